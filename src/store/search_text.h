#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/item.h>
#include <musette/model/search.h>

#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace musette::store {

/// The criteria of a search beside its words.
enum class Criterion { Feed, Folder, Tag, Session, State, Before, After, Author };

/// What `is:` asks for.
enum class ItemState { Unread, Read, Starred, Inbox, Kept, Watch, LetGo };

/// One criterion with its value: folded text, a state or a moment.
struct SearchFilter {
    Criterion criterion = Criterion::Feed;
    bool excluded = false; ///< "-tag:…"
    std::string value{};
    ItemState state = ItemState::Unread;
    base::Instant at{};
};

/// What was typed into a search, read: words as FTS5 queries that cannot be wrong, folded as the
/// index is, and criteria.
/// Source: https://www.sqlite.org/fts5.html#full_text_query_syntax
struct SearchText {
    std::string wanted{};   ///< all of these must occur; empty: no such condition
    std::string unwanted{}; ///< none of these may occur; empty: no such condition
    /// The last word while it has a few letters only: a beginning that most items match. It is
    /// looked for in the texts themselves, since the index knows whole words.
    std::string opening{};
    std::vector<SearchFilter> filters{};
    std::vector<std::string> words{}; ///< those that are wanted, one by one
    bool open = false;                ///< the last of them is a beginning

    [[nodiscard]] bool hasWords() const { return !wanted.empty() || !opening.empty(); }
    /// Nothing was typed, or signs alone that no text has.
    [[nodiscard]] bool saysNothing() const {
        return !hasWords() && unwanted.empty() && filters.empty();
    }
    /// The query for everything that is wanted, with the opening as a prefix.
    [[nodiscard]] std::string whole() const;
};

/// Reads words that must all occur, "phrases", -excluded ones and criteria such as `feed:` or
/// `flux:`; the last word is a beginning. Articles that lean on a word (l', d', qu', jusqu'…) are
/// left out, so that l'évaluation finds « une évaluation ».
[[nodiscard]] std::expected<SearchText, model::SearchFault> readSearch(std::string_view typed);

/// The same with a fault as an Error that says what and where.
[[nodiscard]] base::Result<SearchText> requireSearch(std::string_view typed);

/// The words alone, for notes: empty when nothing is left to look for.
[[nodiscard]] std::string ftsQuery(std::string_view typed);

} // namespace musette::store
