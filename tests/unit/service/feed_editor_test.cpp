// Feeds and folders as the user edits them; every action is taken back and done again.

#include "open_library.h"

#include <musette/base/executor.h>
#include <musette/service/credentials.h>

using namespace musette;
using test::codeOf;
using test::need;
using test::OpenLibrary;
using Code = base::ErrorCode;

namespace {

constexpr std::string_view kOpml =
    "<opml version=\"2.0\"><head><title>Veille</title></head><body>"
    "<outline text=\"Droit\"><outline text=\"Loi\" type=\"rss\" xmlUrl=\"https://loi.test/rss\"/>"
    "<outline text=\"Europe\"><outline text=\"UE\" type=\"rss\" xmlUrl=\"https://ue.test/rss\" "
    "htmlUrl=\"https://ue.test/\"/></outline></outline>"
    "<outline text=\"Connu\" type=\"rss\" xmlUrl=\"https://connu.test/rss\"/>"
    "<outline text=\"Script\" type=\"rss\" xmlUrl=\"javascript:alert(1)\"/>"
    "</body></opml>";

} // namespace

TEST_CASE("adding a feed with a folder can be undone and redone") {
    OpenLibrary library;
    library.requireUndoable([&] {
        return library.editor().feeds.add(
            {"exemple.test/flux#haut", "Mon titre", "Veille / Droit"});
    });
    const auto feeds = need(library.reader().feeds());
    REQUIRE(feeds.size() == 1);
    CHECK(feeds.front().url == "https://exemple.test/flux");
    CHECK(feeds.front().title == "Mon titre");
    CHECK(feeds.front().folderName == "Veille / Droit");
}

TEST_CASE("the same address twice is one feed, and no second action") {
    OpenLibrary library;
    const auto first = library.addFeed("https://exemple.test/flux");
    CHECK(library.addFeed("HTTPS://EXEMPLE.test:443/flux") == first);
    CHECK(need(library.reader().history()).size() == 1);
}

TEST_CASE("a login in an address is kept apart from the library, and a newer one replaces it") {
    OpenLibrary library;
    const auto file = service::makeCredentialsFile(library.folder / "credentials");
    need(library.file().keepLoginsIn(file));
    const auto feed = library.addFeed("http://ann:kanari-1@exemple.test/flux");
    CHECK(library.addFeed("http://exemple.test/flux") == feed);
    CHECK(library.addFeed("http://ann:kanari-2@exemple.test/flux") == feed);
    CHECK(need(library.reader().feeds()).front().url == "http://exemple.test/flux");
    const std::string bytes = test::readBytes(library.folder / "credentials");
    CHECK_THAT(bytes, test::containsText("http://ann:kanari-2@exemple.test:80"));
    CHECK(bytes.find("kanari-1") == std::string::npos);
    need(library.editor().feeds.remove(feed));
    need(library.editor().undo());
    library.requireNoBytes("kanari");
}

TEST_CASE("logins that the library's first version held in addresses are taken out of it") {
    OpenLibrary library;
    const auto other = library.addFeed("http://exemple.test/flux");
    const auto feed = library.addFeed("http://exemple.test/prive");
    const auto known = library.addFeed("http://exemple.test/autre");
    library.close();
    for (const char* sql :
         {"UPDATE feed SET url = 'http://ann:kanari@exemple.test/prive' WHERE id = 2",
          "UPDATE feed SET url = 'http://ann:kanari@exemple.test/flux' WHERE id = 3",
          "UPDATE operation SET changeset = CAST('x http://ann:kanari@exemple.test/prive y' AS "
          "BLOB) WHERE id = 2"})
        test::sqlRows(library.path(), sql);
    library.reopen();
    need(library.file().keepLoginsIn(service::makeCredentialsFile(library.folder / "credentials")));
    const auto feeds = need(library.reader().feeds());
    REQUIRE(feeds.size() == 3);
    CHECK(feeds[0].url == "http://exemple.test/flux");
    CHECK(feeds[1].url == "http://exemple.test/prive");
    CHECK(feeds[2].url == "http://exemple.test/flux#3");
    CHECK(need(library.reader().history()).size() == 2);
    CHECK(other.value + feed.value + known.value == 6);
    library.requireNoBytes("kanari");
    CHECK_THAT(test::readBytes(library.folder / "credentials"),
               test::containsText("http://ann:kanari@exemple.test:80"));
}

namespace {

/// The copy of a library of the first version: with logins in addresses and in its journal.
void layOldCopy(const std::filesystem::path& copy) {
    test::sqlRows(copy, test::readBytes(std::filesystem::path(MUSETTE_SOURCE_DIR) /
                                        "resources/migrations/0001_library.sql"));
    for (const char* sql :
         {"PRAGMA application_id = 1297437509", "PRAGMA user_version = 1",
          "INSERT INTO feed (url) VALUES ('http://exemple.test/flux'), "
          "('http://ann:kanari@exemple.test/flux'), ('http://ann:kanari@exemple.test/prive')",
          "INSERT INTO operation (kind, at, changeset) VALUES ('add-feed', 5, "
          "CAST('x http://ann:kanari@exemple.test/prive y' AS BLOB)), ('triage', 5, x'00')"})
        test::sqlRows(copy, sql);
}

} // namespace

