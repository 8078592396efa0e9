// The schema: released migrations never change, and what they make is what docs/schema.md tells.

#include "library.h"

#include <musette/base/hash.h>

#include <map>

using namespace musette;
using test::readBytes;
using test::sqlRows;
using test::sqlValue;

namespace {

const std::filesystem::path kSource = MUSETTE_SOURCE_DIR;

/// SHA-256 of each migration. A library in somebody's hands was made by exactly this text: a change
/// of the schema is a new file with the next number, and a new line here.
const std::map<std::string, std::string> kPinned{
    {"0001_library.sql", "890de6e06e751f1db263d8cb8f9fc1ee57bb3abb61dc530eb3c4e8cab6437caa"},
    {"0002_full_text.sql", "e769022f6b12c7db8fefd66492ff2f6944284c96f6814d2e0abc7c49866ec817"},
    {"0003_feed_journal.sql", "d575161eebf253cb70d4e08b9322dcde1ca3ca371e7b9815fb0f7793d1cfd141"},
};

} // namespace

TEST_CASE("a migration that was released is never edited") {
    std::map<std::string, std::string> found;
    for (const auto& entry : std::filesystem::directory_iterator(kSource / "resources/migrations"))
        found[entry.path().filename().string()] = base::sha256Hex(readBytes(entry.path()));
    CHECK(found == kPinned);
}

TEST_CASE("the file names every table it needs and the document describes each") {
    test::TestLibrary library;
    const std::string document = readBytes(kSource / "docs/schema.md");
    for (const std::string& table :
         sqlRows(library.path(),
                 "SELECT name FROM sqlite_schema WHERE type IN ('table', 'trigger') "
                 "AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%\\_search\\_%' ESCAPE '\\'")) {
        CAPTURE(table);
        CHECK_THAT(document, test::containsText('`' + table + '`'));
    }
}

TEST_CASE("every reference to another table has an index, so that removals stay quick") {
    test::TestLibrary library;
    for (const std::string& table :
         sqlRows(library.path(), "SELECT name FROM sqlite_schema WHERE type = 'table' "
                                 "AND sql LIKE '%REFERENCES%'")) {
        for (const std::string& column : sqlRows(
                 library.path(), "SELECT \"from\" FROM pragma_foreign_key_list('" + table + "')")) {
            CAPTURE(table, column);
            const std::string plan =
                sqlValue(library.path(),
                         "EXPLAIN QUERY PLAN SELECT 1 FROM " + table + " WHERE " + column + " = 1");
            CHECK(plan.find("SCAN") == std::string::npos);
        }
    }
}

TEST_CASE("the schema refuses values that make no sense") {
    test::TestLibrary library;
    for (const char* sql :
         {"INSERT INTO feed (url) VALUES ('')", "INSERT INTO folder (name) VALUES ('')",
          "INSERT INTO item (identity, rung, arrived, sort_at, triage) VALUES ('a', 'guid', 0, 0, "
          "'x')",
          "INSERT INTO item (identity, rung, arrived, sort_at, unread) VALUES ('a', 'guid', 0, 0, "
          "2)",
          "INSERT INTO tag (label) VALUES ('')",
          "INSERT INTO session (uuid, title, role, modality, starts_on, ends_on, state) "
          "VALUES ('u', 't', 'led', 'remote', '2026-11-25', '2026-11-24', 'planned')",
          "INSERT INTO session (uuid, title, role, modality, starts_on, ends_on, state) "
          "VALUES ('u', '', 'led', 'remote', '2026-11-24', '2026-11-24', 'planned')"}) {
        CAPTURE(sql);
        CHECK_THROWS(sqlRows(library.path(), sql));
    }
}
