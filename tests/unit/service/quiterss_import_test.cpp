// The import of QuiteRSS's feeds.db. The fixture is made here, from the public schema of QuiteRSS.

#include "open_library.h"

#include <musette/service/quiterss_import.h>

#include <sys/stat.h>

#include <algorithm>

using namespace musette;
using service::QuiteRssImport;
using service::QuiteRssSummary;
using test::codeOf;
using test::need;
using test::sqlRows;

namespace {

constexpr const char* kSchema = R"(
CREATE TABLE feeds (id integer primary key, text varchar, title varchar, description varchar,
    xmlUrl varchar, htmlUrl varchar, hasChildren integer default 0, parentId integer default 0,
    rowToParent integer, updateIntervalEnable int, updateInterval int,
    updateIntervalType varchar);
CREATE TABLE news (id integer primary key, feedId integer, guid varchar,
    guidislink varchar default 'true', description varchar, content varchar, title varchar,
    published varchar, modified varchar, received varchar, author_name varchar,
    author_uri varchar, author_email varchar, category varchar, label varchar,
    new integer default 1, read integer default 0, starred integer default 0,
    deleted integer default 0, attachment varchar, comments varchar, enclosure_length,
    enclosure_type, enclosure_url, source varchar, link_href varchar, link_enclosure varchar,
    link_related varchar, link_alternate varchar, contributor varchar, rights varchar,
    deleteDate varchar, feedParentId integer default 0);
CREATE TABLE labels (id integer primary key, name varchar, image blob, color_text varchar,
    color_bg varchar, num integer, currentNews integer);
)";

constexpr const char* kRows = R"(
INSERT INTO feeds (id, text, title, xmlUrl, htmlUrl, hasChildren, parentId, rowToParent,
    updateIntervalEnable, updateInterval, updateIntervalType) VALUES
    (1, 'Formation', NULL, NULL, NULL, 1, 0, 0, 0, 0, ''),
    (2, 'Droit / travail', NULL, '', NULL, 1, 1, 0, 0, 0, ''),
    (3, 'Mon titre', 'Le titre du flux', 'https://exemple.test/flux.xml', 'https://exemple.test/',
     0, 2, 0, 1, 6, '1'),
    (4, 'Autre', 'Autre', 'https://autre.test/rss', '', 0, 0, 1, 0, 0, ''),
    (5, 'Cassé', 'Cassé', 'pas une adresse du tout', '', 0, 0, 2, 0, 0, '');
INSERT INTO labels (id, name) VALUES (1, 'Important'), (3, 'À relire');
INSERT INTO news (id, feedId, guid, title, description, content, published, received, author_name,
    label, read, starred, deleted, link_href) VALUES
    (1, 3, 'g1', 'Lu et étoilé', '<p>Résumé</p>', '<p>Texte<script>alert(1)</script></p>',
     '2024-05-01T10:00:00', '2024-05-01T12:00:00', 'Une autrice', ',1,3,', 1, 1, 0,
     'https://exemple.test/a?utm_source=x'),
    (2, 3, 'g2', 'Pas lu', '<p>Deux</p>', '', '2024-05-02T10:00:00', '2024-05-02T12:00:00', '',
     NULL, 0, 0, 0, 'https://exemple.test/b'),
    (3, 3, 'g3', 'Supprimé', 'Trois', '', '2024-05-03T10:00:00', '2024-05-03T12:00:00', '', '', 1,
     0, 2, 'https://exemple.test/c'),
    (4, 4, '', 'Sans guid', 'Quatre', '', '', '', '', ',9,', 2, 0, 0, 'https://autre.test/d'),
    (5, 77, 'x', 'D''un flux disparu', '', '', '', '', '', '', 0, 0, 0, 'https://parti.test/');
)";

struct Fixture {
    test::OpenLibrary library;
    std::filesystem::path file = library.folder / "feeds.db";

    Fixture() { sqlRows(file, std::string(kSchema).append(kRows)); }

    QuiteRssSummary import() {
        QuiteRssImport import = need(QuiteRssImport::open(library.file(), file));
        while (!import.done())
            need(import.step());
        CHECK(import.seen() == import.total());
        return import.summary();
    }
    [[nodiscard]] model::Article article(const std::string& title) {
        for (const model::ItemId id : need(library.reader().itemIds({}))) {
            auto found = need(library.reader().article(id));
            if (found.row.title == title)
                return found;
        }
        FAIL("there is no " << title);
        return {};
    }
};

} // namespace

TEST_CASE("feeds come with their folders, names and intervals") {
    Fixture fixture;
    const QuiteRssSummary summary = fixture.import();
    CHECK(summary.feeds == 2);
    CHECK(summary.refused == std::vector<std::string>{"pas une adresse du tout"});
    const auto rows = sqlRows(fixture.library.path(),
                              "SELECT f.url, f.custom_title, f.title, f.interval_minutes, d.name, "
                              "p.name FROM feed f LEFT JOIN folder d ON d.id = f.folder_id "
                              "LEFT JOIN folder p ON p.id = d.parent_id ORDER BY f.url");
    CHECK(rows == std::vector<std::string>{
                      "https://autre.test/rss||Autre|NULL|NULL|NULL",
                      "https://exemple.test/flux.xml|Mon titre|Le titre du flux|360|Droit/travail|"
                      "Formation"});
}

