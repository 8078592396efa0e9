#pragma once

#include <musette/base/time.h>
#include <musette/model/session.h>

#include <QDialog>

#include <vector>

class QCheckBox;
class QDateEdit;

namespace musette::gui {

class Theme;

/// A day to add to a session, with the half-days it is to have. A day that is there already gets
/// those it lacks.
/// Thread: GUI. Errors: none; it cannot be accepted without a half-day.
class DayDialog final : public QDialog {
    Q_OBJECT

public:
    DayDialog(const Theme& theme, base::Date proposed, QWidget* parent = nullptr);

    [[nodiscard]] base::Date date() const;
    [[nodiscard]] std::vector<model::Slot> halfDays() const;

private:
    QDateEdit* m_date = nullptr;
    std::vector<QCheckBox*> m_slots;
};

} // namespace musette::gui
