#pragma once

#include <string>
#include <string_view>

namespace musette::feed {

struct RepairedJson {
    std::string text;
    bool cutOff = false; ///< the text ended before its objects and arrays did
};

/// Text that a strict JSON reader takes, made of text that one refuses: commas too many and too few
/// brackets, control characters in strings, escapes that JSON does not have (RFC 8259 §7), a
/// document that is cut off, of which the members and the elements that are whole survive. Linear
/// in time; what cannot be made good stays, and the strict reader refuses it. Pure. Thread: any.
[[nodiscard]] RepairedJson repairJson(std::string_view source);

} // namespace musette::feed
