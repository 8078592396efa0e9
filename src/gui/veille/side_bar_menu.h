#pragma once

#include "view_choice.h"

#include <QObject>

class QPoint;
class QWidget;

namespace musette::gui {

struct Surroundings;
class FeedTreeModel;

/// The context menu of the sidebar: the commands of the menu «Feeds» for a feed, which is shown
/// when its menu opens; the name of a folder; a session to write in. Thread: GUI. Errors: told by
/// Messages.
class SideBarMenu final : public QObject {
    Q_OBJECT

public:
    SideBarMenu(const Surroundings& surroundings, const FeedTreeModel& feeds, QWidget* window);

    void open(const ViewChoice& view, const QPoint& at);
    /// Commands that need a feed are off while another view is shown.
    void follow(const ViewChoice& view);

private:
    void renameFolder(const ViewChoice& view);

    const Surroundings& m_with;
    const FeedTreeModel& m_feeds;
    QWidget* m_window;
};

} // namespace musette::gui
