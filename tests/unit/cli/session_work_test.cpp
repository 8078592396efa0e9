// What belongs to a session besides notes and links, on the command line.

#include "cli_call.h"
#include "support/catch.h"

#include <nlohmann/json.hpp>

#include <string>

using musette::test::CliCall;
using musette::test::containsText;
using nlohmann::json;

namespace {

/// A library with a session and a private workshop on its first morning: session 1, sequence 1.
struct Workshop : CliCall {
    Workshop() {
        auto& call = *this;
        REQUIRE(call({"session", "create", "--title", "Numérique", "--start", "2026-11-24"}).code ==
                0);
        REQUIRE(call({"session", "sequence", "1", "Atelier", "--day", "1", "--slot", "morning",
                      "--kind", "workshop", "--visibility", "private"})
                    .code == 0);
    }
    json whole() { return json::parse((*this)({"session", "show", "1", "--json"}).out); }
};

} // namespace

TEST_CASE("a board is filled, shown and changed by the command line") {
    Workshop call;
    REQUIRE(call({"session", "board", "1", "1", "--column", "Pratiques", "--column", "Chances",
                  "--label", "yellow=Groupe A"})
                .code == 0);
    REQUIRE(call({"session", "card", "1", "1", "Un mur", "--column", "1", "--colour", "yellow",
                  "--dots", "2"})
                .code == 0);
    json board = json::parse(call({"session", "board", "1", "1", "--json"}).out);
    REQUIRE(board["columns"].size() == 2);
    const json card = board["columns"][0]["cards"][0];
    CHECK(card["text"] == "Un mur");
    CHECK(card["label"] == "Groupe A");
    CHECK(card["dots"] == 2);
    const std::string id = std::to_string(card["id"].get<std::int64_t>());
    REQUIRE(call({"session", "card", "1", "1", "--id", id, "--right", "1", "--dots", "0"}).code ==
            0);
    CHECK_THAT(call({"session", "board", "1", "1"}).out,
               containsText("2. Chances\n   card " + id + "  Un mur  [Groupe A]\n"));
    CHECK(call.whole()["days"][0]["half_days"][0]["sequences"][0]["board"]["columns"][1]["cards"]
              .size() == 1);
    CHECK(call({"session", "card", "1", "1", "--id", id, "--remove"}).code == 0);
    CHECK(call({"session", "card", "1", "1", "--id", id, "--remove"}).code == 1);
    CHECK(call({"session", "card", "1", "1", "Sans colonne"}).code == 1);
    CHECK(call({"session", "board", "1", "7", "--json"}).code == 1);
    CHECK(call({"session", "board", "1", "1", "--label", "rouge=A"}).code == 1);
    CHECK(call({"session", "board", "1", "1", "--remove"}).code == 0);
    CHECK(call({"undo"}).code == 0);
    CHECK_THAT(call({"session", "board", "1", "1"}).out, containsText("Pratiques"));
}

TEST_CASE("tools are named, tried, listed across sessions and joined by the command line") {
    Workshop call;
    REQUIRE(call({"session", "create", "--title", "Suite", "--start", "2026-12-01"}).code == 0);
    REQUIRE(call({"tool", "add", "1", "Mur"}).code == 0);
    REQUIRE(call({"tool", "add", "2", "mur"}).code == 0);
    REQUIRE(call({"tool", "add", "2", "Sondage"}).code == 0);
    CHECK(call({"tool", "set", "Mur", "--state", "adopted"}).code == 1); // nobody tried it
    REQUIRE(call({"tool", "trial", "MUR", "--on", "2026-12-02", "--verdict", "Bien"}).code == 0);
    REQUIRE(call({"tool", "set", "Mur", "--state", "adopted"}).code == 0);
    const json tools = json::parse(call({"tool", "list", "--json"}).out);
    REQUIRE(tools.size() == 2);
    CHECK(tools[0]["name"] == "Mur"); // as it was first called
    CHECK(tools[0]["state"] == "adopted");
    CHECK(tools[0]["mentions"].size() == 2);
    CHECK(tools[0]["mentions"][0]["session_title"] == "Suite");
    CHECK(tools[0]["trials"][0]["on"] == "2026-12-02");
    const json untested = json::parse(call({"tool", "list", "--to-test", "--json"}).out);
    REQUIRE(untested.size() == 1);
    CHECK(untested[0]["name"] == "Sondage");
    REQUIRE(call({"tool", "set", "Sondage", "--name", "Mur"}).code == 0);
    CHECK(json::parse(call({"tool", "list", "--json"}).out).size() == 1);
    CHECK(call({"tool", "remove", "Mur"}).code == 0);
    CHECK(call({"tool", "set", "Inconnu", "--state", "dropped"}).code == 1);
    CHECK(call({"tool", "trial", "Mur", "--on", "hier"}).code == 2);
}

