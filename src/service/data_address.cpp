#include "data_address.h"

#include <musette/base/attachment.h>
#include <musette/base/base64.h>
#include <musette/base/plain_picture.h>
#include <musette/service/image_folder.h>
#include <musette/store/reader.h>

namespace musette::service {

std::string dataAddress(std::string_view type, std::string_view bytes) {
    std::string address = "data:image/";
    address.append(type).append(";base64,").append(base::toBase64(base::plainPicture(bytes)));
    return address;
}

std::string imageAddress(store::StoreReader& store, std::string_view url) {
    if (const auto named = base::attachmentFrom(url)) {
        const auto stored = store.attachment(named->key);
        return stored && *stored && (*stored)->about.image
                   ? dataAddress(base::nameOf(*(*stored)->about.image), (*stored)->data)
                   : std::string();
    }
    const auto image = store.image(url);
    if (!image || !*image || (*image)->outcome != model::ImageOutcome::Stored)
        return {};
    const auto bytes = ImageFolder(store.path()).read((*image)->file);
    return bytes ? dataAddress(base::nameOf((*image)->file.type), *bytes) : std::string();
}

} // namespace musette::service
