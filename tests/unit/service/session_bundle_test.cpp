// A session that goes from one library to another and comes again.
#include "open_library.h"

#include <musette/base/zip.h>
#include <musette/service/session_bundle.h>

using namespace musette;
using test::need;
using test::OpenLibrary;

namespace {

/// The library where a session is written.
struct Author : OpenLibrary {
    Author() {
        session = need(
            editor().sessions.create(test::trainingSession("Veille", "2026-11-24", "2026-11-24")));
        const auto document = need(reader().session(session));
        model::Sequence sequence;
        sequence.halfDay = document.halfDays.front().id;
        sequence.title = "La démarche";
        need(editor().sessions.addSequence(sequence));
        open = note("Ouverte", model::Visibility::Public);
        note("Pour l’équipe", model::Visibility::Team);
        note("Secrète", model::Visibility::Private);
        const auto item = need(editor().items.addPage("https://exemple.test/a", "Un article"));
        model::SessionItem link;
        link.session = session;
        link.item = item;
        need(editor().sessions.linkItem(link));
    }

    model::NoteId note(const std::string& body, model::Visibility visibility) {
        model::Note one;
        one.session = session;
        one.body = body;
        one.at = clock.now();
        one.visibility = visibility;
        return need(editor().notes.add(one));
    }
    [[nodiscard]] std::filesystem::path
    bundle(model::ReportAudience audience = model::ReportAudience::Team) {
        const auto file = folder / "session.musette";
        need(service::exportBundle(reader(), session, audience,
                                   need(editor().reports.libraryUuid()), file));
        return file;
    }
    void edit(model::NoteId id, const std::string& body) {
        for (model::Note one : need(reader().session(session)).notes) {
            if (one.id == id) {
                one.body = body;
                need(editor().notes.edit(one));
            }
        }
    }

    model::SessionId session;
    model::NoteId open;
};

model::BundleOutcome import(OpenLibrary& library, const std::filesystem::path& file) {
    return need(library.editor().reports.importBundle(need(service::readBundle(file))));
}

std::vector<std::string> bodies(OpenLibrary& library, model::SessionId session) {
    std::vector<std::string> list;
    for (const model::Note& note : need(library.reader().session(session)).notes)
        list.push_back(note.body);
    return list;
}

using Bodies = std::vector<std::string>;

/// A ZIP with these entries.
std::filesystem::path zipped(const std::filesystem::path& file,
                             const std::vector<std::pair<std::string, std::string>>& entries) {
    auto zip = need(base::ZipWriter::create(file));
    for (const auto& [name, bytes] : entries)
        need(zip.add(name, bytes));
    need(zip.finish());
    return file;
}

} // namespace

TEST_CASE("a colleague gains the session as far as its visibility allows, and can take it back") {
    Author author;
    OpenLibrary colleague;
    const auto file = author.bundle();
    const auto before = colleague.snapshot();
    const model::BundleOutcome outcome = import(colleague, file);
    CHECK(outcome.isNew);
    CHECK(outcome.added == 4);
    CHECK(bodies(colleague, outcome.session) == Bodies{"Ouverte", "Pour l’équipe"});
    const auto document = need(colleague.reader().session(outcome.session));
    CHECK(document.sequences.size() == 1);
    CHECK(document.items.size() == 1);
    need(colleague.editor().undo());
    CHECK(need(colleague.reader().sessions()).empty());

    OpenLibrary stranger;
    const auto open = import(stranger, author.bundle(model::ReportAudience::Public));
    CHECK(bodies(stranger, open.session) == Bodies{"Ouverte"});
}

TEST_CASE("a second import makes no duplicates; what changed there and not here follows") {
    Author author;
    OpenLibrary colleague;
    const auto first = import(colleague, author.bundle());
    const auto again = import(colleague, author.bundle());
    CHECK_FALSE(again.isNew);
    CHECK(again.added == 0);
    CHECK(again.unchanged == first.added);
    CHECK(bodies(colleague, first.session).size() == 2);

    author.edit(author.open, "Ouverte, et corrigée");
    author.note("Nouvelle", model::Visibility::Public);
    const auto later = import(colleague, author.bundle());
    CHECK(later.added == 1);
    CHECK(later.updated == 1);
    CHECK(bodies(colleague, first.session) ==
          Bodies{"Ouverte, et corrigée", "Pour l’équipe", "Nouvelle"});
}

