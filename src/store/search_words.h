#pragma once

#include <string>
#include <string_view>

namespace musette::store {

/// What a user types, as an FTS5 query that cannot be wrong: words that must all occur, "phrases",
/// -excluded words, the last word as a beginning; folded as the index is, so that l'évaluation is
/// found by evaluation. Empty when nothing is left to look for.
/// Source: https://www.sqlite.org/fts5.html#full_text_query_syntax
[[nodiscard]] std::string ftsQuery(std::string_view words);

} // namespace musette::store
