#include "cli_call.h"
#include "support/catch.h"
#include "support/library_snapshot.h"
#include "support/pictures.h"
#include "support/results.h"

#include <musette/base/hash.h>
#include <musette/service/image_folder.h>
#include <musette/service/library_file.h>
#include <musette/store/writer.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <utility>
#include <vector>

using musette::test::CliCall;
using musette::test::containsText;
using nlohmann::json;

TEST_CASE("a feed is recorded once, without its password in any answer", "[wire:auth-hidden]") {
    CliCall call;
    CHECK(call({"feed", "add", "http://ann:secret@127.0.0.1:1/feed", "--folder", "Veille / Droit",
                "--title", "Droit"})
              .code == 0);
    CHECK(call({"feed", "add", "http://ann:secret@127.0.0.1:1/feed"}).code == 0);
    const auto answer = call({"feed", "list", "--json"});
    REQUIRE(answer.code == 0);
    const json feeds = json::parse(answer.out);
    REQUIRE(feeds.size() == 1);
    CHECK(feeds[0]["url"] == "http://127.0.0.1:1/feed");
    CHECK(feeds[0]["title"] == "Droit");
    CHECK(feeds[0]["folder"] == "Veille / Droit");
    CHECK(feeds[0]["status"] == "new");
    CHECK(feeds[0]["last_fetched"].is_null());
    CHECK(answer.out.find("secret") == std::string::npos);
    CHECK(call({"feed", "list"}).out.find("secret") == std::string::npos);
}

TEST_CASE("a subscription list comes in with a line per outcome and goes out again") {
    CliCall call;
    const std::string opml =
        "<opml version=\"2.0\"><head/><body><outline text=\"Droit\">"
        "<outline text=\"A\" xmlUrl=\"https://example.org/a.xml\"/>"
        "<outline text=\"B\" xmlUrl=\"https://example.org/a.xml\"/></outline></body></opml>";
    const auto imported = call({"opml", "import", "-"}, opml);
    CHECK(imported.code == 0);
    CHECK_THAT(imported.out, containsText("added: https://example.org/a.xml"));
    CHECK_THAT(imported.out, containsText("already there: https://example.org/a.xml"));
    const auto exported = call({"opml", "export", "-"});
    CHECK(exported.code == 0);
    CHECK_THAT(exported.out, containsText("xmlUrl=\"https://example.org/a.xml\""));
    CHECK_THAT(exported.out, containsText("Droit"));
}

TEST_CASE("items added by hand are tagged, kept, found and given back by undo") {
    CliCall call;
    REQUIRE(call({"item", "add", "https://example.org/page", "--title", "L’évaluation"}).code == 0);
    const auto listed = json::parse(call({"items", "--json"}).out);
    REQUIRE(listed.size() == 1);
    const std::string id = std::to_string(listed[0]["id"].get<std::int64_t>());
    CHECK(call({"item", "tag", id, "éthique", "FOAD"}).code == 0);
    CHECK(call({"item", "mark", "--keep", id}).code == 0);
    const auto kept =
        json::parse(call({"items", "--json", "--state", "kept", "--tag", "FOAD"}).out);
    REQUIRE(kept.size() == 1);
    CHECK(kept[0]["tags"].size() == 2);
    CHECK(json::parse(call({"items", "--json", "--search", "evaluation"}).out).size() == 1);
    CHECK(call({"undo"}).code == 0);
    CHECK(json::parse(call({"items", "--json", "--state", "kept"}).out).empty());
    CHECK(call({"redo"}).code == 0);
    CHECK(json::parse(call({"items", "--json", "--state", "kept"}).out).size() == 1);
}

