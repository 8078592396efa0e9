#pragma once

#include <QDialog>

class QGridLayout;

namespace musette::gui {

class Actions;
class Theme;

/// The keys, by what one is doing (ui.md §3.9). Keys of commands come from the commands themselves.
/// Thread: GUI.
class ShortcutsDialog final : public QDialog {
    Q_OBJECT

public:
    ShortcutsDialog(const Actions& actions, const Theme& theme, QWidget* parent = nullptr);

signals:
    void settingsWanted();

private:
    struct Line {
        QList<QKeySequence> keys;
        QString does;
    };

    [[nodiscard]] QList<Line> readingLines() const;
    [[nodiscard]] QList<Line> dayLines() const;
    [[nodiscard]] QList<Line> anywhereLines() const;
    [[nodiscard]] QWidget* section(const QString& title, const QList<Line>& lines) const;
    [[nodiscard]] QWidget* keycaps(const QList<QKeySequence>& keys) const;

    const Actions& m_actions;
    const Theme& m_theme;
};

} // namespace musette::gui
