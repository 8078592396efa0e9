#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace musette::gui {

/// A line of the article's header or foot: a sentence that wraps, under it buttons that read as
/// links. Hidden until it says something.
/// Thread: GUI.
class ArticleLine : public QFrame {
    Q_OBJECT

public:
    enum class Ground { Soft, None };
    explicit ArticleLine(Ground ground, QWidget* parent = nullptr);

    /// Nothing: the line is hidden.
    void say(const QString& text);
    [[nodiscard]] QString text() const;
    /// Ownership: stays with the line.
    QPushButton* addButton(const QString& text);

private:
    QLabel* m_text;
    QWidget* m_buttons;
};

} // namespace musette::gui
