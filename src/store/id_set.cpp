#include "id_set.h"

#include <sqlite3.h>

#include <algorithm>
#include <bit>

namespace musette::store {

IdCursor::IdCursor(Connection& connection, const std::string& sql) : m_connection(connection) {
    require(sqlite3_prepare_v2(connection.database().getHandle(), sql.c_str(),
                               static_cast<int>(sql.size()), &m_statement, nullptr));
}

IdCursor::~IdCursor() {
    sqlite3_finalize(m_statement);
}

void IdCursor::require(int result) {
    if (result != SQLITE_OK)
        throw SQLite::Exception(m_connection.database().getHandle(), result);
}

void IdCursor::bind(std::int64_t value) {
    require(sqlite3_bind_int64(m_statement, ++m_bound, value));
}

void IdCursor::bind(const std::string& value) {
    require(sqlite3_bind_text(m_statement, ++m_bound, value.data(), static_cast<int>(value.size()),
                              SQLITE_TRANSIENT));
}

bool IdCursor::next() {
    const int result = sqlite3_step(m_statement);
    if (result != SQLITE_ROW && result != SQLITE_DONE)
        throw SQLite::Exception(m_connection.database().getHandle(), result);
    return result == SQLITE_ROW;
}

std::int64_t IdCursor::number(int column) const {
    return sqlite3_column_int64(m_statement, column);
}

double IdCursor::real(int column) const {
    return sqlite3_column_double(m_statement, column);
}

std::string_view IdCursor::text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return {bytes == nullptr ? "" : bytes,
            static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

void IdCursor::rewind() {
    sqlite3_reset(m_statement);
    m_bound = 0;
}

void IdSet::insert(std::int64_t id) {
    constexpr std::int64_t kMost = 1'000'000'000; // ids are given one after the other
    if (id <= 0 || id > kMost)
        return;
    const auto word = static_cast<std::size_t>(id) >> 6U;
    if (word >= m_words.size())
        m_words.resize(word + 1 + m_words.size() / 2);
    m_words[word] |= std::uint64_t{1} << (static_cast<std::uint64_t>(id) & 63U);
}

void IdSet::keepOnly(const IdSet& other) {
    for (std::size_t i = 0; i < m_words.size(); ++i)
        m_words[i] &= i < other.m_words.size() ? other.m_words[i] : 0;
}

void IdSet::drop(const IdSet& other) {
    for (std::size_t i = 0; i < std::min(m_words.size(), other.m_words.size()); ++i)
        m_words[i] &= ~other.m_words[i];
}

std::size_t IdSet::size() const {
    std::size_t size = 0;
    for (const std::uint64_t word : m_words)
        size += static_cast<std::size_t>(std::popcount(word));
    return size;
}

std::vector<std::int64_t> IdSet::ids() const {
    std::vector<std::int64_t> ids;
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        for (std::uint64_t word = m_words[i]; word != 0; word &= word - 1)
            ids.push_back(static_cast<std::int64_t>(
                (i << 6U) + static_cast<std::size_t>(std::countr_zero(word))));
    }
    return ids;
}

} // namespace musette::store
