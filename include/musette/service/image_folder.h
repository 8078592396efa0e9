#pragma once

#include <musette/base/error.h>
#include <musette/model/image.h>

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace musette::service {

/// The folder beside a library that holds the bytes of its images,
/// `<library>.images/<hash>.<type>`; its owner alone can read it. Files are named by their content,
/// so that writing one twice does no harm. Thread: any. Errors: those of files.
class ImageFolder {
public:
    explicit ImageFolder(const std::filesystem::path& library);

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] std::filesystem::path fileOf(const model::ImageFile& image) const;
    /// True when its file is there, and as long as it was.
    [[nodiscard]] bool holds(const model::ImageFile& image) const;
    /// Errors: FileUnwritable, DiskFull.
    [[nodiscard]] base::Status keep(const model::ImageFile& image, std::string_view bytes) const;
    /// Errors: FileUnreadable, also when the bytes are no longer what they were.
    [[nodiscard]] base::Result<std::string> read(const model::ImageFile& image) const;
    void remove(const model::ImageFile& image) const;

    /// Those whose files are there, by the files' names and lengths.
    [[nodiscard]] std::vector<model::ImageFile> images() const;
    /// The same images here as there: the same files where the disk can give them a second name,
    /// else copies. One that is gone or damaged there is passed over. Errors: FileUnwritable,
    /// DiskFull.
    [[nodiscard]] base::Status takeFrom(const ImageFolder& other,
                                        std::span<const model::ImageFile> images) const;

private:
    std::filesystem::path m_path;
};

} // namespace musette::service
