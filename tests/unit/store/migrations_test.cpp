// The schema: released migrations never change, and what they make is what docs/schema.md tells.

#include "library.h"

#include <musette/base/hash.h>

#include <map>

using namespace musette;
using test::need;
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
    {"0004_annotations.sql", "64697d0bfcba476e44b70e04f4140e876ec46e0f8ab60912a00cac0a76e48f66"},
    {"0005_network.sql", "c9bc4b3ff27c2df28750ec1bc8d152b9f609e40d9c526709521017a7dd58e7da"},
    {"0008_large_actions.sql", "ddf2e2a097b437f05130350618eb66c78d37a6ae28f924f5c044f99590396d69"},
    {"0006_images.sql", "f63eaa0877dd5eee8da54cc8ddc72ef9e895abb6cafd1c301cdcb148744f1ba2"},
    {"0007_fast_lists.sql", "2834ec21d74bcfadd6fa3bd59deff08a6d8b3600bd293b9ed676216aaec2da81"},
    {"0009_rules.sql", "672bb437e61d203e75950b114bcec6fb03dd9bd35802bd38672ed0a07c68a0fe"},
    {"0010_stories.sql", "e56c02aad732a05325065f65939734a81aa97e3de98108c9df881edf9d1726ee"},
    {"0011_reports.sql", "355ed190269b9c162849ce52a09c3889b60f3cac9d26d2a1fd61193e8fcd8d25"},
    {"0012_workshop.sql", "373d84285c06e2d09c4a6ec10b1a0048cafaece6f464c7f4d1210f3cf463acce"},
    {"0013_rule_feeds.sql", "4ea7dc8e0fa53aa57451401cfa702104cd8556d046e6d4a762eaad8d029f0b0b"},
    {"0014_attachments.sql", "8f544a5f455d66154f99e8638c88bb1420706d4ac92bb3d83179b40c0f397635"},
    {"0015_participants.sql", "a73b9902b79d489f28edd61a1eca4e140b2b6f32eedca2b3087fce4c52a9dd6f"},
    {"0016_saved_searches.sql", "68c0b88f98c5744fa4ac95006cf1c70bd8d75c024a7199d944ee1122465dfcd3"},
    {"0017_read_marks.sql", "bfc27b4870d2532ad39e29c1d4281a4d64b7422fef100324a6ed446454769941"},
    {"0018_carried_trainings.sql",
     "6c83680213a9533af93da2ad04f5683c6bc09d23d10e2c60680fad4b4914714c"},
    {"0019_rule_folders.sql", "30b8df9205d596cb39ea2aef3ef053407f83ea122b7b26c3b44e0520e61ec3c0"},
};

} // namespace

TEST_CASE("a migration that was released is never edited") {
    std::map<std::string, std::string> found;
    for (const auto& entry : std::filesystem::directory_iterator(kSource / "resources/migrations"))
        found[entry.path().filename().string()] = base::sha256Hex(readBytes(entry.path()));
    CHECK(found == kPinned);
}

