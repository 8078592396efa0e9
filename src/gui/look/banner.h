#pragma once

#include <QFrame>

#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;

namespace musette::gui {

class Theme;

/// A line at the top of the window that stays until what it says is no longer so: what cannot be
/// saved, that an example is shown. Announced to assistive tools.
/// Thread: GUI.
class Banner final : public QFrame {
    Q_OBJECT

public:
    enum class Kind { Warning, Example };
    struct Action {
        QString text;
        std::function<void()> run;
    };

    Banner(const Theme& theme, QWidget* parent = nullptr);

    void show(Kind kind, const QString& text, const std::vector<Action>& actions);
    [[nodiscard]] QString text() const;

private:
    void restyle();

    const Theme& m_theme;
    Kind m_kind = Kind::Warning;
    QHBoxLayout* m_line;
    QLabel* m_icon;
    QLabel* m_text;
    std::vector<QWidget*> m_buttons;
};

} // namespace musette::gui
