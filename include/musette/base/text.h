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

/// For comparing and searching: lower case, without accents and soft hyphens, œ→oe, æ→ae, ø→o, ’→',
/// no-break spaces and hyphens as plain ones (Unicode's NFKC_Casefold, UAX #44, and these).
[[nodiscard]] std::string foldForSearch(std::string_view text);

/// At most `limit` bytes, cut on a character border, with … where something was cut.
[[nodiscard]] std::string ellipsize(std::string_view text, std::size_t limit);

/// `& < > " '` as entities: for text and for attribute values in double quotes.
[[nodiscard]] std::string escapeHtml(std::string_view text);

/// French spacing for text that the program writes or shows: narrow no-break space (U+202F) before
/// ; ! ? and between thousands, no-break space (U+00A0) before : and inside « », before % € h after
/// a number. Addresses, times (12:30), entities and smileys stay as they are; applied twice it
/// changes nothing more. Source: Lexique des règles typographiques, Imprimerie nationale.
[[nodiscard]] std::string frenchSpacing(std::string_view text);

} // namespace musette::base
