// Rules and stories from the command line.

#include "cli_call.h"
#include "support/catch.h"

#include <nlohmann/json.hpp>

using musette::test::CliCall;
using musette::test::containsText;
using nlohmann::json;

namespace {

constexpr const char* kRule = R"({"name": "AFEST", "conditions": [
    {"field": "title", "test": "contains", "value": "afest"}],
    "actions": [{"act": "keep"}, {"act": "tag", "label": "Terrain"}]})";

/// Two pages, one of which fits the rule.
void addPages(CliCall& call) {
    REQUIRE(call({"item", "add", "https://exemple.test/1", "--title", "AFEST en bref"}).code == 0);
    REQUIRE(call({"item", "add", "https://exemple.test/2", "--title", "Autre chose"}).code == 0);
}

} // namespace

TEST_CASE("a rule is added, listed, changed and removed") {
    CliCall call;
    const auto added = call({"rule", "add", "-", "--json"}, kRule);
    REQUIRE(added.code == 0);
    CHECK(json::parse(added.out)["id"] == 1);
    CHECK(call({"rule", "edit", "1", "-"}, R"({"until": "2020-01-31"})").code == 0);
    const json rules = json::parse(call({"rule", "list", "--json"}).out);
    REQUIRE(rules.size() == 1);
    CHECK(rules[0]["until"] == "2020-01-31");
    CHECK(rules[0]["expired"] == true);
    CHECK(rules[0]["conditions"][0]["value"] == "afest");
    CHECK(rules[0]["actions"][1] == json({{"act", "tag"}, {"label", "Terrain"}}));
    CHECK(call({"rule", "edit", "1", "--disable"}).code == 0);
    CHECK_THAT(call({"rule", "list"}).out, containsText("off"));
    CHECK(call({"rule", "remove", "1"}).code == 0);
    CHECK(json::parse(call({"rule", "list", "--json"}).out).empty());
    CHECK_THAT(call({"undo"}).out, containsText("undone: remove rule: AFEST"));
}

TEST_CASE("a rule is tried, applied, told of and taken back") {
    CliCall call;
    addPages(call);
    const json tried = json::parse(call({"rule", "preview", "--file", "-", "--json"}, kRule).out);
    CHECK(tried["looked"] == 2);
    CHECK(tried["matching"] == 1);
    CHECK(tried["items"][0]["title"] == "AFEST en bref");
    REQUIRE(call({"rule", "add", "-"}, kRule).out == "rule 1\n");
    const json applied = json::parse(call({"rule", "apply", "1", "--json"}).out);
    CHECK(applied == json({{"matching", 1}, {"changed", 1}, {"decided", 0}}));
    const json kept = json::parse(call({"items", "--json", "--state", "kept"}).out);
    REQUIRE(kept.size() == 1);
    CHECK(kept[0]["tags"] == json({"Terrain"}));
    CHECK(kept[0]["also_in"].empty());
    const json log = json::parse(call({"rule", "log", "1", "--json"}).out);
    REQUIRE(log.size() == 2);
    CHECK(log[0]["rule_name"] == "AFEST");
    CHECK(log[1]["act"] == "keep");
    const std::string run = std::to_string(log[0]["run"].get<int>());
    CHECK(call({"rule", "undo", run}).out == "2 things taken back\n");
    CHECK(json::parse(call({"items", "--json", "--state", "kept"}).out).empty());
    CHECK(call({"rule", "undo", run}).code == 1);
}

TEST_CASE("wrong rules and wrong usage are told from each other") {
    CliCall call;
    CHECK(call({"rule"}).code == 2);
    CHECK(call({"rule", "add", "-"}, "{").code == 1);
    CHECK(call({"rule", "add", "-"}, R"({"conditions": []})").code == 1);
    CHECK(call({"rule", "edit", "1"}).code == 2);
    CHECK(call({"rule", "edit", "9", "--enable"}).code == 1);
    CHECK(call({"rule", "preview"}).code == 2);
    CHECK(call({"rule", "apply", "9"}).code == 1);
    CHECK(call({"item", "mark", "--read", "--story", "--feed", "1"}).code == 2);
    CHECK(call({"item", "story", "9"}).code == 1);
}

TEST_CASE("stories are found anew, and a feed is left out of them") {
    CliCall call;
    addPages(call);
    CHECK(call({"feed", "add", "https://exemple.test/flux"}).code == 0);
    CHECK(call({"feed", "set", "1", "--grouping", "off"}).code == 0);
    CHECK(json::parse(call({"feed", "list", "--json"}).out)[0]["grouping"] == false);
    CHECK_THAT(call({"check", "--rebuild-stories"}).out, containsText("sound"));
    CHECK(json::parse(call({"item", "story", "1", "--json"}).out).empty());
    CHECK(call({"item", "mark", "--read", "--story", "1"}).code == 0);
}
