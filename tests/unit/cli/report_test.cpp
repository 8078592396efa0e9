// `musette-cli report`, from the reference session to the file on the disk.
// MUSETTE_REWRITE_GOLDEN=1 writes what comes out now over tests/golden/report; read the difference
// before committing it.
#include "cli_call.h"
#include "support/catch.h"
#include "support/pictures.h"
#include "support/temp_dir.h"

#include <musette/base/zip.h>

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <filesystem>

namespace fs = std::filesystem;
using musette::test::CliAnswer;
using musette::test::CliCall;
using musette::test::containsText;
using musette::test::readBytes;
using musette::test::writeBytes;

namespace {

const fs::path kSource = MUSETTE_SOURCE_DIR;

/// A library that holds the reference session as session 1.
class ReferenceLibrary : public CliCall {
public:
    ReferenceLibrary() {
        const fs::path session = kSource / "resources/demo/session-reference.json";
        REQUIRE((*this)({"session", "import-json", session.string()}).code == 0);
    }

    std::string report(std::vector<std::string> options) {
        options.insert(options.begin(), {"report", "1", "-o", "-"});
        const CliAnswer answer = (*this)(std::move(options));
        REQUIRE(answer.code == 0);
        return answer.out;
    }
};

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

/// The page without its style, which stands in resources/report/style.css.
std::string withoutStyle(std::string html) {
    const std::size_t start = html.find("<style>\n") + 8;
    html.erase(start, html.find("</style>") - start);
    return html;
}

} // namespace

TEST_CASE("the public report of the reference session is the one that was read and approved") {
    ReferenceLibrary library;
    const std::string found = withoutStyle(library.report({}));
    const fs::path golden = kSource / "tests/golden/report/session-reference-public-fr.html";
    if (std::getenv("MUSETTE_REWRITE_GOLDEN") != nullptr)
        writeBytes(golden, found);
    CHECK(found == readBytes(golden));
}

TEST_CASE(
    "the public report tells sequences 1 to 7, the related accounts and the notice on links") {
    ReferenceLibrary library;
    const std::string html = library.report({"--audience", "public", "--lang", "fr"});
    for (int rank = 1; rank <= 7; ++rank)
        CHECK(holds(html, "id=\"seq-" + std::to_string(rank) + "\""));
    CHECK_FALSE(holds(html, "seq-8"));
    CHECK_FALSE(holds(html, "Ateliers"));
    CHECK(holds(html, "Le déroulé des tweets"));
    CHECK(holds(html, "Les sources et les conférences filmées"));
    CHECK(holds(html, "Tous les liens n’ont pas été donnés"));
    const std::string mine = library.report({"--audience", "private"});
    CHECK(holds(mine, "id=\"seq-8\""));
    CHECK(holds(mine, "Ateliers"));
}

TEST_CASE("the report is public and French unless told otherwise") {
    ReferenceLibrary library;
    CHECK(library.report({}) ==
          library.report({"--audience", "public", "--lang", "fr", "--format", "html"}));
    CHECK(holds(library.report({"--lang", "en"}), "<html lang=\"en\">"));
}

TEST_CASE("a report made again, elsewhere and later, is the same to the byte") {
    ReferenceLibrary here;
    ReferenceLibrary there;
    ::setenv("MUSETTE_NOW", "2027-03-01T10:00:00Z", 1);
    const std::string later = there.report({"--audience", "team"});
    ::unsetenv("MUSETTE_NOW");
    CHECK(here.report({"--audience", "team"}) == later);
}

TEST_CASE("the report goes to a file, and what it leaves out is told on standard error") {
    ReferenceLibrary library;
    const fs::path file = library.file("rapport.html");
    const CliAnswer answer = library({"report", "1", "--output", file.string()});
    CHECK(answer.code == 0);
    CHECK(answer.out.empty());
    CHECK_THAT(answer.err, containsText("elements shown, 14 left out"));
    CHECK(readBytes(file) == library.report({}));
}

TEST_CASE("a session that is not there is a failure, and the old file stays") {
    ReferenceLibrary library;
    const fs::path file = library.file("rapport.html");
    writeBytes(file, "ancien");
    const CliAnswer answer = library({"report", "99", "-o", file.string()});
    CHECK(answer.code == 1);
    CHECK(answer.out.empty());
    CHECK_FALSE(answer.err.empty());
    CHECK(readBytes(file) == "ancien");
}