TEST_CASE("the copy made before an upgrade loses its logins once all can be read where they are") {
    OpenLibrary library;
    const auto credentials = library.folder / "credentials";
    need(library.file().keepLoginsIn(service::makeCredentialsFile(credentials)));
    library.addFeed("http://ann:kanari@exemple.test/prive");
    const std::filesystem::path copy = library.path().string() + ".before-upgrade";
    layOldCopy(copy);
    base::InlineExecutor here;
    library.close();
    const std::string kept = test::readBytes(credentials);

    std::filesystem::remove(credentials);
    library.reopen();
    need(library.file().keepLoginsIn(service::makeCredentialsFile(credentials)));
    library.file().clearOldCopy(here);
    CHECK_THAT(test::readBytes(copy), test::containsText("kanari"));
    library.close();

    test::writeBytes(credentials, kept);
    library.reopen();
    need(library.file().keepLoginsIn(service::makeCredentialsFile(credentials)));
    library.file().clearOldCopy(here);
    CHECK(test::readBytes(copy).find("kanari") == std::string::npos);
    CHECK(test::sqlRows(copy, "SELECT url FROM feed ORDER BY id") ==
          std::vector<std::string>{"http://exemple.test/flux", "http://exemple.test/flux#2",
                                   "http://exemple.test/prive"});
    CHECK(test::sqlRows(copy, "SELECT kind FROM operation") == std::vector<std::string>{"triage"});
    CHECK(test::sqlValue(copy, "PRAGMA user_version") == "1");
    CHECK(test::sqlValue(copy, "PRAGMA integrity_check") == "ok");
}

TEST_CASE("what is no web address is refused as a feed") {
    OpenLibrary library;
    for (const char* url : {"", " ", "javascript:alert(1)", "file:///etc/passwd", "https://"})
        CHECK(codeOf(library.editor().feeds.add({url, "", ""})) == Code::InvalidUrl);
    CHECK(need(library.reader().feeds()).empty());
}

TEST_CASE("title, folder and interval of a feed can be changed, and the change undone") {
    OpenLibrary library;
    const auto feed = library.addFeed("https://exemple.test/flux");
    library.requireUndoable(
        [&] { return library.editor().feeds.edit(feed, {"Nouveau", "Droit", 15}); });
    auto shown = need(library.reader().feeds()).front();
    CHECK(shown.title == "Nouveau");
    CHECK(shown.folderName == "Droit");
    CHECK(shown.intervalMinutes == 15);
    library.requireUndoable([&] { return library.editor().feeds.edit(feed, {"", "", 0}); });
    shown = need(library.reader().feeds()).front();
    CHECK(shown.title == "exemple.test");
    CHECK(shown.folderName.empty());
    CHECK_FALSE(shown.intervalMinutes);
    CHECK(codeOf(library.editor().feeds.edit(model::FeedId{99}, {"x", {}, {}})) == Code::NotFound);
}

TEST_CASE("moving a feed from one folder to a new one can be undone and redone") {
    OpenLibrary library;
    const auto feed =
        need(library.editor().feeds.add({"https://exemple.test/flux", "", "Droit / Paie"}));
    library.requireUndoable([&] { return library.editor().feeds.edit(feed, {{}, "Outils", {}}); });
    CHECK(need(library.reader().feeds()).front().folderName == "Outils");
}

TEST_CASE("the journal names the feed that was changed or removed") {
    OpenLibrary library;
    const auto feed = library.addFeed("https://moi:secret@exemple.test/flux");
    need(library.editor().feeds.edit(feed, {{}, "Droit", {}}));
    need(library.editor().feeds.remove(feed));
    const auto history = need(library.reader().history());
    REQUIRE(history.size() == 3);
    CHECK(history[0].subject == "exemple.test");
    CHECK(history[1].subject == "exemple.test");
    CHECK(history[2].subject == "https://exemple.test/flux");
}

TEST_CASE("a folder can be renamed, and the name undone") {
    OpenLibrary library;
    need(library.editor().feeds.add({"https://exemple.test/", "", "Droit"}));
    const auto folder = need(library.reader().overview()).folders.front().id;
    library.requireUndoable(
        [&] { return library.editor().feeds.renameFolder(folder, "  Lois\n"); });
    CHECK(need(library.reader().feeds()).front().folderName == "Lois");
    CHECK(codeOf(library.editor().feeds.renameFolder(folder, " ")) == Code::InvalidArgument);
    CHECK(codeOf(library.editor().feeds.renameFolder(model::FolderId{99}, "x")) == Code::NotFound);
    need(library.editor().feeds.add({"https://autre.test/", "", "Droit"}));
    CHECK(codeOf(library.editor().feeds.renameFolder(folder, "Droit")) == Code::AlreadyExists);
}

