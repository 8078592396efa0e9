#pragma once

#include <QObject>
#include <QString>

#include <functional>

class QWidget;

namespace musette::gui {

class FeedTreeModel;
struct Surroundings;

/// Puts feeds and folders of the sidebar in another order or into another folder, by Alt+↑/↓ and by
/// drag and drop. Each move can be taken back. Thread: GUI. Errors: told by Messages.
class FeedPlacing final : public QObject {
    Q_OBJECT

public:
    FeedPlacing(const Surroundings& surroundings, FeedTreeModel& feeds, QObject* parent = nullptr);

    /// The commands «Move up» and «Move down» act on the row of that key, their keys in the
    /// sidebar.
    void followKeys(QWidget& sideBar, std::function<QString()> chosen);
    /// Up (-1) or down (+1) among the neighbours of its kind; nothing at the ends and for rows that
    /// have no place to change.
    void moveBy(const QString& key, int by);
    /// Under a folder or the top ("section:feeds"), before another row of its kind or, with an
    /// empty key, behind the last.
    void place(const QString& key, const QString& under, const QString& before);

private:
    const Surroundings& m_with;
    FeedTreeModel& m_feeds;
};

} // namespace musette::gui
