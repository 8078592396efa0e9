#include <musette/base/file.h>
#include <musette/base/hash.h>
#include <musette/service/image_folder.h>

#include <sys/stat.h>

namespace musette::service {
namespace {

namespace fs = std::filesystem;

constexpr fs::perms kOwnerOnly = fs::perms::owner_read | fs::perms::owner_write;

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

void ImageFolder::remove(const model::ImageFile& image) const {
    std::error_code ignored;
    fs::remove(fileOf(image), ignored);
}

} // namespace musette::service
