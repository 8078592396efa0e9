#pragma once

#include <musette/model/item.h>

#include <string>
#include <string_view>
#include <vector>

namespace musette::store {

/// Lists of small records as text: a line each, fields apart by tabs. Tabs and line ends inside a
/// field become blanks, which none of these fields needs.
[[nodiscard]] std::string linesOf(const std::vector<model::Person>& people);
[[nodiscard]] std::string linesOf(const std::vector<model::Enclosure>& enclosures);
[[nodiscard]] std::string linesOf(const std::vector<std::string>& words);

[[nodiscard]] std::vector<model::Person> peopleFrom(std::string_view lines);
[[nodiscard]] std::vector<model::Enclosure> enclosuresFrom(std::string_view lines);
[[nodiscard]] std::vector<std::string> wordsFrom(std::string_view lines);

/// Names joined by ", "; an address where there is no name.
[[nodiscard]] std::string bylineOf(const std::vector<model::Person>& people);

} // namespace musette::store
