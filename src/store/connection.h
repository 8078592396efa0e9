#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/ids.h>

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>

namespace musette::store {

/// Settings of SQLite as a whole, which must come before its first use: nobody asks how much memory
/// it has taken, and counting that costs time.
void prepareSqlite();

/// SQLite's word for what went wrong, as ours; the detail names the library.
[[nodiscard]] base::Error errorOf(const SQLite::Exception& exception,
                                  const std::filesystem::path& library);

/// A prepared statement on loan from its connection's cache: reset when the loan ends.
class Query {
public:
    explicit Query(SQLite::Statement& statement) : m_statement(statement) {}
    ~Query() { m_statement.tryReset(); }
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    /// Steps to the next row; false at the end.
    bool next() { return m_statement.executeStep(); }

    [[nodiscard]] std::int64_t number(int column) const {
        return m_statement.getColumn(column).getInt64();
    }
    [[nodiscard]] int integer(int column) const { return m_statement.getColumn(column).getInt(); }
    [[nodiscard]] std::string text(int column) const {
        return m_statement.getColumn(column).getString();
    }
    [[nodiscard]] bool isNull(int column) const { return m_statement.getColumn(column).isNull(); }
    template <class Id>
    [[nodiscard]] Id id(int column) const {
        return Id{number(column)};
    }
    [[nodiscard]] base::Instant instant(int column) const {
        return base::Instant{std::chrono::seconds{number(column)}};
    }
    [[nodiscard]] std::optional<base::Instant> optionalInstant(int column) const {
        return isNull(column) ? std::nullopt : std::optional(instant(column));
    }
    [[nodiscard]] std::optional<int> optionalInteger(int column) const {
        return isNull(column) ? std::nullopt : std::optional(integer(column));
    }

private:
    SQLite::Statement& m_statement;
};

/// Bytes bound as they are, also where they are no UTF-8 (validators of a server).
struct Bytes {
    std::string_view view;
};

inline void bindValue(SQLite::Statement& s, int i, std::string_view value) {
    s.bind(i, std::string(value));
}
inline void bindValue(SQLite::Statement& s, int i, Bytes value) {
    s.bind(i, value.view.data(), static_cast<int>(value.view.size()));
}
inline void bindValue(SQLite::Statement& s, int i, base::Instant value) {
    s.bind(i, static_cast<std::int64_t>(value.time_since_epoch().count()));
}
template <class T>
    requires std::is_integral_v<T>
void bindValue(SQLite::Statement& s, int i, T value) {
    s.bind(i, static_cast<std::int64_t>(value));
}
/// An id that is none is NULL.
template <class Tag>
void bindValue(SQLite::Statement& s, int i, model::Id<Tag> value) {
    if (value)
        s.bind(i, value.value);
    else
        s.bind(i);
}
template <class T>
void bindValue(SQLite::Statement& s, int i, const std::optional<T>& value) {
    if (value)
        bindValue(s, i, *value);
    else
        s.bind(i);
}

/// Without a copy of a string, which must outlive the run of the statement.
template <class T>
void bindInPlace(SQLite::Statement& s, int i, const T& value) {
    if constexpr (std::is_same_v<T, std::string>)
        s.bindNoCopy(i, value);
    else
        bindValue(s, i, value);
}

class Recorder;

/// An open database with its cache of prepared statements. SQLiteCpp's exceptions are caught by
/// `guarded`, which every public function of the module goes through.
class Connection {
public:
    Connection(const std::filesystem::path& path, const std::string& uri, int flags);

    [[nodiscard]] SQLite::Database& database() { return m_database; }
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

    /// The statement with its values bound; it stays prepared, under its text.
    template <class... Values>
    [[nodiscard]] Query query(const char* sql, const Values&... values) {
        SQLite::Statement& statement = cached(sql);
        int index = 0;
        (bindValue(statement, ++index, values), ...);
        return Query(statement);
    }

    /// Runs a statement that returns no rows; how many rows it changed.
    template <class... Values>
    int run(const char* sql, const Values&... values) {
        SQLite::Statement& prepared = cached(sql);
        int index = 0;
        (bindInPlace(prepared, ++index, values), ...);
        Query statement(prepared);
        statement.next();
        return m_database.getChanges();
    }

    /// Who records what is written, if anybody does.
    [[nodiscard]] Recorder* recorder() const { return m_recorder; }
    void setRecorder(Recorder* recorder) { m_recorder = recorder; }

    [[nodiscard]] std::int64_t lastId() const { return m_database.getLastInsertRowid(); }

    /// Calls `work` and turns an exception of SQLite into an Error.
    template <class Work>
    auto guarded(Work work) -> decltype(work()) {
        try {
            return work();
        } catch (const SQLite::Exception& exception) {
            return std::unexpected(errorOf(exception, m_path));
        }
    }

private:
    SQLite::Statement& cached(const char* sql);

    std::filesystem::path m_path;
    SQLite::Database m_database;
    Recorder* m_recorder = nullptr;
    std::unordered_map<std::string_view, std::unique_ptr<SQLite::Statement>> m_statements;
};

} // namespace musette::store
