// The complete archive: what comes out of it is what went in, and hostile ones are refused.

#include "item_marks.h"
#include "open_library.h"
#include "support/pictures.h"

#include <musette/base/hash.h>
#include <musette/base/zip.h>
#include <musette/service/archive.h>
#include <musette/service/image_folder.h>
#include <musette/service/retention.h>

#include <algorithm>
#include <functional>

using namespace musette;
using test::codeOf;
using test::need;
using test::sqlRows;
using Code = base::ErrorCode;

namespace {

namespace fs = std::filesystem;

const std::string kPixel = test::pngStart(1, 1);

/// A library with something in each corner, which is as good as closed.
struct RichLibrary {
    test::OpenLibrary library;
    fs::path archive = library.folder / "tout.zip";
    fs::path copy = library.folder / "autre.musette";

    RichLibrary() {
        auto& editor = library.editor();
        const auto feed =
            need(editor.feeds.add({"https://exemple.test/flux", "Un titre", "A / B"}));
        need(editor.feeds.add({"https://autre.test/flux", "", ""}));
        const auto first = library.refreshed(feed, "Évaluation");
        const auto second = library.refreshed(feed, "Deuxième");
        const auto third = library.refreshed(feed, "Troisième");
        for (int i = 0; i < 40; ++i)
            library.refreshed(feed, "Article " + std::to_string(i));
        // As the sanitiser writes it.
        setBody(first, "<p>Texte <a href=\"https://exemple.test/x\" rel=\"noopener noreferrer\">"
                       "lien</a> <a href=\"#u-n\" rel=\"noopener noreferrer\">1</a></p><p "
                       "id=\"u-n\">note</p>");
        need(editor.items.star(std::vector{first}, true));
        need(editor.items.tag(std::vector{first, second}, std::vector<std::string>{"droit"}));
        need(editor.items.triage(std::vector{second}, model::Triage::Kept, "utile"));
        need(editor.annotations.addNote(test::noteOn(first, "une note « à moi »")));
        need(editor.annotations.addHighlight(test::highlightIn(first, "Texte")));
        const auto session = need(
            editor.sessions.create(test::trainingSession("Journée", "2026-11-24", "2026-11-25")));
        need(editor.sessions.linkItem(test::linkOf(session, first)));
        model::Rule rule;
        rule.conditions = {{model::RuleField::Feed, model::RuleTest::Is, false, "", feed}};
        rule.actions = {{model::RuleAct::Keep, {}, {}}};
        need(editor.rules.add(rule));
        need(editor.searches.save({{}, "Terrain", "droit is:unread", true}));
        need(editor.setSetting("a.key", "a value"));
        service::PurgeRun purge(library.file(), {third});
        need(purge.step());
        need(editor.undo());
        need(editor.redo());
        sqlRows(library.path(), "UPDATE feed_fetch SET etag = x'00ff22', last_modified = x'80'");
        addImage(second);
    }

    void setBody(model::ItemId item, const std::string& html) {
        sqlRows(library.path(), "UPDATE item_body SET content_html = '" + html +
                                    "' WHERE item_id = " + std::to_string(item.value));
    }
    void addImage(model::ItemId item) {
        const model::ImageFile image{base::sha256Hex(kPixel), base::ImageType::Png,
                                     static_cast<std::int64_t>(kPixel.size()), 1, 1};
        need(service::ImageFolder(library.path()).keep(image, kPixel));
        auto& writer = library.file().storeWriter();
        need(writer.transaction(store::Durability::Soon, [&] {
            return writer.images().record(item,
                                          {.url = "https://exemple.test/i.png",
                                           .outcome = model::ImageOutcome::Stored,
                                           .file = image},
                                          library.clock.now());
        }));
    }
    void exported() { need(service::exportArchive(library.path(), archive, library.clock.now())); }
    [[nodiscard]] base::Result<service::ArchiveSummary> imported() const {
        return service::importArchive(archive, copy, library.clock);
    }
    /// The archive again, with an entry changed.
    void tamper(const std::string& name, const std::function<std::string(std::string)>& change) {
        auto in = need(base::ZipReader::open(archive));
        auto out = need(base::ZipWriter::create(library.folder / "changed.zip"));
        for (const base::ZipEntry& entry : std::vector(in.entries())) {
            std::string bytes = need(in.read(entry.name));
            need(out.add(entry.name, entry.name == name ? change(bytes) : bytes));
        }
        need(out.finish());
        fs::rename(library.folder / "changed.zip", archive);
    }
};

/// Every row of every table that is no part of a search index, as SQLite tells it.
std::vector<std::string> everything(const fs::path& file) {
    std::vector<std::string> all;
    for (const std::string& table :
         sqlRows(file, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND "
                       "type = 'table' AND name <> 'sqlite_schema' ORDER BY name")) {
        std::string columns;
        for (const std::string& column :
             sqlRows(file, "SELECT name FROM pragma_table_info('" + table + "')"))
            columns += (columns.empty() ? "quote(" : " || ',' || quote(") + column + ")";
        all.push_back("== " + table);
        for (const std::string& row :
             sqlRows(file, "SELECT " + columns + " FROM \"" + table + "\" ORDER BY 1"))
            all.push_back(row);
    }
    for (const char* pragma : {"PRAGMA user_version", "PRAGMA application_id"})
        all.push_back(sqlRows(file, pragma).at(0));
    return all;
}

} // namespace

