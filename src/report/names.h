#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace musette::report {

/// Latin, Greek and Cyrillic letters in upper case, accents kept ("é" → "É"); the rest unchanged.
[[nodiscard]] std::string upperCase(std::string_view text);

/// Whether a name of one word stands in the text as a name: with a capital, unless it has none
/// itself. Many a family name is a word as well ("petit", "blanc").
[[nodiscard]] bool standsAsName(std::string_view text, std::string_view name);

/// The names in a field that may hold several: "A. Dupont, B. Martin", "A et B", "A ; B". Addresses
/// of mail give way to the name beside them.
[[nodiscard]] std::vector<std::string> splitAuthors(std::string_view field);

/// A name as the first element of a reference: "NOM, Prénom" for a person, the whole in capitals
/// for a body ("MINISTÈRE DU TRAVAIL") or a pseudonym. ISO 690:2021 §5.2 and §5.3.
[[nodiscard]] std::string invertedName(std::string_view name);

} // namespace musette::report
