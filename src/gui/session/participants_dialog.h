#pragma once

#include "../app/surroundings.h"

#include <musette/model/participant.h>

#include <QDialog>

#include <vector>

class QCheckBox;
class QDateEdit;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QWidget;

namespace musette::gui {

/// The people of a session: whether the library keeps them at all, their aliases, names and the
/// days on which the names go. Changes apply at once and can be undone. Thread: GUI. Errors: told
/// by Messages; what was typed stays.
class ParticipantsDialog final : public QDialog {
    Q_OBJECT

public:
    ParticipantsDialog(const Surroundings& around, model::SessionId session,
                       QWidget* parent = nullptr);

private:
    void build(const QString& title);
    [[nodiscard]] QWidget* buildForm();
    void reload();
    void fill(bool on, std::vector<model::Participant> participants);
    void takeRow();
    void clearForm();
    void follow();
    void save();
    void remove();
    void turn(bool on);
    [[nodiscard]] const model::Participant* chosen() const;

    Surroundings m_around;
    model::SessionId m_session;
    std::vector<model::Participant> m_participants;
    int m_turns = 0; ///< how often they were switched: an answer from before says nothing of it
    QCheckBox* m_on = nullptr;
    QTreeWidget* m_list = nullptr;
    QWidget* m_form = nullptr;
    QLineEdit* m_alias = nullptr;
    QLineEdit* m_name = nullptr;
    QDateEdit* m_purgeOn = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_new = nullptr;
    QPushButton* m_remove = nullptr;
};

} // namespace musette::gui