TEST_CASE("a list of feeds comes in as one action") {
    OpenLibrary library;
    library.addFeed("https://connu.test/rss");
    std::vector<service::ImportOutcome> outcomes;
    library.requireUndoable([&] {
        auto done = library.editor().feeds.importOutline(kOpml);
        if (done)
            outcomes = *done;
        return done;
    });
    using Kind = service::ImportOutcome::Kind;
    REQUIRE(outcomes.size() == 4);
    CHECK(outcomes[0].kind == Kind::Added);
    CHECK(outcomes[1].kind == Kind::Added);
    CHECK(outcomes[2].kind == Kind::AlreadyThere);
    CHECK(outcomes[3].kind == Kind::Refused);
    const auto feeds = need(library.reader().feeds());
    REQUIRE(feeds.size() == 3);
    CHECK(feeds[2].folderName == "Droit / Europe");
    CHECK(feeds[2].title == "UE");
    CHECK(feeds[2].siteUrl == "https://ue.test/");
    const auto entry = need(library.reader().history()).front();
    CHECK(entry.kind == model::OperationKind::ImportFeeds);
    CHECK(entry.subject == "Veille");
    CHECK(entry.count == 2);
}

TEST_CASE("what goes out as OPML comes in again") {
    OpenLibrary library;
    need(library.editor().feeds.importOutline(kOpml));
    need(library.editor().feeds.add(
        {"https://moi:secret@prive.test/", "À <moi> & \"toi\"", "A / B"}));
    const std::string opml = need(library.reader().exportOpml());
    CHECK(opml.find("secret") == std::string::npos);
    OpenLibrary other;
    need(other.editor().feeds.importOutline(opml));
    const auto before = need(library.reader().feeds());
    const auto after = need(other.reader().feeds());
    REQUIRE(after.size() == before.size());
    for (const auto& feed : before) {
        CAPTURE(feed.url);
        const auto same = std::ranges::find(after, feed.url, &model::Feed::url);
        REQUIRE(same != after.end());
        CHECK(same->title == feed.title);
        CHECK(same->folderName == feed.folderName);
    }
}

TEST_CASE("what is no list of feeds changes nothing") {
    OpenLibrary library;
    const std::string before = library.snapshot();
    CHECK_FALSE(library.editor().feeds.importOutline("<html><body>non</body></html>"));
    CHECK_FALSE(library.editor().feeds.importOutline(""));
    CHECK(library.snapshot() == before);
    CHECK(need(library.reader().history()).empty());
}

TEST_CASE(
    "a removed feed leaves what was kept, starred, tagged or linked, with the source's name") {
    OpenLibrary library;
    const auto feed = need(library.editor().feeds.add({"https://exemple.test/", "Le Journal", ""}));
    const auto kept = library.refreshed(feed, "retenu");
    const auto watched = library.refreshed(feed, "surveille");
    const auto starred = library.refreshed(feed, "etoile");
    const auto tagged = library.refreshed(feed, "etiquete");
    const auto linked = library.refreshed(feed, "lie");
    const auto letGo = library.refreshed(feed, "parti");
    const auto read = library.refreshed(feed, "lu");
    auto& items = library.editor().items;
    need(items.triage(std::array{kept}, model::Triage::Kept));
    need(items.triage(std::array{watched}, model::Triage::Watch));
    need(items.star(std::array{starred}, true));
    need(items.tag(std::array{tagged}, std::array<std::string, 1>{"Droit"}));
    need(items.triage(std::array{letGo}, model::Triage::LetGo, "hors sujet"));
    need(items.markRead(std::array{read}, true));
    const auto session = need(library.editor().sessions.create(
        test::trainingSession("Évaluer", "2026-11-24", "2026-11-24")));
    model::SessionItem link;
    link.session = session;
    link.item = linked;
    need(library.editor().sessions.linkItem(link));
    CHECK(library.found("texte") == 7);

    library.requireUndoable([&] { return library.editor().feeds.remove(feed); });
    CHECK(library.found("texte") == 5);
    for (const auto& row : need(library.reader().itemRows(need(library.reader().itemIds({}))))) {
        CHECK(row.sourceName == "Le Journal");
        CHECK_FALSE(row.feed);
    }
    CHECK(need(library.reader().session(session)).items.front().sourceName == "Le Journal");
    need(library.editor().undo());
    CHECK(library.found("texte") == 7);
    const auto back = need(library.reader().article(letGo)).row;
    CHECK(back.triage == model::Triage::LetGo);
    CHECK_FALSE(need(library.reader().article(read)).row.unread);
    CHECK(codeOf(library.editor().feeds.remove(model::FeedId{99})) == Code::NotFound);
}
