#include "messages.h"

#include "../look/words.h"

namespace musette::gui {

void Messages::tellUndoable(const QString& text) {
    emit noticed({text, tr("Undo"), [this] { emit undoRequested(); }, {}, {}});
}

void Messages::fail(const base::Error& error) {
    if (error.code == base::ErrorCode::Cancelled)
        return;
    const QString text = errorText(error.code);
    emit noticed({text, {}, {}, {}, {}});
    emit statusChanged(Tone::Warning, text);
}

} // namespace musette::gui
