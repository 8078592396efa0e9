#include <musette/base/file.h>
#include <musette/base/zip.h>
#include <musette/service/report_files.h>

#include <system_error>

namespace musette::service {
namespace {

/// Makes the folders of the images, and takes those that it made away again unless all goes well.
class NewFolders {
public:
    NewFolders() = default;
    ~NewFolders() {
        std::error_code ignored;
        for (const auto& folder : m_made)
            std::filesystem::remove_all(folder, ignored);
    }
    NewFolders(const NewFolders&) = delete;
    NewFolders& operator=(const NewFolders&) = delete;

    base::Status make(const std::filesystem::path& folder) {
        std::error_code error;
        if (std::filesystem::create_directory(folder, error))
            m_made.push_back(folder);
        if (error)
            return base::fail(base::ErrorCode::FileUnwritable,
                              folder.string() + ": " + error.message());
        return {};
    }
    void keep() { m_made.clear(); }

private:
    std::vector<std::filesystem::path> m_made;
};

base::Status writeWithImages(const std::filesystem::path& file,
                             const std::vector<report::ExportFile>& files) {
    NewFolders folders;
    for (std::size_t i = 1; i < files.size(); ++i) {
        const std::filesystem::path image = file.parent_path() / files[i].name;
        if (auto made = folders.make(image.parent_path()); !made)
            return made;
        if (auto written = base::writeFileAtomically(image, files[i].bytes); !written)
            return written;
    }
    if (auto written = base::writeFileAtomically(file, files.front().bytes); !written)
        return written;
    folders.keep();
    return {};
}

base::Status pack(const std::filesystem::path& file, const std::vector<report::ExportFile>& files) {
    auto zip = base::ZipWriter::create(file);
    if (!zip)
        return std::unexpected(zip.error());
    for (const report::ExportFile& one : files) {
        if (auto added = zip->add(one.name, one.bytes); !added)
            return added;
    }
    return zip->finish();
}

} // namespace

base::Status writeReportFiles(const std::filesystem::path& file, report::Format format,
                              const std::vector<report::ExportFile>& files) {
    if (format == report::Format::Moodle)
        return pack(file, files);
    return writeWithImages(file, files);
}

} // namespace musette::service
