#pragma once

#include <musette/model/session.h>
#include <musette/service/editor.h>

#include <QDialog>

#include <vector>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace musette::gui {

class Theme;

/// A session: title, organiser, dates; for a new one also its half-days, proposed from the dates,
/// with hours that can be changed.
/// Thread: GUI. Errors: none; it cannot be accepted while something is missing.
class SessionDialog final : public QDialog {
    Q_OBJECT

public:
    /// `session` without id: a new one.
    SessionDialog(const Theme& theme, model::Session session, QWidget* parent = nullptr);

    [[nodiscard]] model::Session session() const;
    /// The half-days that are ticked. Only for a new session.
    [[nodiscard]] std::vector<service::PlannedHalfDay> halfDays() const;

private:
    void build();
    [[nodiscard]] QWidget* buildFields();
    void fillHalfDays();
    void addHalfDay(const service::PlannedHalfDay& planned, bool ticked);
    void checkDates();
    void updateButton();

    const Theme& m_theme;
    model::Session m_session;
    QLineEdit* m_title = nullptr;
    QLineEdit* m_organiser = nullptr;
    QLineEdit* m_place = nullptr;
    QLineEdit* m_author = nullptr;
    QLineEdit* m_contact = nullptr;
    QComboBox* m_role = nullptr;
    QComboBox* m_modality = nullptr;
    QDateEdit* m_from = nullptr;
    QDateEdit* m_to = nullptr;
    QTreeWidget* m_halfDays = nullptr;
    QPushButton* m_accept = nullptr;
};

} // namespace musette::gui
