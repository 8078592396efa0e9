#pragma once

#include <QFrame>

class QVBoxLayout;

namespace musette::gui {

class Theme;

/// What did not work, why, and step by step what was tried (ui.md §1: what worked, what did not).
/// Thread: GUI.
class FailureCard final : public QFrame {
    Q_OBJECT

public:
    FailureCard(const Theme& theme, const QString& title, const QString& reason,
                QWidget* parent = nullptr);

    void addStep(bool worked, const QString& what);

private:
    const Theme& m_theme;
    QVBoxLayout* m_lines;
};

} // namespace musette::gui
