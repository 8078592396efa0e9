// A whole session as JSON, out and in, and what is said of JSON that does not fit.

#include "open_library.h"

using namespace musette;
using test::codeOf;
using test::date;
using test::need;
using test::OpenLibrary;
using test::trainingSession;
using Code = base::ErrorCode;

namespace {

model::Session fullSession() {
    model::Session session = trainingSession("Évaluer « autrement »", "2026-11-24", "2026-11-25");
    session.uuid = "7d4b8a52-0000-4000-8000-000000000001";
    session.role = model::SessionRole::Led;
    session.organiser = "GRETA";
    session.sponsor = "OPCO";
    session.place = "Lyon";
    session.modality = model::Modality::Hybrid;
    session.state = model::SessionState::Closed;
    session.contact = "c@exemple.test";
    session.author = "Lou";
    session.audience = "formateurs";
    session.introduction = "# Bonjour\n\n\"Ici\"";
    session.conclusion = "Fin";
    session.linkNotice = "Liens";
    session.licence = "CC BY 4.0";
    session.timeZone = "Indian/Reunion";
    session.language = "en";
    return session;
}

/// A session with something of everything; no value is its default.
model::SessionDocument fullDocument() {
    model::SessionDocument d;
    d.session = fullSession();
    d.days = {{{1}, {}, date("2026-11-24")}, {{2}, {}, date("2026-11-25")}};
    d.halfDays = {{{1}, {1}, model::Slot::Morning, 545, 750, model::Modality::Remote, 12},
                  {{2}, {2}, model::Slot::Evening, {}, {}, {}, {}}};
    d.sequences = {
        {{1},
         {1},
         1,
         "Ouverture",
         model::SequenceKind::RoundTable,
         model::Modality::OnSite,
         model::Visibility::Team,
         {{{}, "Camille", "formatrice", "GRETA"}, {{}, "", "élue", ""}}},
        {{2}, {1}, 2, "Atelier", model::SequenceKind::Workshop, {}, model::Visibility::Public, {}}};
    const base::Instant at = *base::parseRfc3339("2026-11-24T08:00:00Z");
    using std::chrono::minutes;
    d.notes = {{{1},
                {},
                {},
                {},
                model::NoteKind::Note,
                model::NoteMark::None,
                "session",
                at,
                "",
                model::Visibility::Private,
                0},
               {{2},
                {},
                {1},
                {},
                model::NoteKind::Quote,
                model::NoteMark::PassOn,
                "demi-journée",
                at + minutes{1},
                "Lou",
                model::Visibility::Public,
                0},
               {{3},
                {},
                {1},
                {1},
                model::NoteKind::Reflection,
                model::NoteMark::Test,
                "séquence\tA\n",
                at + minutes{2},
                "",
                model::Visibility::Team,
                0},
               {{4},
                {},
                {1},
                {1},
                model::NoteKind::Workshop,
                model::NoteMark::Keep,
                "séquence B",
                at + minutes{2},
                "",
                model::Visibility::Private,
                1}};
    const auto linked = [&](model::HalfDayId half, model::SequenceId sequence, model::NoteId note,
                            const std::string& name) {
        model::LinkedItem item;
        item.link.halfDay = half;
        item.link.sequence = sequence;
        item.link.note = note;
        item.link.role = model::LinkRole::Definition;
        item.link.givenBy = model::GivenBy::Participant;
        item.link.comment = "commentaire " + name;
        item.link.visibility = model::Visibility::Team;
        item.link.at = at;
        item.url = item.urlClean = "https://exemple.test/" + name;
        item.title = "Titre " + name;
        item.author = "Autrice";
        item.sourceName = "Le Journal";
        item.published = at;
        item.excerpt = "Extrait";
        return item;
    };
    d.items = {linked({}, {}, {}, "a"), linked({1}, {}, {2}, "b"), linked({1}, {1}, {3}, "c"),
               linked({1}, {1}, {}, "d")};
    d.objectives = {{{}, 1, "Savoir évaluer", "atteint"}, {{}, 2, "Second", ""}};
    d.resources = {{{}, 1, "Guide", "https://g.test/", "utile", model::Visibility::Team}};
    d.tools = {{{},
                1,
                "Outil",
                "https://o.test/",
                model::ToolState::Dropped,
                "bof",
                model::Visibility::Private,
                {{date("2026-10-01"), "lent"}, {date("2026-11-01"), "moins"}}}};
    d.relatedAccounts = {{{}, 1, "Noé", "Mon compte rendu", "https://n.test/", "autre regard"}};
    return d;
}

model::SessionDocument fromJson(const std::string& json) {
    return need(service::sessionFromJson(json));
}

/// The complaint about a full document with one text replaced by another.
std::string complaint(const std::string& from, const std::string& to) {
    std::string json = service::sessionToJson(fullDocument());
    const std::size_t at = json.find(from);
    REQUIRE(at != std::string::npos);
    const auto read = service::sessionFromJson(json.replace(at, from.size(), to));
    REQUIRE_FALSE(read);
    CHECK(read.error().code == Code::InvalidArgument);
    return read.error().detail;
}

} // namespace

