#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace musette::gui {

class Theme;

/// The bar under the article for finding words in it: a field, which match of how many, the next
/// and the previous one.
/// Thread: GUI.
class FindBar final : public QWidget {
    Q_OBJECT

public:
    explicit FindBar(const Theme& theme, QWidget* parent = nullptr);

    /// Shows the bar with the words marked, so that others can be typed; empty: those of last time.
    void open(const QString& words);
    [[nodiscard]] QString words() const;
    /// `match` counts from 1; none of 0.
    void showCount(int match, int count);

signals:
    void typed(const QString& words);
    /// The next (+1) or previous (-1) match.
    void stepWanted(int by);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void restyle();
    QToolButton* addButton(const QString& text);

    const Theme& m_theme;
    QLineEdit* m_field;
    QLabel* m_count;
    QToolButton* m_previous;
    QToolButton* m_next;
    QToolButton* m_close;
};

} // namespace musette::gui
