#pragma once

#include <QObject>
#include <QPoint>

#include <functional>

class QListView;
class QWidget;

namespace musette::gui {

/// Lets rows of a list be dragged by the mouse to another place of the same list; a line shows
/// where they would go. What the keys do with Alt+↑ and Alt+↓ (ui.md §5), for who has a mouse.
/// Ownership: belongs to the view. Thread: GUI.
class RowDrag final : public QObject {
    Q_OBJECT

public:
    struct Moves {
        std::function<bool(int row)> may;            ///< whether that row can be dragged at all
        std::function<void(int row, int gap)> place; ///< before row `gap`; the count: at the end
    };

    RowDrag(QListView& view, Moves moves, const QColor& line);

    /// What a drag of these rows carries; a view takes none but its own.
    static constexpr const char* kMimeType = "application/x-musette-row";

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] int gapAt(QPoint at) const;
    void begin();
    void showLine(int gap);
    [[nodiscard]] QByteArray mark() const;

    QListView& m_view;
    Moves m_moves;
    QWidget* m_line;
    QPoint m_pressedAt;
    int m_pressed = -1; ///< the row that would be dragged
};

} // namespace musette::gui
