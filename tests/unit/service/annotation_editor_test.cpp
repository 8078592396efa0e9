// Highlights and notes on items; every action is taken back and done again.

#include "open_library.h"

using namespace musette;
using test::codeOf;
using test::need;
using test::OpenLibrary;
using Code = base::ErrorCode;
using Texts = std::vector<std::string>;

namespace {

/// A library with an item of a feed.
struct Margin {
    Margin() {
        feed = library.addFeed("https://exemple.test/flux");
        item = library.refreshed(feed, "Article");
    }
    service::AnnotationEditor& editor() { return library.editor().annotations; }
    model::Annotations annotations() { return need(library.reader().annotations(item)); }
    model::Highlight highlight(const std::string& words, std::size_t position = 0) {
        model::Highlight highlight;
        highlight.item = item;
        highlight.quote = {words, "avant ", " après", position};
        return highlight;
    }
    model::ItemNote note(const std::string& body) {
        model::ItemNote note;
        note.item = item;
        note.body = body;
        return note;
    }
    Texts revisions() {
        return test::sqlRows(library.path(), "SELECT body FROM annotation_revision ORDER BY id");
    }
    std::string subject() { return need(library.reader().history()).front().subject; }
    std::size_t found(const std::string& words) {
        return need(library.reader().searchAnnotations(words)).size();
    }

    OpenLibrary library;
    model::FeedId feed;
    model::ItemId item;
};

} // namespace

TEST_CASE("a passage is highlighted in private, found by its words, and can be undone") {
    Margin s;
    s.library.requireUndoable(
        [&] { return s.editor().addHighlight(s.highlight("La bienveillance d'abord", 12)); });
    const auto there = s.annotations().highlights;
    REQUIRE(there.size() == 1);
    CHECK(there[0].quote == base::TextQuote{"La bienveillance d'abord", "avant ", " après", 12});
    CHECK(there[0].visibility == model::Visibility::Private);
    CHECK(there[0].created == s.library.clock.now());
    CHECK(s.subject() == "La bienveillance d'abord");
    const auto hits = need(s.library.reader().searchAnnotations("BIENVEILLANCE"));
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].item == s.item);
    CHECK(hits[0].highlight == there[0].id);
    CHECK_FALSE(hits[0].note);
    CHECK(hits[0].itemTitle == "Article");
    CHECK(hits[0].quote == "La bienveillance d'abord");
}

TEST_CASE("what stands around a passage is not what a search finds it by") {
    Margin s;
    need(s.editor().addHighlight(s.highlight("La bienveillance")));
    CHECK(s.found("avant") == 0);
}

TEST_CASE("the same passage highlighted twice is one highlight and one step") {
    Margin s;
    const auto first = need(s.editor().addHighlight(s.highlight("deux fois")));
    const auto steps = need(s.library.reader().history()).size();
    CHECK(need(s.editor().addHighlight(s.highlight("deux fois"))) == first);
    CHECK(need(s.library.reader().history()).size() == steps);
    auto elsewhere = s.highlight("deux fois");
    elsewhere.quote.prefix = "plus loin ";
    CHECK(need(s.editor().addHighlight(elsewhere)) != first);
}

TEST_CASE("a highlight needs words and an item that is there") {
    Margin s;
    CHECK(codeOf(s.editor().addHighlight(s.highlight(" \n"))) == Code::InvalidArgument);
    auto lost = s.highlight("mots");
    lost.item = model::ItemId{99};
    CHECK(codeOf(s.editor().addHighlight(lost)) == Code::NotFound);
    auto unknown = s.highlight("mots");
    unknown.id = model::HighlightId{99};
    CHECK(codeOf(s.editor().editHighlight(unknown)) == Code::NotFound);
    CHECK(codeOf(s.editor().removeHighlight(model::HighlightId{99})) == Code::NotFound);
}

TEST_CASE("a highlight gets a note and a visibility; its former note is kept, its words stay") {
    Margin s;
    need(s.editor().addHighlight(s.highlight("exigence")));
    auto highlight = s.annotations().highlights.at(0);
    highlight.note = "à **citer** au GRETA";
    highlight.quote.exact = "autres mots";
    s.library.clock.current += std::chrono::minutes{5};
    s.library.requireUndoable([&] { return s.editor().editHighlight(highlight); });
    CHECK(s.revisions().empty());
    CHECK(s.found("greta") == 1);
    highlight.note = "à oublier";
    highlight.visibility = model::Visibility::Team;
    s.library.requireUndoable([&] { return s.editor().editHighlight(highlight); });
    CHECK(s.revisions() == Texts{"à **citer** au GRETA"});
    CHECK(s.found("greta") == 0);
    const auto after = s.annotations().highlights.at(0);
    CHECK(after.note == "à oublier");
    CHECK(after.visibility == model::Visibility::Team);
    CHECK(after.quote.exact == "exigence");
    CHECK(after.updated == after.created + std::chrono::minutes{5});
}