TEST_CASE("a search takes criteria; a wrong one is wrong usage and told in one line") {
    CliCall call;
    REQUIRE(call({"item", "add", "https://example.org/a", "--title", "Évaluer"}).code == 0);
    REQUIRE(call({"item", "add", "https://example.org/b", "--title", "« Alterner »"}).code == 0);
    CHECK(call({"item", "tag", "1", "éthique"}).code == 0);
    const auto found = [&](const std::string& search) {
        return json::parse(call({"items", "--json", "--search", search}).out).size();
    };
    CHECK(found("étiquette:ethique évaluer") == 1);
    CHECK(found("étiquette:ethique alterner") == 0);
    CHECK(found("-tag:éthique") == 1);
    CHECK(json::parse(call({"items", "--json", "--sort", "title"}).out)[0]["id"] == 2);
    CHECK(call({"items", "--sort", "feed"}).code == 0);
    for (const char* search : {"is:perdu", "évaluer avant:demain", "flux:", "fluxx:a"}) {
        const auto wrong = call({"items", "--search", search});
        CHECK(wrong.code == 2);
        CHECK(wrong.out.empty());
        CHECK(std::ranges::count(wrong.err, '\n') == 1);
        CHECK_THAT(wrong.err, containsText("--search: "));
    }
}

TEST_CASE("a session is built, exported, imported elsewhere and reported") {
    CliCall call;
    const auto made =
        call({"session", "create", "--title", "Numérique et formation", "--start", "2026-11-24",
              "--end", "2026-11-25", "--place", "Poitiers", "--audience", "formateurs", "--json"});
    REQUIRE(made.code == 0);
    CHECK(json::parse(call({"session", "show", "1", "--json"}).out)["session"]["audience"] ==
          "formateurs");
    const std::string id = std::to_string(json::parse(made.out)["id"].get<std::int64_t>());
    CHECK(call({"session", "sequence", id, "Veiller à plusieurs", "--day", "1", "--slot", "morning",
                "--speaker", "| responsable de la veille | centre de ressources"})
              .code == 0);
    CHECK(call({"session", "note", id, "Borner la veille", "--day", "1", "--slot", "morning",
                "--mark", "keep", "--visibility", "public"})
              .code == 0);
    CHECK(call({"session", "note", id, "mot gardé", "--day", "1", "--slot", "morning"}).code == 0);
    REQUIRE(call({"item", "add", "https://example.org/page", "--title", "Page"}).code == 0);
    const auto items = json::parse(call({"items", "--json"}).out);
    CHECK(call({"session", "link", id, std::to_string(items[0]["id"].get<std::int64_t>()), "--day",
                "1", "--slot", "morning"})
              .code == 0);

    const auto report = call({"report", id, "-o", call.file("report.html").string()});
    CHECK(report.code == 0);
    std::ifstream stream(call.file("report.html"));
    const std::string html((std::istreambuf_iterator<char>(stream)), {});
    CHECK_THAT(html, containsText("Borner la veille"));
    CHECK(html.find("mot gardé") == std::string::npos);

    const auto exported = call({"session", "export-json", id});
    REQUIRE(exported.code == 0);
    CliCall other;
    REQUIRE(other({"session", "import-json", "-"}, exported.out).code == 0);
    CHECK(other({"session", "export-json", "1"}).out == exported.out);
}

TEST_CASE("a failed export leaves nothing behind") {
    CliCall call;
    const auto made = call({"session", "create", "--title", "T", "--start", "2026-11-24"});
    REQUIRE(made.code == 0);
    CHECK(call({"report", "1", "-o", call.file("missing/report.html").string()}).code == 1);
    CHECK_FALSE(std::filesystem::exists(call.file("missing")));
}

TEST_CASE("another program's file is refused and left as it is") {
    CliCall call;
    std::ofstream(call.library())
        << "just text, longer than a header of a database would be .....\n";
    for (const char* command : {"items", "undo", "check", "refresh"}) {
        INFO(command);
        const auto answer = call({command});
        CHECK(answer.code == 1);
        CHECK_THAT(answer.err, containsText(call.library().string()));
    }
    std::ifstream stream(call.library());
    std::string line;
    std::getline(stream, line);
    CHECK(line == "just text, longer than a header of a database would be .....");
}

TEST_CASE("a copy is made, checked and put back with the former file kept aside") {
    CliCall call;
    REQUIRE(call({"item", "add", "https://example.org/1"}).code == 0);
    CHECK(call({"backup", call.file("copy.db").string()}).code == 0);
    REQUIRE(call({"item", "add", "https://example.org/2"}).code == 0);
    CHECK(call({"check"}).code == 0);
    const auto restored = call({"restore", call.file("copy.db").string()});
    CHECK(restored.code == 0);
    CHECK(json::parse(call({"items", "--json"}).out).size() == 1);
    CHECK_THAT(restored.out, containsText("kept as"));
}

