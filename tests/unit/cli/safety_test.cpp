// Dated copies and rebuilding on the command line.

#include "cli_call.h"
#include "support/catch.h"
#include "support/library_snapshot.h"

#include <nlohmann/json.hpp>

using musette::test::CliCall;
using musette::test::sqlRows;

TEST_CASE("dated copies are made, listed and restored on the command line") {
    ::setenv("MUSETTE_NOW", "2026-11-26T08:15:00Z", 1);
    CliCall call;
    REQUIRE(call({"feed", "add", "https://exemple.test/flux"}).code == 0);
    CHECK(call({"backups"}).out.empty());
    CHECK(call({"backups", "--json"}).out == "[]\n");
    const auto made = call({"backups", "--make", "--json"});
    REQUIRE(made.code == 0);
    const auto list = nlohmann::json::parse(made.out);
    REQUIRE(list.size() == 1);
    CHECK(list[0]["made"] == "2026-11-26T08:15:00Z");
    CHECK(list[0]["feeds"] == 1);
    CHECK(list[0]["notes"] == 0);
    const std::string file = list[0]["file"];
    CHECK(file == call.library().string() + ".backups/20261126T081500Z.musette");

    ::setenv("MUSETTE_NOW", "2026-11-26T20:15:00Z", 1);
    CHECK(nlohmann::json::parse(call({"backups", "--when-due", "--json"}).out).size() == 1);
    ::setenv("MUSETTE_NOW", "2026-11-27T09:15:00Z", 1);
    CHECK(nlohmann::json::parse(call({"backups", "--when-due", "--json"}).out).size() == 2);
    CHECK(call({"backups", "--when-due", "--make"}).code == 2);

    REQUIRE(call({"feed", "remove", "1"}).code == 0);
    REQUIRE(call({"restore", file}).code == 0);
    CHECK(nlohmann::json::parse(call({"feed", "list", "--json"}).out).size() == 1);
    ::unsetenv("MUSETTE_NOW");
}

TEST_CASE("a library that is not there has no dated copies, and none is made of it") {
    CliCall call;
    CHECK(call({"backups"}).code == 0);
    const auto made = call({"backups", "--make"});
    CHECK(made.code == 1);
    CHECK(made.out.empty());
    CHECK_FALSE(std::filesystem::exists(call.library()));
    CHECK_FALSE(std::filesystem::exists(call.library().string() + ".backups"));
}

TEST_CASE("wrong counts, a broken index and images without files are made anew") {
    CliCall call;
    REQUIRE(call({"feed", "add", "https://exemple.test/flux"}).code == 0);
    REQUIRE(call({"item", "add", "https://exemple.test/page", "--title", "Une page"}).code == 0);
    sqlRows(call.library(), "UPDATE view_count SET total = 77, unread = 12; "
                            "INSERT INTO feed_count VALUES (1, 3, 5) ON CONFLICT DO UPDATE SET "
                            "total = 5");
    sqlRows(call.library(), "INSERT INTO image VALUES ('" + std::string(64, 'a') +
                                "', 'png', 10, 1, 1, 0); INSERT INTO image_address VALUES "
                                "('https://exemple.test/i.png', 'stored', '" +
                                std::string(64, 'a') + "', 0)");
    CHECK(call({"check"}).code == 1);
    const auto answer = call({"check", "--rebuild"});
    CHECK(answer.code == 0);
    CHECK(answer.out == "the library is sound\n");
    CHECK(sqlRows(call.library(), "SELECT count(*) FROM image_address") ==
          std::vector<std::string>{"0"});
    CHECK(call({"check"}).code == 0);
}

