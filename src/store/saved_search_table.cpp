// The searches that the user keeps: writing and reading them.

#include "connection.h"
#include "reader_parts.h"

#include <musette/store/reader.h>
#include <musette/store/saved_search_table.h>

namespace musette::store {
namespace {

model::SavedSearch searchFrom(const Query& row) {
    return {row.id<model::SavedSearchId>(0), row.text(1), row.text(2), row.integer(3) != 0};
}

} // namespace

base::Result<model::SavedSearch> SavedSearchTable::search(model::SavedSearchId id) {
    return m_connection.guarded([&]() -> base::Result<model::SavedSearch> {
        Query row = m_connection.query(
            "SELECT id, name, words, with_let_go FROM saved_search WHERE id = ?", id);
        if (!row.next())
            return base::fail(base::ErrorCode::NotFound, "there is no saved search " +
                                                             std::to_string(id.value) +
                                                             " in this library");
        return searchFrom(row);
    });
}

base::Result<model::SavedSearchId> SavedSearchTable::insert(const model::SavedSearch& search) {
    return m_connection.guarded([&]() -> base::Result<model::SavedSearchId> {
        m_connection.run("INSERT INTO saved_search (name, words, with_let_go) VALUES (?, ?, ?)",
                         search.name, search.words, search.withLetGo);
        m_changes.searches = true;
        return model::SavedSearchId{m_connection.lastId()};
    });
}

base::Status SavedSearchTable::update(const model::SavedSearch& changed) {
    return m_connection.guarded([&]() -> base::Status {
        if (const auto before = search(changed.id); !before)
            return std::unexpected(before.error());
        m_connection.run("UPDATE saved_search SET name = ?, words = ?, with_let_go = ? "
                         "WHERE id = ?",
                         changed.name, changed.words, changed.withLetGo, changed.id);
        m_changes.searches = true;
        return {};
    });
}

base::Status SavedSearchTable::remove(model::SavedSearchId id) {
    return m_connection.guarded([&]() -> base::Status {
        if (const auto before = search(id); !before)
            return std::unexpected(before.error());
        m_connection.run("DELETE FROM saved_search WHERE id = ?", id);
        m_changes.searches = true;
        return {};
    });
}

base::Result<std::vector<model::SavedSearch>> StoreReader::savedSearches() const {
    Connection& connection = *m_parts->connection;
    return connection.guarded([&]() -> base::Result<std::vector<model::SavedSearch>> {
        std::vector<model::SavedSearch> searches;
        Query row =
            connection.query("SELECT id, name, words, with_let_go FROM saved_search ORDER BY id");
        while (row.next())
            searches.push_back(searchFrom(row));
        return searches;
    });
}

} // namespace musette::store