TEST_CASE("a session goes out as JSON and comes back the same") {
    const auto document = fullDocument();
    const std::string json = service::sessionToJson(document);
    const auto back = fromJson(json);
    CHECK(service::sessionToJson(back) == json);
    CHECK(back.session.uuid == document.session.uuid);
    CHECK(back.session.introduction == document.session.introduction);
    CHECK(back.session.timeZone == "Indian/Reunion");
    REQUIRE(back.halfDays.size() == 2);
    CHECK(back.halfDays[0].startsAt == 545);
    CHECK(back.halfDays[0].presentCount == 12);
    CHECK(back.halfDays[1].slot == model::Slot::Evening);
    REQUIRE(back.sequences.size() == 2);
    CHECK(back.sequences[0].speakers.size() == 2);
    CHECK(back.sequences[0].halfDay == back.halfDays[0].id);
    CHECK(back.notes.size() == 4);
    REQUIRE(back.items.size() == 4);
    const auto item = std::ranges::find(back.items, "Titre c", &model::LinkedItem::title);
    const auto note = std::ranges::find(back.notes, item->link.note, &model::Note::id);
    REQUIRE(note != back.notes.end());
    CHECK(note->body == "séquence\tA\n");
    CHECK(back.tools.at(0).trials.at(1).verdict == "moins");
}

TEST_CASE("an imported session is the one that was exported") {
    OpenLibrary library;
    const auto document = fullDocument();
    const std::string json = service::sessionToJson(document);
    library.requireUndoable(
        [&] { return library.editor().sessions.importDocument(fromJson(json)); });
    const auto id = need(library.reader().sessions()).front().id;
    CHECK(service::sessionToJson(need(library.reader().session(id))) == json);
    CHECK(library.found("extrait") == 4);
    CHECK(need(library.reader().searchNotes("sequence")).size() == 2);
    const auto item = need(library.reader().itemIds({.search = "\"titre c\""})).at(0);
    const auto article = need(library.reader().article(item));
    CHECK(article.origin == model::ItemOrigin::Import);
    CHECK(article.row.sourceName == "Le Journal");
    CHECK(article.row.author == "Autrice");
}

TEST_CASE("importing a session again replaces it, keeps its id and makes no item twice") {
    OpenLibrary library;
    const auto first = need(library.editor().sessions.importDocument(fullDocument()));
    auto changed = fullDocument();
    changed.session.title = "Évaluer encore";
    changed.notes.pop_back();
    changed.items[0].url.clear();
    changed.items[0].urlClean.clear();
    library.requireUndoable([&] { return library.editor().sessions.importDocument(changed); });
    const auto sessions = need(library.reader().sessions());
    REQUIRE(sessions.size() == 1);
    CHECK(sessions[0].id == first);
    CHECK(sessions[0].title == "Évaluer encore");
    CHECK(sessions[0].notes == 3);
    CHECK(need(library.reader().itemIds({})).size() == 5);
    need(library.editor().sessions.importDocument(changed));
    CHECK(need(library.reader().itemIds({})).size() == 5);
    need(library.editor().undo()); // the second time changed nothing
    CHECK(need(library.reader().sessions()).at(0).notes == 4);
}

TEST_CASE("an item of a session is found by its address among those that are there") {
    OpenLibrary library;
    const auto known = library.refreshed(library.addFeed("https://exemple.test/flux"), "b");
    need(library.editor().sessions.importDocument(fullDocument()));
    const auto row = need(library.reader().article(known)).row;
    CHECK(row.title == "b");
    CHECK(row.halfDays == std::vector<std::string>{"1-morning"});
}

TEST_CASE("a session without uuid gets one, and is then another session each time") {
    OpenLibrary library;
    auto document = fullDocument();
    document.session.uuid.clear();
    const auto first = need(library.editor().sessions.importDocument(document));
    CHECK(need(library.editor().sessions.importDocument(document)) != first);
}

