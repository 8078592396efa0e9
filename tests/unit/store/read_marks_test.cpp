// Marks of many items at once, their counts, and their way back, also from libraries that kept the
// mark in the item's row.

#include "../../../src/store/read_marks.h"
#include "library.h"

#include <fmt/format.h>

#define SQLITE_ENABLE_SESSION
#define SQLITE_ENABLE_PREUPDATE_HOOK
#include <sqlite3.h>

#include <array>

using namespace musette;
using test::incoming;
using test::need;
using test::sqlRows;
using test::sqlValue;
using Kind = model::OperationKind;

namespace {

struct Many {
    static constexpr int kItems = 60; ///< more than are counted one by one

    Many() {
        for (int i = 0; i < kItems; ++i)
            items.push_back(
                library.addItem(i % 3 == 0 ? second : first, incoming(fmt::format("{}", i))));
        library.write([&] {
            return library.writer().items().setTriage(std::array{items[0], items[1]},
                                                      model::Triage::Kept, "", {});
        });
    }

    std::vector<int> unread() {
        std::vector<int> counts;
        for (const model::Feed& feed : need(library.reader().feeds()))
            counts.push_back(feed.unread);
        counts.push_back(need(library.reader().counts()).unread);
        const auto ids = need(library.reader().itemIds({.unreadOnly = true}));
        counts.push_back(static_cast<int>(ids.size()));
        return counts;
    }