TEST_CASE("a session is made after an earlier one by the command line") {
    Workshop call;
    REQUIRE(call({"session", "note", "1", "À ne pas reprendre"}).code == 0);
    REQUIRE(call({"session", "create", "--from", "1", "--start", "2027-01-05"}).code == 0);
    const json made = json::parse(call({"session", "show", "2", "--json"}).out);
    CHECK(made["session"]["title"] == "Numérique");
    CHECK(made["days"][0]["date"] == "2027-01-05");
    CHECK(made["days"][0]["half_days"][0]["sequences"][0]["title"] == "Atelier");
    CHECK(made["notes"].empty());
    CHECK(call({"session", "create", "--from", "9", "--start", "2027-01-05"}).code == 1);
    CHECK(call({"session", "create", "--start", "2027-01-05"}).code == 2);
}

TEST_CASE("objectives, resources and other accounts are lists of the command line") {
    Workshop call;
    REQUIRE(call({"session", "objective", "1", "Savoir veiller"}).code == 0);
    REQUIRE(call({"session", "objective", "1", "Savoir citer"}).code == 0);
    REQUIRE(call({"session", "objective", "1", "--number", "2", "--result", "Atteint"}).code == 0);
    REQUIRE(call({"session", "objective", "1", "--number", "1", "--remove"}).code == 0);
    const json objectives = json::parse(call({"session", "objective", "1", "--json"}).out);
    REQUIRE(objectives.size() == 1);
    CHECK(objectives[0]["text"] == "Savoir citer");
    CHECK(objectives[0]["result"] == "Atteint");
    REQUIRE(call({"session", "resource", "1", "Livret", "--url", "https://e.example/",
                  "--visibility", "team"})
                .code == 0);
    REQUIRE(call({"session", "account", "1", "Son récit", "--author", "Une collègue"}).code == 0);
    CHECK(call.whole()["resources"][0]["visibility"] == "team");
    CHECK(call.whole()["related_accounts"][0]["author"] == "Une collègue");
    CHECK(call({"session", "account", "1", "--number", "5", "--remove"}).code == 1);
}

TEST_CASE("what a note said before is listed and restored by the command line") {
    Workshop call;
    REQUIRE(call({"session", "note", "1", "Premier jet"}).code == 0);
    REQUIRE(call({"session", "note", "1", "--id", "1", "Second jet"}).code == 0);
    const json before = json::parse(call({"session", "revisions", "1", "1", "--json"}).out);
    REQUIRE(before.size() == 1);
    CHECK(before[0]["body"] == "Premier jet");
    const std::string id = std::to_string(before[0]["id"].get<std::int64_t>());
    REQUIRE(call({"session", "revisions", "1", "1", "--restore", id}).code == 0);
    CHECK(call.whole()["notes"][0]["body"] == "Premier jet");
    CHECK(call({"session", "revisions", "1", "1", "--restore", "99"}).code == 1);
    CHECK(call({"session", "revisions", "1", "99"}).code == 1);
}

TEST_CASE("somebody's mentions are listed and erased by the command line") {
    Workshop call;
    REQUIRE(call({"session", "note", "1", "Vu avec Zélie Quartermain"}).code == 0);
    const json found = json::parse(call({"person", "find", "zelie quartermain", "--json"}).out);
    REQUIRE(found.size() >= 2); // the note, and the step of the history that wrote it
    CHECK(found[0]["place"] == "note");
    CHECK(found[0]["text"] == "Vu avec Zélie Quartermain");
    const auto erased = call({"person", "erase", "Zélie Quartermain", "--alias", "une stagiaire"});
    CHECK(erased.code == 0);
    CHECK_THAT(erased.err, containsText("Copies of the library"));
    CHECK(call.whole()["notes"][0]["body"] == "Vu avec une stagiaire");
    CHECK(json::parse(call({"person", "find", "Quartermain", "--json"}).out).empty());
    CHECK(call({"person", "erase", "z"}).code == 1);
}

