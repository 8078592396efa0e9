#pragma once

#include <musette/report/formats.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace musette::report {

/// Gives the images of a report names as files of their own; the same image is one file.
class ImageFiles {
public:
    /// `folder` ends in "/" or is empty.
    explicit ImageFiles(std::string folder) : m_folder(std::move(folder)) {}

    /// The name of the file for a `data:` address; empty when it holds no image.
    [[nodiscard]] std::string keep(std::string_view data);
    [[nodiscard]] std::vector<ExportFile> take() { return std::move(m_files); }

private:
    std::string m_folder;
    std::map<std::string, std::string> m_names; ///< by the hash of the bytes
    std::vector<ExportFile> m_files;
};

} // namespace musette::report