TEST_CASE("little is needed: a title and dates") {
    const auto d = fromJson(R"({"format": "musette-session", "version": 1, "session":
        {"title": "Courte", "starts_on": "2026-11-24", "ends_on": "2026-11-24"},
        "days": [{"date": "2026-11-24", "half_days": [{"slot": "afternoon", "starts_at": "14:00",
        "notes": [{"body": "sans heure"}], "items": [{"title": "sans adresse"}]}]}]})");
    CHECK(d.session.timeZone == "Europe/Paris");
    CHECK(d.notes.at(0).visibility == model::Visibility::Private);
    CHECK(d.items.at(0).link.visibility == model::Visibility::Private);
    CHECK(d.notes.at(0).at == *base::parseRfc3339("2026-11-24T13:00:00Z"));
    OpenLibrary library;
    need(library.editor().sessions.importDocument(d));
    need(library.file().check());
}

TEST_CASE("what does not fit is named by its path") {
    using test::containsText;
    CHECK_THAT(complaint("\"2026-11-24\"", "\"2026-02-30\""), containsText("session.starts_on"));
    CHECK_THAT(complaint("\"09:05\"", "\"9h05\""), containsText("days[0].half_days[0].starts_at"));
    CHECK_THAT(complaint("\"12:30\"", "\"08:00\""), containsText("days[0].half_days[0].ends_at"));
    CHECK_THAT(complaint("\"round-table\"", "\"table\""),
               containsText("days[0].half_days[0].sequences[0].kind"));
    CHECK_THAT(complaint("\"present_count\": 12", "\"present_count\": -1"),
               containsText("present_count"));
    CHECK_THAT(complaint("\"present_count\": 12", "\"present_count\": \"12\""),
               containsText("present_count"));
    CHECK_THAT(complaint("\"séquence B\"", "\" \""),
               containsText("days[0].half_days[0].sequences[0].notes[1].body"));
    CHECK_THAT(complaint("\"Atelier\"", "\"\""), containsText("sequences[1].title"));
    CHECK_THAT(complaint("\"2026-10-01\"", "null"), containsText("tools[0].trials[0].on"));
    CHECK_THAT(complaint("\"dropped\"", "7"), containsText("tools[0].state"));
    CHECK_THAT(complaint("\"about_note\": 1", "\"about_note\": 9"), containsText("about_note"));
    CHECK_THAT(complaint("\"number\": 2", "\"number\": 1"), containsText("number"));
    CHECK_THAT(complaint("\"version\": 1", "\"version\": 2"), containsText("version"));
    CHECK_THAT(complaint("musette-session", "autre"), containsText("format"));
    CHECK_THAT(complaint("\"objectives\": [", "\"objectives\": {}, \"x\": ["),
               containsText("objectives"));
    CHECK_THAT(complaint("\"speakers\": [", "\"speakers\": [4, "), containsText("speakers[0]"));
}

TEST_CASE("no JSON at all is said to be none, and odd JSON is harmless") {
    for (const char* text : {"", "{", "bonjour", "{\"a\": \xFF}", "\xEF\xBB\xBF"})
        CHECK(codeOf(service::sessionFromJson(text)) == Code::NotJson);
    for (const char* text : {"[]", "null", "7", "\"x\"", "{}", "{\"format\": \"musette-session\"}",
                             "{\"format\": \"musette-session\", \"version\": 1}",
                             "{\"format\": \"musette-session\", \"version\": 1, \"session\": []}"})
        CHECK(codeOf(service::sessionFromJson(text)) == Code::InvalidArgument);
    CHECK(codeOf(service::sessionFromJson(std::string(200'000, '['))) == Code::NotJson);
    const std::string deep = std::string(200'000, '[') + std::string(200'000, ']');
    CHECK(codeOf(service::sessionFromJson(deep)) == Code::InvalidArgument);
}

TEST_CASE("a session that makes no sense is not imported, and nothing of it stays") {
    OpenLibrary library;
    const std::string before = library.snapshot();
    auto document = fullDocument();
    document.session.endsOn = date("2026-11-01");
    CHECK(codeOf(library.editor().sessions.importDocument(document)) == Code::InvalidArgument);
    document = fullDocument();
    document.days[1].date = date("2036-11-25");
    CHECK(codeOf(library.editor().sessions.importDocument(document)) == Code::InvalidArgument);
    document = fullDocument();
    document.sequences[1].title.clear();
    CHECK_FALSE(library.editor().sessions.importDocument(document));
    CHECK(library.snapshot() == before);
}
