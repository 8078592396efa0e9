#include "feed_placing.h"

#include "../app/actions.h"
#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/surroundings.h"
#include "feed_tree_model.h"

#include <QWidget>

#include <utility>

namespace musette::gui {
namespace {

std::int64_t numberOf(const QString& key) {
    return key.section(':', 1).toLongLong(); // 0 for the section of all feeds
}

} // namespace

FeedPlacing::FeedPlacing(const Surroundings& surroundings, FeedTreeModel& feeds, QObject* parent)
    : QObject(parent), m_with(surroundings), m_feeds(feeds) {
    connect(&feeds, &FeedTreeModel::placeWanted, this, &FeedPlacing::place);
}

void FeedPlacing::followKeys(QWidget& sideBar, std::function<QString()> chosen) {
    for (const auto& [act, by] : {std::pair{Act::MoveUp, -1}, std::pair{Act::MoveDown, 1}}) {
        QAction& action = m_with.actions[act];
        sideBar.addAction(&action);
        connect(&action, &QAction::triggered, this,
                [this, chosen, by = by] { moveBy(chosen(), by); });
    }
}

void FeedPlacing::moveBy(const QString& key, int by) {
    const QModelIndex row = m_feeds.indexOf(key);
    if (!row.isValid() || (!key.startsWith("feed:") && !key.startsWith("folder:")))
        return;
    const QString kind = key.section(':', 0, 0) + ':';
    const QModelIndex parent = row.parent();
    QStringList neighbours;
    for (int i = 0; i < m_feeds.rowCount(parent); ++i) {
        const QString other = m_feeds.index(i, 0, parent).data(FeedTreeModel::KeyRole).toString();
        if (other.startsWith(kind))
            neighbours << other;
    }
    const qsizetype here = neighbours.indexOf(key);
    const qsizetype there = here + by;
    if (there < 0 || there >= neighbours.size())
        return;
    neighbours.removeAt(here);
    place(key, parent.data(FeedTreeModel::KeyRole).toString(), neighbours.value(there));
}

void FeedPlacing::place(const QString& key, const QString& under, const QString& before) {
    const bool isFeed = key.startsWith("feed:");
    const model::FolderId folder{under.startsWith("folder:") ? numberOf(under) : 0};
    const std::int64_t id = numberOf(key);
    const std::int64_t next = numberOf(before);
    m_with.bridge.edit(
        this,
        [isFeed, folder, id, next](service::LibraryEditor& editor) {
            return isFeed ? editor.feeds.place({id}, folder, {next})
                          : editor.feeds.placeFolder({id}, folder, {next});
        },
        [this, isFeed](const base::Status& status) {
            if (status)
                m_with.messages.tellUndoable(isFeed ? tr("Feed moved") : tr("Folder moved"));
            else
                m_with.messages.fail(status.error());
        });
}

} // namespace musette::gui
