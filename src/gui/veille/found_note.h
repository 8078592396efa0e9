#pragma once

#include <musette/model/query.h>

#include <QString>

namespace musette::gui {

/// A note that a search found, ready to be shown.
struct FoundNote {
    QString sessionTitle;
    QString html; ///< safe to show
    QString text; ///< the same without its marks, on one line
};

/// Thread: any.
[[nodiscard]] FoundNote foundNote(const model::NoteHit& hit);

} // namespace musette::gui
