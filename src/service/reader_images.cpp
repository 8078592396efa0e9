#include <musette/service/image_folder.h>
#include <musette/service/reader.h>
#include <musette/store/reader.h>

namespace musette::service {
namespace {

/// RFC 4648 §4.
std::string base64(std::string_view bytes) {
    constexpr std::string_view kLetters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        std::uint32_t group = 0;
        for (std::size_t i = 0; i < 3; ++i)
            group = group << 8 |
                    (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U);
        for (std::size_t i = 0; i < 4; ++i)
            text += at + i > bytes.size() ? '=' : kLetters[group >> (18 - 6 * i) & 0x3F];
    }
    return text;
}

} // namespace

base::Result<std::vector<std::optional<model::KnownImage>>>
LibraryReader::images(std::span<const std::string> urls) const {
    const ImageFolder folder(m_store.path());
    std::vector<std::optional<model::KnownImage>> images;
    images.reserve(urls.size());
    for (const std::string& url : urls) {
        auto image = m_store.image(url);
        if (!image)
            return std::unexpected(image.error());
        if (*image && (*image)->outcome == model::ImageOutcome::Stored &&
            !folder.holds((*image)->file))
            image->reset();
        images.push_back(std::move(*image));
    }
    return images;
}

std::filesystem::path LibraryReader::imageFile(const model::ImageFile& image) const {
    return ImageFolder(m_store.path()).fileOf(image);
}

base::Result<ImagePermission> LibraryReader::imagePermission(model::FeedId feed) const {
    const auto policy = m_store.setting(kImagePolicyKey);
    if (!policy)
        return std::unexpected(policy.error());
    const auto allowed = m_store.imagesAllowed(feed);
    if (!allowed)
        return std::unexpected(allowed.error());
    return ImagePermission{imagePolicyFrom(*policy), *allowed};
}

std::string LibraryReader::imageData(std::string_view url) const {
    const auto image = m_store.image(url);
    if (!image || !*image || (*image)->outcome != model::ImageOutcome::Stored)
        return {};
    const auto bytes = ImageFolder(m_store.path()).read((*image)->file);
    if (!bytes)
        return {};
    return "data:image/" + std::string(base::nameOf((*image)->file.type)) + ";base64," +
           base64(*bytes);
}

} // namespace musette::service