TEST_CASE("a removed highlight goes with its note, and comes back with it") {
    Margin s;
    const auto id = need(s.editor().addHighlight(s.highlight("exigence")));
    auto highlight = s.annotations().highlights.at(0);
    highlight.note = "un";
    need(s.editor().editHighlight(highlight));
    highlight.note = "deux";
    need(s.editor().editHighlight(highlight));
    s.library.requireUndoable([&] { return s.editor().removeHighlight(id); });
    CHECK(s.annotations().highlights.empty());
    CHECK(s.revisions().empty());
    CHECK(s.found("exigence") == 0);
    CHECK(s.subject() == "exigence");
    need(s.library.editor().undo());
    CHECK(s.annotations().highlights.at(0).note == "deux");
    CHECK(s.revisions() == Texts{"un"});
    CHECK(s.found("exigence") == 1);
}

TEST_CASE("highlights come in the order of their places") {
    Margin s;
    need(s.editor().addHighlight(s.highlight("trois", 300)));
    need(s.editor().addHighlight(s.highlight("un", 10)));
    need(s.editor().addHighlight(s.highlight("deux", 20)));
    Texts words;
    for (const auto& highlight : s.annotations().highlights)
        words.push_back(highlight.quote.exact);
    CHECK(words == Texts{"un", "deux", "trois"});
}

TEST_CASE("a note on an item is private, keeps what it said, is found and can be undone") {
    Margin s;
    s.library.requireUndoable([&] { return s.editor().addNote(s.note("À **relire** en juin")); });
    auto note = s.annotations().notes.at(0);
    CHECK(note.visibility == model::Visibility::Private);
    CHECK(s.found("relire") == 1);
    note.body = "À relire en mai";
    s.library.requireUndoable([&] { return s.editor().editNote(note); });
    CHECK(s.revisions() == Texts{"À **relire** en juin"});
    CHECK(s.found("juin") == 0);
    note.visibility = model::Visibility::Public;
    s.library.requireUndoable([&] { return s.editor().editNote(note); });
    CHECK(s.revisions().size() == 1);
    s.library.requireUndoable([&] { return s.editor().removeNote(note.id); });
    CHECK(s.annotations().notes.empty());
    CHECK(s.found("relire") == 0);
    CHECK(s.subject() == "À relire en mai");
}

TEST_CASE("a note on an item needs a text and an item that is there") {
    Margin s;
    CHECK(codeOf(s.editor().addNote(s.note(" \t"))) == Code::InvalidArgument);
    auto lost = s.note("texte");
    lost.item = model::ItemId{99};
    CHECK(codeOf(s.editor().addNote(lost)) == Code::NotFound);
    auto unknown = s.note("texte");
    unknown.id = model::ItemNoteId{99};
    CHECK(codeOf(s.editor().editNote(unknown)) == Code::NotFound);
    unknown.body.clear();
    CHECK(codeOf(s.editor().editNote(unknown)) == Code::InvalidArgument);
    CHECK(codeOf(s.editor().removeNote(model::ItemNoteId{99})) == Code::NotFound);
}

TEST_CASE("saving what is there already is no step") {
    Margin s;
    need(s.editor().addHighlight(s.highlight("exigence")));
    need(s.editor().addNote(s.note("texte")));
    const auto steps = need(s.library.reader().history()).size();
    s.library.clock.current += std::chrono::minutes{5};
    need(s.editor().editHighlight(s.annotations().highlights.at(0)));
    need(s.editor().editNote(s.annotations().notes.at(0)));
    CHECK(need(s.library.reader().history()).size() == steps);
}

TEST_CASE("a highlighted and a noted item outlive their feed, others go with it") {
    Margin s;
    const auto noted = s.library.refreshed(s.feed, "Noté");
    const auto plain = s.library.refreshed(s.feed, "Sans rien");
    need(s.editor().addHighlight(s.highlight("exigence")));
    auto note = s.note("texte");
    note.item = noted;
    need(s.editor().addNote(note));
    s.library.requireUndoable([&] { return s.library.editor().feeds.remove(s.feed); });
    CHECK(s.annotations().highlights.size() == 1);
    CHECK(need(s.library.reader().annotations(noted)).notes.size() == 1);
    CHECK(need(s.library.reader().article(s.item)).row.sourceName == "exemple.test");
    CHECK(codeOf(s.library.reader().article(plain)) == Code::NotFound);
}

TEST_CASE("an item that somebody highlighted cannot be removed from under its highlight") {
    Margin s;
    need(s.editor().addHighlight(s.highlight("exigence")));
    CHECK_THROWS(test::sqlRows(s.library.path(), "PRAGMA foreign_keys = ON; DELETE FROM item"));
}

TEST_CASE("a change of an article leaves its highlights as they are") {
    Margin s;
    need(s.editor().addHighlight(s.highlight("exigence", 40)));
    const auto before = s.annotations().highlights.at(0);
    auto& writer = s.library.file().storeWriter();
    need(writer.transaction(store::Durability::Soon, [&]() -> base::Status {
        model::IncomingItem changed;
        changed.identity = changed.guid = "id:Article";
        changed.title = "Article corrigé";
        changed.searchText = "tout autre";
        changed.contentHash = "autre";
        return writer.items().update(s.item, changed);
    }));
    const auto after = s.annotations().highlights.at(0);
    CHECK(after.quote == before.quote);
    CHECK(after.created == before.created);
    CHECK(s.found("exigence") == 1);
}

