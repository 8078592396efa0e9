#include "feed_tree_model.h"

#include "../app/bridge.h"
#include "../app/text.h"
#include "../look/feed_words.h"

#include <musette/service/feed_health.h>

#include <QMimeData>

#include <algorithm>
#include <functional>
#include <map>

namespace musette::gui {
namespace {

constexpr const char* kDragType = "application/x-musette-feed";
constexpr const char* kTop = "section:feeds";

} // namespace

struct FeedTreeModel::Node {
    ViewChoice choice;
    int count = 0;
    bool error = false;
    bool quiet = false; ///< silent for longer than usual
    QString state;      ///< in words, for a feed that is not simply in order
    QString tip;
    Node* parent = nullptr;
    Children children;

    Node* add(ViewChoice view, int number = 0) {
        auto child = std::make_unique<Node>();
        child->choice = std::move(view);
        child->count = number;
        child->parent = this;
        children.push_back(std::move(child));
        return children.back().get();
    }

    [[nodiscard]] int row() const {
        const auto& siblings = parent->children;
        const auto here = std::ranges::find(siblings, this, &std::unique_ptr<Node>::get);
        return static_cast<int>(here - siblings.begin());
    }

    [[nodiscard]] bool sameShape(const Node& other) const {
        return choice.key == other.choice.key &&
               std::ranges::equal(children, other.children,
                                  [](const auto& a, const auto& b) { return a->sameShape(*b); });
    }

