#pragma once

#include <musette/model/session.h>
#include <musette/service/editor.h>

#include <QDate>
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

/// Of which training a session is a holding, and those to choose from.
struct TrainingChoice {
    std::vector<model::Training> trainings;
    model::TrainingId chosen{};
};

/// A session: title, training, organiser, dates; for a new one also its half-days, proposed from
/// the dates, with hours that can be changed. Thread: GUI. Errors: none; it cannot be accepted
/// while something is missing.
class SessionDialog final : public QDialog {
    Q_OBJECT

public:
    /// `session` without id: a new one.
    SessionDialog(const Theme& theme, model::Session session, TrainingChoice choice,
                  QWidget* parent = nullptr);

    [[nodiscard]] model::Session session() const;
    /// None: it is a holding of no training.
    [[nodiscard]] model::TrainingId training() const;
    /// The half-days that are ticked. Only for a new session.
    [[nodiscard]] std::vector<service::PlannedHalfDay> halfDays() const;

private:
    /// A half-day as it stands in the list.
    struct Offered {
        service::PlannedHalfDay halfDay;
        bool ticked = false;
    };

    void build();
    [[nodiscard]] QWidget* buildFields();
    void fillHalfDays();
    void addHalfDay(const service::PlannedHalfDay& planned, bool ticked);
    [[nodiscard]] std::vector<Offered> offered() const;
    void moveDates(const QDate& from);
    void checkDates();
    void updateButton();

    const Theme& m_theme;
    model::Session m_session;
    TrainingChoice m_choice;
    QLineEdit* m_title = nullptr;
    QComboBox* m_training = nullptr; ///< where the library has any
    QLineEdit* m_organiser = nullptr;
    QLineEdit* m_place = nullptr;
    QLineEdit* m_author = nullptr;
    QLineEdit* m_contact = nullptr;
    QComboBox* m_role = nullptr;
    QComboBox* m_modality = nullptr;
    QDateEdit* m_from = nullptr;
    QDateEdit* m_to = nullptr;
    QDate m_first; ///< what `m_from` said before
    QTreeWidget* m_halfDays = nullptr;
    QPushButton* m_accept = nullptr;
};

} // namespace musette::gui
