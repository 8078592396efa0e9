// `musette-cli share` and the bundles of `session`.
#include "cli_call.h"
#include "support/catch.h"
#include "support/temp_dir.h"

#include <nlohmann/json.hpp>

using musette::test::CliAnswer;
using musette::test::CliCall;
using musette::test::containsText;
using nlohmann::json;

namespace {

const std::filesystem::path kSource = MUSETTE_SOURCE_DIR;

struct ReferenceLibrary : CliCall {
    ReferenceLibrary() {
        const auto session = kSource / "resources/demo/session-reference.json";
        REQUIRE((*this)({"session", "import-json", session.string()}).code == 0);
    }
};

} // namespace

TEST_CASE("a selection goes out by session, ids, tag or search, and comes in once") {
    ReferenceLibrary library;
    const CliAnswer atom = library({"share", "--session", "1", "--format", "atom", "-o", "-"});
    REQUIRE(atom.code == 0);
    CHECK_THAT(atom.out, containsText("<entry>"));
    REQUIRE(library({"item", "tag", "1", "2", "choix"}).code == 0);
    const CliAnswer page = library({"share", "--tag", "choix", "-o", "-"});
    CHECK_THAT(page.out, containsText("<h1>choix</h1>"));
    CHECK_THAT(library({"share", "1", "--format", "markdown", "-o", "-"}).out, containsText("- ["));
    CHECK_THAT(library({"share", "1", "--format", "opml", "-o", "-"}).out, containsText("<opml"));

    CliCall other;
    const json first = json::parse(other({"share", "import", "-", "--json"}, atom.out).out);
    CHECK(first["added"] > 0);
    CHECK(json::parse(other({"share", "import", "-", "--json"}, atom.out).out)["added"] == 0);
    CHECK(other({"undo"}).code == 0);
    CHECK(json::parse(other({"items", "--json"}).out).empty());
}

TEST_CASE("a selection of nothing, or without a file, is told") {
    ReferenceLibrary library;
    CHECK(library({"share", "-o", "-"}).code == 2);
    CHECK(library({"share", "1"}).code == 2);
    CHECK(library({"share", "--tag", "nulle part", "-o", "-"}).code == 1);
    CHECK(library({"share", "import", "-"}, "no feed").code == 1);
}

TEST_CASE("a bundle takes a session from one library to another") {
    ReferenceLibrary library;
    const std::string file = library.file("session.musette").string();
    REQUIRE(library({"session", "export-bundle", "1", "-o", file}).code == 0);
    CliCall other;
    const json first = json::parse(other({"session", "import-bundle", file, "--json"}).out);
    CHECK(first["new"] == true);
    CHECK(first["added"] > 10);
    const json again = json::parse(other({"session", "import-bundle", file, "--json"}).out);
    CHECK(again["added"] == 0);
    CHECK(again["unchanged"] == first["added"]);
    // The private workshop stays at home.
    CHECK(other({"session", "show", "1"}).out.find("Ateliers") == std::string::npos);
    CHECK(other({"session", "import-bundle", (kSource / "README.md").string()}).code == 1);
}
