#pragma once

#include <musette/model/annotation.h>
#include <musette/model/query.h>

#include <QString>

namespace musette::gui {

/// A note that a search found, ready to be shown: of a session, or a highlight or note of an
/// article.
struct FoundNote {
    QString title;                ///< of the session or of the article
    QString html;                 ///< safe to show
    QString text;                 ///< the same without its marks, on one line
    model::ItemId item;           ///< none: of a session
    model::HighlightId highlight; ///< none: the note is on the article as a whole
};

/// Thread: any.
[[nodiscard]] FoundNote foundNote(const model::NoteHit& hit);
[[nodiscard]] FoundNote foundNote(const model::AnnotationHit& hit);

} // namespace musette::gui