TEST_CASE("observers hear which item was annotated") {
    Margin s;
    static_cast<void>(s.library.editor().takeChanges());
    need(s.editor().addNote(s.note("texte")));
    const auto change = s.library.editor().takeChanges();
    CHECK(change.annotations);
    CHECK(change.items == std::vector{s.item});
    need(s.library.editor().undo());
    CHECK(s.library.editor().takeChanges().annotations);
}

namespace {

/// Links the item to a session of one day.
model::SessionId linked(Margin& s) {
    const auto session = need(s.library.editor().sessions.create(
        test::trainingSession("Veiller", "2026-11-24", "2026-11-24")));
    model::SessionItem link;
    link.session = session;
    link.halfDay = need(s.library.reader().session(session)).halfDays.at(0).id;
    link.item = s.item;
    need(s.library.editor().sessions.linkItem(link));
    return session;
}

} // namespace

TEST_CASE("a session document carries the annotations of its items") {
    Margin s;
    const auto session = linked(s);
    need(s.editor().addHighlight(s.highlight("exigence")));
    need(s.editor().addNote(s.note("texte")));
    const auto document = need(s.library.reader().session(session));
    REQUIRE(document.items.size() == 1);
    CHECK(document.items[0].annotations.highlights.at(0).quote.exact == "exigence");
    CHECK(document.items[0].annotations.notes.at(0).body == "texte");
}

TEST_CASE("annotations of linked items go through the JSON of a session, and come in once") {
    Margin s;
    const auto session = linked(s);
    const std::string without = service::sessionToJson(need(s.library.reader().session(session)));
    CHECK(without.find("\"highlights\"") == std::string::npos);
    CHECK(without.find("\"item_notes\"") == std::string::npos);
    auto highlight = s.highlight("exigence", 12);
    highlight.note = "à citer";
    highlight.visibility = model::Visibility::Team;
    need(s.editor().addHighlight(highlight));
    auto note = s.note("texte");
    note.visibility = model::Visibility::Public;
    need(s.editor().addNote(note));
    const std::string json = service::sessionToJson(need(s.library.reader().session(session)));
    const auto document = need(service::sessionFromJson(json));

    OpenLibrary other;
    other.clock.current += std::chrono::days{3};
    model::SessionId id;
    other.requireUndoable([&]() -> base::Status {
        id = need(other.editor().sessions.importDocument(document));
        return {};
    });
    const auto imported = need(other.reader().session(id)).items.at(0).annotations;
    const auto before = s.annotations();
    REQUIRE(imported.highlights.size() == 1);
    CHECK(imported.highlights[0].quote == before.highlights[0].quote);
    CHECK(imported.highlights[0].note == "à citer");
    CHECK(imported.highlights[0].visibility == model::Visibility::Team);
    CHECK(imported.highlights[0].created == before.highlights[0].created);
    REQUIRE(imported.notes.size() == 1);
    CHECK(imported.notes[0].body == "texte");
    CHECK(imported.notes[0].visibility == model::Visibility::Public);
    CHECK(service::sessionToJson(need(other.reader().session(id))) == json);
    need(other.editor().sessions.importDocument(document));
    const auto again = need(other.reader().session(id)).items.at(0).annotations;
    CHECK(again.highlights.size() == 1);
    CHECK(again.notes.size() == 1);
}

TEST_CASE("an annotation in JSON that makes no sense is named by its path") {
    const auto failure = [](const std::string& annotations) {
        const auto read = service::sessionFromJson(
            R"({"format": "musette-session", "version": 1, "session": {"title": "S",
            "starts_on": "2026-11-24", "ends_on": "2026-11-24"},
            "items": [{"title": "A", )" +
            annotations + "}]}");
        return read ? std::string("read") : read.error().detail;
    };
    CHECK(failure(R"("highlights": [{"quote": "mots"}])") == "read");
    CHECK(failure(R"("highlights": [{"quote": " "}])").starts_with("items[0].highlights[0].quote"));
    CHECK(failure(R"("item_notes": [{"body": ""}])").starts_with("items[0].item_notes[0].body"));
    CHECK(failure(R"("item_notes": [{"body": "a", "visibility": "x"}])")
              .starts_with("items[0].item_notes[0].visibility"));
}

TEST_CASE("annotations without a visibility come in as private ones") {
    const auto document = need(service::sessionFromJson(
        R"({"format": "musette-session", "version": 1, "session": {"title": "S",
        "starts_on": "2026-11-24", "ends_on": "2026-11-24"}, "items": [{"title": "A",
        "highlights": [{"quote": "mots"}], "item_notes": [{"body": "texte"}]}]})"));
    CHECK(document.items.at(0).annotations.highlights.at(0).visibility ==
          model::Visibility::Private);
    CHECK(document.items.at(0).annotations.notes.at(0).visibility == model::Visibility::Private);
}
