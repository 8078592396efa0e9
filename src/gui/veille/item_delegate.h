#pragma once

#include <QStyledItemDelegate>

namespace musette::model {
struct ItemRow;
}

namespace musette::gui {

class ItemListModel;
class Theme;

/// Paints a row of the list: dot, source, date, title on two lines at most, excerpt, chips. All
/// rows have one height, so that a list of a million rows is laid out at once. Thread: GUI.
class ItemDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    ItemDelegate(const ItemListModel& model, const Theme& theme, QObject* parent = nullptr)
        : QStyledItemDelegate(parent), m_model(model), m_theme(theme) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

private:
    int paintHead(QPainter& painter, const QRect& inner, const model::ItemRow& item) const;
    int paintTitle(QPainter& painter, const QRect& inner, const model::ItemRow& item) const;
    void paintFoot(QPainter& painter, const QRect& inner, const model::ItemRow& item) const;
    int paintChip(QPainter& painter, QPoint at, int room, const QString& text, bool session) const;

    const ItemListModel& m_model;
    const Theme& m_theme;
};

/// The colour a source is known by, the same at every start.
[[nodiscard]] QColor sourceColor(const QString& name, bool dark);

} // namespace musette::gui
