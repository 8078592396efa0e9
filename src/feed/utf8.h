#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace musette::feed {

/// What a look at the bytes as UTF-8 tells.
struct Utf8Facts {
    std::size_t multibyte = 0; ///< well-formed sequences of two bytes and more
    std::size_t invalid = 0;   ///< bytes that belong to no well-formed sequence
    bool controls = false;     ///< C0 controls that XML forbids, or carriage returns
};

/// Reads the bytes once. Thread: any.
[[nodiscard]] Utf8Facts utf8Facts(std::string_view bytes);

/// Appends one character.
void appendUtf8(std::string& out, char32_t character);

/// Line ends become LF (XML 1.0 §2.11) and the C0 controls that XML forbids are taken out.
[[nodiscard]] std::string withoutControls(std::string_view text);

} // namespace musette::feed
