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
/// Rows kept in the cache before those far from the eye are dropped.
constexpr std::size_t kCached = 4096;
/// Places where rows come at once; beyond, views are told of one new layout instead of each.
constexpr int kFewPlaces = 8;

using Ids = std::vector<model::ItemId>;

/// What a view needs to be painted at once: its ids, and its first rows when it is shown anew.
struct Answer {
    Ids ids;
    std::vector<model::ItemRow> first;
};

base::Result<Answer> readView(service::LibraryReader& reader, const model::ItemQuery& query,
                              bool anew) {
    auto ids = reader.itemIds(query);
    if (!ids)
        return std::unexpected(ids.error());
    Answer answer{*std::move(ids), {}};
    if (anew) {
        auto rows = reader.itemRows(
            std::span(answer.ids).first(std::min<std::size_t>(answer.ids.size(), kBlock)));
        if (!rows)
            return std::unexpected(rows.error());
        answer.first = *std::move(rows);
    }
    return answer;
}

} // namespace

ItemListModel::ItemListModel(Bridge& bridge, QObject* parent)
    : QAbstractListModel(parent), m_bridge(bridge) {
    connect(&bridge, &Bridge::changed, this, &ItemListModel::follow);
}

void ItemListModel::show(const model::ItemQuery& query) {
    m_query = query;
    m_sticky.clear();
    ask(true);
}

void ItemListModel::ask(bool anew) {
    // A merge that comes between would keep the rows of the view before.
    m_anew = m_anew || anew;
    const int generation = ++m_generation;
    m_bridge.read(
        this,
        [query = m_query, fresh = m_anew](service::LibraryReader& reader) {
            return readView(reader, query, fresh);
        },
        [this, generation](base::Result<Answer> answer) {
            if (generation != m_generation)
                return;
            if (!answer) {
                m_anew = false;
                emit failed(answer.error());
                return;
            }
            const bool fresh = std::exchange(m_anew, false);
            if (fresh)
                replace(std::move(answer->ids));
            else
                merge(std::move(answer->ids));
            store(std::move(answer->first));
            if (fresh)
                emit shown();
            emit counted();
        });
}

/// Rows that changed are asked for again; until they come the old ones stay on the screen.
void ItemListModel::follow(const model::LibraryChange& change) {
    for (const model::ItemId id : change.items) {
        const int row = rowOf(id);
        if (row < 0) {
            m_cache.erase(id);
            continue;
        }
        m_stale.insert(id);
        m_sticky.insert(id);
        m_blocksAsked.erase(row / kBlock);
        emit dataChanged(index(row), index(row));
    }
    if ((change.sessions || change.tags || change.feeds) && !m_ids.empty()) {
        for (const auto& [id, row] : m_cache)
            m_stale.insert(id);
        m_blocksAsked.clear();
        emit dataChanged(index(0), index(rowCount() - 1));
    }
    if (change.lists || change.feeds)
        ask(false);
}

void ItemListModel::replace(Ids ids) {
    beginResetModel();
    m_ids = std::move(ids);
    m_cache.clear();
    m_stale.clear();
    m_blocksAsked.clear();
    indexRows();
    endResetModel();
}

void ItemListModel::indexRows() {
    m_rows.clear();
    m_rows.reserve(m_ids.size());
    for (std::size_t i = 0; i < m_ids.size(); ++i)
        m_rows[m_ids[i]] = static_cast<int>(i);
}

void ItemListModel::removeRowsNotIn(const std::unordered_set<model::ItemId>& wanted) {
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (wanted.contains(idAt(last)))
            continue;
        int first = last;
        while (first > 0 && !wanted.contains(idAt(first - 1)))
            --first;
        beginRemoveRows({}, first, last);
        m_ids.erase(m_ids.begin() + first, m_ids.begin() + last + 1);
        indexRows();
        endRemoveRows();
        last = first;
    }
}

