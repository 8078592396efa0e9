#include "item_list_model.h"

#include "../app/bridge.h"
#include "../app/text.h"
#include "../look/words.h"
#include "item_words.h"

#include <algorithm>
#include <span>
#include <utility>

namespace musette::gui {
namespace {

constexpr int kBlock = 64;
/// What a view needs to be used at once; the ids of the rest follow.
constexpr int kFirst = 4 * kBlock;
/// Rows kept in the cache before those far from the eye are dropped.
constexpr std::size_t kCached = 4096;
/// Places where rows come at once; beyond, views are told of one new layout instead of each.
constexpr std::size_t kFewPlaces = 8;
/// Items that changed at once; beyond, everything counts as changed.
constexpr std::size_t kFewItems = 256;

/// The beginning of a view with its first rows.
struct Beginning {
    ItemIds ids;
    std::vector<model::ItemRow> rows;
    model::ItemId newest;
};

base::Result<Beginning> readBeginning(service::LibraryReader& reader, model::ItemQuery query) {
    const auto newest = reader.newestItem();
    if (!newest)
        return std::unexpected(newest.error());
    query.limit = kFirst;
    auto ids = reader.itemIds(query);
    if (!ids)
        return std::unexpected(ids.error());
    auto rows = reader.itemRows(std::span(*ids).first(std::min<std::size_t>(ids->size(), kBlock)));
    if (!rows)
        return std::unexpected(rows.error());
    return Beginning{*std::move(ids), *std::move(rows), *newest};
}

} // namespace

ItemListModel::ItemListModel(Bridge& bridge, QObject* parent)
    : QAbstractListModel(parent), m_bridge(bridge) {
    connect(&bridge, &Bridge::changed, this, &ItemListModel::follow);
}

void ItemListModel::show(const model::ItemQuery& query) {
    m_query = query;
    m_sticky.clear();
    askFirst();
}

void ItemListModel::showWaiting() {
    if (m_waiting == 0)
        return;
    m_newest = {};
    setWaiting(0);
    m_sortAnew = true;
    askAll();
}

void ItemListModel::setWaiting(int count) {
    if (count == m_waiting)
        return;
    m_waiting = count;
    emit waitingChanged(count);
}

void ItemListModel::askFirst() {
    m_anew = true;
    const int generation = ++m_generation;
    m_bridge.read(
        this,
        [query = m_query](service::LibraryReader& reader) { return readBeginning(reader, query); },
        [this, generation](base::Result<Beginning> first) {
            if (generation != m_generation)
                return;
            m_anew = false;
            if (!first) {
                emit failed(first.error());
                return;
            }
            m_newest = first->newest;
            setWaiting(0);
            m_whole = first->ids.size() < kFirst;
            m_sortAnew = false;
            replace(std::move(first->ids));
            store(std::move(first->rows), 0);
            emit shown();
            emit counted();
            if (!m_whole)
                askAll();
        });
}

/// All ids, compared with what is shown where no one waits for it.
void ItemListModel::askAll() {
    if (m_anew)
        return; // what is on its way is newer
    struct Answer {
        ListChange change;
        model::ItemId newest;
    };
    ListRules rules{m_sticky, m_held ? m_newest : model::ItemId{}, m_sortAnew};
    if (m_held)
        rules.staying.insert(m_held);
    const int generation = ++m_generation;
    m_bridge.read(
        this,
        [query = m_query, shown = m_ids,
         rules = std::move(rules)](service::LibraryReader& reader) -> base::Result<Answer> {
            const auto newest = reader.newestItem();
            const auto ids = reader.itemIds(query);
            if (!newest)
                return std::unexpected(newest.error());
            if (!ids)
                return std::unexpected(ids.error());
            return Answer{changeOf(shown, *ids, rules), *newest};
        },
        [this, generation, revision = m_revision](base::Result<Answer> answer) {
            if (generation != m_generation)
                return;
            if (!answer) {
                emit failed(answer.error());
                return;
            }
            if (revision != m_revision) {
                askAll(); // a row was taken out meanwhile
                return;
            }
            if (!m_held || !m_newest)
                m_newest = answer->newest;
            m_whole = true;
            m_sortAnew = false;
            setWaiting(answer->change.waiting);
            apply(std::move(answer->change));
            emit counted();
        });
}

/// While an article is open, a refresh adds nothing to the list: what it brought is counted.
void ItemListModel::countWaiting() {
    m_bridge.read(
        this,
        [query = m_query, newest = m_newest](service::LibraryReader& reader) mutable {
            query.newerThan = newest;
            return reader.itemIds(query);
        },
        [this, generation = m_generation](const base::Result<ItemIds>& ids) {
            if (ids && generation == m_generation)
                setWaiting(static_cast<int>(ids->size()));
        });
}

/// The row of each, -1 for those that are not in the list: one pass, however many they are. None
/// stands there twice.
std::vector<int> ItemListModel::rowsOf(const ItemIds& items) const {
    std::vector<int> rows(items.size(), -1);
    std::unordered_map<model::ItemId, std::size_t> wanted;
    std::vector<bool> marked;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto at = static_cast<std::size_t>(items[i].value);
        if (at >= marked.size())
            marked.resize(at + 1);
        marked[at] = true;
        wanted.emplace(items[i], i);
    }
    for (std::size_t row = 0; row < m_ids.size() && !wanted.empty(); ++row) {
        const auto at = static_cast<std::size_t>(m_ids[row].value);
        if (at < marked.size() && marked[at])
            rows[wanted.at(m_ids[row])] = static_cast<int>(row);
    }
    return rows;
}