TEST_CASE("a report that cannot be written leaves nothing behind") {
    ReferenceLibrary library;
    const fs::path folder = library.file("dossier");
    fs::create_directories(folder / "rapport.html");
    CHECK(library({"report", "1", "-o", (folder / "rapport.html").string()}).code == 1);
    CHECK(library({"report", "1", "-o", (folder / "absent/rapport.html").string()}).code == 1);
    CHECK(std::distance(fs::directory_iterator(folder), {}) == 1);
    CHECK(fs::is_directory(folder / "rapport.html"));
}

TEST_CASE("every format is there from the command line, and says the session's words") {
    ReferenceLibrary library;
    for (const char* format : {"html", "fragment", "markdown", "text"}) {
        INFO(format);
        const std::string text = library.report({"--format", format});
        CHECK(holds(text, "Le déroulé des tweets"));
        CHECK_FALSE(holds(text, "Ateliers"));
    }
    CHECK(holds(library.report({"--format", "markdown"}), "\n## "));
    CHECK_FALSE(holds(library.report({"--format", "fragment"}), "class="));
}

TEST_CASE("images of Markdown lie in a folder beside it") {
    CliCall library;
    const fs::path session = kSource / "tests/web/everything-session.json";
    REQUIRE(library({"session", "import-json", session.string()}).code == 0);
    const fs::path file = library.file("rapport.md");
    REQUIRE(library({"report", "1", "--format", "markdown", "-o", file.string()}).code == 0);
    CHECK(holds(readBytes(file), "(rapport-images/image-1.png)"));
    CHECK(readBytes(library.file("rapport-images/image-1.png")).starts_with("\x89PNG"));
}

TEST_CASE("a folder of templates changes the report; errors in one are told with their lines") {
    ReferenceLibrary library;
    const fs::path folder = library.file("gabarits");
    fs::create_directories(folder);
    writeBytes(folder / "contents.mustache", "<nav>Table à moi</nav>");
    CHECK(holds(library.report({"--templates", folder.string()}), "<nav>Table à moi</nav>"));
    writeBytes(folder / "item.mustache", "<li>\n{{#url}}");
    const fs::path file = library.file("rapport.html");
    const CliAnswer wrong =
        library({"report", "1", "--templates", folder.string(), "-o", file.string()});
    CHECK(wrong.code == 1);
    CHECK_THAT(wrong.err, containsText("item.mustache:2: Unclosed section \"url\""));
    CHECK_FALSE(fs::exists(file));
    CHECK(library({"report", "1", "--templates", "/nowhere", "-o", "-"}).code == 1);
}

TEST_CASE("templates beside the library are taken without being asked for") {
    ReferenceLibrary library;
    fs::path folder = library.library();
    folder += ".templates";
    fs::create_directories(folder);
    writeBytes(folder / "contents.mustache", "<nav>Table à moi</nav>");
    CHECK(holds(library.report({}), "<nav>Table à moi</nav>"));
}

TEST_CASE("a book for Moodle is a ZIP with the pages at its root, the same each time") {
    ReferenceLibrary library;
    const fs::path file = library.file("livre.zip");
    REQUIRE(library({"report", "1", "--format", "moodle", "-o", file.string()}).code == 0);
    auto zip = musette::base::ZipReader::open(file);
    REQUIRE(zip.has_value());
    REQUIRE(zip->entries().size() > 10);
    CHECK(zip->entries().front().name == "01-presentation.html");
    CHECK(zip->find("04-seq-1_sub.html") != nullptr);
    const std::string bytes = readBytes(file);
    REQUIRE(library({"report", "1", "--format", "moodle", "-o", file.string()}).code == 0);
    CHECK(readBytes(file) == bytes);
    CHECK(library({"report", "1", "--format", "moodle", "-o", "-"}).code == 2);
}

TEST_CASE("--check writes nothing and tells what is worth a look") {
    ReferenceLibrary library;
    const CliAnswer sound = library({"report", "1", "--check", "--json"});
    CHECK(sound.code == 0);
    const auto json = nlohmann::json::parse(sound.out);
    CHECK(json["blocked"] == false);
    CHECK_FALSE(json["findings"].empty());
    for (const auto& finding : json["findings"]) {
        CHECK_FALSE(finding["text_fr"].get<std::string>().empty());
        CHECK_FALSE(finding["text_en"].get<std::string>().empty());
    }
    REQUIRE(
        library({"session", "note", "1", "voir [ici](http://localhost/)", "--visibility", "public"})
            .code == 0);
    const CliAnswer local = library({"report", "1", "--check"});
    CHECK(local.code == 0);
    CHECK_THAT(local.out, containsText("warning [local-link] note"));
}

