#pragma once

#include "connection.h"

#include <cstdint>
#include <string>
#include <vector>

struct sqlite3_stmt;

namespace musette::store {

/// Steps through a statement that gives ids, as fast as SQLite does: a list may hold a million.
class IdCursor {
public:
    /// Values are bound as :1, :2, … in the order of the calls to `bind`.
    IdCursor(Connection& connection, const std::string& sql);
    ~IdCursor();
    IdCursor(const IdCursor&) = delete;
    IdCursor& operator=(const IdCursor&) = delete;

    void bind(std::int64_t value);
    void bind(const std::string& value);
    /// False at the end.
    bool next();
    [[nodiscard]] std::int64_t number(int column = 0) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string_view text(int column) const;
    void rewind();

private:
    void require(int result);

    Connection& m_connection;
    sqlite3_stmt* m_statement = nullptr;
    int m_bound = 0;
};

/// A set of item ids, a bit for each id up to the largest: 125 KB for a million items.
class IdSet {
public:
    void insert(std::int64_t id);
    [[nodiscard]] bool contains(std::int64_t id) const {
        const auto word = static_cast<std::size_t>(id) >> 6U;
        return word < m_words.size() &&
               ((m_words[word] >> (static_cast<std::uint64_t>(id) & 63U)) & 1U) != 0;
    }
    void insertAll(IdCursor& cursor) {
        while (cursor.next())
            insert(cursor.number());
    }
    void keepOnly(const IdSet& other);
    void drop(const IdSet& other);
    [[nodiscard]] std::size_t size() const;
    /// In ascending order.
    [[nodiscard]] std::vector<std::int64_t> ids() const;

private:
    std::vector<std::uint64_t> m_words;
};

} // namespace musette::store
