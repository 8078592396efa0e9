#include "data_address.h"

#include <musette/service/image_folder.h>
#include <musette/store/reader.h>

#include <cstdint>

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

std::string dataAddress(std::string_view type, std::string_view bytes) {
    std::string address = "data:image/";
    address.append(type).append(";base64,").append(base64(bytes));
    return address;
}

std::string imageAddress(store::StoreReader& store, std::string_view url) {
    const auto image = store.image(url);
    if (!image || !*image || (*image)->outcome != model::ImageOutcome::Stored)
        return {};
    const auto bytes = ImageFolder(store.path()).read((*image)->file);
    return bytes ? dataAddress(base::nameOf((*image)->file.type), *bytes) : std::string();
}

} // namespace musette::service
