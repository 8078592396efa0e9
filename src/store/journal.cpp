#include "changeset.h"
#include "connection.h"
#include "feed_rows.h"
#include "operation_names.h"
#include "packing.h"
#include "read_marks.h"
#include "recorder.h"
#include "text_batch.h"

#include <musette/store/journal.h>

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace musette::store {
namespace {

constexpr std::chrono::days kKept{30};

} // namespace

base::Result<model::OperationId> Journal::add(const Operation& operation,
                                              const Recorded& recorded) {
    if (auto dropped = dropOld(operation); !dropped)
        return std::unexpected(dropped.error());
    m_connection.run("INSERT INTO operation (kind, subject, count, at, changeset) "
                     "VALUES (?, ?, ?, ?, ?)",
                     nameOf(operation.kind), operation.subject, operation.count, operation.at,
                     Bytes{recorded.changeset});
    const model::OperationId id{m_connection.lastId()};
    addMarks(id, recorded);
    return id;
}

void Journal::addMarks(model::OperationId id, const Recorded& recorded) {
    for (const RecordedMarks& marks : recorded.marks)
        m_connection.run("INSERT INTO operation_mark (operation_id, position, unread, items) "
                         "SELECT ?1, coalesce(max(position), 0) + 1, ?2, ?3 FROM operation_mark "
                         "WHERE operation_id = ?1",
                         id, marks.unread ? 1 : 0, Bytes{packedIds(marks.items)});
}

base::Status Journal::dropOld(const Operation& newest) {
    {
        Query row = m_connection.query("SELECT changeset FROM operation WHERE undone = 1 OR at < ?",
                                       newest.at - kKept);
        keepLoginsOf(row);
    }
    m_connection.run("DELETE FROM operation WHERE undone = 1 OR at < ?", newest.at - kKept);
    return {};
}

/// The logins that entries name which go now; nobody may know them any more.
void Journal::keepLoginsOf(Query& entries) {
    while (entries.next())
        std::ranges::move(loginsIn(entries.text(0)), std::back_inserter(m_loginsOfDropped));
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

base::Result<model::OperationId> Journal::begin(const Operation& operation,
                                                const std::function<base::Status()>& work) {
    return m_connection.guarded([&]() -> base::Result<model::OperationId> {
        base::Result<Recorded> recorded;
        if (work) {
            Recorder recorder(m_connection);
            if (base::Status done = work(); !done)
                return std::unexpected(done.error());
            recorded = recorder.recorded();
            if (!recorded)
                return std::unexpected(recorded.error());
        }
        return add(operation, *recorded);
    });
}

base::Status Journal::addPart(model::OperationId id,
                              const std::function<base::Result<int>()>& work) {
    return m_connection.guarded([&]() -> base::Status {
        if (!m_connection.query("SELECT 1 FROM operation WHERE id = ? AND undone = 0", id).next())
            return base::fail(base::ErrorCode::Cancelled, "the action has been taken back");
        Recorder recorder(m_connection);
        const base::Result<int> count = work();
        if (!count)
            return std::unexpected(count.error());
        TextBatch::write(m_connection); // they are part of what is recorded
        const auto recorded = recorder.recorded();
        if (!recorded)
            return std::unexpected(recorded.error());
        if (recorded->empty())
            return {};
        addMarks(id, *recorded);
        m_connection.run("UPDATE operation SET count = count + ? WHERE id = ?", *count, id);
        if (recorded->changeset.empty())
            return {};
        const auto bytes = packed(recorded->changeset);
        if (!bytes)
            return std::unexpected(bytes.error());
        m_connection.run("INSERT INTO operation_part (operation_id, position, size, packed) "
                         "SELECT ?1, coalesce(max(position), 0) + 1, ?2, ?3 FROM operation_part "
                         "WHERE operation_id = ?1",
                         id, static_cast<std::int64_t>(recorded->changeset.size()), Bytes{*bytes});
        return {};
    });
}

base::Status Journal::dropIfEmpty(model::OperationId id) {
    return m_connection.guarded([&]() -> base::Status {
        m_connection.run("DELETE FROM operation WHERE id = ? AND length(changeset) = 0 AND NOT "
                         "EXISTS (SELECT 1 FROM operation_part p WHERE p.operation_id = "
                         "operation.id) AND NOT EXISTS (SELECT 1 FROM operation_mark m WHERE "
                         "m.operation_id = operation.id)",
                         id);
        return {};
    });
}

base::Result<int> Journal::dropExpired(base::Instant now) {
    return m_connection.guarded([&]() -> base::Result<int> {
        Query row = m_connection.query("SELECT changeset FROM operation WHERE at < ?", now - kKept);
        keepLoginsOf(row);
        return m_connection.run("DELETE FROM operation WHERE at < ?", now - kKept);
    });
}

base::Result<int> Journal::dropThrough(model::OperationKind kind) {
    return m_connection.guarded([&]() -> base::Result<int> {
        Query row = m_connection.query("SELECT changeset FROM operation WHERE id <= "
                                       "(SELECT max(id) FROM operation WHERE kind = ?)",
                                       nameOf(kind));
        keepLoginsOf(row);
        return m_connection.run("DELETE FROM operation WHERE id <= "
                                "(SELECT max(id) FROM operation WHERE kind = ?)",
                                nameOf(kind));
    });
}

/// The parts of an entry, in their order or, to take it back, from the last to the first.
base::Status Journal::applyParts(model::OperationId id, bool undo) {
    std::vector<std::int64_t> positions;
    {
        Query row = m_connection.query(
            "SELECT position FROM operation_part WHERE operation_id = ? ORDER BY position", id);
        while (row.next())
            positions.push_back(row.number(0));
    }
    if (undo)
        std::ranges::reverse(positions);
    std::size_t dealtWith = 0;
    for (const std::int64_t position : positions) {
        base::Result<std::string> changeset;
        {
            Query row = m_connection.query("SELECT packed, size FROM operation_part "
                                           "WHERE operation_id = ? AND position = ?",
                                           id, position);
            if (!row.next())
                return base::fail(base::ErrorCode::LibraryDamaged, "a part of an entry is gone");
            changeset = unpacked(row.text(0), static_cast<std::size_t>(row.number(1)));
        }
        if (changeset && undo)
            changeset = inverted(*changeset);
        if (!changeset)
            return std::unexpected(changeset.error());
        if (base::Status done = applyChangeset(m_connection, *changeset); !done)
            return done;
        if (m_watch && !m_watch(++dealtWith, positions.size()))
            return base::fail(base::ErrorCode::Cancelled, "undoing was stopped");
    }
    return {};
}

/// Items that went or were marked otherwise since are passed over.
base::Status Journal::applyMarks(model::OperationId id, bool undo) {
    std::vector<std::pair<bool, std::string>> marks;
    {
        Query row = m_connection.query(
            "SELECT unread, items FROM operation_mark WHERE operation_id = ? ORDER BY position",
            id);
        while (row.next())
            marks.emplace_back(row.integer(0) != 0, row.text(1));
    }
    if (undo)
        std::ranges::reverse(marks);
    for (const auto& [unread, bytes] : marks) {
        const auto ids = unpackedIds(bytes);
        if (!ids)
            return std::unexpected(ids.error());
        Recorder::mark(m_connection, *ids, unread != undo);
    }
    return {};
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

/// A feed takes along the items that a refresh brought since, a page the title that came for it;
/// the entry then holds them too, so that the way back brings them again.
base::Status Journal::applyWithItems(model::OperationId id, const std::string& changeset,
                                     bool undo) {
    const std::vector<std::int64_t> feeds = feedsRemovedBy(changeset);
    if (feeds.empty() && !removesTitleWishes(changeset))
        return applyChangeset(m_connection, changeset);
    Recorder recorder(m_connection);
    for (const std::int64_t feed : feeds)
        releaseItems(m_connection, model::FeedId{feed});
    if (base::Status done = applyChangeset(m_connection, changeset); !done)
        return done;
    const auto recorded = recorder.recorded();
    if (!recorded)
        return std::unexpected(recorded.error());
    const auto way = undo ? inverted(recorded->changeset) : recorded->changeset;
    if (!way)
        return std::unexpected(way.error());
    m_connection.run("UPDATE operation SET changeset = ? WHERE id = ?", Bytes{*way}, id);
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
    // What came in parts came after the rest, and marks are set on what is there.
    if (undo) {
        if (base::Status done = applyMarks(entry.id, true); !done)
            return std::unexpected(done.error());
        if (base::Status done = applyParts(entry.id, true); !done)
            return std::unexpected(done.error());

        auto back = inverted(changeset);
        if (!back)
            return std::unexpected(back.error());
        changeset = std::move(*back);
    }
    if (base::Status done = applyWithItems(entry.id, changeset, undo); !done)
        return std::unexpected(done.error());
    if (!undo) {
        if (base::Status done = applyParts(entry.id, false); !done)
            return std::unexpected(done.error());
        if (base::Status done = applyMarks(entry.id, false); !done)
            return std::unexpected(done.error());
    }
    m_connection.run("UPDATE operation SET undone = ? WHERE id = ?", undo ? 1 : 0, entry.id);
    entry.undone = undo;
    return entry;
}

} // namespace musette::store
