#pragma once

#include <string>

namespace musette::store {

class Connection;
class IdSet;

/// The statement for the hits of ?1 with how well they fit, newest first. FTS5's own bm25() first
/// counts all hits of each word in the library, which takes longer than the search itself; this one
/// looks at the item alone: how often the words occur, those in the title four times, in relation
/// to the length of the text (Okapi BM25 without the rarity of words).
/// Hits outside of `within`, if there is such a set, are not weighed; it is used while the
/// statement runs.
[[nodiscard]] std::string rankedHitsSql(Connection& connection, const IdSet* within);

} // namespace musette::store
