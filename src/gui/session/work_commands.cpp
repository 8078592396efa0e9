#include "work_commands.h"

#include "../app/actions.h"
#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/text.h"
#include "board_dialog.h"
#include "current_session.h"
#include "link_dialog.h"
#include "parts_dialog.h"
#include "person_dialog.h"
#include "questions_dialog.h"
#include "revisions_dialog.h"
#include "session_after_dialog.h"
#include "timeline_view.h"
#include "tools_dialog.h"

#include <QApplication>

namespace musette::gui {
namespace {

TimelineView* timelineWithFocus() {
    return qobject_cast<TimelineView*>(QApplication::focusWidget());
}

/// Goes when it is closed.
template <class Dialog>
Dialog* opened(Dialog* dialog) {
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

} // namespace

WorkCommands::WorkCommands(const Surroundings& around, QWidget& window, QObject* parent)
    : QObject(parent), m_around(around), m_window(window) {
    const auto on = [this](Act act, auto work) {
        connect(&m_around.actions[act], &QAction::triggered, this, work);
    };
    on(Act::Board, [this] { openBoard(m_around, m_window, m_around.session.sequence()); });
    on(Act::Questions, [this] { askQuestions(m_around.session.halfDay()); });
    on(Act::Tools, &WorkCommands::openTools);
    on(Act::SessionParts, &WorkCommands::openParts);
    on(Act::FormerTexts, &WorkCommands::openFormerTexts);
    on(Act::EditLink, &WorkCommands::openLink);
    on(Act::FindPerson, &WorkCommands::openPerson);
    on(Act::SessionAfter, &WorkCommands::startAfter);
    connect(&around.session, &CurrentSession::changed, this, &WorkCommands::follow);
    follow();
}

void WorkCommands::follow() {
    const CurrentSession& session = m_around.session;
    const bool any = session.exists();
    for (const Act act :
         {Act::Questions, Act::SessionParts, Act::FormerTexts, Act::EditLink, Act::SessionAfter})
        m_around.actions[act].setEnabled(any);
    m_around.actions[Act::Board].setEnabled(
        any && session.content()->sequence(session.sequence()) != nullptr);
}

void WorkCommands::askQuestions(model::HalfDayId halfDay) {
    if (!m_around.session.exists())
        return;
    auto* dialog = opened(
        new QuestionsDialog(m_around.theme, *m_around.session.content(), halfDay, &m_window));
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_around.bridge.edit([answers = dialog->answers()](service::LibraryEditor& editor) {
            return editor.notes.write(answers);
        });
    });
}

void WorkCommands::openTools() {
    opened(new ToolsDialog(m_around, &m_window));
}

void WorkCommands::openParts() {
    if (!m_around.session.exists())
        return;
    const model::SessionDocument& document = m_around.session.content()->document;
    auto* dialog = opened(new PartsDialog(
        m_around.theme, {document.objectives, document.resources, document.relatedAccounts},
        &m_window));
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = document.session.id] {
        m_around.bridge.edit([id, parts = dialog->parts()](service::LibraryEditor& editor) {
            return editor.sessions.editParts(id, parts);
        });
    });
}

void WorkCommands::openFormerTexts() {
    const TimelineView* timeline = timelineWithFocus();
    const model::Note* note = timeline ? timeline->currentNote() : nullptr;
    if (note == nullptr)
        m_around.messages.tell(tr("Choose a note in the time line first."));
    else
        opened(new RevisionsDialog(m_around, *note, &m_window));
}

void WorkCommands::openLink() {
    const TimelineView* timeline = timelineWithFocus();
    const model::LinkedItem* item = timeline ? timeline->currentItem() : nullptr;
    if (item == nullptr) {
        m_around.messages.tell(tr("Choose a linked article in the time line first."));
        return;
    }
    auto* dialog =
        opened(new LinkDialog(m_around.theme, *m_around.session.content(), *item, &m_window));
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_around.bridge.edit([link = dialog->link()](service::LibraryEditor& editor) {
            return editor.sessions.editLink(link);
        });
    });
}

void WorkCommands::openPerson() {
    opened(new PersonDialog(m_around, &m_window));
}

void WorkCommands::startAfter() {
    if (!m_around.session.exists())
        return;
    const SessionSnapshot earlier = m_around.session.content();
    const model::Session& session = earlier->document.session;
    const base::Date today = base::toLocal(m_around.bridge.now(), session.timeZone).date;
    auto* dialog = opened(new SessionAfterDialog(m_around.theme, session, today, &m_window));
    connect(dialog, &QDialog::accepted, this, [this, dialog, earlier] {
        m_around.bridge.edit(
            this,
            [earlier, title = fromQt(dialog->title()),
             startsOn = dialog->startsOn()](service::LibraryEditor& editor) {
                return editor.sessions.createAfter(earlier->document, title, startsOn);
            },
            [this, title = dialog->title()](const base::Result<model::SessionId>& id) {
                if (!id) {
                    m_around.messages.fail(id.error());
                    return;
                }
                m_around.session.chooseSession(*id);
                m_around.messages.tellUndoable(tr("Session “%1” created").arg(title));
            });
    });
}

} // namespace musette::gui
