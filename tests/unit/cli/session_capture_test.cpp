// Pages, files, participants and trainings on the command line.

#include "cli_call.h"
#include "support/catch.h"

#include <musette/base/file.h>

#include <nlohmann/json.hpp>

#include <string>

using musette::test::CliCall;
using musette::test::containsText;
using nlohmann::json;

namespace {

/// A library with a session of one day: session 1.
struct Day : CliCall {
    Day() {
        REQUIRE((*this)({"session", "create", "--title", "Veille", "--start", "2026-11-24"}).code ==
                0);
    }
    json whole() { return json::parse((*this)({"session", "show", "1", "--json"}).out); }
};

} // namespace

TEST_CASE("a page is tied to a half-day by its address on the command line") {
    Day call;
    const auto made = call({"session", "page", "1", "exemple.test/outil", "--day", "1", "--slot",
                            "morning", "--offline", "--json"});
    REQUIRE(made.code == 0);
    CHECK(json::parse(made.out)["item"] == 1);
    CHECK_THAT(call.whole().dump(), containsText("https://exemple.test/outil"));
    CHECK(call({"session", "page", "1", "pas une adresse", "--offline"}).code == 1);
    CHECK(call({"session", "page", "9", "exemple.test", "--offline"}).code == 1);
    CHECK(call({"session", "page", "1"}).code == 2);
}

TEST_CASE("a file is noted and written out again by the command line") {
    Day call;
    const auto file = call.file("Plan.txt");
    REQUIRE(musette::base::writeFileAtomically(file, "un plan").has_value());
    const auto made = call(
        {"session", "attach", "1", file.string(), "--day", "1", "--slot", "afternoon", "--json"});
    REQUIRE(made.code == 0);
    const json said = json::parse(made.out);
    CHECK(said["name"] == "Plan.txt");
    CHECK(said["image"] == false);
    CHECK_THAT(call.whole().dump(), containsText("[Plan.txt](https://attachment.invalid/"));
    const auto out = call({"session", "attachment", said["key"].get<std::string>(), "-o", "-"});
    CHECK(out.code == 0);
    CHECK(out.out == "un plan");
    CHECK(call({"session", "attachment", std::string(32, '0'), "-o", "-"}).code == 1);
    CHECK(call({"session", "attach", "1", call.file("rien").string()}).code == 1);
}

TEST_CASE("participants are switched on, listed, changed and purged by the command line") {
    Day call;
    const std::vector<std::string> add{"session", "participant", "1",          "--alias",   "P1",
                                       "--name",  "Zoé Exemple", "--purge-on", "2027-06-30"};
    CHECK(call(add).code == 1);
    REQUIRE(call({"session", "participants", "on"}).code == 0);
    REQUIRE(call(add).code == 0);
    CHECK(call({"session", "participant", "1", "--alias", "P2"}).code == 2); // the date is due
    CHECK(call({"session", "participant", "1", "--id", "1", "--alias", "Groupe A"}).code == 0);
    const json all = json::parse(call({"session", "participant", "1", "--json"}).out);
    REQUIRE(all.size() == 1);
    CHECK(all[0]["alias"] == "Groupe A");
    CHECK(all[0]["purge_on"] == "2027-06-30");
    CHECK(call({"session", "purge-participants"}).out == "0 purged\n");
    CHECK(call({"session", "participant", "1", "--id", "1", "--remove"}).code == 0);
    CHECK(json::parse(call({"session", "participant", "1", "--json"}).out).empty());
    CHECK(call({"session", "participants", "peut-être"}).code == 2);
}

TEST_CASE("trainings are added, changed and given to sessions by the command line") {
    Day call;
    REQUIRE(call({"training", "add", "Veille", "--objective", "Trier", "--objective", "Citer",
                  "--audience", "Formateurs"})
                .code == 0);
    REQUIRE(call({"training", "edit", "1", "--title", "Veille numérique"}).code == 0);
    REQUIRE(call({"training", "assign", "1", "1"}).code == 0);
    const json all = json::parse(call({"training", "list", "--json"}).out);
    REQUIRE(all.size() == 1);
    CHECK(all[0]["title"] == "Veille numérique");
    CHECK(all[0]["sessions"] == json::array({1}));
    CHECK_THAT(call.whole().dump(), containsText("Citer"));
    CHECK(all[0]["visibility"] == "private");
    CHECK(call({"training", "edit", "1", "--visibility", "team"}).code == 0);
    CHECK(call({"training", "edit", "1", "--visibility", "amis"}).code == 2);
    CHECK(json::parse(call({"training", "list", "--json"}).out)[0]["visibility"] == "team");
    const json whole = json::parse(call({"session", "export-json", "1"}).out);
    CHECK(whole["training"]["title"] == "Veille numérique");
    CHECK(whole["training"]["uuid"] == all[0]["uuid"]);
    CHECK(call({"training", "assign", "1", "--none"}).code == 0);
    CHECK(call({"training", "assign", "1"}).code == 2);
    CHECK(call({"training", "edit", "9", "--title", "x"}).code == 1);
    CHECK(call({"training", "remove", "1"}).code == 0);
    CHECK(call({"training", "remove", "1"}).code == 1);
}
