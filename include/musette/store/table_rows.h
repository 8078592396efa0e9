#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace musette::store {

/// Bytes that are no text.
struct Blob {
    std::string bytes;
    friend bool operator==(const Blob&, const Blob&) = default;
};

/// A value as SQLite holds it: NULL, a number, text, bytes.
using StoredValue = std::variant<std::monostate, std::int64_t, double, std::string, Blob>;

/// A table with its columns, in their order.
struct TableShape {
    std::string name;
    std::vector<std::string> columns;
};

using RowHandler = std::function<base::Status(std::span<const StoredValue>)>;

/// An article as a page shows it.
struct StoredArticle {
    std::int64_t feed = 0; ///< 0: none
    std::string source;
    std::string title;
    std::string url;
    std::string author;
    base::Instant at{};
    std::string html; ///< sanitised
};

/// Every row of a library, as it stood when this was opened, whatever is written meanwhile: for a
/// complete archive. Tables of the search indexes are left out, which are made anew from others.
/// Thread: one at a time. Errors: those of the library, and what the handler fails with.
class RowReader {
public:
    [[nodiscard]] static base::Result<std::unique_ptr<RowReader>>
    open(const std::filesystem::path& library);
    ~RowReader();
    RowReader(const RowReader&) = delete;
    RowReader& operator=(const RowReader&) = delete;

    /// The number of the library's last migration.
    [[nodiscard]] int schema() const;
    [[nodiscard]] base::Result<std::vector<TableShape>> tables();
    /// In the order of the table's key.
    [[nodiscard]] base::Status read(const TableShape& table, const RowHandler& handler);
    /// Feed by feed, oldest first.
    [[nodiscard]] base::Status
    readArticles(const std::function<base::Status(const StoredArticle&)>& handler);

private:
    RowReader();
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// A new library that is filled row by row from an archive; nobody else may use the file.
/// Thread: one at a time. Errors: FileDamaged for what does not fit the schema or contradicts
/// itself; LibraryTooNew; those of the library.
class RowWriter {
public:
    /// An empty library with that schema, in a file that is not there yet.
    [[nodiscard]] static base::Result<std::unique_ptr<RowWriter>>
    create(const std::filesystem::path& library, int schema);
    ~RowWriter();
    RowWriter(const RowWriter&) = delete;
    RowWriter& operator=(const RowWriter&) = delete;

    /// The rows that follow are of that table. Errors: also when there is no such table or column.
    [[nodiscard]] base::Status begin(const TableShape& table);
    [[nodiscard]] base::Status add(std::span<const StoredValue> values);
    /// Makes the search indexes, brings the file to the present schema and checks it.
    [[nodiscard]] base::Status finish();

private:
    RowWriter();
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace musette::store
