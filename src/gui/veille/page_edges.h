#pragma once

#include <QObject>

#include <vector>

class QWidget;

namespace musette::gui {

/// The two widgets that scroll with the text of a view: one above it, one under it.
/// Ownership: they are children of the view's viewport. Thread: GUI.
class PageEdges final : public QObject {
    Q_OBJECT

public:
    explicit PageEdges(QWidget& viewport);

    void set(QWidget& header, QWidget& foot);
    struct Heights {
        int header = 0;
        int foot = 0;
    };
    /// What they need in a column of this width.
    [[nodiscard]] Heights heightsFor(int width) const;
    struct Place {
        int left = 0;
        int width = 0;
        int headerTop = 0;
        int footBottom = 0;
    };
    /// In the viewport.
    void moveTo(const Place& place);

    /// The way of the Tab key: through the header, to the text, to what belongs to it, through the
    /// foot. (They are children of the text, which Qt would always come to first.)
    [[nodiscard]] std::vector<QWidget*> tabWay(QWidget& text,
                                               const std::vector<QWidget*>& ofText) const;

signals:
    /// One of them may need another height.
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget& m_viewport;
    QWidget* m_header = nullptr;
    QWidget* m_foot = nullptr;
};

} // namespace musette::gui
