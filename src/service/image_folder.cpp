#include <musette/base/file.h>
#include <musette/base/hash.h>
#include <musette/service/image_folder.h>

#include <sys/stat.h>

#include <optional>
#include <utility>

namespace musette::service {
namespace {

namespace fs = std::filesystem;

constexpr fs::perms kOwnerOnly = fs::perms::owner_read | fs::perms::owner_write;

/// The image that a file of the folder holds, by its name: what else lies there is none of ours.
std::optional<model::ImageFile> imageOf(const fs::directory_entry& entry) {
    constexpr std::size_t kHashLength = 64;
    const std::string name = entry.path().filename().string();
    std::error_code problem;
    if (entry.is_symlink(problem) || !entry.is_regular_file(problem) ||
        name.find_first_not_of("0123456789abcdef") != kHashLength || name[kHashLength] != '.')
        return {};
    const auto type = base::imageTypeFrom(std::string_view(name).substr(kHashLength + 1));
    const auto size = entry.file_size(problem);
    if (!type || problem)
        return {};
    return model::ImageFile{name.substr(0, kHashLength), *type, static_cast<std::int64_t>(size), 0,
                            0};
}

} // namespace

ImageFolder::ImageFolder(const fs::path& library) : m_path(library) {
    m_path += ".images";
}

fs::path ImageFolder::fileOf(const model::ImageFile& image) const {
    return m_path / (image.hash + '.' + std::string(base::nameOf(image.type)));
}

bool ImageFolder::holds(const model::ImageFile& image) const {
    std::error_code problem;
    const auto size = fs::file_size(fileOf(image), problem);
    return !problem && static_cast<std::int64_t>(size) == image.bytes;
}

base::Status ImageFolder::keep(const model::ImageFile& image, std::string_view bytes) const {
    if (holds(image))
        return {};
    ::mkdir(m_path.c_str(), 0700); // writing says what is wrong when it cannot be made
    if (auto written = base::writeFileAtomically(fileOf(image), bytes); !written)
        return written;
    std::error_code problem;
    fs::permissions(fileOf(image), kOwnerOnly, problem);
    return problem ? base::fail(base::ErrorCode::FileUnwritable, problem.message())
                   : base::Status{};
}

base::Result<std::string> ImageFolder::read(const model::ImageFile& image) const {
    auto bytes = base::readFile(fileOf(image), static_cast<std::size_t>(image.bytes));
    if (bytes && base::sha256Hex(*bytes) != image.hash)
        return base::fail(base::ErrorCode::FileUnreadable,
                          fileOf(image).string() + ": the file holds other bytes than it did");
    return bytes;
}

std::vector<model::ImageFile> ImageFolder::images() const {
    std::vector<model::ImageFile> found;
    std::error_code none;
    for (const fs::directory_entry& entry : fs::directory_iterator(m_path, none)) {
        if (auto image = imageOf(entry))
            found.push_back(std::move(*image));
    }
    return found;
}

base::Status ImageFolder::takeFrom(const ImageFolder& other,
                                   std::span<const model::ImageFile> images) const {
    for (const model::ImageFile& image : images) {
        if (holds(image) || !other.holds(image))
            continue;
        ::mkdir(m_path.c_str(), 0700);
        // Files are never written into, only replaced: two names of one do no harm.
        std::error_code problem;
        fs::remove(fileOf(image), problem); // of another length: a piece of it
        fs::create_hard_link(other.fileOf(image), fileOf(image), problem);
        if (!problem)
            continue;
        const auto bytes = other.read(image);
        if (!bytes)
            continue;
        if (auto kept = keep(image, *bytes); !kept)
            return kept;
    }
    return {};
}

void ImageFolder::remove(const model::ImageFile& image) const {
    std::error_code ignored;
    fs::remove(fileOf(image), ignored);
}

} // namespace musette::service
