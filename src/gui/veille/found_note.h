#pragma once

#include <musette/model/annotation.h>
#include <musette/model/query.h>

#include <QString>

namespace musette::gui {

/// What a search found besides articles, ready to be shown: a note of a session, a highlight or
/// note of an article, a text of a board, or what a session says elsewhere.
struct FoundNote {
    enum class Kind { Note, OfItem, Board, OfSession };
    Kind kind = Kind::Note;
    QString label;                ///< what it is, in a word
    QString title;                ///< of the session or of the article
    QString html;                 ///< safe to show
    QString text;                 ///< the same without its marks, on one line
    model::ItemId item;           ///< none: of a session
    model::HighlightId highlight; ///< none: the note is on the article as a whole
    model::SessionId session;     ///< where it leads; none: to its article
    model::HalfDayId halfDay;     ///< none: to the session as a whole
    model::SequenceId sequence;   ///< none: to the half-day as a whole
    model::CardId card;           ///< none: not of a card
    model::NoteId note;           ///< none: no note of a session
    /// Of what a session says elsewhere: which part, and its id.
    model::SessionTextHit::Part part = model::SessionTextHit::Part::Session;
    std::int64_t partId = 0;
};

/// Where the link under what is not of an article leads within the page that shows it.
inline constexpr const char* kPlaceLink = "place";

/// Thread: any.
[[nodiscard]] FoundNote foundNote(const model::NoteHit& hit);
[[nodiscard]] FoundNote foundNote(const model::AnnotationHit& hit);
[[nodiscard]] FoundNote foundNote(const model::BoardHit& hit);
[[nodiscard]] FoundNote foundNote(const model::SessionTextHit& hit);

} // namespace musette::gui