TEST_CASE("a library of every earlier version is brought up to date with all it holds") {
    const std::size_t newest = test::migrations().size();
    for (std::size_t version = 1; version < newest; ++version) {
        CAPTURE(version);
        const test::TempDir folder;
        const auto path = folder / "ancienne.musette";
        test::makeLibraryOfVersion(path, version);
        REQUIRE(sqlValue(path, "PRAGMA application_id") == std::to_string(0x4D555345));
        sqlRows(path, "INSERT INTO feed (url) VALUES ('https://exemple.test/flux'); "
                      "INSERT INTO feed_fetch (feed_id) VALUES (1); "
                      "INSERT INTO item (feed_id, identity, rung, arrived, sort_at) "
                      "VALUES (1, 'a', 'guid', 0, 0); INSERT INTO item_body (item_id) VALUES (1); "
                      "INSERT INTO item_text (item_id, body) VALUES (1, 'veille')");
        const base::FixedClock clock{base::Instant{}};
        test::need(store::StoreWriter::open(path, clock));
        CHECK(sqlValue(path, "PRAGMA user_version") == std::to_string(newest));
        CHECK(sqlRows(path, "SELECT identity FROM item") == std::vector<std::string>{"a"});
        test::need(store::check(path));
        CHECK(sqlValue(path.string() + ".before-upgrade", "PRAGMA user_version") ==
              std::to_string(version));
    }
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

TEST_CASE(
    "a library of the first version is upgraded with all it holds, and kept as it was beside") {
    const test::TempDir folder;
    const auto path = folder / "ancienne.musette";
    test::makeLibraryOfVersion(path, 1);
    sqlRows(path, "INSERT INTO feed (url) VALUES ('https://exemple.test/flux');"
                  "INSERT INTO feed_fetch (feed_id) VALUES (1);"
                  "INSERT INTO item (feed_id, identity, rung, title, arrived, sort_at, triage) "
                  "VALUES (1, 'a', 'guid', 'Titre', 5, 5, 'kept');"
                  "INSERT INTO item_body (item_id, content_html) VALUES (1, '<p>Texte</p>');"
                  "INSERT INTO item_text (item_id, title, body) VALUES (1, 'titre', 'texte');"
                  "INSERT INTO operation (kind, at, changeset) VALUES ('triage', 5, x'00')");
    const test::MovableClock clock;
    const auto writer = need(store::StoreWriter::open(path, clock));
    const auto reader = need(store::StoreReader::open(path));
    CHECK(need(reader->article({1})).contentHtml == "<p>Texte</p>");
    CHECK(need(reader->itemIds({.search = "texte"})).size() == 1);
    CHECK(need(reader->history()).size() == 1);
    CHECK(need(reader->annotations({1})).highlights.empty());
    need(store::check(path));
    CHECK(sqlValue(path, "PRAGMA user_version") == std::to_string(test::newestSchema()));
    CHECK(sqlValue(path.string() + ".before-upgrade", "PRAGMA user_version") == "1");
    CHECK(sqlValue(path.string() + ".before-upgrade", "SELECT title FROM item") == "Titre");
}

TEST_CASE("rules of an older library mean the folder that alone has their path") {
    const test::TempDir folder;
    const auto path = folder / "ancienne.musette";
    test::makeLibraryOfVersion(path, 18);
    sqlRows(path, "INSERT INTO folder (id, parent_id, name) VALUES (1, NULL, 'Veille'), "
                  "(2, 1, 'Droit'), (3, NULL, 'A'), (4, 3, 'B'), (5, NULL, 'A / B');"
                  "INSERT INTO rule (id, name) VALUES (1, 'r');"
                  "INSERT INTO rule_condition (rule_id, position, field, test, value) VALUES "
                  "(1, 0, 'folder', 'is', 'Veille / Droit'), (1, 1, 'folder', 'is', 'A / B'), "
                  "(1, 2, 'folder', 'contains', 'Veille'), (1, 3, 'title', 'is', 'Veille')");
    const test::MovableClock clock;
    need(store::StoreWriter::open(path, clock));
    CHECK(sqlRows(path, "SELECT folder_id FROM rule_condition ORDER BY position") ==
          std::vector<std::string>{"2", "NULL", "NULL", "NULL"});
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
          "VALUES ('u', '', 'led', 'remote', '2026-11-24', '2026-11-24', 'planned')",
          "INSERT INTO item_note (item_id, body, created, updated) VALUES (1, '', 0, 0)",
          "INSERT INTO highlight (item_id, quote, created, updated) VALUES (1, '', 0, 0)",
          "INSERT INTO card (column_id, position, text, colour) VALUES (1, 1, 'a', 'mauve')",
          "INSERT INTO annotation_text (body) VALUES ('a')",
          "INSERT INTO board_text (body) VALUES ('a')",
          "INSERT INTO training (title, visibility) VALUES ('a', 'friends')",
          "INSERT INTO annotation_revision (body, replaced_at) VALUES ('a', 0)"}) {
        CAPTURE(sql);
        CHECK_THROWS(sqlRows(library.path(), sql));
    }
}

TEST_CASE("boards and trainings of an older library are searched and carried as new ones are") {
    const test::TempDir folder;
    const auto path = folder / "ancienne.musette";
    test::makeLibraryOfVersion(path, 17);
    sqlRows(path, "INSERT INTO session (uuid, title, role, modality, starts_on, ends_on, "
                  "state) VALUES ('u', 'S', 'led', 'remote', '2026-11-24', '2026-11-24', "
                  "'planned'); INSERT INTO session_day (session_id, date) "
                  "VALUES (1, '2026-11-24'); INSERT INTO half_day (day_id, slot) "
                  "VALUES (1, 'morning'); INSERT INTO sequence (half_day_id, position, "
                  "title, kind, visibility) VALUES (1, 1, 'A', 'workshop', 'private');"
                  "INSERT INTO board (sequence_id, title) VALUES (1, 'Mur');"
                  "INSERT INTO board_column (board_id, position, title) "
                  "VALUES (1, 1, 'Difficultés');"
                  "INSERT INTO card (column_id, position, text) VALUES (1, 1, 'Œuvrer');"
                  "INSERT INTO training (title) VALUES ('T'), ('U')");
    const test::MovableClock clock;
    need(store::StoreWriter::open(path, clock));
    need(store::check(path));
    const auto reader = need(store::StoreReader::open(path));
    REQUIRE(need(reader->searchBoards("oeuvrer")).size() == 1);
    CHECK(need(reader->searchBoards("œuvr")).at(0).card);
    CHECK(need(reader->searchBoards("difficultes")).size() == 1);
    CHECK_FALSE(need(reader->searchBoards("mur")).at(0).card);
    REQUIRE(need(reader->searchSessions("a")).size() == 1);
    CHECK(need(reader->searchSessions("a")).at(0).sequence == model::SequenceId{1});
    const auto trainings = need(reader->trainings());
    REQUIRE(trainings.size() == 2);
    CHECK_FALSE(trainings[0].uuid.empty());
    CHECK(trainings[0].uuid != trainings[1].uuid);
    CHECK(trainings[0].visibility == model::Visibility::Private);
}
