#pragma once

#include <musette/model/ids.h>

#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>

#include <vector>

namespace musette::gui {

class Theme;

/// An article as a card of the workspace.
struct ArticleCard {
    model::ItemId item;
    QString title;
    QString about;       ///< source, and when it was linked
    bool linked = false; ///< to the current half-day

    friend bool operator==(const ArticleCard&, const ArticleCard&) = default;
};

/// Thread: GUI.
class ArticleCardModel final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void show(std::vector<ArticleCard> cards);
    [[nodiscard]] const ArticleCard& cardAt(int row) const {
        return m_cards[static_cast<std::size_t>(row)];
    }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// DisplayRole: the title; AccessibleTextRole: all that is painted.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<ArticleCard> m_cards;
};

/// Thread: GUI.
class ArticleCardDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    ArticleCardDelegate(const ArticleCardModel& model, const Theme& theme,
                        QObject* parent = nullptr)
        : QStyledItemDelegate(parent), m_model(model), m_theme(theme) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;
    /// Where «L» stands on a card that is not linked; a click there links it.
    [[nodiscard]] static QRect keyBox(const QRect& row);

private:
    [[nodiscard]] int titleHeight(const ArticleCard& card, int width) const;

    const ArticleCardModel& m_model;
    const Theme& m_theme;
};

/// A list of cards as high as its rows. L links or unlinks, Enter opens.
/// Thread: GUI.
class ArticleCards final : public QListView {
    Q_OBJECT

public:
    ArticleCards(const Theme& theme, const QString& name, QWidget* parent = nullptr);

    void show(std::vector<ArticleCard> cards);
    void keyboardSearch(const QString&) override {}
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

signals:
    void opened(musette::model::ItemId item);
    void linkWanted(musette::model::ItemId item);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    ArticleCardModel m_model;
    ArticleCardDelegate m_delegate;
};

} // namespace musette::gui
