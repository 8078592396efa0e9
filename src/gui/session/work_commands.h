#pragma once

#include "../app/surroundings.h"

#include <musette/model/ids.h>
#include <musette/model/query.h>

#include <QObject>

class QWidget;

namespace musette::gui {

class PartsDialog;

/// Carries out the commands for what belongs to a session besides its notes: boards, tools, the
/// three questions, lists, former texts, links, people, and sessions made after an earlier one.
/// Dialogs open over the window and never block it.
/// Thread: GUI. Errors: told by Messages.
class WorkCommands final : public QObject {
    Q_OBJECT

public:
    WorkCommands(const Surroundings& around, QWidget& window, QObject* parent = nullptr);

    /// The three questions at the end of a half-day of the current session.
    void askQuestions(model::HalfDayId halfDay);
    /// A tool, an objective, a resource or an account of a session, in the dialog that holds it.
    void showPart(model::SessionId session, model::SessionTextHit::Part part, std::int64_t id);

private:
    void follow();
    void openTools();
    void openParts();
    PartsDialog* editParts(model::SessionId id, const service::SessionParts& shown);
    void openFormerTexts();
    void openLink();
    void openPerson();
    void openParticipants();
    void saveAttachment();
    void writeAttachment(const QString& file, const std::string& data);
    void startAfter();

    Surroundings m_around;
    QWidget& m_window;
};

} // namespace musette::gui
