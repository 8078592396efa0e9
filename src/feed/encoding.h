#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace musette::feed {

/// A document as UTF-8 that a parser can take: no byte-order mark, LF line ends, no C0 controls
/// but tab and LF.
struct DecodedText {
    std::string storage;    ///< the text when it had to be converted
    std::string_view text;  ///< points into `storage` or into the bytes given
    std::string diagnostic; ///< what was wrong with the declaration or the bytes; may be empty

    DecodedText() = default;
    DecodedText(const DecodedText&) = delete;
    DecodedText& operator=(const DecodedText&) = delete;
};

/// Decodes in the order of browsers: byte-order mark, well-formed UTF-8, HTTP charset, XML
/// declaration, detection. The result refers to `bytes`.
void decodeText(DecodedText& out, std::string_view bytes, std::string_view contentType);

/// The charset parameter of a Content-Type in lower case; empty when it has none.
[[nodiscard]] std::string charsetOf(std::string_view contentType);

/// The encoding an XML declaration names, in lower case; empty when it names none.
[[nodiscard]] std::string declaredEncoding(std::string_view bytes);

} // namespace musette::feed
