#pragma once

#include "../app/surroundings.h"

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
    /// The speakers to choose from, at a place on the screen.
    void chooseSpeaker(const QPoint& place);

private:
    void connectSession();
    void connectNotes();
    void follow();
    void tellMovedOn(model::HalfDayId before);

    void askForSession(const model::Session& proposed);
    void create(const model::Session& session, const std::vector<service::PlannedHalfDay>& plan);
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
};

} // namespace musette::gui
