#pragma once

#include "../app/surroundings.h"

#include <musette/model/query.h>
#include <musette/model/session.h>
#include <musette/service/editor.h>

#include <QObject>

#include <vector>

class QMenu;
class QWidget;

namespace musette::gui {

class WorkCommands;

/// Carries out the Session menu and what else belongs to sessions in the menus. Dialogs open over
/// the window and never block it; actions that cannot do anything now are disabled.
/// Thread: GUI. Errors: told by Messages.
class SessionCommands final : public QObject {
    Q_OBJECT

public:
    SessionCommands(const Surroundings& around, QWidget& window, QObject* parent = nullptr);

    /// Asks for title and dates, then makes the session the current one.
    void newSession();
    /// Goes to the sequence and opens its board, at a card (none: wherever).
    void showBoard(model::HalfDayId halfDay, model::SequenceId sequence, model::CardId card);
    /// The line of a list, or the tool, in the dialog that holds it; of other parts nothing.
    void showPart(model::SessionId session, model::SessionTextHit::Part part, std::int64_t id);
    /// The speakers to choose from, at a place on the screen.
    void chooseSpeaker(const QPoint& place);

private:
    void connectSession();
    void connectNotes();
    void follow();
    void openWantedBoard();
    void tellMovedOn(model::HalfDayId before);

    [[nodiscard]] model::Session proposedSession() const;
    void askForSession(const model::Session& proposed, model::TrainingId training = {});
    void create(const model::Session& session, const std::vector<service::PlannedHalfDay>& plan,
                model::TrainingId training);
    void openTrainings();
    void editSession();
    void deleteSession();
    void addSequence();
    void editSequence();
    void removeSequence();
    void addDay();
    void attachLast();
    void cycleVisibility();
    void fillSpeakers(QMenu& menu);
    void askForSpeaker();
    void exportSession();
    void importSession();
    void importFrom(const QString& file);

    Surroundings m_around;
    QWidget& m_window;
    WorkCommands* m_work;
    model::SequenceId m_boardWanted; ///< once its half-day is the current one
    model::CardId m_cardWanted;
};

} // namespace musette::gui