TEST_CASE("articles come sanitised, with what was read, starred and labelled, and when they came") {
    Fixture fixture;
    const QuiteRssSummary summary = fixture.import();
    CHECK(summary.items == 3);
    CHECK(summary.starred == 1);
    CHECK(summary.tagged == 1);
    CHECK(summary.deleted == 1);
    const model::Article first = fixture.article("Lu et étoilé");
    CHECK_FALSE(first.row.unread);
    CHECK(first.row.starred);
    CHECK(first.row.tags == std::vector<std::string>{"Important", "À relire"});
    CHECK(first.row.author == "Une autrice");
    CHECK(first.row.arrived == *base::parseRfc3339("2024-05-01T12:00:00Z"));
    CHECK(first.row.published == base::parseRfc3339("2024-05-01T10:00:00Z"));
    CHECK_THAT(first.contentHtml, test::containsText("Texte"));
    CHECK(first.contentHtml.find("script") == std::string::npos);
    CHECK(fixture.article("Pas lu").row.unread);
    CHECK_FALSE(fixture.article("Sans guid").row.unread);
    CHECK(fixture.library.found("texte") == 1);
    need(fixture.library.file().check());
}

TEST_CASE("what was deleted there is not announced again") {
    Fixture fixture;
    fixture.import();
    CHECK(sqlRows(fixture.library.path(), "SELECT identity FROM tombstone") ==
          std::vector<std::string>{"g3"});
}

TEST_CASE("an import is one action that can be taken back and done again") {
    Fixture fixture;
    fixture.library.requireUndoable([&]() -> base::Status {
        fixture.import();
        return {};
    });
    CHECK(need(fixture.library.reader().history()).front().kind ==
          model::OperationKind::ImportLibrary);
}

TEST_CASE("a second import adds nothing and no entry to take back") {
    Fixture fixture;
    fixture.import();
    const std::string before = fixture.library.snapshot();
    const QuiteRssSummary summary = fixture.import();
    CHECK(summary.feeds == 0);
    CHECK(summary.items == 0);
    CHECK(summary.feedsKnown == 2);
    CHECK(summary.itemsKnown == 4);
    CHECK(fixture.library.snapshot() == before);
    CHECK(need(fixture.library.reader().history()).size() == 1);
}

TEST_CASE("articles that are in the library already get stars and labels, and stay as unread") {
    Fixture fixture;
    const auto feed = fixture.library.addFeed("https://exemple.test/flux.xml");
    model::IncomingItem item;
    item.identity = item.guid = "g1";
    item.title = "Lu et étoilé";
    item.contentHash = "other";
    auto& writer = fixture.library.file().storeWriter();
    need(writer.transaction(store::Durability::Soon, [&]() -> base::Status {
        need(writer.items().insert(feed, item, fixture.library.clock.now()));
        return {};
    }));
    const QuiteRssSummary summary = fixture.import();
    CHECK(summary.feedsKnown == 1);
    CHECK(summary.items == 2);
    const model::Article article = fixture.article("Lu et étoilé");
    CHECK(article.row.starred);
    CHECK(article.row.unread);
    CHECK(article.row.tags.size() == 2);
}

TEST_CASE("the file of QuiteRSS is not touched, also where it cannot be written") {
    Fixture fixture;
    ::chmod(fixture.file.c_str(), 0400);
    const std::string before = test::readBytes(fixture.file);
    fixture.import();
    CHECK(test::readBytes(fixture.file) == before);
    CHECK_FALSE(std::filesystem::exists(fixture.file.string() + "-journal"));
}

TEST_CASE("a file of an early QuiteRSS, without contents and folders, is read too") {
    test::OpenLibrary library;
    const auto file = library.folder / "old.db";
    sqlRows(file, "CREATE TABLE feeds (id integer primary key, text varchar, title varchar, "
                  "xmlUrl varchar, htmlUrl varchar); "
                  "CREATE TABLE news (id integer primary key, feedId integer, guid varchar, "
                  "description varchar, title varchar, published varchar, received varchar, "
                  "read integer default 0, link_href varchar); "
                  "INSERT INTO feeds VALUES (1, 'Un', 'Un', 'https://exemple.test/1', ''); "
                  "INSERT INTO news VALUES (1, 1, 'g', 'Texte', 'Titre', '', '', 1, '')");
    QuiteRssImport import = need(QuiteRssImport::open(library.file(), file));
    while (!import.done())
        need(import.step());
    CHECK(import.summary().items == 1);
}

TEST_CASE("what is no file of QuiteRSS is told apart, and changes nothing") {
    Fixture fixture;
    const auto& file = fixture.file;
    auto& library = fixture.library.file();
    CHECK(codeOf(QuiteRssImport::open(library, fixture.library.folder / "none.db")) ==
          base::ErrorCode::FileUnreadable);
    CHECK(codeOf(QuiteRssImport::open(library, fixture.library.path())) ==
          base::ErrorCode::FileDamaged);
    test::writeBytes(file, "no database");
    CHECK(codeOf(QuiteRssImport::open(library, file)) == base::ErrorCode::FileDamaged);
}

TEST_CASE("a file that QuiteRSS is writing to is told as busy") {
    Fixture fixture;
    sqlite3* other = nullptr;
    REQUIRE(sqlite3_open(fixture.file.c_str(), &other) == SQLITE_OK);
    const std::unique_ptr<sqlite3, int (*)(sqlite3*)> closer(other, sqlite3_close);
    REQUIRE(sqlite3_exec(other, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr) == SQLITE_OK);
    CHECK(codeOf(QuiteRssImport::open(fixture.library.file(), fixture.file)) ==
          base::ErrorCode::LibraryBusy);
}
