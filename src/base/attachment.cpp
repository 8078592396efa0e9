#include <musette/base/attachment.h>

#include <cstddef>

namespace musette::base {
namespace {

constexpr std::string_view kHost = "https://attachment.invalid/";
constexpr std::size_t kKeyLength = 32;

bool isUnreserved(char c) { // RFC 3986 §2.3
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

int digitOf(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::string decoded(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = text[i] == '%' && i + 2 < text.size() ? digitOf(text[i + 1]) : -1;
        const int low = high >= 0 ? digitOf(text[i + 2]) : -1;
        if (low >= 0) {
            plain += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

} // namespace

std::string attachmentKey(std::string_view sha256) {
    return std::string(sha256.substr(0, kKeyLength));
}

std::string addressOf(const AttachmentAddress& attachment) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string address(kHost);
    address.append(attachment.key).append(1, '/');
    for (const char c : attachment.name) {
        if (isUnreserved(c)) {
            address += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        address.append(1, '%').append(1, kDigits[byte >> 4U]).append(1, kDigits[byte & 0xFU]);
    }
    return address;
}

std::optional<AttachmentAddress> attachmentFrom(std::string_view url) {
    if (!url.starts_with(kHost))
        return std::nullopt;
    url.remove_prefix(kHost.size());
    const std::string_view key = url.substr(0, url.find('/'));
    if (key.size() != kKeyLength ||
        key.find_first_not_of("0123456789abcdef") != std::string_view::npos)
        return std::nullopt;
    url.remove_prefix(key.size());
    return AttachmentAddress{std::string(key), url.empty() ? "" : decoded(url.substr(1))};
}

} // namespace musette::base
