#pragma once

#include "list_change.h"

#include <musette/base/error.h>
#include <musette/model/change.h>
#include <musette/model/item.h>
#include <musette/model/query.h>

#include <QAbstractListModel>

#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace musette::gui {

class Bridge;

/// The items of a view: the ordered ids of its query and a cache of the rows that were looked at,
/// so a million items cost 8 bytes each. The first screens come at once, the ids of all others
/// after them; rows arrive from the reader executor, until then a row is blank. While an article is
/// open, new ones wait until `showWaiting`; one that stops matching through the reader's own
/// decision stays until the view is chosen anew, unless `dismiss` takes it out. What is shown is
/// sorted again by `show` and `showWaiting` alone, whatever changes an item's place meanwhile.
/// Thread: GUI.
class ItemListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    explicit ItemListModel(Bridge& bridge, QObject* parent = nullptr);

    /// Shows another query; `shown` follows when its ids are there.
    void show(const model::ItemQuery& query);
    [[nodiscard]] const model::ItemQuery& query() const { return m_query; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// DisplayRole: the title; AccessibleTextRole: all that is painted.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    [[nodiscard]] model::ItemId idAt(int row) const;
    /// -1 when the list does not hold it.
    [[nodiscard]] int rowOf(model::ItemId id) const;
    /// The row as far as it was fetched; asks for it otherwise.
    [[nodiscard]] const model::ItemRow* rowAt(int row) const;
    /// The same without asking for it.
    [[nodiscard]] const model::ItemRow* knownRow(model::ItemId id) const;
    /// The view that was asked for is not there yet.
    [[nodiscard]] bool loading() const { return m_anew; }
    /// All ids are there, not only those of the first screens.
    [[nodiscard]] bool whole() const { return m_whole; }
    /// The number of new items that are not shown yet.
    [[nodiscard]] int waiting() const { return m_waiting; }
    /// Lets them in, at the places that are theirs.
    void showWaiting();
    /// The first row after `row` that is unread, as far as it is known; -1 when there is none.
    [[nodiscard]] int nextUnread(int row) const;
    /// Takes an item out of the shown list before the library says so.
    void dismiss(model::ItemId id);
    /// The open item: it stays whatever happens around it, also when the library loses it.
    void hold(model::ItemId id) { m_held = id; }
    /// Shows a row as it will be once the library has written it.
    void amend(const model::ItemRow& item);

signals:
    /// The query of `show` is answered.
    void shown();
    /// The number of rows may have changed.
    void counted();
    /// The number of those that wait has changed.
    void waitingChanged(int count);
    void failed(const musette::base::Error& error);

private:
    void follow(const model::LibraryChange& change);
    void askFirst();
    void askAll();
    void countWaiting();
    void setWaiting(int count);
    void replace(ItemIds ids);
    void apply(ListChange change);
    void rearrange(ItemIds ids);
    void fetchAround(int row) const;
    void store(std::vector<model::ItemRow> rows, int firstRow);
    [[nodiscard]] std::vector<int> rowsOf(const ItemIds& items) const;
    [[nodiscard]] int rowNear(model::ItemId id, int row) const;

    Bridge& m_bridge;
    model::ItemQuery m_query;
    ItemIds m_ids;
    std::unordered_set<model::ItemId> m_sticky; ///< stay although they match no more
    struct Cached {
        model::ItemRow item;
        int row = 0; ///< where it stood when it came
    };
    mutable std::unordered_map<model::ItemId, Cached> m_cache;
    mutable std::unordered_set<int> m_blocksAsked;
    std::unordered_set<model::ItemId> m_stale; ///< cached, but changed since
    model::ItemId m_held;
    model::ItemId m_newest; ///< of the library when the view was asked for
    int m_waiting = 0;
    int m_generation = 0;
    int m_revision = 0;      ///< counts changes of m_ids
    bool m_whole = true;     ///< all ids are there, not only the first
    bool m_anew = false;     ///< the next answer replaces what is shown
    bool m_sortAnew = false; ///< the next answer brings its order
};

} // namespace musette::gui
