#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace musette::base {

/// The same text with every byte sequence that is not UTF-8 replaced by U+FFFD.
[[nodiscard]] std::string toValidUtf8(std::string_view bytes);

/// True when the bytes are well-formed UTF-8.
[[nodiscard]] bool isValidUtf8(std::string_view bytes);

/// Runs of white space become one blank, none at the ends.
[[nodiscard]] std::string collapseSpace(std::string_view text);

/// The text without white space at its ends.
[[nodiscard]] std::string_view trim(std::string_view text);

/// ASCII letters in lower case; all other bytes unchanged.
[[nodiscard]] std::string asciiLower(std::string_view text);

/// True when both are equal but for the case of ASCII letters.
[[nodiscard]] bool equalsIgnoringCase(std::string_view a, std::string_view b);

/// For comparing and searching: lower case, without accents, œ→oe, æ→ae, ’→'.
[[nodiscard]] std::string foldForSearch(std::string_view text);

/// At most `limit` bytes, cut on a character border, with … where something was cut.
[[nodiscard]] std::string ellipsize(std::string_view text, std::size_t limit);

/// `& < > " '` as entities: for text and for attribute values in double quotes.
[[nodiscard]] std::string escapeHtml(std::string_view text);

/// French spacing for text that the program writes or shows: narrow no-break space (U+202F) before
/// ; ! ?, no-break space (U+00A0) before : and inside « ». Addresses, times (12:30) and smileys
/// stay as they are. Source: Lexique des règles typographiques, Imprimerie nationale.
[[nodiscard]] std::string frenchSpacing(std::string_view text);

} // namespace musette::base
