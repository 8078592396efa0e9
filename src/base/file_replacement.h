#pragma once

#include "descriptor.h"

#include <musette/base/error.h>

#include <sys/types.h>

#include <filesystem>
#include <string_view>

namespace musette::base {

/// The error of a write that failed with this errno.
[[nodiscard]] std::unexpected<Error> writeFailure(const std::filesystem::path& path, int number);

/// 0, or the errno of what failed; a file-size limit is an error (EFBIG), not the signal SIGXFSZ.
[[nodiscard]] int writeAll(int descriptor, std::string_view bytes);

/// A new file beside its target, in whose place it comes at the end: readers see the old file or
/// the new one. Rights of a file that is replaced stay, and a link stays a link. Dropped before
/// `finish`, it leaves nothing.
class FileReplacement {
public:
    /// `rights` are those of a file that is new, less the umask.
    [[nodiscard]] static Result<FileReplacement> begin(const std::filesystem::path& path,
                                                       mode_t rights = 0666);
    FileReplacement(FileReplacement&& other) noexcept;
    FileReplacement& operator=(FileReplacement&&) = delete;
    FileReplacement(const FileReplacement&) = delete;
    FileReplacement& operator=(const FileReplacement&) = delete;
    ~FileReplacement();

    /// Open for reading and writing.
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    /// The path as the caller gave it, for messages.
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

    /// Flushes to the disk and renames.
    [[nodiscard]] Status finish();

private:
    FileReplacement(std::filesystem::path path, std::filesystem::path target);

    std::filesystem::path m_path;
    std::filesystem::path m_target;
    std::filesystem::path m_temporary;
    int m_descriptor = -1;
};

} // namespace musette::base