TEST_CASE("what was edited here stays, what was deleted here stays away") {
    Author author;
    OpenLibrary colleague;
    const auto first = import(colleague, author.bundle());
    auto notes = need(colleague.reader().session(first.session)).notes;
    notes[0].body = "Ma version";
    need(colleague.editor().notes.edit(notes[0]));
    need(colleague.editor().notes.remove(notes[1].id));
    author.edit(author.open, "Ouverte, et corrigée");
    const auto again = import(colleague, author.bundle());
    CHECK(again.kept == 1);
    CHECK(again.deleted == 1);
    CHECK(again.added == 0);
    CHECK(bodies(colleague, first.session) == Bodies{"Ma version"});
}

TEST_CASE("a bundle that comes back to its author changes nothing of the author's") {
    Author author;
    OpenLibrary colleague;
    const auto first = import(colleague, author.bundle());
    model::Note added;
    added.session = first.session;
    added.body = "De ma collègue";
    added.at = colleague.clock.now();
    added.visibility = model::Visibility::Public;
    need(colleague.editor().notes.add(added));
    const auto back = colleague.folder / "back.musette";
    need(service::exportBundle(colleague.reader(), first.session, model::ReportAudience::Team,
                               need(colleague.editor().reports.libraryUuid()), back));
    const auto outcome = import(author, back);
    CHECK(outcome.added == 1);
    CHECK(bodies(author, author.session).size() == 4);
    CHECK(need(author.reader().session(author.session)).sequences.size() == 1);
    CHECK(need(author.reader().session(author.session)).items.size() == 1);
}

TEST_CASE("the same session gives the same bytes") {
    Author author;
    const std::string bytes = test::readBytes(author.bundle());
    author.clock.current += std::chrono::hours(5);
    CHECK(test::readBytes(author.bundle()) == bytes);
}

TEST_CASE("what is no bundle, or a hostile one, is refused and changes nothing") {
    Author author;
    auto zip = need(base::ZipReader::open(author.bundle()));
    const std::string session = need(zip.read("session.json"));
    const std::string manifest = need(zip.read("musette.json"));
    const auto file = author.folder / "wrong.musette";
    const auto refused = [&](const std::vector<std::pair<std::string, std::string>>& entries) {
        return !service::readBundle(zipped(file, entries)).has_value();
    };
    CHECK(refused({{"a.txt", "a"}}));
    CHECK(refused({{"session.json", "{}"}, {"musette.json", manifest}}));
    CHECK(refused({{"session.json", session}, {"musette.json", "[]"}}));
    CHECK(refused({{"session.json", session},
                   {"musette.json", R"({"format": "musette-bundle", "version": 2})"}}));
    std::string fewer = manifest;
    fewer.replace(fewer.find("\"note:"), 6, "\"\", \"note:");
    CHECK(refused({{"session.json", session}, {"musette.json", fewer}}));
    CHECK_FALSE(refused({{"session.json", session}, {"musette.json", manifest}}));
    test::writeBytes(file, "no ZIP at all");
    CHECK_FALSE(service::readBundle(file).has_value());
}

TEST_CASE("an article of a bundle goes through the sanitiser, an address that is none is dropped") {
    Author author;
    auto zip = need(base::ZipReader::open(author.bundle()));
    std::string session = need(zip.read("session.json"));
    std::string manifest = need(zip.read("musette.json"));
    manifest.replace(manifest.find("\"articles\": []"), 14,
                     R"("articles": [{"link": 0, "file": "x.html"}])");
    const auto bundle = need(
        service::readBundle(zipped(author.folder / "x.musette",
                                   {{"session.json", session},
                                    {"musette.json", manifest},
                                    {"x.html", "<p onclick=x>Bon<script>alert(1)</script></p>"}})));
    CHECK(bundle.articles.at(0).html == "<p>Bon</p>");
    session.replace(session.find("https://exemple.test/a"), 22, "javascript:alert(1)   ");
    const auto without = need(service::readBundle(
        zipped(author.folder / "y.musette",
               {{"session.json", session}, {"musette.json", need(zip.read("musette.json"))}})));
    CHECK(without.document.items.front().url.empty());
}