/// Rows that changed are asked for again; until they come the old ones stay on the screen. A
/// reader's decision on an item that is shown leaves it where it is; items that are not shown, or
/// more than can be looked at, may belong into the list from now on.
void ItemListModel::follow(const model::LibraryChange& change) {
    const bool many = change.items.size() > kFewItems;
    bool others = change.others || change.items.empty() || many;
    ItemIds changed = many ? ItemIds{} : change.items;
    std::ranges::sort(changed);
    const auto twice = std::ranges::unique(changed);
    changed.erase(twice.begin(), twice.end());
    const std::vector<int> rows = rowsOf(changed);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const model::ItemId id = changed[i];
        if (rows[i] < 0) {
            others = true;
            m_cache.erase(id);
            m_stale.erase(id);
            continue;
        }
        m_sticky.insert(id);
        m_stale.insert(id);
        m_blocksAsked.erase(rows[i] / kBlock);
        emit dataChanged(index(rows[i]), index(rows[i]));
    }
    if ((change.sessions || change.tags || change.feeds || many) && !m_ids.empty()) {
        for (const auto& [id, cached] : m_cache)
            m_stale.insert(id);
        m_blocksAsked.clear();
        emit dataChanged(index(0), index(rowCount() - 1));
    }
    if (!others || !(change.lists || (change.feeds && change.journal)))
        return;
    if (change.newItems > 0 && !change.journal && m_held && m_newest && m_whole)
        countWaiting();
    else
        askAll();
}

void ItemListModel::replace(ItemIds ids) {
    beginResetModel();
    m_ids = std::move(ids);
    ++m_revision;
    m_cache.clear();
    m_stale.clear();
    m_blocksAsked.clear();
    endResetModel();
}

/// Items come and go around those that are shown; the ones that stay keep their place, so that
/// neither selection nor scroll position moves.
void ItemListModel::apply(ListChange change) {
    if (change.nothing())
        return;
    m_blocksAsked.clear();
    ++m_revision;
    if (change.rearranged || change.removed.size() + change.added.size() > kFewPlaces)
        return rearrange(std::move(change.ids));
    for (const auto& [first, count] : change.removed) {
        beginRemoveRows({}, first, first + count - 1);
        m_ids.erase(m_ids.begin() + first, m_ids.begin() + first + count);
        endRemoveRows();
    }
    for (const auto& [first, count] : change.added) {
        beginInsertRows({}, first, first + count - 1);
        m_ids.insert(m_ids.begin() + first, change.ids.begin() + first,
                     change.ids.begin() + first + count);
        endInsertRows();
    }
}

