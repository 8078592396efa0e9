// Stories from the command line.

#include "cli_call.h"
#include "support/catch.h"
#include "support/library_snapshot.h"

#include <nlohmann/json.hpp>

using musette::test::CliCall;
using musette::test::sqlRows;
using nlohmann::json;

TEST_CASE("of a story one item is listed where that is wished for, with and without a search") {
    CliCall call;
    int page = 0;
    for (const char* title : {"AFEST en bref", "L’AFEST en bref", "Autre chose"}) {
        const std::string url = "https://exemple.test/" + std::to_string(++page);
        REQUIRE(call({"item", "add", url, "--title", title}).code == 0);
    }
    sqlRows(call.library(), "INSERT INTO item_story (item_id, story) VALUES (1, 1), (2, 1)");
    const auto ids = [&](std::vector<std::string> options) {
        options.insert(options.begin(), {"items", "--json"});
        std::vector<int> found;
        for (const json& item : json::parse(call(std::move(options)).out))
            found.push_back(item["id"]);
        return found;
    };
    CHECK(ids({}) == std::vector{3, 2, 1});
    CHECK(ids({"--one-per-story"}) == std::vector{3, 2});
    CHECK(ids({"--one-per-story", "--limit", "1"}) == std::vector{3});
    CHECK(ids({"--search", "afest"}) == std::vector{2, 1});
    CHECK(ids({"--search", "afest", "--one-per-story"}) == std::vector{2});
    CHECK(ids({"--search", "afest", "--one-per-story", "--sort", "rank"}).size() == 1);
    CHECK(ids({"--search", "bref -autre", "--one-per-story", "--limit", "2"}) == std::vector{2});
    REQUIRE(call({"search", "save", "afest"}).code == 0);
    CHECK(ids({"--saved", "1", "--one-per-story"}) == std::vector{2});

    const json found =
        json::parse(call({"items", "--json", "--search", "afest", "--one-per-story"}).out);
    REQUIRE(found[0]["also_in"].size() == 1);
    CHECK(found[0]["also_in"][0]["item"] == 1);
    REQUIRE(call({"item", "mark", "--read", "2"}).code == 0);
    CHECK(ids({"--unread", "--one-per-story"}) == std::vector{3, 1}); // the first that is unread
}
