#include "session_commands.h"

#include "../app/actions.h"
#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/text.h"
#include "../dialogs/day_dialog.h"
#include "../dialogs/session_dialog.h"
#include "board_dialog.h"
#include "current_session.h"
#include "note_commands.h"
#include "session_dialogs.h"
#include "session_words.h"
#include "trainings_dialog.h"
#include "work_commands.h"

#include <QLocale>

#include <algorithm>
#include <utility>

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
    on(Act::Trainings, &SessionCommands::openTrainings);
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
    openWantedBoard();
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

model::Session SessionCommands::proposedSession() const {
    model::Session proposed;
    const base::LocalTime today = base::toLocal(m_around.bridge.now(), base::systemZone());
    proposed.startsOn = proposed.endsOn = today.date;
    proposed.timeZone = base::systemZone();
    proposed.language = QLocale().language() == QLocale::French ? "fr" : "en";
    return proposed;
}

void SessionCommands::newSession() {
    askForSession(proposedSession());
}

void SessionCommands::askForSession(const model::Session& proposed, model::TrainingId training) {
    m_around.bridge.read(
        this, [](service::LibraryReader& reader) { return reader.trainings(); },
        [this, proposed, training](base::Result<std::vector<model::Training>> trainings) {
            TrainingChoice choice{std::move(trainings).value_or(std::vector<model::Training>{}),
                                  training};
            auto* dialog =
                new SessionDialog(m_around.theme, proposed, std::move(choice), &m_window);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &QDialog::accepted, this, [this, dialog] {
                create(dialog->session(), dialog->halfDays(), dialog->training());
            });
            dialog->open();
        });
}

void SessionCommands::create(const model::Session& session,
                             const std::vector<service::PlannedHalfDay>& plan,
                             model::TrainingId training) {
    m_around.bridge.edit(
        this,
        [session, plan, training](service::LibraryEditor& editor) {
            return editor.sessions.create(session, plan, training);
        },
        [this, session, training](const base::Result<model::SessionId>& id) {
            if (!id) {
                m_around.messages.fail(id.error());
                // What was filled in is not lost.
                askForSession(session, training);
                return;
            }
            m_around.session.chooseSession(*id);
            m_around.messages.tellUndoable(tr("Session “%1” created").arg(toQt(session.title)));
        });
}

void SessionCommands::editSession() {
    if (!m_around.session.exists())
        return;
    const SessionSnapshot shown = m_around.session.content();
    m_around.bridge.read(
        this, [](service::LibraryReader& reader) { return reader.trainings(); },
        [this, shown](base::Result<std::vector<model::Training>> trainings) {
            if (!trainings) {
                m_around.messages.fail(trainings.error());
                return;
            }
            const auto& held = shown->document.training;
            TrainingChoice choice{*std::move(trainings), held ? held->id : model::TrainingId{}};
            auto* dialog = new SessionDialog(m_around.theme, shown->document.session,
                                             std::move(choice), &m_window);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &QDialog::accepted, this, [this, dialog] {
                m_around.bridge.edit([session = dialog->session(), training = dialog->training()](
                                         service::LibraryEditor& editor) {
                    return editor.sessions.edit(session, training);
                });
            });
            dialog->open();
        });
}

void SessionCommands::showBoard(model::HalfDayId halfDay, model::SequenceId sequence,
                                model::CardId card) {
    m_boardWanted = sequence;
    m_cardWanted = card;
    m_around.session.choose(halfDay, sequence);
    openWantedBoard();
}

void SessionCommands::showPart(model::SessionId session, model::SessionTextHit::Part part,
                               std::int64_t id) {
    m_work->showPart(session, part, id);
}

void SessionCommands::openWantedBoard() {
    if (!m_boardWanted || !m_around.session.exists() ||
        m_around.session.sequence() != m_boardWanted)
        return;
    // Emptied first: what opens may tell of a change again.
    openBoard(m_around, m_window, std::exchange(m_boardWanted, {}),
              std::exchange(m_cardWanted, {}));
}

void SessionCommands::openTrainings() {
    auto* dialog = new TrainingsDialog(m_around, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TrainingsDialog::sessionChosen, this, [this](model::SessionId session) {
        m_around.session.chooseSession(session);
        m_around.actions[Act::ShowJournee].trigger();
    });
    connect(dialog, &TrainingsDialog::sessionWanted, this, [this](const model::Training& training) {
        model::Session proposed = proposedSession();
        proposed.title = training.title;
        proposed.audience = training.audience;
        proposed.role = model::SessionRole::Led;
        askForSession(proposed, training.id);
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
