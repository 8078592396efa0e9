#include "session_commands.h"

#include "../app/actions.h"
#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/text.h"
#include "../dialogs/day_dialog.h"
#include "../dialogs/session_dialog.h"
#include "current_session.h"
#include "note_commands.h"
#include "session_dialogs.h"
#include "session_words.h"
#include "work_commands.h"

#include <QLocale>

#include <algorithm>

namespace musette::gui {

SessionCommands::SessionCommands(const Surroundings& around, QWidget& window, QObject* parent)
    : QObject(parent), m_around(around), m_window(window),
      m_work(new WorkCommands(around, window, this)) {
    connectSession();
    connectNotes();
    connect(&around.session, &CurrentSession::changed, this, &SessionCommands::follow);
    connect(&around.session, &CurrentSession::movedOn, this, &SessionCommands::tellMovedOn);
    follow();
}

void SessionCommands::connectSession() {
    const auto on = [this](Act act, auto work) {
        connect(&m_around.actions[act], &QAction::triggered, this, work);
    };
    on(Act::NewSession, &SessionCommands::newSession);
    on(Act::EditSession, &SessionCommands::editSession);
    on(Act::DeleteSession, &SessionCommands::deleteSession);
    on(Act::AddSequence, &SessionCommands::addSequence);
    on(Act::EditSequence, &SessionCommands::editSequence);
    on(Act::RemoveSequence, &SessionCommands::removeSequence);
    on(Act::AddDay, &SessionCommands::addDay);
    on(Act::EditHalfDay,
       [this] { openHalfDayDialog(m_around, m_window, m_around.session.halfDay()); });
    on(Act::NextHalfDay, [this] { m_around.session.step(1); });
    on(Act::PreviousHalfDay, [this] { m_around.session.step(-1); });
    on(Act::ExportSession, &SessionCommands::exportSession);
    on(Act::ImportSession, &SessionCommands::importSession);
}

void SessionCommands::follow() {
    const CurrentSession& session = m_around.session;
    const bool any = session.exists();
    for (const Act act :
         {Act::EditSession, Act::DeleteSession, Act::AddSequence, Act::AddDay, Act::EditHalfDay,
          Act::ExportSession, Act::NoteVisibility, Act::NoteSpeaker, Act::AttachLast})
        m_around.actions[act].setEnabled(any);
    const bool sequence = any && session.content()->sequence(session.sequence()) != nullptr;
    m_around.actions[Act::EditSequence].setEnabled(sequence);
    m_around.actions[Act::RemoveSequence].setEnabled(sequence);
    const auto beside = [&](int by) {
        return any && session.content()->neighbour(session.halfDay(), by);
    };
    m_around.actions[Act::NextHalfDay].setEnabled(beside(1));
    m_around.actions[Act::PreviousHalfDay].setEnabled(beside(-1));
}

void SessionCommands::tellMovedOn(model::HalfDayId before) {
    const CurrentSession& session = m_around.session;
    const model::HalfDay* ended = session.content()->halfDay(before);
    if (ended == nullptr)
        return;
    QString text;
    switch (ended->slot) {
    case model::Slot::Morning: text = tr("The morning is over. You now write in %1."); break;
    case model::Slot::Afternoon: text = tr("The afternoon is over. You now write in %1."); break;
    case model::Slot::Evening: text = tr("The evening is over. You now write in %1."); break;
    }
    text = text.arg(session.label());
    m_around.messages.tell(
        {text, tr("Go back"), [this, before] { m_around.session.choose(before); },
         tr("Three questions"), [this, before] { m_work->askQuestions(before); }});
}

void SessionCommands::newSession() {
    model::Session proposed;
    const base::LocalTime today = base::toLocal(m_around.bridge.now(), base::systemZone());
    proposed.startsOn = proposed.endsOn = today.date;
    proposed.timeZone = base::systemZone();
    proposed.language = QLocale().language() == QLocale::French ? "fr" : "en";
    askForSession(proposed);
}

void SessionCommands::askForSession(const model::Session& proposed) {
    auto* dialog = new SessionDialog(m_around.theme, proposed, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { create(dialog->session(), dialog->halfDays()); });
    dialog->open();
}

void SessionCommands::create(const model::Session& session,
                             const std::vector<service::PlannedHalfDay>& plan) {
    m_around.bridge.edit(
        this,
        [session, plan](service::LibraryEditor& editor) {
            return editor.sessions.create(session, plan);
        },
        [this, session](const base::Result<model::SessionId>& id) {
            if (!id) {
                m_around.messages.fail(id.error());
                // What was filled in is not lost.
                askForSession(session);
                return;
            }
            m_around.session.chooseSession(*id);
            m_around.messages.tellUndoable(tr("Session “%1” created").arg(toQt(session.title)));
        });
}

void SessionCommands::editSession() {
    if (!m_around.session.exists())
        return;
    auto* dialog =
        new SessionDialog(m_around.theme, m_around.session.content()->document.session, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_around.bridge.edit([session = dialog->session()](service::LibraryEditor& editor) {
            return editor.sessions.edit(session);
        });
    });
    dialog->open();
}

void SessionCommands::deleteSession() {
    if (!m_around.session.exists())
        return;
    const model::SessionDocument& document = m_around.session.content()->document;
    const QString title = toQt(document.session.title);
    const int notes = static_cast<int>(document.notes.size());
    m_around.bridge.edit(
        this,
        [id = document.session.id](service::LibraryEditor& editor) {
            return editor.sessions.remove(id);
        },
        [this, title, notes](const base::Status& done) {
            if (!done) {
                m_around.messages.fail(done.error());
                return;
            }
            m_around.messages.tellUndoable(
                notes == 0
                    ? tr("Session “%1” deleted.").arg(title)
                    : tr("Session “%1” deleted, with its %n note(s).", nullptr, notes).arg(title));
        });
}

void SessionCommands::addDay() {
    if (!m_around.session.exists())
        return;
    const model::SessionDocument& document = m_around.session.content()->document;
    const base::Date last =
        document.days.empty() ? document.session.endsOn : document.days.back().date;
    auto* dialog = new DayDialog(m_around.theme, std::chrono::sys_days{last} + std::chrono::days{1},
                                 &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = document.session.id] {
        m_around.bridge.edit([id, date = dialog->date(), wanted = dialog->halfDays()](
                                 service::LibraryEditor& editor) -> base::Status {
            const auto day = editor.sessions.addDay(id, date, wanted);
            return day ? base::Status{} : std::unexpected(day.error());
        });
    });
    dialog->open();
}

void SessionCommands::addSequence() {
    if (!m_around.session.exists())
        return;
    model::Sequence sequence;
    sequence.halfDay = m_around.session.halfDay();
    openSequenceDialog(m_around, m_window, sequence);
}

void SessionCommands::editSequence() {
    if (!m_around.session.exists())
        return;
    if (const model::Sequence* sequence =
            m_around.session.content()->sequence(m_around.session.sequence()))
        openSequenceDialog(m_around, m_window, *sequence);
}

void SessionCommands::removeSequence() {
    if (!m_around.session.exists())
        return;
    if (const model::Sequence* sequence =
            m_around.session.content()->sequence(m_around.session.sequence()))
        NoteCommands(m_around).remove(*sequence);
}

} // namespace musette::gui
