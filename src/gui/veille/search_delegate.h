#pragma once

#include <QStyledItemDelegate>

namespace musette::gui {

class SearchModel;
class Theme;

/// Paints a result: what it is and where it stands, its title and its excerpt with the matches
/// marked.
/// Thread: GUI.
class SearchDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    SearchDelegate(const SearchModel& model, const Theme& theme, QObject* parent = nullptr)
        : QStyledItemDelegate(parent), m_model(model), m_theme(theme) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

private:
    struct Face;
    [[nodiscard]] Face faceOf(int row) const;
    int paintMarked(QPainter& painter, const QRect& box, const QFont& font, const QString& text,
                    int lines) const;

    const SearchModel& m_model;
    const Theme& m_theme;
};

} // namespace musette::gui
