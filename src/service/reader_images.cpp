#include "data_address.h"

#include <musette/base/attachment.h>
#include <musette/service/image_folder.h>
#include <musette/service/reader.h>
#include <musette/store/reader.h>

namespace musette::service {

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

base::Result<std::optional<AttachedData>> LibraryReader::attachment(std::string_view url) const {
    const auto named = base::attachmentFrom(url);
    if (!named)
        return std::nullopt;
    auto stored = m_store.attachment(named->key);
    if (!stored)
        return std::unexpected(stored.error());
    if (!*stored)
        return std::nullopt;
    return AttachedData{std::move((*stored)->about), std::move((*stored)->data)};
}

std::string LibraryReader::imageData(std::string_view url) const {
    return imageAddress(m_store, url);
}

} // namespace musette::service
