#include "undo_commands.h"

#include "../dialogs/history_dialog.h"
#include "../dialogs/task_dialog.h"
#include "../look/operation_words.h"
#include "actions.h"
#include "bridge.h"
#include "messages.h"
#include "surroundings.h"

#include <algorithm>

namespace musette::gui {
namespace {

/// Parts of an action, each a few hundred articles, from which on its undoing is shown.
constexpr std::int64_t kLarge = 8;

} // namespace

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
    m_wanted.push_back(way);
    next();
}

void UndoCommands::drop() {
    m_wanted.clear();
    m_stop.request_stop();
    m_job.reset();
    if (m_dialog)
        m_dialog->accept();
}

void UndoCommands::next() {
    if (m_job || m_wanted.empty())
        return;
    const Way way = m_wanted.front();
    m_wanted.pop_front();
    m_stop = {};
    using Result = base::Result<service::UndoResult>;
    m_job = m_surroundings.bridge.editInSteps<Parts>(
        this,
        [way, stop = m_stop.get_token()](service::LibraryFile& library, const auto& tell) {
            return std::optional<Result>(
                service::undoLarge(library, way, [&](std::size_t done, std::size_t total) {
                    tell({static_cast<std::int64_t>(done), static_cast<std::int64_t>(total)});
                    return !stop.stop_requested();
                }));
        },
        [this, way](const Parts& parts) { showParts(way, parts); },
        [this, way](const Result& result) {
            m_job.reset();
            if (m_dialog)
                m_dialog->accept();
            tell(way, result);
            next();
        });
}

void UndoCommands::showParts(Way way, const Parts& parts) {
    if (parts.total < kLarge || m_stop.stop_requested())
        return;
    if (!m_dialog) {
        const bool back = way == Way::Back;
        m_dialog = new TaskDialog(m_surroundings.theme, back ? tr("Undo") : tr("Redo"),
                                  back ? tr("This action was a large one. It is being taken back…")
                                       : tr("This action is a large one. It is being done again…"),
                                  &m_window);
        connect(m_dialog, &TaskDialog::stopped, this, [this] { m_stop.request_stop(); });
        m_dialog->open();
    }
    m_dialog->showProgress(parts.done, parts.total);
}

void UndoCommands::tell(Way way, const base::Result<service::UndoResult>& result) {
    Messages& messages = m_surroundings.messages;
    if (!result && result.error().code == base::ErrorCode::Cancelled)
        messages.tell(tr("Stopped. Nothing was changed."));
    else if (!result)
        messages.fail(result.error());
    else if (way == Way::Back)
        messages.tell({tr("Undone: %1").arg(operationText(result->entry)),
                       tr("Redo"),
                       [this] { redo(); },
                       {},
                       {}});
    else
        messages.tellUndoable(tr("Done again: %1").arg(operationText(result->entry)));
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