    test::TestLibrary library;
    model::FeedId first = library.addFeed("https://a.test/");
    model::FeedId second = library.addFeed("https://b.test/");
    std::vector<model::ItemId> items;
};

/// A library as version 16 made it, with one item that was marked read by an action of the user.
void makeOldLibrary(const std::filesystem::path& path) {
    test::makeLibraryOfVersion(path, 16);
    sqlRows(path, "INSERT INTO feed (url) VALUES ('https://exemple.test/flux');"
                  "INSERT INTO feed_fetch (feed_id) VALUES (1);"
                  "INSERT INTO item (feed_id, identity, rung, arrived, sort_at) VALUES "
                  "(1, 'a', 'guid', 5, 5), (1, 'b', 'guid', 6, 6), (1, 'c', 'guid', 7, 7);"
                  "INSERT INTO item_body (item_id) VALUES (1), (2), (3);"
                  "INSERT INTO item_text (item_id) VALUES (1), (2), (3)");
}

/// Runs the statement as that version did a user's action: as a changeset in the journal.
void actOfOld(const std::filesystem::path& path, const char* kind, const char* sql) {
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
    sqlite3_session* session = nullptr;
    REQUIRE(sqlite3session_create(database, "main", &session) == SQLITE_OK);
    for (const char* table : {"item", "item_body", "item_text", "tombstone"})
        REQUIRE(sqlite3session_attach(session, table) == SQLITE_OK);
    const std::string all = std::string("PRAGMA foreign_keys = ON;") + sql;
    REQUIRE(sqlite3_exec(database, all.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    int size = 0;
    void* bytes = nullptr;
    REQUIRE(sqlite3session_changeset(session, &size, &bytes) == SQLITE_OK);
    sqlite3session_delete(session);
    sqlite3_stmt* add = nullptr;
    REQUIRE(sqlite3_prepare_v2(database,
                               "INSERT INTO operation (kind, at, changeset) VALUES (?, 5, ?)", -1,
                               &add, nullptr) == SQLITE_OK);
    sqlite3_bind_text(add, 1, kind, -1, SQLITE_STATIC);
    sqlite3_bind_blob(add, 2, bytes, size, sqlite3_free);
    CHECK(sqlite3_step(add) == SQLITE_DONE);
    sqlite3_finalize(add);
    sqlite3_close(database);
}

std::vector<std::string> unreadIn(const std::filesystem::path& path) {
    return sqlRows(path, "SELECT identity FROM item JOIN unread_item ON item_id = id ORDER BY id");
}

} // namespace

TEST_CASE("many items marked at once are counted by feed and by view") {
    Many s;
    CHECK(s.unread() == std::vector{40, 20, 60, 60});
    const std::span some(s.items.data(), 30);
    s.library.act(Kind::MarkRead, [&] { return s.library.writer().items().setRead(some, true); });
    CHECK(s.unread() == std::vector{20, 10, 30, 30});
    CHECK(sqlRows(s.library.path(), "SELECT unread FROM view_count WHERE triage = 'kept'") ==
          std::vector<std::string>{"0"});
    CHECK(sqlRows(s.library.path(), "SELECT one FROM marking_many").empty());
    s.library.requireSound();
    s.library.act(Kind::MarkRead,
                  [&] { return s.library.writer().items().setRead(s.items, false); });
    CHECK(s.unread() == std::vector{40, 20, 60, 60});
    s.library.requireSound();
}

TEST_CASE("marks of many items are taken back and set again, without those that were read before") {
    Many s;
    const std::array before{s.items[4]};
    s.library.write([&] { return s.library.writer().items().setRead(before, true); });
    const std::string start = s.library.snapshot();
    s.library.act(Kind::MarkRead,
                  [&] { return s.library.writer().items().setRead(s.items, true); });
    const std::string end = s.library.snapshot();
    CHECK(s.unread() == std::vector{0, 0, 0, 0});
    s.library.reopen();
    s.library.undo();
    CHECK(s.library.snapshot() == start);
    CHECK(s.unread().back() == Many::kItems - 1);
    s.library.requireSound();
    s.library.redo();
    CHECK(s.library.snapshot() == end);
    s.library.requireSound();
    CHECK(sqlValue(s.library.path(), "SELECT length(changeset) FROM operation ORDER BY id DESC") ==
          "0");
}

TEST_CASE("a mark comes back to where its item has moved, and not to one that is gone") {
    Many s;
    s.library.act(Kind::MarkRead,
                  [&] { return s.library.writer().items().setRead(s.items, true); });
    model::IncomingItem later = incoming("3");
    later.published = base::Instant{std::chrono::seconds{12345}};
    s.library.write([&] { return s.library.writer().items().update(s.items[3], later); });
    sqlRows(
        s.library.path(),
        fmt::format("PRAGMA foreign_keys = ON; DELETE FROM item WHERE id = {}", s.items[5].value));
    s.library.undo();
    CHECK(s.unread().back() == Many::kItems - 1);
    CHECK(need(s.library.reader().itemIds({.unreadOnly = true})).back() == s.items[3]);
    s.library.requireSound();
}

TEST_CASE("an unread item that a refresh dates anew moves in the list of unread ones") {
    Many s;
    model::IncomingItem earlier = incoming("59");
    earlier.published = base::Instant{std::chrono::seconds{1}};
    s.library.write([&] { return s.library.writer().items().update(s.items[59], earlier); });
    CHECK(need(s.library.reader().itemIds({.unreadOnly = true})).back() == s.items[59]);
    s.library.requireSound();
}

TEST_CASE("actions from before marks had a table of their own are taken back and done again") {
    const test::TempDir folder;
    const auto path = folder / "ancienne.musette";
    makeOldLibrary(path);
    actOfOld(path, "mark-read", "UPDATE item SET unread = 0 WHERE identity = 'a'");
    actOfOld(path, "purge", "DELETE FROM item WHERE identity = 'b'");
    actOfOld(path, "mark-read", "UPDATE item SET unread = 1 WHERE identity = 'a'");
    const test::MovableClock clock;
    auto writer = need(store::StoreWriter::open(path, clock));
    const auto undo = [&](bool back) {
        need(writer->transaction(store::Durability::Now, [&]() -> base::Status {
            need(back ? writer->journal().undo() : writer->journal().redo());
            return {};
        }));
        need(store::check(path));
        return unreadIn(path);
    };
    using Rows = std::vector<std::string>;
    CHECK(unreadIn(path) == Rows{"a", "c"});
    CHECK(undo(true) == Rows{"c"});
    CHECK(undo(true) == Rows{"b", "c"});
    CHECK(undo(true) == Rows{"a", "b", "c"});
    CHECK(undo(false) == Rows{"b", "c"});
    CHECK(undo(false) == Rows{"c"});
    CHECK(undo(false) == Rows{"a", "c"});
    CHECK(sqlValue(path, "SELECT sum(unread) FROM item") == "0");
}

TEST_CASE("what a refresh and the user write reads no table of items from one end to the other") {
    Many s;
    store::StoreWriter& writer = s.library.writer();
    const auto plans = need(writer.plansOf([&] {
        const auto added = s.library.addItem(s.first, incoming("nouveau"));
        s.library.write([&]() -> base::Status {
            const std::array<std::string, 2> identities{"id:nouveau", "id:autre"};
            CHECK(need(writer.items().known(s.first, identities)).size() == 1);
            return writer.items().update(added, incoming("nouveau", "autre"));
        });
        s.library.act(Kind::MarkRead, [&] { return writer.items().setRead(s.items, true); });
        s.library.act(Kind::MarkRead, [&] { return writer.items().setFeedRead(s.second, false); });
        s.library.act(Kind::Star, [&] { return writer.items().setStarred(s.items, true); });
        s.library.act(Kind::Tag, [&] {
            return writer.items().addTags(s.items, std::array<std::string, 1>{"Droit"});
        });
        s.library.undo();
        s.library.redo();
        s.library.act(Kind::RemoveFeed, [&] { return writer.feeds().remove(s.second); });
        s.library.undo();
    }));
    CHECK(plans.size() > 30);
    for (const auto& plan : plans) {
        CAPTURE(plan.statement);
        for (const std::string& step : plan.steps) {
            CAPTURE(step);
            CHECK_FALSE((step.starts_with("SCAN item") || step == "SCAN i"));
            CHECK(step.find("ROWID SEARCH ON TABLE item FOR IN") == std::string::npos);
        }
    }
}

TEST_CASE("marks are short in the journal, and a list that is cut off is told, not guessed") {
    Many s;
    const std::array some{s.items[0], s.items[1], s.items[59]};
    s.library.act(Kind::MarkRead, [&] { return s.library.writer().items().setRead(some, true); });
    REQUIRE(s.items[59].value - s.items[1].value == 58);
    CHECK(sqlRows(s.library.path(), "SELECT hex(items) FROM operation_mark") ==
          std::vector<std::string>{fmt::format("{:02X}013A", s.items[0].value)});
    sqlRows(s.library.path(), "UPDATE operation_mark SET items = x'0181'");
    const std::string before = s.library.snapshot();
    CHECK(test::codeOf(s.library.writer().transaction(store::Durability::Now, [&] {
              return test::statusOf(s.library.writer().journal().undo());
          })) == base::ErrorCode::LibraryDamaged);
    CHECK(s.library.snapshot() == before);
    sqlRows(s.library.path(), "UPDATE operation_mark SET items = x'8101'"); // 129: nothing there
    s.library.undo();
    CHECK(s.unread().back() == Many::kItems - 3);
}