/// Items come and go around those that are shown; the ones that stay keep their place, so that
/// neither selection nor scroll position moves.
void ItemListModel::merge(Ids ids) {
    std::unordered_set<model::ItemId> wanted(ids.begin(), ids.end());
    Ids merged;
    merged.reserve(ids.size() + m_sticky.size());
    std::unordered_map<model::ItemId, Ids> stickyAfter; // by the item they stood behind
    model::ItemId before;
    for (const model::ItemId id : m_ids) {
        if ((m_sticky.contains(id) || id == m_held) && !wanted.contains(id))
            stickyAfter[before].push_back(id);
        else if (wanted.contains(id))
            before = id;
    }
    const auto append = [&](model::ItemId id) {
        if (const auto found = stickyAfter.find(id); found != stickyAfter.end())
            merged.insert(merged.end(), found->second.begin(), found->second.end());
    };
    append({});
    for (const model::ItemId id : ids) {
        merged.push_back(id);
        append(id);
    }
    if (scattered(merged))
        return rearrange(std::move(merged));
    removeRowsNotIn({merged.begin(), merged.end()});
    m_blocksAsked.clear();
    for (std::size_t row = 0; row < merged.size(); ++row) {
        if (row < m_ids.size() && m_ids[row] == merged[row])
            continue;
        std::size_t end = row;
        while (end < merged.size() && !(row < m_ids.size() && merged[end] == m_ids[row]))
            ++end;
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(end) - 1);
        m_ids.insert(m_ids.begin() + static_cast<std::ptrdiff_t>(row),
                     merged.begin() + static_cast<std::ptrdiff_t>(row),
                     merged.begin() + static_cast<std::ptrdiff_t>(end));
        indexRows();
        endInsertRows();
        row = end - 1;
    }
}

/// Whether rows come or go in many places, or change their order.
bool ItemListModel::scattered(const Ids& merged) const {
    const std::unordered_set<model::ItemId> wanted(merged.begin(), merged.end());
    int places = 0;
    bool within = false;
    for (const model::ItemId id : m_ids) {
        const bool goes = !wanted.contains(id);
        places += goes && !within ? 1 : 0;
        within = goes;
    }
    int last = -1;
    within = false;
    for (const model::ItemId id : merged) {
        const int row = rowOf(id);
        places += row < 0 && !within ? 1 : 0;
        within = row < 0;
        if (row >= 0 && row < last)
            return true;
        last = std::max(last, row);
    }
    return places > kFewPlaces;
}

/// All rows at once, in one pass: with thousands of rows each place on its own takes too long.
void ItemListModel::rearrange(Ids merged) {
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    Ids held;
    for (const QModelIndex& index : before)
        held.push_back(idAt(index.row()));
    m_ids = std::move(merged);
    m_blocksAsked.clear();
    indexRows();
    QModelIndexList after;
    for (const model::ItemId id : held)
        after << (rowOf(id) < 0 ? QModelIndex() : index(rowOf(id)));
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
    m_blocksAsked.clear();
    indexRows();
    endRemoveRows();
    emit counted();
}

void ItemListModel::amend(const model::ItemRow& item) {
    const auto found = m_cache.find(item.id);
    if (found == m_cache.end())
        return;
    found->second = item;
    const QModelIndex changed = index(rowOf(item.id));
    emit dataChanged(changed, changed);
}

int ItemListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

model::ItemId ItemListModel::idAt(int row) const {
    return row >= 0 && row < rowCount() ? m_ids[static_cast<std::size_t>(row)] : model::ItemId{};
}

int ItemListModel::rowOf(model::ItemId id) const {
    const auto found = m_rows.find(id);
    return found == m_rows.end() ? -1 : found->second;
}

const model::ItemRow* ItemListModel::rowAt(int row) const {
    const auto found = m_cache.find(idAt(row));
    if (found == m_cache.end()) {
        fetchAround(row);
        return nullptr;
    }
    if (m_stale.contains(found->first))
        fetchAround(row);
    return &found->second;
}

int ItemListModel::nextUnread(int row) const {
    for (int next = row + 1; next < rowCount(); ++next) {
        const auto found = m_cache.find(idAt(next));
        if (found == m_cache.end() || found->second.unread)
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
    const Ids asked(first, first + size);
    m_bridge.read(
        self, [asked](service::LibraryReader& reader) { return reader.itemRows(asked); },
        [self, asked](base::Result<std::vector<model::ItemRow>> rows) {
            if (!rows) {
                emit self->failed(rows.error());
                return;
            }
            std::unordered_set<model::ItemId> gone(asked.begin(), asked.end());
            for (const model::ItemRow& item : *rows)
                gone.erase(item.id);
            self->store(*std::move(rows));
            for (const model::ItemId id : gone)
                self->dismiss(id);
        });
}

void ItemListModel::store(std::vector<model::ItemRow> rows) {
    if (m_cache.size() > kCached) {
        m_cache.clear();
        m_stale.clear();
        m_blocksAsked.clear();
    }
    int first = rowCount();
    int last = -1;
    for (model::ItemRow& item : rows) {
        const int row = rowOf(item.id);
        if (row < 0)
            continue;
        first = std::min(first, row);
        last = std::max(last, row);
        const model::ItemId id = item.id;
        m_stale.erase(id);
        m_cache[id] = std::move(item);
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
