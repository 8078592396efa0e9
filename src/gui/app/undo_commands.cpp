#include "undo_commands.h"

#include "../dialogs/history_dialog.h"
#include "../look/operation_words.h"
#include "actions.h"
#include "bridge.h"
#include "messages.h"
#include "surroundings.h"

#include <algorithm>

namespace musette::gui {

UndoCommands::UndoCommands(const Surroundings& surroundings, QWidget& window, QObject* parent)
    : QObject(parent), m_surroundings(surroundings), m_window(window) {
    const Actions& actions = surroundings.actions;
    connect(&actions[Act::Undo], &QAction::triggered, this, &UndoCommands::undo);
    connect(&actions[Act::Redo], &QAction::triggered, this, &UndoCommands::redo);
    connect(&actions[Act::History], &QAction::triggered, this, &UndoCommands::showHistory);
    connect(&surroundings.messages, &Messages::undoRequested, this, &UndoCommands::undo);
    connect(&surroundings.bridge, &Bridge::changed, this,
            [this](const model::LibraryChange& change) {
                if (change.journal)
                    follow();
            });
}

void UndoCommands::undo() {
    go(Way::Back);
}
void UndoCommands::redo() {
    go(Way::Forth);
}

void UndoCommands::go(Way way) {
    m_surroundings.bridge.edit(
        this,
        [way](service::LibraryEditor& editor) {
            return way == Way::Back ? editor.undo() : editor.redo();
        },
        [this, way](const base::Result<service::UndoResult>& result) {
            if (!result)
                m_surroundings.messages.fail(result.error());
            else if (way == Way::Back)
                m_surroundings.messages.tell({tr("Undone: %1").arg(operationText(result->entry)),
                                              tr("Redo"),
                                              [this] { redo(); },
                                              {},
                                              {}});
            else
                m_surroundings.messages.tellUndoable(
                    tr("Done again: %1").arg(operationText(result->entry)));
        });
}

void UndoCommands::follow() {
    m_surroundings.bridge.read(
        this, [](service::LibraryReader& reader) { return reader.history(); },
        [this](const base::Result<std::vector<model::JournalEntry>>& history) {
            if (!history)
                return;
            // Newest first: what was undone stands before what can be undone next.
            const auto next = std::ranges::find(*history, false, &model::JournalEntry::undone);
            QAction& undoing = m_surroundings.actions[Act::Undo];
            undoing.setEnabled(next != history->end());
            undoing.setToolTip(next == history->end() ? QString() : operationText(*next));
            m_surroundings.actions[Act::Redo].setEnabled(next != history->begin());
            m_surroundings.actions[Act::History].setEnabled(!history->empty());
        });
}

void UndoCommands::showHistory() {
    auto* dialog = new HistoryDialog(m_surroundings.bridge, m_surroundings.theme, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &HistoryDialog::failed, &m_surroundings.messages, &Messages::fail);
    dialog->open();
}

} // namespace musette::gui
