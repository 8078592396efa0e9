#include "undo_in_dialog.h"

#include "actions.h"

#include <QDialog>
#include <QShortcut>

#include <utility>

namespace musette::gui {

void undoInDialog(QDialog& dialog, Actions& actions) {
    for (const auto& [keys, act] : {std::pair{QKeySequence("Ctrl+Z"), Act::Undo},
                                    std::pair{QKeySequence("Ctrl+Shift+Z"), Act::Redo}}) {
        auto* shortcut = new QShortcut(keys, &dialog);
        QObject::connect(shortcut, &QShortcut::activated, &dialog,
                         [&actions, act = act] { actions[act].trigger(); });
    }
}

} // namespace musette::gui