TEST_CASE("a leak keeps a report from being written") {
    ReferenceLibrary library;
    const fs::path file = library.file("rapport.html");
    REQUIRE(library({"session", "note", "1", "Merci à Zoé Exemple ! [ici](http://localhost/)",
                     "--visibility", "public"})
                .code == 0);
    CHECK(library({"report", "1", "-o", file.string()}).code == 0); // a local link is a warning
    CHECK(fs::remove(file));
    const CliAnswer named = library({"report", "1", "--name", "Zoé Exemple", "-o", file.string()});
    CHECK(named.code == 1);
    CHECK_THAT(named.err, containsText("person-named"));
    CHECK_FALSE(fs::exists(file));
    CHECK(
        library({"report", "1", "--name", "Zoé Exemple", "--audience", "team", "-o", file.string()})
            .code == 0);
}

TEST_CASE("options of a report go out and in as JSON, and change what is written") {
    ReferenceLibrary library;
    const auto options = nlohmann::json::parse(library({"report", "options", "1"}).out);
    REQUIRE_FALSE(options["outline"].empty());
    const CliAnswer set = library({"report", "options", "1", "--from", "-"},
                                  R"({"left_out": ["seq-1"], "sections": [{"anchor": "lire-aussi",
                                      "title": "Autres récits", "transition": ""}]})");
    CHECK(set.code == 0);
    const std::string html = library.report({});
    CHECK_FALSE(holds(html, "id=\"seq-1\""));
    CHECK(holds(html, "Autres récits"));
    CHECK(html.find("Autres récits") < html.find("id=\"seq-2\""));
    CHECK(library({"undo"}).code == 0);
    CHECK(holds(library.report({}), "id=\"seq-1\""));
    CHECK(library({"report", "options", "1", "--from", "-"}, "{").code == 1);
}

TEST_CASE("the state of a report is told, set, and printed in it") {
    ReferenceLibrary library;
    CHECK(library({"report", "state", "1", "--set", "reviewed"}).code == 1);
    const CliAnswer set =
        library({"report", "state", "1", "--set", "reviewed", "--by", "Une relectrice", "--json"});
    REQUIRE(set.code == 0);
    CHECK(nlohmann::json::parse(set.out)["state"] == "reviewed");
    CHECK(holds(library.report({}), "Une relectrice"));
    REQUIRE(library({"session", "note", "1", "de plus", "--visibility", "public"}).code == 0);
    CHECK(nlohmann::json::parse(
              library({"report", "state", "1", "--json"}).out)["changed_since_review"] == true);
    CHECK_FALSE(holds(library.report({}), "Une relectrice"));
}

TEST_CASE("the organisation and its logo come from the library") {
    ReferenceLibrary library;
    const fs::path logo = library.file("logo.png");
    writeBytes(logo, musette::test::pngStart(4, 2));
    REQUIRE(library({"report", "organisation", "--name", "GRETA des Exemples", "--logo",
                     logo.string(), "--logo-text", "Le logo"})
                .code == 0);
    const std::string html = library.report({});
    CHECK(holds(html, "GRETA des Exemples"));
    CHECK(holds(html, "alt=\"Le logo\""));
    CHECK(library({"report", "organisation", "--clear"}).code == 0);
    CHECK_FALSE(holds(library.report({}), "GRETA des Exemples"));
    writeBytes(logo, "kein Bild");
    CHECK(library({"report", "organisation", "--logo", logo.string()}).code == 1);
}

TEST_CASE("what no report has is wrong usage, and writes nothing") {
    ReferenceLibrary library;
    const std::string file = library.file("rapport.html").string();
    for (const std::vector<std::string>& wrong :
         {std::vector<std::string>{"report", "1", "--audience", "everybody", "-o", file},
          {"report", "1", "--lang", "de", "-o", file},
          {"report", "1", "--format", "docx", "-o", file},
          {"report", "un", "-o", file},
          {"report", "-o", file},
          {"report", "1", "-o", ""},
          {"report", "1"}}) {
        CHECK(library(wrong).code == 2);
        CHECK_FALSE(fs::exists(file));
    }
}
