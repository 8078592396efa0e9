#pragma once

#include <QString>
#include <QWidget>

#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;

namespace musette::gui {

class Theme;

/// What stands where there is nothing to list or to read: a title, a sentence, what to do next.
/// Thread: GUI.
class EmptyPage final : public QWidget {
    Q_OBJECT

public:
    struct Choice {
        QString text;
        std::function<void()> run;
    };
    struct Content {
        QString icon;  ///< of resources/icons; empty: none
        QString title; ///< may be empty
        QString text;
        std::vector<Choice> choices; ///< the first one is the usual one
    };

    explicit EmptyPage(const Theme& theme, QWidget* parent = nullptr);

    void say(Content content);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString text() const;

private:
    void setChoices();
    void restyle();

    const Theme& m_theme;
    Content m_content;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_text;
    QHBoxLayout* m_buttons;
};

} // namespace musette::gui