TEST_CASE("a link is changed by the command line") {
    Workshop call;
    REQUIRE(call({"item", "add", "https://example.org/page", "--title", "Page"}).code == 0);
    REQUIRE(call({"session", "link", "1", "1"}).code == 0);
    REQUIRE(call({"session", "link", "1", "--id", "1", "--role", "illustration", "--given-by",
                  "speaker", "--sequence", "1"})
                .code == 0);
    const json item = call.whole()["days"][0]["half_days"][0]["sequences"][0]["items"].at(0);
    CHECK(item["role"] == "illustration");
    CHECK(item["given_by"] == "speaker");
    CHECK(call({"session", "link", "1", "--id", "9", "--role", "source"}).code == 1);
}

TEST_CASE("a workshop is private unless somebody else is named, other sequences are public") {
    Workshop call;
    const auto add = [&](std::vector<std::string> more) {
        std::vector<std::string> words{"session", "sequence", "1",      "Une séquence",
                                       "--day",   "1",        "--slot", "afternoon"};
        words.insert(words.end(), more.begin(), more.end());
        REQUIRE(call(words).code == 0);
        return call.whole()["days"][0]["half_days"][1]["sequences"].back()["visibility"];
    };
    CHECK(add({}) == "public");
    CHECK(add({"--kind", "workshop"}) == "private");
    CHECK(add({"--kind", "workshop", "--visibility", "team"}) == "team");
}

TEST_CASE("hours, presence and modality of a half-day are changed by the command line") {
    Workshop call;
    const auto morning = [&] { return call.whole()["days"][0]["half_days"][0]; };
    const auto change = [&](std::vector<std::string> more) {
        std::vector<std::string> words{"session", "half-day", "1",      "--day",
                                       "1",       "--slot",   "morning"};
        words.insert(words.end(), more.begin(), more.end());
        return call(words).code;
    };
    REQUIRE(change({"--hours", "8:45-12:00", "--present", "14", "--modality", "hybrid"}) == 0);
    CHECK(morning()["starts_at"] == "08:45");
    CHECK(morning()["ends_at"] == "12:00");
    CHECK(morning()["present_count"] == 14);
    CHECK(morning()["modality"] == "hybrid");
    // What is not told stays.
    REQUIRE(change({"--present", "none"}) == 0);
    CHECK(morning()["present_count"].is_null());
    CHECK(morning()["starts_at"] == "08:45");
    REQUIRE(change({"--hours", "none", "--modality", "none"}) == 0);
    CHECK(morning()["starts_at"].is_null());
    CHECK(morning()["modality"].is_null());
    for (const char* hours : {"12:00-08:00", "9-12", "09:60-10:00", "25:00-26:00", "9:00-10:00h"})
        CHECK(change({"--hours", hours}) == 2);
    CHECK(change({"--present", "-1"}) == 2);
    CHECK(call({"session", "half-day", "1"}).code == 2);
    CHECK(call({"session", "half-day", "1", "--day", "4", "--slot", "morning"}).code == 1);
    CHECK(call({"undo"}).code == 0);
    CHECK(morning()["starts_at"] == "08:45");
}

TEST_CASE("a note and a sequence that are known are moved to the place that is told") {
    Workshop call;
    REQUIRE(call({"session", "note", "1", "Une note", "--sequence", "1"}).code == 0);
    REQUIRE(call({"session", "sequence", "1", "Table ronde", "--day", "1", "--slot", "afternoon"})
                .code == 0);
    REQUIRE(call({"session", "note", "1", "--id", "1", "--sequence", "2"}).code == 0);
    const auto halves = [&] { return call.whole()["days"][0]["half_days"]; };
    CHECK(halves()[1]["sequences"][0]["notes"][0]["body"] == "Une note");
    // Without a place it stays where it is.
    REQUIRE(call({"session", "note", "1", "Autrement", "--id", "1"}).code == 0);
    CHECK(halves()[1]["sequences"][0]["notes"][0]["body"] == "Autrement");
    REQUIRE(
        call({"session", "sequence", "1", "--id", "2", "--day", "1", "--slot", "morning"}).code ==
        0);
    CHECK(halves()[1]["sequences"].empty());
    REQUIRE(halves()[0]["sequences"].size() == 2);
    CHECK(halves()[0]["sequences"][1]["title"] == "Table ronde");
}
