#pragma once

#include <musette/base/quote.h>
#include <musette/model/annotation.h>
#include <musette/model/item.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace musette::service {

/// The text of an article that its highlights are words of: of its page when that is shown, else of
/// what the feed gave.
[[nodiscard]] std::string annotatedText(const model::Article& article);

/// A highlight in the article as it is now.
struct PlacedHighlight {
    model::Highlight highlight;
    bool found = false;    ///< its words are in the article; else it is kept for when they return
    std::size_t place = 0; ///< bytes of the article's text before it
    std::vector<base::TextRange> shown; ///< where it is in what is shown, a range per line
};

/// Finds highlights in an article and in `shown`, the text of it that is on the screen: that may
/// hold more (descriptions of pictures) or less (the first part), and be spaced otherwise. First
/// those that were found, in the article's order. Takes time: off the GUI thread. Pure. Thread:
/// any.
[[nodiscard]] std::vector<PlacedHighlight>
placeHighlights(const model::Article& article, std::span<const model::Highlight> highlights,
                std::string_view shown);

/// What is marked in `shown` as a passage of the article. Nothing when it is none: a picture's
/// description, blanks. Pure. Thread: any.
[[nodiscard]] std::optional<base::TextQuote>
passageOf(const model::Article& article, std::string_view shown, base::TextRange marked);

} // namespace musette::service