TEST_CASE("the images of a kept article come back with a copy in another place") {
    CliCall call;
    REQUIRE(call({"item", "add", "https://example.org/1"}).code == 0);
    const std::string url = "https://example.org/1.png";
    const std::string bytes = musette::test::pngStart(640, 480);
    const musette::model::ImageFile image{musette::base::sha256Hex(bytes),
                                          musette::base::ImageType::Png,
                                          static_cast<std::int64_t>(bytes.size()), 640, 480};
    {
        const musette::base::SystemClock clock;
        const auto library =
            musette::test::need(musette::service::LibraryFile::open(call.library(), clock));
        musette::test::need(musette::service::ImageFolder(call.library()).keep(image, bytes));
        musette::test::need(library->storeWriter().images().record(
            musette::test::need(library->reader().itemIds({})).front(),
            {url, musette::model::ImageOutcome::Stored, image}, clock.now()));
    }
    REQUIRE(call({"item", "mark", "--keep", "1"}).code == 0);
    REQUIRE(call({"backup", call.file("copy.db").string()}).code == 0);
    CHECK(musette::service::ImageFolder(call.file("copy.db")).holds(image));

    std::filesystem::create_directory(call.file("ailleurs"));
    for (const char* file : {"copy.db", "copy.db.images"})
        std::filesystem::rename(call.file(file), call.file(std::string("ailleurs/") + file));
    std::filesystem::remove_all(musette::service::ImageFolder(call.library()).path());
    const std::string other = call.file("autre.db").string();
    REQUIRE(CliCall::bare({"--library", other, "restore", call.file("ailleurs/copy.db").string()})
                .code == 0);
    const musette::base::SystemClock clock;
    const auto library = musette::test::need(musette::service::LibraryFile::open(other, clock));
    CHECK_THAT(library->reader().imageData(url), containsText("data:image/png;base64,iVBORw0KGgo"));
}

TEST_CASE("a wrong MUSETTE_NOW is wrong usage") {
    setenv("MUSETTE_NOW", "yesterday", 1);
    CHECK(CliCall::bare({"feed", "list"}).code == 2);
    unsetenv("MUSETTE_NOW");
}

TEST_CASE("a message is one line that says what to do") {
    CliCall call;
    const std::vector<std::pair<std::vector<std::string>, std::string>> cases{
        {{"feed", "add", "pas une adresse"}, "give one such as https://example.org/feed"},
        {{"feed", "add", "--discover", "http://nulle-part.invalid/"}, "check the spelling"},
        {{"discover", "http://127.0.0.1:9/"}, "check the address and the network"},
        {{"discover", "view-source:http://127.0.0.1:9/"}, "check the address and the network"},
        {{"discover", "feed:http://127.0.0.1:9/"}, "check the address and the network"},
        {{"opml", "import", "-"}, "exported as OPML"},
        {{"parse", "-"}, "discover"},
        {{"feed", "remove", "9"}, "there is no feed 9"}};
    for (const auto& [arguments, expected] : cases) {
        CAPTURE(arguments.front(), expected);
        const auto answer = call(arguments, "<p>Bonjour</p>");
        CHECK(answer.code == 1);
        CHECK(answer.out.empty());
        CHECK_THAT(answer.err, containsText(expected));
        CHECK(std::ranges::count(answer.err, '\n') == 1);
    }
}

TEST_CASE("a search index that no longer agrees with its text is made anew on request") {
    CliCall call;
    REQUIRE(call({"item", "add", "https://exemple.test/a", "--title", "Veille"}).code == 0);
    musette::test::sqlRows(call.library(),
                           "INSERT INTO item_search (item_search) VALUES ('delete-all')");
    CHECK(call({"check"}).code == 1);
    CHECK(call({"check", "--rebuild-search"}).code == 0);
    CHECK(call({"check"}).code == 0);
    const auto found = call({"items", "--json", "--search", "veille"});
    CHECK(found.out.find("https://exemple.test/a") != std::string::npos);
}
