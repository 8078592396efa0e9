// Reports in the library: how they are wanted, how far they have come, what is known of their
// links.
#include "open_library.h"

#include <musette/report/settings.h>
#include <musette/service/report_json.h>

using namespace musette;
using test::need;
using test::OpenLibrary;

namespace {

/// A session with two notes, ready to be reported.
struct Reported : OpenLibrary {
    Reported() {
        session = need(
            editor().sessions.create(test::trainingSession("Veille", "2026-11-24", "2026-11-24")));
        first = add("Première note", model::Visibility::Public);
        second = add("Seconde note", model::Visibility::Public);
    }

    model::NoteId add(const std::string& body, model::Visibility visibility) {
        model::Note note;
        note.session = session;
        note.body = body;
        note.at = clock.now();
        note.visibility = visibility;
        return need(editor().notes.add(note));
    }
    [[nodiscard]] service::ReportWork work() { return need(reader().reports.work(session)); }
    [[nodiscard]] std::string html() {
        const service::ReportWork now = work();
        return report::renderHtml(now.document, now.options);
    }

    model::SessionId session;
    model::NoteId first;
    model::NoteId second;
};

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

model::ReportSettings without(model::NoteId note) {
    model::ReportSettings settings;
    settings.leftOut = {"note:" + std::to_string(note.value)};
    settings.sections = {{"a-propos", "", ""}, {"session", "Mes notes", "Un mot d’abord."}};
    settings.theme = model::ReportTheme::Sober;
    return settings;
}

} // namespace

TEST_CASE("what is wanted of a report is kept, and taken back like everything else") {
    Reported library;
    const model::ReportSettings wanted = without(library.first);
    library.requireUndoable(
        [&] { return library.editor().reports.setSettings(library.session, wanted); });
    CHECK(need(library.reader().reports.settings(library.session)) == wanted);
    CHECK_FALSE(holds(library.html(), "Première note"));
    CHECK(holds(library.html(), "Un mot d’abord."));
    CHECK(holds(library.html(), "Mes notes"));
}

TEST_CASE("a note stays left out when earlier ones come and go") {
    Reported library;
    need(library.editor().reports.setSettings(library.session, without(library.second)));
    library.clock.current -= std::chrono::hours(3);
    library.add("Encore plus tôt", model::Visibility::Public);
    CHECK_FALSE(holds(library.html(), "Seconde note"));
    CHECK(holds(library.html(), "Première note"));
    CHECK(holds(library.html(), "Encore plus tôt"));
}

TEST_CASE("wishes that a former version kept as a setting still count") {
    Reported library;
    need(library.editor().setSetting(
        "report." + std::to_string(library.session.value),
        "team en no-citation -note:" + std::to_string(library.first.value) + " -outils"));
    const auto settings = need(library.reader().reports.settings(library.session));
    CHECK(settings.audience == model::ReportAudience::Team);
    CHECK(settings.language == model::ReportLanguage::English);
    CHECK_FALSE(settings.citation);
    CHECK(settings.leftOut.size() == 2);
    CHECK_FALSE(holds(library.html(), "Première note"));
}

TEST_CASE("a review names its reader, counts for one audience and can be taken back") {
    Reported library;
    CHECK_FALSE(library.editor()
                    .reports.setState(library.work(), model::ReportState::Reviewed, " ")
                    .has_value());
    CHECK_FALSE(library.editor()
                    .reports.setState(library.work(), model::ReportState::Published, "")
                    .has_value());
    library.requireUndoable([&] {
        return library.editor().reports.setState(library.work(), model::ReportState::Reviewed,
                                                 "Une collègue");
    });
    CHECK(library.work().options.progress.state == model::ReportState::Reviewed);
    CHECK(holds(library.html(), "Une collègue"));
    need(library.editor().reports.setState(library.work(), model::ReportState::Published, ""));
    CHECK(library.work().options.progress.reviewedBy == "Une collègue");
    CHECK(library.work().options.progress.publishedOn.has_value());
    const auto team =
        need(library.reader().reports.work(library.session, model::ReportAudience::Team));
    CHECK(team.options.progress.state == model::ReportState::Draft);
    CHECK_FALSE(team.changedSinceReview);
}

TEST_CASE(
    "a report that changes after its review is a draft again, and one that changes back is not") {
    Reported library;
    need(library.editor().reports.setState(library.work(), model::ReportState::Reviewed, "Elle"));
    library.add("Privée", model::Visibility::Private);
    CHECK_FALSE(library.work().changedSinceReview);
    library.add("Publique", model::Visibility::Public);
    CHECK(library.work().changedSinceReview);
    CHECK(library.work().options.progress.state == model::ReportState::Draft);
    need(library.editor().undo());
    CHECK_FALSE(library.work().changedSinceReview);
    CHECK(library.work().options.progress.state == model::ReportState::Reviewed);
}

TEST_CASE("the file that was written and the links that were asked for are no actions to undo") {
    Reported library;
    need(library.editor().reports.recordFile(library.session, model::ReportAudience::Public,
                                             std::string(64, 'a')));
    const auto progress =
        need(library.reader().reports.progress(library.session, model::ReportAudience::Public));
    CHECK(progress.sha256 == std::string(64, 'a'));
    CHECK(progress.builtAt == library.clock.now());
    const auto entry = need(library.editor().undo());
    CHECK(entry.entry.kind == model::OperationKind::AddNote);
}