TEST_CASE("a library that comes out of its archive is equal in every table") {
    RichLibrary rich;
    rich.exported();
    const auto summary = need(rich.imported());
    CHECK(summary.rows > 100);
    CHECK(summary.images == 1);
    CHECK(everything(rich.copy) == everything(rich.library.path()));
    // Derived data too: the index finds the same, and agrees with its text.
    need(store::check(rich.copy));
    CHECK(sqlRows(rich.copy, "SELECT rowid FROM item_search WHERE item_search MATCH 'article' "
                             "ORDER BY rowid") ==
          sqlRows(rich.library.path(), "SELECT rowid FROM item_search WHERE item_search MATCH "
                                       "'article' ORDER BY rowid"));
    CHECK(service::ImageFolder(rich.copy).images() ==
          service::ImageFolder(rich.library.path()).images());
    const auto schema = [](const fs::path& file) {
        return sqlRows(file, "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE "
                             "'%\\_search\\_%' ESCAPE '\\' ORDER BY type, name");
    };
    CHECK(schema(rich.copy) == schema(rich.library.path()));
}

TEST_CASE("what is taken back in the original can be taken back in what comes out of the archive") {
    RichLibrary rich;
    rich.exported();
    need(rich.imported());
    auto copy = need(service::LibraryFile::open(rich.copy, rich.library.clock));
    need(copy->editor().undo());
    need(rich.library.editor().undo());
    CHECK(everything(rich.copy) == everything(rich.library.path()));
}

TEST_CASE("the same library gives the same archive, which its owner alone can read") {
    RichLibrary rich;
    rich.exported();
    const std::string first = test::readBytes(rich.archive);
    rich.exported();
    CHECK(test::readBytes(rich.archive) == first);
    CHECK((fs::status(rich.archive).permissions() & fs::perms::others_all) == fs::perms::none);
}

TEST_CASE("an archive can be read without Musette: OPML, pages, JSON, images") {
    RichLibrary rich;
    rich.exported();
    auto zip = need(base::ZipReader::open(rich.archive));
    CHECK_THAT(need(zip.read("feeds.opml")), test::containsText("https://exemple.test/flux"));
    const std::string index = need(zip.read("index.html"));
    CHECK_THAT(index, test::containsText("articles/feed-1-2026.html"));
    CHECK_THAT(index, test::containsText("Un titre, 2026"));
    const std::string page = need(zip.read("articles/feed-1-2026.html"));
    CHECK_THAT(page, test::containsText("Évaluation"));
    CHECK_THAT(page, test::containsText("<p>Texte <a href="));
    CHECK_THAT(page, test::containsText("default-src 'none'"));
    CHECK_THAT(need(zip.read("tables/tag.jsonl")), test::containsText("\"label\":\"droit\""));
    CHECK(zip.find("images/" + base::sha256Hex(kPixel) + ".png") != nullptr);
    CHECK(zip.find("tables/item_search.jsonl") == nullptr);
    CHECK(zip.find("tables/item_search_data.jsonl") == nullptr);
}

