#pragma once

#include <musette/model/session.h>

#include <QDialog>

class QDateEdit;
class QLineEdit;

namespace musette::gui {

class Theme;

/// A new session made after an earlier one: only its title and first day are asked for. Thread:
/// GUI.
class SessionAfterDialog final : public QDialog {
    Q_OBJECT

public:
    /// `proposed`: the first day to begin with.
    SessionAfterDialog(const Theme& theme, const model::Session& earlier, base::Date proposed,
                       QWidget* parent = nullptr);

    [[nodiscard]] QString title() const;
    [[nodiscard]] base::Date startsOn() const;

private:
    QLineEdit* m_title = nullptr;
    QDateEdit* m_from = nullptr;
};

} // namespace musette::gui