TEST_CASE("a report is dated by the oldest check once all of its links were asked for") {
    Reported library;
    library.add("[un](https://e.example/a) [deux](https://e.example/b)", model::Visibility::Public);
    model::LinkCheck check{"https://e.example/a", *base::parseRfc3339("2026-11-20T10:00:00Z"), 200,
                           "", ""};
    need(library.editor().reports.recordLinks(std::array{check}));
    CHECK_FALSE(library.work().options.linksCheckedOn.has_value());
    check.url = "https://e.example/b";
    check.checkedAt = *base::parseRfc3339("2026-11-22T10:00:00Z");
    check.status = 404;
    need(library.editor().reports.recordLinks(std::array{check}));
    CHECK(library.work().options.linksCheckedOn == test::date("2026-11-20"));
    CHECK(library.work().context.links.at("https://e.example/b").isDead());
    CHECK(holds(library.html(), "Liens vérifiés le"));
}

TEST_CASE("the organisation stands in every report, but where its author leaves it out") {
    Reported library;
    model::OrganisationBlock block{"GRETA des Exemples", "", "", ""};
    need(library.editor().reports.setOrganisation(block));
    CHECK(holds(library.html(), "GRETA des Exemples"));
    model::ReportSettings settings;
    settings.organisation = false;
    need(library.editor().reports.setSettings(library.session, settings));
    CHECK_FALSE(holds(library.html(), "GRETA des Exemples"));
    block.logo = "https://e.example/logo.png";
    CHECK_FALSE(library.editor().reports.setOrganisation(block).has_value());
    CHECK_FALSE(service::logoAddress("<svg/>").has_value());
}

TEST_CASE("what is said of a sequence stays with it when its place changes") {
    Reported library;
    const auto half = need(library.reader().session(library.session)).halfDays.front().id;
    std::vector<model::SequenceId> made;
    for (const char* title : {"Première séquence", "Seconde séquence"}) {
        model::Sequence one;
        one.halfDay = half;
        one.title = title;
        one.visibility = model::Visibility::Public;
        made.push_back(need(library.editor().sessions.addSequence(one)));
        model::Note note;
        note.session = library.session;
        note.halfDay = half;
        note.sequence = made.back();
        note.body = title;
        note.visibility = model::Visibility::Public;
        need(library.editor().notes.add(note));
    }
    const auto document = need(library.reader().session(library.session));
    const auto settings = need(service::reportSettingsFromJson(
        R"({"sections": [{"anchor": "seq-2", "title": "Autrement", "transition": "D’abord"}]})",
        document, {}));
    CHECK(settings.sections.front().anchor == "sequence:" + std::to_string(made.back().value));
    need(library.editor().reports.setSettings(library.session, settings));
    need(library.editor().sessions.moveSequence(made.back(), -1));
    const std::string html = library.html();
    CHECK(holds(html, "Autrement"));
    CHECK(html.find("Autrement") < html.find("Première séquence"));
    CHECK_FALSE(holds(html, "<h3>Seconde séquence"));
}

TEST_CASE("the first report of a session speaks its language, in the theme that is preferred") {
    Reported library;
    CHECK(library.work().settings == model::ReportSettings{});
    need(library.editor().setSetting(service::kReportTheme, "sober"));
    model::Session session = need(library.reader().session(library.session)).session;
    session.language = "en";
    need(library.editor().sessions.edit(session));
    CHECK(library.work().settings.language == model::ReportLanguage::English);
    CHECK(library.work().options.theme == model::ReportTheme::Sober);
    need(library.editor().reports.setSettings(library.session, model::ReportSettings{}));
    CHECK(library.work().options.theme == model::ReportTheme::Colour);
}

TEST_CASE("settings go to JSON and back; an anchor names what it stands for today") {
    Reported library;
    const auto document = need(library.reader().session(library.session));
    const model::ReportSettings wanted = without(library.first);
    const std::string json = service::reportSettingsToJson(document, wanted);
    CHECK(need(service::reportSettingsFromJson(json, document, {})) == wanted);
    const auto read =
        need(service::reportSettingsFromJson(R"({"left_out": ["note-2"]})", document, wanted));
    CHECK(read.leftOut == std::set<std::string>{"note:" + std::to_string(library.second.value)});
    CHECK(read.sections == wanted.sections);
    for (const char* wrong : {"[", "[]", R"({"audience": "all"})", R"({"citation": 1})",
                              R"({"left_out": [1]})", R"({"sections": [{"title": "x"}]})"})
        CHECK_FALSE(service::reportSettingsFromJson(wrong, document, {}).has_value());
}

TEST_CASE("a session that is imported again keeps how its report is wanted") {
    Reported library;
    need(library.editor().reports.setSettings(library.session, without(library.first)));
    const std::string json =
        service::sessionToJson(need(library.reader().session(library.session)));
    need(library.editor().sessions.importDocument(need(service::sessionFromJson(json))));
    const auto settings = need(library.reader().reports.settings(library.session));
    CHECK(settings.theme == model::ReportTheme::Sober);
    CHECK(settings.sections.size() == 2);
    CHECK(settings.leftOut == without(library.first).leftOut);
}