TEST_CASE("an archive is imported into an empty library, and into no other") {
    RichLibrary rich;
    rich.exported();
    need(service::LibraryFile::open(rich.copy, rich.library.clock)); // made, and empty
    need(rich.imported());
    CHECK(everything(rich.copy) == everything(rich.library.path()));
    const std::string before = test::readBytes(rich.copy);
    CHECK(codeOf(rich.imported()) == Code::AlreadyExists);
    CHECK(test::readBytes(rich.copy) == before);
}

TEST_CASE("HTML of an archive passes the sanitiser") {
    RichLibrary rich;
    rich.exported();
    rich.tamper("tables/item_body.jsonl", [](std::string rows) {
        const std::string honest = "<p>Texte ";
        return rows.replace(rows.find(honest), honest.size(), "<p><script>alert(1)</script>Texte ");
    });
    need(rich.imported());
    for (const std::string& html : sqlRows(rich.copy, "SELECT content_html FROM item_body"))
        CHECK(html.find("script") == std::string::npos);
}

TEST_CASE("an archive that contradicts itself is refused, and leaves nothing") {
    RichLibrary rich;
    rich.exported();
    const auto cut = [](std::string text) { return text.substr(0, text.size() / 2); };
    const auto lineLess = [](std::string text) {
        return std::string(std::ranges::find(text, '\n') + 1, text.end());
    };
    SECTION("a file of rows that is cut off") {
        rich.tamper("tables/item.jsonl", cut);
    }
    SECTION("a row that is missing") {
        rich.tamper("tables/item.jsonl", lineLess);
    }
    SECTION("a head that is cut off") {
        rich.tamper("archive.json", cut);
    }
    SECTION("a reference that leads nowhere") {
        rich.tamper("tables/item_tag.jsonl", [](std::string text) {
            const std::string there = "\"tag_id\":1";
            return text.replace(text.find(there), there.size(), "\"tag_id\":9");
        });
    }
    SECTION("a value that the schema forbids") {
        rich.tamper("tables/item.jsonl", [](std::string text) {
            const std::string there = "\"unread\":0";
            return text.replace(text.find(there), there.size(), "\"unread\":5");
        });
    }
    SECTION("a table that there is not") {
        rich.tamper("archive.json", [](std::string text) {
            const std::string there = "\"name\": \"tag\"";
            return text.replace(text.find(there), there.size(), "\"name\": \"sqlite_schema\"");
        });
    }
    SECTION("an archive of another program") {
        test::writeBytes(rich.archive, "PK no archive");
    }
    const auto filesBefore = std::distance(fs::directory_iterator(rich.library.folder.path()), {});
    CHECK(codeOf(rich.imported()) == Code::FileDamaged);
    CHECK_FALSE(fs::exists(rich.copy));
    CHECK(std::distance(fs::directory_iterator(rich.library.folder.path()), {}) == filesBefore);
}

TEST_CASE("an archive of a later version is refused") {
    RichLibrary rich;
    rich.exported();
    const auto raise = [&](const std::string& key) {
        rich.tamper("archive.json", [&](std::string text) {
            const std::size_t at = text.find("\"" + key + "\": ") + key.size() + 4;
            return text.insert(at, "9");
        });
        CHECK(codeOf(rich.imported()) == Code::LibraryTooNew);
    };
    SECTION("of the format") {
        raise("version");
    }
    SECTION("of the library") {
        raise("schema");
    }
}

TEST_CASE("images whose bytes are not what their name says are left out") {
    RichLibrary rich;
    rich.exported();
    rich.tamper("images/" + base::sha256Hex(kPixel) + ".png",
                [](std::string bytes) { return bytes + "more"; });
    CHECK(need(rich.imported()).images == 0);
}

TEST_CASE("an export or import that is stopped leaves nothing behind") {
    RichLibrary rich;
    std::stop_source stop;
    stop.request_stop();
    CHECK(codeOf(service::exportArchive(rich.library.path(), rich.archive, rich.library.clock.now(),
                                        {.stop = stop.get_token(), .onProgress = {}})) ==
          Code::Cancelled);
    CHECK_FALSE(fs::exists(rich.archive));
    rich.exported();
    CHECK(codeOf(service::importArchive(rich.archive, rich.copy, rich.library.clock,
                                        {.stop = stop.get_token(), .onProgress = {}})) ==
          Code::Cancelled);
    CHECK_FALSE(fs::exists(rich.copy));
}
