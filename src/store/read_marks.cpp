#include "read_marks.h"

#include "connection.h"

#include <algorithm>
#include <map>

namespace musette::store {
namespace {

/// More are counted together rather than one by one by triggers.
constexpr std::size_t kFew = 16;

/// How the counts of feeds and views change by items that are marked.
class Counting {
public:
    explicit Counting(Connection& connection) : m_connection(connection) {
        m_connection.run("INSERT INTO marking_many (one) VALUES (1)");
    }

    void add(std::int64_t item) {
        Query row = m_connection.query(
            "SELECT feed_id, triage FROM item INDEXED BY item_facts WHERE id = ?", item);
        if (row.next())
            add(row);
    }
    /// Of a row that has the feed first and then the state.
    void add(const Query& row) {
        if (!row.isNull(0))
            ++m_feeds[row.number(0)];
        ++m_states[row.text(1)];
    }

    void finish(bool unread) {
        const std::int64_t sign = unread ? 1 : -1;
        for (const auto& [feed, items] : m_feeds)
            m_connection.run("UPDATE feed_count SET unread = unread + ? WHERE feed_id = ?",
                             sign * items, feed);
        for (const auto& [state, items] : m_states)
            m_connection.run("UPDATE view_count SET unread = unread + ? WHERE triage = ?",
                             sign * items, state);
        m_connection.run("DELETE FROM marking_many");
    }

private:
    Connection& m_connection;
    std::map<std::int64_t, std::int64_t> m_feeds;
    std::map<std::string, std::int64_t> m_states;
};

bool markRead(Connection& connection, std::int64_t id, Counting* counting) {
    if (connection.run("DELETE FROM unread_item WHERE item_id = ?", id) == 0)
        return false;
    if (counting != nullptr)
        counting->add(id);
    return true;
}

bool markUnread(Connection& connection, std::int64_t id, Counting* counting) {
    Query row = connection.query(
        "SELECT feed_id, triage, sort_at FROM item INDEXED BY item_facts WHERE id = ?", id);
    if (!row.next() || connection.run("INSERT OR IGNORE INTO unread_item (item_id, sort_at) "
                                      "VALUES (?, ?)",
                                      id, row.number(2)) == 0)
        return false;
    if (counting != nullptr)
        counting->add(row);
    return true;
}

} // namespace

std::vector<std::int64_t> markItems(Connection& connection, std::span<const std::int64_t> ids,
                                    bool unread) {
    std::vector<std::int64_t> sorted(ids.begin(), ids.end());
    std::ranges::sort(sorted); // neighbours lie on the same pages
    const auto rest = std::ranges::unique(sorted);
    sorted.erase(rest.begin(), rest.end());
    std::optional<Counting> counting;
    if (sorted.size() > kFew)
        counting.emplace(connection);
    std::vector<std::int64_t> marked;
    for (const std::int64_t id : sorted) {
        Counting* together = counting ? &*counting : nullptr;
        if (unread ? markUnread(connection, id, together) : markRead(connection, id, together))
            marked.push_back(id);
    }
    if (counting)
        counting->finish(unread);
    return marked;
}

std::string packedIds(std::span<const std::int64_t> ids) {
    std::string bytes;
    std::int64_t before = 0;
    for (const std::int64_t id : ids) {
        auto distance = static_cast<std::uint64_t>(id - before);
        before = id;
        for (; distance >= 0x80; distance >>= 7U)
            bytes += static_cast<char>(0x80U | (distance & 0x7FU));
        bytes += static_cast<char>(distance);
    }
    return bytes;
}

base::Result<std::vector<std::int64_t>> unpackedIds(std::string_view bytes) {
    std::vector<std::int64_t> ids;
    std::int64_t before = 0;
    std::uint64_t distance = 0;
    unsigned shift = 0;
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        if (shift > 56)
            break;
        distance |= static_cast<std::uint64_t>(value & 0x7FU) << shift;
        shift += 7;
        if ((value & 0x80U) != 0)
            continue;
        before += static_cast<std::int64_t>(distance);
        ids.push_back(before);
        distance = 0;
        shift = 0;
    }
    if (shift != 0)
        return base::fail(base::ErrorCode::LibraryDamaged, "an entry of marks cannot be read");
    return ids;
}

} // namespace musette::store