/// All rows at once, in one pass: with thousands of rows each place on its own takes too long.
void ItemListModel::rearrange(ItemIds ids) {
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    ItemIds held;
    for (const QModelIndex& index : before)
        held.push_back(idAt(index.row()));
    m_ids = std::move(ids);
    QModelIndexList after;
    for (const model::ItemId id : held) {
        const int row = rowOf(id);
        after << (row < 0 ? QModelIndex() : index(row));
    }
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

void ItemListModel::dismiss(model::ItemId id) {
    const int row = rowOf(id);
    if (row < 0)
        return;
    m_sticky.erase(id);
    beginRemoveRows({}, row, row);
    m_ids.erase(m_ids.begin() + row);
    ++m_revision;
    m_blocksAsked.clear();
    endRemoveRows();
    emit counted();
}

void ItemListModel::amend(const model::ItemRow& item) {
    const auto found = m_cache.find(item.id);
    if (found == m_cache.end())
        return;
    found->second.item = item;
    const int row = rowOf(item.id);
    if (row >= 0)
        emit dataChanged(index(row), index(row));
}

int ItemListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

model::ItemId ItemListModel::idAt(int row) const {
    return row >= 0 && row < rowCount() ? m_ids[static_cast<std::size_t>(row)] : model::ItemId{};
}

/// The one at the row, or not far from it; -1 when it is somewhere else.
int ItemListModel::rowNear(model::ItemId id, int row) const {
    const int first = std::max(row - kBlock, 0);
    const int last = std::min(row + kBlock, rowCount());
    if (row >= 0 && row < last && idAt(row) == id)
        return row;
    for (int near = first; near < last; ++near) {
        if (idAt(near) == id)
            return near;
    }
    return -1;
}

/// Rows on the screen are where they were or not far from there; anything else is looked for in
/// all ids, a millisecond for a million.
int ItemListModel::rowOf(model::ItemId id) const {
    if (!id)
        return -1;
    if (const auto found = m_cache.find(id); found != m_cache.end()) {
        const int row = rowNear(id, found->second.row);
        if (row >= 0) {
            found->second.row = row;
            return row;
        }
    }
    const auto found = std::ranges::find(m_ids, id);
    return found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
}

const model::ItemRow* ItemListModel::knownRow(model::ItemId id) const {
    const auto found = m_cache.find(id);
    return found == m_cache.end() ? nullptr : &found->second.item;
}

const model::ItemRow* ItemListModel::rowAt(int row) const {
    const auto found = m_cache.find(idAt(row));
    if (found == m_cache.end()) {
        fetchAround(row);
        return nullptr;
    }
    if (m_stale.contains(found->first))
        fetchAround(row);
    return &found->second.item;
}

int ItemListModel::nextUnread(int row) const {
    for (int next = row + 1; next < rowCount(); ++next) {
        const auto found = m_cache.find(idAt(next));
        if (found == m_cache.end() || found->second.item.unread)
            return next;
    }
    return -1;
}

void ItemListModel::fetchAround(int row) const {
    const int block = row / kBlock;
    if (row < 0 || row >= rowCount() || !m_blocksAsked.insert(block).second)
        return;
    const auto first = m_ids.begin() + static_cast<std::ptrdiff_t>(block) * kBlock;
    const auto size = std::min<std::ptrdiff_t>(kBlock, m_ids.end() - first);
    auto* self = const_cast<ItemListModel*>(this);
    const ItemIds asked(first, first + size);
    m_bridge.read(
        self, [asked](service::LibraryReader& reader) { return reader.itemRows(asked); },
        [self, asked, row = block * kBlock](base::Result<std::vector<model::ItemRow>> rows) {
            if (!rows) {
                emit self->failed(rows.error());
                return;
            }
            std::unordered_set<model::ItemId> gone(asked.begin(), asked.end());
            for (const model::ItemRow& item : *rows)
                gone.erase(item.id);
            self->store(*std::move(rows), row);
            for (const model::ItemId id : gone) {
                if (id == self->m_held)
                    self->m_stale.erase(id); // shown as it was
                else
                    self->dismiss(id);
            }
        });
}

/// Rows of a block that begins at `firstRow`.
void ItemListModel::store(std::vector<model::ItemRow> rows, int firstRow) {
    if (m_cache.size() > kCached) {
        m_cache.clear();
        m_stale.clear();
        m_blocksAsked.clear();
    }
    int first = rowCount();
    int last = -1;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const model::ItemId id = rows[i].id;
        int row = rowNear(id, firstRow + static_cast<int>(i));
        if (row < 0)
            row = rowOf(id);
        if (row < 0)
            continue;
        first = std::min(first, row);
        last = std::max(last, row);
        m_stale.erase(id);
        m_cache[id] = {std::move(rows[i]), row};
    }
    if (last >= first)
        emit dataChanged(index(first), index(last));
}

QVariant ItemListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const model::ItemRow* item = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole: return item ? toQt(item->title) : QString();
    case Qt::AccessibleTextRole: return item ? spokenRow(*item, toQt(m_bridge.now())) : QString();
    case Qt::ToolTipRole:
        return item && item->published ? QVariant(fullDate(*item->published)) : QVariant();
    default: return {};
    }
}

} // namespace musette::gui
