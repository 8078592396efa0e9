// Saved searches from the command line.

#include "cli_call.h"
#include "support/catch.h"

#include <nlohmann/json.hpp>

using musette::test::CliCall;
using musette::test::containsText;
using nlohmann::json;

namespace {

void addPages(CliCall& call) {
    int page = 0;
    for (const char* title : {"AFEST en bref", "L’AFEST autrement", "Autre chose"}) {
        const std::string url = "https://exemple.test/" + std::to_string(++page);
        REQUIRE(call({"item", "add", url, "--title", title}).code == 0);
    }
    REQUIRE(call({"item", "mark", "--read", "2"}).code == 0);
}

} // namespace

TEST_CASE("a search is saved, counts what it finds, and lists it") {
    CliCall call;
    addPages(call);
    const auto saved = call({"search", "save", "afest", "--name", "Terrain", "--json"});
    REQUIRE(saved.code == 0);
    const json made = json::parse(saved.out);
    CHECK(made["name"] == "Terrain");
    CHECK(made["search"] == "afest");
    CHECK(made["unread"] == 1);
    CHECK(made["total"] == 2);

    REQUIRE(call({"item", "add", "https://exemple.test/4", "--title", "Afest encore"}).code == 0);
    CHECK(json::parse(call({"search", "list", "--json"}).out)[0]["total"] == 3);
    const json items = json::parse(call({"items", "--saved", "1", "--json"}).out);
    REQUIRE(items.size() == 3);
    CHECK(json::parse(call({"items", "--saved", "1", "--unread", "--json"}).out).size() == 2);
    CHECK(json::parse(call({"items", "--saved", "1", "--search", "encore", "--json"}).out).size() ==
          1);
    CHECK_THAT(call({"search", "list"}).out, containsText("Terrain  [afest]"));
}

TEST_CASE("a saved search leaves out what was let go unless it says otherwise") {
    CliCall call;
    addPages(call);
    REQUIRE(call({"item", "mark", "--let-go", "1"}).code == 0);
    REQUIRE(call({"search", "save", "afest"}).code == 0);
    CHECK(json::parse(call({"items", "--saved", "1", "--json"}).out).size() == 1);
    CHECK(call({"search", "edit", "1", "--with-let-go"}).code == 0);
    CHECK(json::parse(call({"items", "--saved", "1", "--json"}).out).size() == 2);
    const json list = json::parse(call({"search", "list", "--json"}).out);
    CHECK(list[0]["name"] == "afest");
    CHECK(list[0]["with_let_go"] == true);
}

TEST_CASE("a saved search is changed and removed, and undo brings it back") {
    CliCall call;
    REQUIRE(call({"search", "save", "is:unread author:martin", "--name", "Martin"}).code == 0);
    REQUIRE(call({"search", "edit", "1", "--name", "Elle"}).code == 0);
    CHECK(call({"search", "remove", "1"}).code == 0);
    CHECK(json::parse(call({"search", "list", "--json"}).out).empty());
    REQUIRE(call({"undo"}).code == 0);
    REQUIRE(call({"undo"}).code == 0);
    const json list = json::parse(call({"search", "list", "--json"}).out);
    REQUIRE(list.size() == 1);
    CHECK(list[0]["name"] == "Martin");
    CHECK(list[0]["search"] == "is:unread author:martin");
}

TEST_CASE("what cannot be a saved search is refused with the reason") {
    CliCall call;
    const auto wrong = call({"search", "save", "is:quelconque"});
    CHECK(wrong.code == 1);
    CHECK(wrong.out.empty());
    CHECK_THAT(wrong.err, containsText("is:quelconque"));
    CHECK(call({"search", "save", "  "}).code == 1);
    CHECK(call({"search", "save"}).code == 2);
    CHECK(call({"search", "edit", "1"}).code == 2);
    CHECK(call({"search", "edit", "7", "--name", "x"}).code == 1);
    CHECK(call({"search", "remove", "7"}).code == 1);
    CHECK(call({"items", "--saved", "7"}).code == 1);
    CHECK(call({"search", "edit", "1", "--with-let-go", "--without-let-go"}).code == 2);
}

TEST_CASE("what was written is found with the ids that lead to it: notes, boards, margins") {
    CliCall call;
    REQUIRE(call({"session", "create", "--title", "Veille", "--start", "2026-11-24"}).code == 0);
    REQUIRE(call({"session", "sequence", "1", "Atelier", "--day", "1", "--slot", "morning"}).code ==
            0);
    REQUIRE(call({"session", "note", "1", "Un tutorat à reprendre"}).code == 0);
    REQUIRE(call({"session", "board", "1", "1", "--column", "Tutorat et suivi"}).code == 0);
    REQUIRE(
        call({"session", "card", "1", "1", "Former des tuteurs, tutorat", "--column", "1"}).code ==
        0);
    const json found = json::parse(call({"search", "notes", "tutorat", "--json"}).out);
    REQUIRE(found.size() == 3);
    CHECK(found[0]["kind"] == "note");
    CHECK(found[0]["id"] == 1);
    CHECK(found[0]["session"] == 1);
    CHECK(found[1]["kind"] == "board");
    CHECK(found[1]["board"] == 1);
    CHECK(found[1]["text"] == "Tutorat et suivi");
    CHECK(found[2]["kind"] == "card");
    CHECK(found[2]["id"] == 1);
    CHECK(found[2]["sequence"] == 1);
    CHECK(found[2]["sequence_title"] == "Atelier");
    CHECK_THAT(call({"search", "notes", "tuteurs"}).out,
               containsText("Former des tuteurs, tutorat  [Veille | Atelier]"));
    REQUIRE(call({"session", "card", "1", "1", "Autre chose", "--id", "1"}).code == 0);
    CHECK(json::parse(call({"search", "notes", "tuteurs", "--json"}).out).empty());
    CHECK(json::parse(call({"search", "notes", "chose", "--json"}).out).size() == 1);
    REQUIRE(call({"undo"}).code == 0);
    CHECK(json::parse(call({"search", "notes", "tuteurs", "--json"}).out).size() == 1);
    CHECK(call({"check"}).code == 0);
    CHECK(call({"search", "notes"}).code == 2);
}
