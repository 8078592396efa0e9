#pragma once

#include <musette/model/ids.h>

#include <QListView>

namespace musette::gui {

class ItemListModel;
class Theme;

/// The list of a view's items. Letters are commands here and do not search; rows that enter or
/// leave above do not move what is on the screen. Thread: GUI.
class ItemListView final : public QListView {
    Q_OBJECT

public:
    ItemListView(ItemListModel& model, const Theme& theme, QWidget* parent = nullptr);

    /// The next (+1) or previous (-1) row; false at the ends.
    bool step(int by);
    void choose(model::ItemId id);
    [[nodiscard]] model::ItemId chosen() const;

signals:
    void chosenChanged(musette::model::ItemId id);
    /// One screen of the article on (+1) or back (-1).
    void screenWanted(int direction);
    void articleWanted();
    void leaveWanted();
    void menuWanted(const QPoint& at);

protected:
    void dataChanged(const QModelIndex& first, const QModelIndex& last,
                     const QList<int>& roles) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyboardSearch(const QString&) override {}

private:
    void holdPlace();
    void keepPlace();

    ItemListModel& m_model;
    model::ItemId m_topItem;
    int m_topOffset = 0;
};

} // namespace musette::gui