TEST_CASE("a purge tells what would go before it goes, and is undone") {
    ::setenv("MUSETTE_NOW", "2026-11-26T08:15:00Z", 1);
    CliCall call;
    REQUIRE(call({"feed", "add", "https://exemple.test/flux"}).code == 0);
    sqlRows(call.library(),
            "INSERT INTO item (feed_id, identity, rung, arrived, sort_at, starred) VALUES "
            "(1, 'old', 'guid', 1600000000, 1600000000, 0), "
            "(1, 'star', 'guid', 1600000000, 1600000000, 1), "
            "(1, 'new', 'guid', 1764000000, 1764000000, 0); "
            "INSERT INTO item_body (item_id) SELECT id FROM item; "
            "INSERT INTO item_text (item_id) SELECT id FROM item");
    CHECK(call({"purge", "--dry-run"}).out == "0 items would go\n"); // everything is kept
    CHECK(call({"purge", "--older-than", "never"}).code == 2);
    const auto plan =
        nlohmann::json::parse(call({"purge", "--dry-run", "--older-than", "2y", "--json"}).out);
    CHECK(plan["dry_run"] == true);
    CHECK(plan["items"] == 1);
    CHECK(plan["removed"] == 0);
    CHECK(plan["feeds"][0]["feed_id"] == 1);
    CHECK(call({"retention", "--months", "24"}).code == 0);
    const auto done = nlohmann::json::parse(call({"purge", "--json"}).out);
    CHECK(done["removed"] == 1);
    CHECK(call({"undo"}).code == 0);
    CHECK(sqlRows(call.library(), "SELECT count(*) FROM item") == std::vector<std::string>{"3"});
    CHECK(call({"retention", "--feed", "1", "--newest", "10"}).code == 0);
    CHECK(call({"purge", "--dry-run"}).out == "0 items would go\n");
    CHECK(call({"retention", "--feed", "1", "--by-library"}).code == 0);
    CHECK(call({"purge"}).code == 0);
    CHECK(nlohmann::json::parse(call({"purge", "--give-up", "--json"}).out)["entries"] > 0);
    CHECK(call({"undo"}).code == 1);
    CHECK(call({"check"}).code == 0);
    ::unsetenv("MUSETTE_NOW");
}

TEST_CASE("a library goes through its archive on the command line") {
    CliCall call;
    REQUIRE(call({"feed", "add", "https://exemple.test/flux"}).code == 0);
    const std::string archive = call.file("all.zip").string();
    const auto out = call({"archive", "export", archive, "--json"});
    REQUIRE(out.code == 0);
    CHECK(nlohmann::json::parse(out.out)["rows"] > 0);
    CHECK(call({"archive", "import", archive}).code == 1); // it holds something
    const auto other = call.file("other.db").string();
    CHECK(CliCall::bare({"--library", other, "archive", "import", archive}).code == 0);
    CHECK(nlohmann::json::parse(CliCall::bare({"--library", other, "feed", "list", "--json"}).out)
              .size() == 1);
    CHECK(call({"archive"}).code == 2);
    CHECK(call({"archive", "import", call.file("none.zip").string()}).code == 1);
}

TEST_CASE("QuiteRSS is imported on the command line, and what is no such file is refused") {
    CliCall call;
    const std::string file = call.file("feeds.db").string();
    sqlRows(file, "CREATE TABLE feeds (id integer primary key, text varchar, title varchar, "
                  "xmlUrl varchar, htmlUrl varchar); CREATE TABLE news (id integer primary key, "
                  "feedId integer, guid varchar, title varchar, read integer default 0); "
                  "INSERT INTO feeds VALUES (1, 'Un', 'Un', 'https://exemple.test/1', ''); "
                  "INSERT INTO news VALUES (1, 1, 'g', 'Titre', 1)");
    const auto answer = call({"import", "quiterss", file, "--json"});
    REQUIRE(answer.code == 0);
    const auto json = nlohmann::json::parse(answer.out);
    CHECK(json["feeds"] == 1);
    CHECK(json["items"] == 1);
    CHECK(nlohmann::json::parse(call({"import", "quiterss", file, "--json"}).out)["items"] == 0);
    CHECK(call({"import", "quiterss", call.library().string()}).code == 1);
}