    /// Takes over the other's texts and numbers; false when they were the same.
    bool refreshFrom(Node& other) {
        const bool same = choice.title == other.choice.title && count == other.count &&
                          error == other.error && tip == other.tip;
        choice = std::move(other.choice);
        count = other.count;
        error = other.error;
        quiet = other.quiet;
        state = std::move(other.state);
        tip = std::move(other.tip);
        return !same;
    }
};

FeedTreeModel::FeedTreeModel(Bridge& bridge, QObject* parent)
    : QAbstractItemModel(parent), m_bridge(bridge), m_searchCounts(bridge), m_root(build()) {
    connect(&m_searchCounts, &SavedSearchCounts::counted, this, &FeedTreeModel::showCount);
    connect(&bridge, &Bridge::changed, this, [this](const model::LibraryChange& change) {
        if (change.feeds || change.tags || change.sessions || change.searches || change.lists ||
            !change.items.empty())
            reload();
    });
}

FeedTreeModel::~FeedTreeModel() = default;

void FeedTreeModel::reload() {
    const int generation = ++m_generation;
    m_bridge.read(
        this, [](service::LibraryReader& reader) { return reader.overview(); },
        [this, generation](base::Result<service::Overview> overview) {
            if (generation != m_generation)
                return;
            if (overview)
                take(*std::move(overview));
            else
                emit failed(overview.error());
        });
}

void FeedTreeModel::setCurrentSession(model::SessionId session) {
    if (session == m_currentSession)
        return;
    m_currentSession = session;
    tellChanged({});
}

void FeedTreeModel::take(service::Overview overview) {
    m_overview = std::move(overview);
    m_read = true;
    m_searchCounts.follow(m_overview.searches);
    auto fresh = build();
    if (m_root->sameShape(*fresh)) {
        refresh(*m_root, *fresh);
    } else {
        beginResetModel();
        m_root = std::move(fresh);
        endResetModel();
    }
    emit reloaded();
}

/// Both have the same shape. A refresh of many feeds brings new numbers several times a second, and
/// a view works on every row that is said to have changed.
void FeedTreeModel::refresh(Node& node, Node& fresh) {
    for (std::size_t row = 0; row < node.children.size(); ++row) {
        Node& child = *node.children[row];
        if (child.refreshFrom(*fresh.children[row])) {
            const QModelIndex changed = createIndex(static_cast<int>(row), 0, &child);
            emit dataChanged(changed, changed);
        }
        refresh(child, *fresh.children[row]);
    }
}

void FeedTreeModel::tellChanged(const QModelIndex& parent) {
    const int rows = rowCount(parent);
    if (rows == 0)
        return;
    emit dataChanged(index(0, 0, parent), index(rows - 1, 0, parent));
    for (int row = 0; row < rows; ++row)
        tellChanged(index(row, 0, parent));
}

std::unique_ptr<FeedTreeModel::Node> FeedTreeModel::build() const {
    auto root = std::make_unique<Node>();
    const model::ViewCounts& counts = m_overview.counts;
    root->add(inboxView(), counts.inbox);
    root->add(keptView(), counts.kept);
    root->add(watchView(), counts.watch);
    root->add(allView());
    addSessions(*root);
    addFeeds(*root);
    addSearches(*root);
    addTags(*root);
    return root;
}

void FeedTreeModel::addSessions(Node& root) const {
    Node* section = root.add({ViewKind::Section, "section:sessions", tr("Sessions"), {}});
    for (const model::SessionSummary& session : m_overview.sessions) {
        ViewChoice view{ViewKind::Session,
                        QString("session:%1").arg(session.id.value),
                        toQt(session.title),
                        {}};
        view.query.session = session.id;
        section->add(std::move(view), session.items);
    }
}

void FeedTreeModel::addFeeds(Node& root) const {
    Node* section = root.add({ViewKind::Section, kTop, tr("Feeds"), {}});
    std::map<model::FolderId, Node*> folders;
    // A folder may stand before its parent: rounds until none is left that finds its place.
    for (bool placed = true; placed;) {
        placed = false;
        for (const model::FeedFolder& folder : m_overview.folders) {
            if (folders.contains(folder.id) || (folder.parent && !folders.contains(folder.parent)))
                continue;
            Node* parent = folder.parent ? folders[folder.parent] : section;
            ViewChoice view{
                ViewKind::Folder, QString("folder:%1").arg(folder.id.value), toQt(folder.name), {}};
            view.query.folder = folder.id;
            folders[folder.id] = parent->add(std::move(view));
            placed = true;
        }
    }
    for (const model::Feed& feed : m_overview.feeds) {
        Node* parent = folders.contains(feed.folder) ? folders[feed.folder] : section;
        ViewChoice view{
            ViewKind::Feed, QString("feed:%1").arg(feed.id.value), toQt(feed.title), {}};
        view.query.feed = feed.id;
        Node* node = parent->add(std::move(view), feed.unread);
        const QString silence =
            feedSilenceText(feed, m_bridge.attached() ? m_bridge.now() : base::Instant{});
        node->error = service::needsAttention(feed);
        node->quiet = !silence.isEmpty();
        node->state = node->error ? tr("does not answer") : silence;
        node->tip = toQt(feed.url);
        if (node->quiet)
            node->tip += '\n' + silence;
        for (Node* above = parent; above != section; above = above->parent)
            above->count += feed.unread;
    }
}

/// Folders that fill themselves; no section while there are none.
void FeedTreeModel::addSearches(Node& root) const {
    if (m_overview.searches.empty())
        return;
    Node* section = root.add({ViewKind::Section, "section:searches", tr("Searches"), {}});
    std::vector<model::SavedSearch> searches = m_overview.searches;
    std::ranges::stable_sort(searches, [](const auto& a, const auto& b) {
        return QString::localeAwareCompare(toQt(a.name), toQt(b.name)) < 0;
    });
    for (const model::SavedSearch& search : searches) {
        ViewChoice view{ViewKind::Search, kSavedSearchKey + QString::number(search.id.value),
                        toQt(search.name), model::queryOf(search)};
        Node* node = section->add(std::move(view), m_searchCounts.of(search.id).value_or(0));
        node->tip = toQt(search.words);
    }
}

void FeedTreeModel::showCount(model::SavedSearchId id, int unread) {
    const QModelIndex index = indexOf(kSavedSearchKey + QString::number(id.value));
    if (!index.isValid() || nodeOf(index)->count == unread)
        return;
    nodeOf(index)->count = unread;
    emit dataChanged(index, index);
}

void FeedTreeModel::addTags(Node& root) const {
    Node* section = root.add({ViewKind::Section, "section:tags", tr("Tags"), {}});
    for (const model::TagCount& tag : m_overview.tags) {
        const QString label = toQt(tag.label);
        ViewChoice view{ViewKind::Tag, "tag:" + label, label, {}};
        view.query.tag = tag.label;
        section->add(std::move(view), tag.items);
    }
}

FeedTreeModel::Node* FeedTreeModel::nodeOf(const QModelIndex& index) const {
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : m_root.get();
}

QModelIndex FeedTreeModel::index(int row, int column, const QModelIndex& parent) const {
    const Node* node = nodeOf(parent);
    if (column != 0 || row < 0 || row >= static_cast<int>(node->children.size()))
        return {};
    return createIndex(row, 0, node->children[static_cast<std::size_t>(row)].get());
}

QModelIndex FeedTreeModel::parent(const QModelIndex& child) const {
    Node* parent = child.isValid() ? nodeOf(child)->parent : nullptr;
    return parent == nullptr || parent == m_root.get() ? QModelIndex()
                                                       : createIndex(parent->row(), 0, parent);
}

int FeedTreeModel::rowCount(const QModelIndex& parent) const {
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

int FeedTreeModel::columnCount(const QModelIndex&) const {
    return 1;
}

Qt::ItemFlags FeedTreeModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    const ViewChoice& view = nodeOf(index)->choice;
    if (view.kind == ViewKind::Section)
        return view.key == kTop ? Qt::ItemIsEnabled | Qt::ItemIsDropEnabled : Qt::ItemIsEnabled;
    const Qt::ItemFlags shown = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (view.kind == ViewKind::Feed)
        return shown | Qt::ItemIsDragEnabled;
    if (view.kind == ViewKind::Folder)
        return shown | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled;
    return shown;
}

QStringList FeedTreeModel::mimeTypes() const {
    return {kDragType};
}

QMimeData* FeedTreeModel::mimeData(const QModelIndexList& indexes) const {
    if (indexes.isEmpty())
        return nullptr;
    auto* data = new QMimeData;
    data->setData(kDragType, nodeOf(indexes.front())->choice.key.toUtf8());
    return data;
}

bool FeedTreeModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int, int,
                                    const QModelIndex& parent) const {
    return data->hasFormat(kDragType) && (flags(parent) & Qt::ItemIsDropEnabled) != 0;
}

