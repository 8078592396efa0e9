// The real program, ended in the middle of its work.

#include "growing_feeds.h"
#include "program.h"

#include <algorithm>
#include <csignal>

using namespace musette;
using namespace musette::test;

namespace {

/// A library that follows all feeds of the server.
void follow(const Program& program, const GrowingFeeds& feeds) {
    for (int feed = 0; feed < GrowingFeeds::kFeeds; ++feed)
        REQUIRE(program({"feed", "add", feeds.server.url("/" + std::to_string(feed))}).status == 0);
}

std::set<std::string> column(const Program& program, const std::string& sql) {
    const auto rows = sqlRows(program.library(), sql);
    return {rows.begin(), rows.end()};
}

void requireSound(const Program& program) {
    REQUIRE(sqlValue(program.library(), "PRAGMA integrity_check") == "ok");
    REQUIRE(sqlRows(program.library(), "PRAGMA foreign_key_check").empty());
    const ProgramEnd checked = program({"check"}); // the search index too
    REQUIRE((checked.err + std::to_string(checked.status)) == "0");
}

} // namespace

TEST_CASE(
    "Sixty kills in the middle of a refresh cost nothing",
    "[crash][wire:kill-opens][wire:kill-integrity][wire:kill-no-loss][wire:kill-no-duplicates]"
    "[wire:kill-completes][wire:kill-read-state][wire:kill-search][wire:kill-no-litter]") {
    TempDir folder;
    const Program program(folder.path());
    GrowingFeeds feeds;
    follow(program, feeds);
    REQUIRE(program({"refresh"}).status == 0);
    const std::string read = sqlValue(program.library(), "SELECT id FROM item ORDER BY random()");
    REQUIRE(program({"item", "mark", "--read", read}).status == 0);
    std::set<std::string> known = column(program, "SELECT feed_id || '/' || guid FROM item");
    for (int round = 0; round < 60; ++round) {
        ++feeds.version;
        const std::size_t asked = feeds.server.count() + 1 + static_cast<std::size_t>(round) % 12;
        Program::Run refresh = program.start({"refresh", "--force"});
        REQUIRE(feeds.server.waitForRequests(asked));
        refresh.signal(SIGKILL);
        static_cast<void>(refresh.wait());
        requireSound(program);
        const auto now = column(program, "SELECT feed_id || '/' || guid FROM item");
        REQUIRE(std::ranges::includes(now, known));
        REQUIRE(std::to_string(now.size()) ==
                sqlValue(program.library(), "SELECT count(*) FROM item"));
        REQUIRE(sqlRows(program.library(),
                        "SELECT id FROM item WHERE id NOT IN "
                        "(SELECT item_id FROM unread_item)") == std::vector<std::string>{read});
        known = now;
    }
    REQUIRE(program({"refresh", "--force"}).status == 0);
    CHECK(column(program, "SELECT title FROM item") == feeds.newest());
    const std::string newest = GrowingFeeds::title(3, 7, feeds.version);
    CHECK_THAT(program({"items", "--search", "mot" + newest}).out, containsText(newest));
    CHECK(program({"items", "--search", "mot" + GrowingFeeds::title(3, 7, 1)}).out.empty());
    const auto files = std::distance(std::filesystem::directory_iterator(folder.path()), {});
    CHECK(files <= 4); // the library, its lock, at most a log and its index
}

TEST_CASE("A signal to end ends a refresh at once, with a sound library", "[crash][wire:sigterm]") {
    const int number = GENERATE(SIGTERM, SIGINT);
    TempDir folder;
    const Program program(folder.path());
    GrowingFeeds feeds;
    HttpServer hanging{HttpServer::Handler(
        [](const RecordedRequest&, Exchange& exchange) { exchange.waitForClient(); })};
    follow(program, feeds);
    REQUIRE(program({"feed", "add", hanging.url("/flux")}).status == 0);
    Program::Run refresh = program.start({"refresh"});
    REQUIRE(hanging.waitForRequests(1));
    refresh.signal(number);
    const ProgramEnd end = refresh.wait();
    CHECK(end.status == 1);
    CHECK_THAT(end.err, containsText("interrupted"));
    CHECK(end.took < std::chrono::seconds(10));
    requireSound(program);
    REQUIRE(program({"refresh", "--force", "--timeout", "2"}).status == 3);
    CHECK(column(program, "SELECT title FROM item") == feeds.newest());
}

