#include "changeset.h"
#include "connection.h"
#include "feed_rows.h"
#include "operation_names.h"
#include "recorder.h"

#include <musette/store/journal.h>

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace musette::store {
namespace {

constexpr std::chrono::days kKept{30};

} // namespace

base::Status Journal::add(const Operation& operation, const std::string& changeset) {
    if (auto dropped = dropOld(operation); !dropped)
        return dropped;
    m_connection.run("INSERT INTO operation (kind, subject, count, at, changeset) "
                     "VALUES (?, ?, ?, ?, ?)",
                     nameOf(operation.kind), operation.subject, operation.count, operation.at,
                     Bytes{changeset});
    return {};
}

base::Status Journal::dropOld(const Operation& newest) {
    {
        Query row = m_connection.query("SELECT changeset FROM operation WHERE undone = 1 OR at < ?",
                                       newest.at - kKept);
        while (row.next())
            std::ranges::move(loginsIn(row.text(0)), std::back_inserter(m_loginsOfDropped));
    }
    m_connection.run("DELETE FROM operation WHERE undone = 1 OR at < ?", newest.at - kKept);
    return {};
}

base::Result<std::vector<std::string>> Journal::takeUnusedLogins() {
    return m_connection.guarded([&]() -> base::Result<std::vector<std::string>> {
        std::vector<std::string> unused;
        for (std::string& name : std::exchange(m_loginsOfDropped, {})) {
            // A transaction that was rolled back has brought its entries back, too.
            Query used = m_connection.query(
                "SELECT 1 FROM feed WHERE login = ?1 UNION ALL SELECT 1 FROM operation "
                "WHERE instr(changeset, CAST(?1 AS BLOB)) > 0 LIMIT 1",
                std::string_view(name));
            if (!used.next() && std::ranges::find(unused, name) == unused.end())
                unused.push_back(std::move(name));
        }
        return unused;
    });
}

base::Result<model::JournalEntry> Journal::undo() {
    return apply(true);
}
base::Result<model::JournalEntry> Journal::redo() {
    return apply(false);
}

base::Status Journal::forget(std::string_view bytes) {
    return m_connection.guarded([&]() -> base::Status {
        m_connection.run("DELETE FROM operation WHERE instr(changeset, CAST(? AS BLOB)) > 0",
                         bytes);
        return {};
    });
}

/// A feed takes along the items that a refresh brought since; the entry then holds them too, so
/// that the way back brings them again.
base::Status Journal::applyWithItems(model::OperationId id, const std::string& changeset,
                                     bool undo) {
    const std::vector<std::int64_t> feeds = feedsRemovedBy(changeset);
    if (feeds.empty())
        return applyChangeset(m_connection, changeset);
    Recorder recorder(m_connection);
    for (const std::int64_t feed : feeds)
        releaseItems(m_connection, model::FeedId{feed});
    if (base::Status done = applyChangeset(m_connection, changeset); !done)
        return done;
    auto recorded = recorder.changeset();
    if (recorded && undo)
        recorded = inverted(*recorded);
    if (!recorded)
        return std::unexpected(recorded.error());
    m_connection.run("UPDATE operation SET changeset = ? WHERE id = ?", Bytes{*recorded}, id);
    return {};
}

base::Result<model::JournalEntry> Journal::apply(bool undo) {
    model::JournalEntry entry;
    std::string changeset;
    {
        Query row =
            undo ? m_connection.query("SELECT id, kind, subject, count, at, undone, changeset "
                                      "FROM operation WHERE undone = 0 "
                                      "ORDER BY id DESC LIMIT 1")
                 : m_connection.query("SELECT id, kind, subject, count, at, undone, changeset "
                                      "FROM operation WHERE undone = 1 "
                                      "ORDER BY id LIMIT 1");
        if (!row.next())
            return base::fail(base::ErrorCode::NothingToUndo,
                              undo ? "there is nothing to undo" : "there is nothing to redo");
        entry = entryFrom(row);
        changeset = row.text(6);
    }
    if (undo) {
        auto back = inverted(changeset);
        if (!back)
            return std::unexpected(back.error());
        changeset = std::move(*back);
    }
    if (base::Status done = applyWithItems(entry.id, changeset, undo); !done)
        return std::unexpected(done.error());
    m_connection.run("UPDATE operation SET undone = ? WHERE id = ?", undo ? 1 : 0, entry.id);
    entry.undone = undo;
    return entry;
}

} // namespace musette::store