/// Folders stand before the feeds of their parent, so that a place among rows of the other kind
/// means the end or the beginning of one's own.
bool FeedTreeModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                 const QModelIndex& parent) {
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const QString key = QString::fromUtf8(data->data(kDragType));
    const QString kind = key.section(':', 0, 0) + ':';
    QString before;
    for (int i = std::max(row, 0); row >= 0 && i < rowCount(parent) && before.isEmpty(); ++i) {
        const QString other = index(i, 0, parent).data(KeyRole).toString();
        if (other.startsWith(kind) && other != key)
            before = other;
    }
    emit placeWanted(key, nodeOf(parent)->choice.key, before);
    return false; // the tree is read anew; the view is not to take the row away itself
}

QVariant FeedTreeModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Node& node = *nodeOf(index);
    switch (role) {
    case Qt::DisplayRole: return node.choice.title;
    case Qt::ToolTipRole: return node.tip.isEmpty() ? node.choice.title : node.tip;
    case Qt::AccessibleTextRole: {
        QStringList spoken{node.choice.title};
        if (!node.error && node.count > 0)
            spoken << tr("%n article(s)", nullptr, node.count);
        if (!node.state.isEmpty())
            spoken << node.state;
        return spoken.join(". ");
    }
    case KindRole: return static_cast<int>(node.choice.kind);
    case KeyRole: return node.choice.key;
    case CountRole: return node.count;
    case ErrorRole: return node.error;
    case QuietRole: return node.quiet;
    case CurrentRole:
        return node.choice.kind == ViewKind::Session && node.choice.query.session &&
               *node.choice.query.session == m_currentSession;
    default: return {};
    }
}

const ViewChoice& FeedTreeModel::choiceAt(const QModelIndex& index) const {
    return nodeOf(index)->choice;
}

QModelIndex FeedTreeModel::find(const Node& node, const QString& key) const {
    for (const auto& child : node.children) {
        if (child->choice.key == key)
            return createIndex(child->row(), 0, child.get());
        if (const QModelIndex found = find(*child, key); found.isValid())
            return found;
    }
    return {};
}

QModelIndex FeedTreeModel::indexOf(const QString& key) const {
    return find(*m_root, key);
}

const model::Feed* FeedTreeModel::feed(model::FeedId id) const {
    const auto found = std::ranges::find(m_overview.feeds, id, &model::Feed::id);
    return found == m_overview.feeds.end() ? nullptr : &*found;
}

std::optional<int> FeedTreeModel::articlesOf(const ViewChoice& view) const {
    if (!m_read)
        return std::nullopt;
    const model::ViewCounts& counts = m_overview.counts;
    switch (view.kind) {
    case ViewKind::Inbox: return counts.inbox;
    case ViewKind::Kept: return counts.kept;
    case ViewKind::Watch: return counts.watch;
    case ViewKind::LetGo: return counts.letGo;
    case ViewKind::All: return counts.all;
    case ViewKind::Tag:
        for (const model::TagCount& tag : m_overview.tags) {
            if (view.query.tag == tag.label)
                return tag.items;
        }
        return std::nullopt;
    case ViewKind::Feed:
        if (const model::Feed* known = feed(view.query.feed.value_or(model::FeedId{})))
            return known->total;
        return std::nullopt;
    case ViewKind::Folder: return articlesIn(view.query.folder.value_or(model::FolderId{}));
    case ViewKind::Session:
    case ViewKind::Search:
    case ViewKind::Section: break;
    }
    return std::nullopt;
}

/// In the feeds of a folder and of those inside it.
int FeedTreeModel::articlesIn(model::FolderId folder) const {
    int articles = 0;
    for (const model::Feed& feed : m_overview.feeds) {
        if (feed.folder == folder)
            articles += feed.total;
    }
    for (const model::FeedFolder& inner : m_overview.folders) {
        if (inner.parent == folder)
            articles += articlesIn(inner.id);
    }
    return articles;
}

} // namespace musette::gui