TEST_CASE("Of two refreshes at once one does the work and the other says so",
          "[crash][wire:two-refreshes]") {
    TempDir folder;
    const Program program(folder.path());
    GrowingFeeds feeds;
    Gate gate;
    HttpServer slow{HttpServer::Handler([&](const RecordedRequest&, Exchange& exchange) {
        gate.wait();
        exchange.send(feedReply(rss(numbered(1, 2))));
    })};
    follow(program, feeds);
    REQUIRE(program({"feed", "add", slow.url("/flux")}).status == 0);
    Program::Run first = program.start({"refresh", "--json"});
    REQUIRE(slow.waitForRequests(1));
    const ProgramEnd second = program({"refresh", "--json"});
    CHECK(second.status == 1);
    CHECK_THAT(second.err, containsText("another refresh"));
    gate.open();
    CHECK(first.wait().status == 0);
    CHECK(sqlValue(program.library(), "SELECT count(*) FROM item") ==
          std::to_string(GrowingFeeds::kFeeds * feeds.itemsPerFeed() + 2));
    requireSound(program);
}

TEST_CASE("Other commands work while a refresh runs, and nothing of theirs is lost",
          "[crash][wire:others-while-refresh]") {
    TempDir folder;
    const Program program(folder.path());
    GrowingFeeds feeds;
    follow(program, feeds);
    REQUIRE(program({"refresh"}).status == 0);
    ++feeds.version;
    Gate gate;
    HttpServer slow{HttpServer::Handler([&](const RecordedRequest&, Exchange& exchange) {
        gate.wait();
        exchange.send(feedReply(rss(numbered(1, 3'000))));
    })};
    REQUIRE(program({"feed", "add", slow.url("/flux")}).status == 0);
    Program::Run refresh = program.start({"refresh", "--force"});
    REQUIRE(slow.waitForRequests(1));
    CHECK(program({"feed", "list", "--json"}).status == 0);
    CHECK(program({"items", "--json", "--limit", "5"}).status == 0);
    CHECK(program({"item", "mark", "--read", "1"}).status == 0);
    gate.open(); // three thousand items come in meanwhile
    CHECK(program({"feed", "add", "http://127.0.0.1:9/autre"}).status == 0);
    CHECK(program({"item", "mark", "--star", "2"}).status == 0);
    CHECK(refresh.wait().status == 0);
    CHECK(sqlRows(program.library(),
                  "SELECT id FROM item WHERE id NOT IN "
                  "(SELECT item_id FROM unread_item)") == std::vector<std::string>{"1"});
    CHECK(sqlRows(program.library(), "SELECT id FROM item WHERE starred = 1") ==
          std::vector<std::string>{"2"});
    CHECK(sqlValue(program.library(), "SELECT count(*) FROM feed WHERE url LIKE '%autre'") == "1");
    requireSound(program);
}

TEST_CASE("Where there is no room a refresh says so, and comes in whole once there is",
          "[crash][wire:disk-full][wire:file-size-limit]") {
    TempDir folder;
    Program program(folder.path());
    HttpServer server([](const RecordedRequest&) {
        std::vector<RssItem> items = numbered(1, 3'000);
        for (RssItem& item : items)
            item.text = item.guid + std::string(400, 'x');
        return feedReply(rss(items), {{"ETag", "\"1\""}});
    });
    HttpServer small([](const RecordedRequest&) { return feedReply(rss(numbered(1, 3))); });
    REQUIRE(program({"feed", "add", small.url("/petit")}).status == 0);
    REQUIRE(program({"refresh"}).status == 0);
    REQUIRE(program({"feed", "add", server.url("/grand")}).status == 0);
    program.fileLimit = 1'000'000;
    const ProgramEnd full = program({"refresh"});
    CHECK((full.status == 1 || full.status == 3));
    CHECK_THAT(full.err, containsText("no room"));
    program.fileLimit.reset();
    requireSound(program);
    CHECK(sqlValue(program.library(), "SELECT count(*) FROM item WHERE feed_id = 1") == "3");
    CHECK(program({"refresh", "--force"}).status == 0);
    CHECK(sqlValue(program.library(), "SELECT count(*) FROM item") == "3003");
}

TEST_CASE("A library with smashed pages is told to be damaged and is left in place",
          "[crash][wire:damaged-inner]") {
    TempDir folder;
    const Program program(folder.path());
    HttpServer server([asked = std::make_shared<std::atomic<int>>(0)](const RecordedRequest&) {
        return feedReply(rss(numbered(1, 900 + 100 * ++*asked)));
    });
    REQUIRE(program({"feed", "add", server.url("/flux")}).status == 0);
    REQUIRE(program({"refresh"}).status == 0);
    std::string bytes = readBytes(program.library());
    constexpr std::size_t kPage = 4096;
    for (std::size_t page = 3; page < bytes.size() / kPage; page += 2)
        bytes.replace(page * kPage, kPage, kPage, '\xa5');
    writeBytes(program.library(), bytes);
    const ProgramEnd end = program({"refresh", "--force"});
    CHECK((end.status == 1 || end.status == 3));
    CHECK_THAT(end.err, containsText("damaged"));
    CHECK(std::filesystem::file_size(program.library()) >= bytes.size());
    CHECK(program({"check"}).status == 1);
}
