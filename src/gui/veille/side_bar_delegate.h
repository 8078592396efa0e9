#pragma once

#include <QStyledItemDelegate>

namespace musette::gui {

class Theme;

/// Paints a row of the sidebar: icon or coloured initial, title, count or warning triangle; section
/// titles with their «+» and a mark that tells whether they are open.
/// Thread: GUI.
class SideBarDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit SideBarDelegate(const Theme& theme, QObject* parent = nullptr)
        : QStyledItemDelegate(parent), m_theme(theme) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

    /// Where the icon of a row begins.
    [[nodiscard]] static int leftOf(const QModelIndex& index);
    /// Where the «+» of a section takes clicks.
    [[nodiscard]] static QRect plusRect(const QRect& row, int viewWidth);

private:
    struct SectionLook {
        int width = 0;
        bool open = true;
        bool focused = false;
    };
    void paintSection(QPainter& painter, const QRect& row, const QModelIndex& index,
                      const SectionLook& look) const;
    void paintMark(QPainter& painter, const QRect& box, const QModelIndex& index, bool selected,
                   bool open) const;

    const Theme& m_theme;
};

} // namespace musette::gui
