#pragma once

#include "view_choice.h"

#include <QObject>

class QMenu;
class QPoint;
class QWidget;

namespace musette::gui {

struct Surroundings;
class FeedTreeModel;
class ItemListModel;
class RefreshController;

/// Carries the commands of the menu «Feeds» out on the row that is chosen in the sidebar, and offers
/// those that fit it in its context menu.
/// Thread: GUI.
class FeedCommands final : public QObject {
    Q_OBJECT

public:
    FeedCommands(const Surroundings& surroundings, RefreshController& refresh,
                 const FeedTreeModel& feeds, QWidget* window);

    /// The row that the commands act on.
    void setTarget(const ViewChoice& view);
    void openMenu(const QPoint& at);
    void unsubscribe(model::FeedId feed);
    /// All items of the view, as the list holds them.
    void setList(const ItemListModel& list) { m_list = &list; }

signals:
    /// The view's row is gone.
    void left();

private:
    [[nodiscard]] model::FeedId feed() const;
    [[nodiscard]] model::FolderId folder() const;
    void rename();
    void renameFolder(model::FolderId id);
    void addFolderMenu(QMenu& menu);
    void moveTo(const QString& path);
    void openMoveMenu();
    void markAllRead();

    const Surroundings& m_with;
    RefreshController& m_refresh;
    const FeedTreeModel& m_feeds;
    const ItemListModel* m_list = nullptr;
    QWidget* m_window;
    ViewChoice m_target;
};

} // namespace musette::gui
