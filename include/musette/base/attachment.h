#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace musette::base {

/// What a note calls something that was put into the library with it: an address of a host that
/// never exists (RFC 6761 §6.4), so that texts need no markup of their own for it and no program
/// can ask anybody for it.
struct AttachmentAddress {
    std::string key;  ///< the first 32 digits of the SHA-256 of the bytes
    std::string name; ///< of the file
};

[[nodiscard]] std::string attachmentKey(std::string_view sha256);
/// "https://attachment.invalid/<key>/<name>"
[[nodiscard]] std::string addressOf(const AttachmentAddress& attachment);
/// Nothing for any other address.
[[nodiscard]] std::optional<AttachmentAddress> attachmentFrom(std::string_view url);

} // namespace musette::base
