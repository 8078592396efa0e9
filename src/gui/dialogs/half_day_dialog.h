#pragma once

#include <musette/model/session.h>

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTimeEdit;

namespace musette::gui {

class Theme;

/// A half-day: its hours, how it is held and how many were present. Each may be unknown.
/// Thread: GUI. Errors: none; it cannot be accepted while it ends before it begins.
class HalfDayDialog final : public QDialog {
    Q_OBJECT

public:
    HalfDayDialog(const Theme& theme, const model::HalfDay& halfDay, const QString& title,
                  QWidget* parent = nullptr);

    [[nodiscard]] model::HalfDay halfDay() const;

private:
    void check();

    model::HalfDay m_halfDay;
    QCheckBox* m_known = nullptr;
    QTimeEdit* m_from = nullptr;
    QTimeEdit* m_to = nullptr;
    QComboBox* m_modality = nullptr;
    QSpinBox* m_present = nullptr;
    QPushButton* m_accept = nullptr;
};

} // namespace musette::gui
