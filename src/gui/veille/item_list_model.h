#pragma once

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
/// so a million items cost 8 bytes each. Rows arrive from the reader executor; until then a row is
/// blank. While a view is shown, items may enter it, but one that stops matching through the
/// reader's own decision stays until the view is chosen anew, unless `dismiss` takes it out.
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
    /// The view that was asked for is not there yet.
    [[nodiscard]] bool loading() const { return m_anew; }
    /// The first row after `row` that is unread, as far as it is known; -1 when there is none.
    [[nodiscard]] int nextUnread(int row) const;
    /// Takes an item out of the shown list before the library says so.
    void dismiss(model::ItemId id);
    /// The open item: it stays whatever happens around it.
    void hold(model::ItemId id) { m_held = id; }
    /// Shows a row as it will be once the library has written it.
    void amend(const model::ItemRow& item);

signals:
    /// The query of `show` is answered.
    void shown();
    /// The number of rows may have changed.
    void counted();
    void failed(const musette::base::Error& error);

private:
    void follow(const model::LibraryChange& change);
    void ask(bool anew);
    void replace(std::vector<model::ItemId> ids);
    void merge(std::vector<model::ItemId> ids);
    [[nodiscard]] bool scattered(const std::vector<model::ItemId>& merged) const;
    void rearrange(std::vector<model::ItemId> merged);
    void removeRowsNotIn(const std::unordered_set<model::ItemId>& wanted);
    void fetchAround(int row) const;
    void store(std::vector<model::ItemRow> rows);
    void indexRows();

    Bridge& m_bridge;
    model::ItemQuery m_query;
    std::vector<model::ItemId> m_ids;
    std::unordered_map<model::ItemId, int> m_rows;
    std::unordered_set<model::ItemId> m_sticky; ///< stay although they match no more
    mutable std::unordered_map<model::ItemId, model::ItemRow> m_cache;
    mutable std::unordered_set<int> m_blocksAsked;
    std::unordered_set<model::ItemId> m_stale; ///< cached, but changed since
    model::ItemId m_held;
    int m_generation = 0;
    bool m_anew = false; ///< the next answer replaces what is shown
};

} // namespace musette::gui
