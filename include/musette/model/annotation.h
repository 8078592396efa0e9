#pragma once

#include <musette/base/quote.h>
#include <musette/base/time.h>
#include <musette/model/ids.h>
#include <musette/model/visibility.h>

#include <string>
#include <vector>

namespace musette::model {

/// A passage of an article that the user marked, with what there is to say about it. It is told by
/// its words and outlives changes of the article; one whose words are gone is kept.
struct Highlight {
    HighlightId id;
    ItemId item;
    base::TextQuote quote; ///< in the article's plain text
    std::string note{};    ///< Markdown, may be empty
    Visibility visibility = Visibility::Private;
    base::Instant created{};
    base::Instant updated{};
};

/// A note about an article as a whole; it needs no session.
struct ItemNote {
    ItemNoteId id;
    ItemId item;
    std::string body; ///< Markdown
    Visibility visibility = Visibility::Private;
    base::Instant created{};
    base::Instant updated{};
};

/// What the user wrote into the margin of one item: highlights by their place when they were made,
/// notes in the order they were written.
struct Annotations {
    std::vector<Highlight> highlights;
    std::vector<ItemNote> notes;
};

/// A highlight or a note on an item that a search found.
struct AnnotationHit {
    ItemId item;
    HighlightId highlight; ///< none: it is a note
    ItemNoteId note;       ///< none: it is a highlight
    std::string itemTitle;
    std::string quote; ///< of a highlight
    std::string body;  ///< Markdown of the note, of a highlight's too
};

} // namespace musette::model
