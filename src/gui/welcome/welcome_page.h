#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace musette::gui {

class Theme;

/// What stands in the window while the library is empty (ui.md §3.1): one address field, and the
/// other ways to begin. It does nothing itself; it says what is wanted.
/// Thread: GUI.
class WelcomePage final : public QWidget {
    Q_OBJECT

public:
    explicit WelcomePage(const Theme& theme, QWidget* parent = nullptr);

    /// Focus in the field, and the clipboard's address as what it proposes.
    void begin();

signals:
    void addWanted(const QString& address);
    void importWanted();
    void sessionWanted();
    void exampleWanted();
    void packWanted();

private:
    [[nodiscard]] QWidget* buildHead();
    [[nodiscard]] QWidget* buildAddress();
    [[nodiscard]] QWidget* buildChoices();
    void proposeClipboard();
    void add();
    void restyle();

    const Theme& m_theme;
    QLabel* m_bag = nullptr;
    QLineEdit* m_address = nullptr;
    QString m_proposed;
};

} // namespace musette::gui
