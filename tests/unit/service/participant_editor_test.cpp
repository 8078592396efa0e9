// People who were trained: off by default, aliased, purged by date; and trainings.
#include "open_library.h"

#include <musette/report/formats.h>
#include <musette/report/linter.h>
#include <musette/service/session_bundle.h>

using namespace musette;
using test::need;
using test::OpenLibrary;

namespace {

struct Group : OpenLibrary {
    Group() {
        session = need(
            editor().sessions.create(test::trainingSession("Veille", "2026-11-24", "2026-11-24")));
    }
    model::Participant person(const std::string& alias, const std::string& name) const {
        const auto day = std::chrono::floor<std::chrono::days>(clock.now());
        return {{}, session, alias, name, base::Date(day + std::chrono::days(30))};
    }
    void note(const std::string& body, model::Visibility visibility = model::Visibility::Public) {
        model::Note one;
        one.session = session;
        one.body = body;
        one.visibility = visibility;
        need(editor().notes.add(one));
    }

    model::SessionId session;
};

} // namespace

TEST_CASE("participants are off until the user switches them on, and need an alias and a date") {
    Group group;
    service::ParticipantEditor& editor = group.editor().participants;
    CHECK_FALSE(editor.add(group.person("P1", "Zoé Exemple")).has_value());
    need(editor.turn(true));
    CHECK_FALSE(editor.add(group.person(" ", "Zoé Exemple")).has_value());
    CHECK_FALSE(editor.add(group.person("Zoé Exemple 1", "Zoé Exemple")).has_value());
    model::Participant late = group.person("P1", "Zoé Exemple");
    late.purgeOn = test::date("2001-01-01");
    CHECK_FALSE(editor.add(late).has_value());
    late.purgeOn = base::Date(late.purgeOn.year() + std::chrono::years(60), late.purgeOn.month(),
                              late.purgeOn.day());
    CHECK_FALSE(editor.add(late).has_value());
    late.purgeOn = base::Date{};
    CHECK_FALSE(editor.add(late).has_value());
    group.requireUndoable(
        [&] { return group.editor().participants.add(group.person("P1", "Zoé Exemple")); });
    CHECK(group.editor().participants.add(group.person("P1", "")).error().code ==
          base::ErrorCode::AlreadyExists);
    for (const model::JournalEntry& entry : need(group.reader().history()))
        CHECK(entry.subject == "Veille");
}

TEST_CASE("every report and bundle says the alias, and the linter finds a family name alone") {
    Group group;
    need(group.editor().participants.turn(true));
    need(group.editor().participants.add(group.person("Participant 1", "Zoé Exemplaire")));
    group.note("Zoé Exemplaire demande pourquoi.");
    group.note("ZOE EXEMPLAIRE insiste", model::Visibility::Private);
    for (const auto audience : {model::ReportAudience::Public, model::ReportAudience::Private}) {
        const auto work = need(group.reader().reports.work(group.session, audience));
        const std::string page = report::renderHtml(work.document, work.options);
        CHECK_THAT(page, test::containsText("Participant 1 demande"));
        CHECK_THAT(page, !test::containsText("xemplaire"));
        CHECK_THAT(page, !test::containsText("EXEMPLAIRE"));
    }
    const auto file = group.folder / "s.musette";
    need(service::exportBundle(group.reader(), group.session, model::ReportAudience::Team,
                               need(group.editor().reports.libraryUuid()), file));
    const auto bundle = need(service::readBundle(file));
    CHECK(bundle.document.notes.front().body == "Participant 1 demande pourquoi.");

    const auto named = [&] {
        const auto work = need(group.reader().reports.work(group.session));
        const auto all = report::lint(work.document, work.options, work.context);
        return std::ranges::count(all, report::FindingCode::PersonNamed, &report::Finding::code);
    };
    CHECK(named() == 0);
    group.note("Mme Exemplaire est partie.");
    CHECK(named() == 1);
}

TEST_CASE("what stands for a name that was erased is nobody's name, and blocks no report") {
    Group group;
    need(group.editor().participants.turn(true));
    need(group.editor().participants.add(group.person("Participant 1", "Zoé Exemplaire")));
    need(group.editor().participants.add(group.person("Participant 2", "Luc Autrement")));
    group.note("Zoé Exemplaire et Mme Exemplaire, puis Luc Autrement.");
    need(group.editor().people.erase("Exemplaire", "[nom effacé]"));
    CHECK(need(group.reader().participants(group.session)).front().name.empty());
    const auto work = need(group.reader().reports.work(group.session));
    CHECK(work.document.notes.front().body ==
          "Zoé [nom effacé] et Mme [nom effacé], puis Participant 2.");
    for (const report::Finding& one : report::lint(work.document, work.options, work.context))
        CHECK(one.code != report::FindingCode::PersonNamed);
}

TEST_CASE("on its day a name goes from the whole library, and the log does not say which") {
    Group group;
    need(group.editor().participants.turn(true));
    const auto id =
        need(group.editor().participants.add(group.person("Participant 1", "Zoé Exemplaire")));
    need(group.editor().participants.add(group.person("Participant 2", "Luc Autrement")));
    model::Participant later = need(group.reader().participants(group.session)).back();
    later.purgeOn = base::Date(std::chrono::sys_days(later.purgeOn) + std::chrono::days(60));
    need(group.editor().participants.edit(later));
    group.note("Zoé Exemplaire et Luc Autrement");
    CHECK(need(group.editor().participants.purgeDue()) == 0);
    group.clock.current += std::chrono::days(30);
    CHECK(need(group.editor().participants.purgeDue()) == 1);
    CHECK(need(group.editor().participants.purgeDue()) == 0);
    const auto people = need(group.reader().participants(group.session));
    REQUIRE(people.size() == 2);
    CHECK(people[0].id == id);
    CHECK(people[0].alias == "Participant 1");
    CHECK(people[0].name.empty());
    CHECK(people[1].name == "Luc Autrement");
    CHECK(need(group.reader().session(group.session)).notes.front().body ==
          "Participant 1 et Luc Autrement");
    CHECK(need(group.reader().mentions("Zoé Exemplaire")).empty());
    CHECK(test::sqlValue(group.path(), "SELECT count(*) FROM erasure") == "1");
    group.close();
    group.requireNoBytes("Exemplaire");
}

TEST_CASE(
    "erasing a person reaches reports, reviewers, the organisation, files and large actions") {
    Group group;
    model::ReportSettings settings;
    settings.sections = {{"outils", "Outils de Zoé Exemplaire", "Merci à Zoé Exemplaire."}};
    need(group.editor().reports.setSettings(group.session, settings));
    need(group.editor().setSetting(service::kOrganisationDetails, "Zoé Exemplaire, direction"));
    need(group.editor().captures.attach("CV Zoé Exemplaire.pdf", "x"));
    need(group.editor().trainings.add({{}, "Formation de Zoé Exemplaire", "", "", {}}));
    test::sqlRows(
        group.path(),
        "INSERT INTO report_progress (session_id, audience, state, reviewed_by, approved) "
        "VALUES (1, 'team', 'reviewed', 'Zoé Exemplaire', 'x')");
    CHECK(need(group.reader().mentions("Zoé Exemplaire")).size() >= 6);
    CHECK(need(group.editor().people.erase("Zoé Exemplaire", "N1")) >= 6);
    CHECK(need(group.reader().mentions("Zoé Exemplaire")).empty());
    CHECK(need(group.reader().reports.settings(group.session)).sections.front().title ==
          "Outils de N1");
    CHECK(need(group.reader().reports.organisation()).details == "N1, direction");
    group.close();
    group.requireNoBytes("Exemplaire");
}

TEST_CASE("a session that becomes a holding of a training takes its audience and objectives") {
    Group group;
    const auto training = need(group.editor().trainings.add(
        {{}, " Veille  numérique ", "Formateurs", "Une *action*", {"Trier", " ", "Citer"}}));
    CHECK_FALSE(group.editor().trainings.add({{}, " ", "", "", {}}).has_value());
    group.requireUndoable([&] { return group.editor().trainings.assign(group.session, training); });
    const auto document = need(group.reader().session(group.session));
    CHECK(document.session.audience == "Formateurs");
    REQUIRE(document.objectives.size() == 2);
    CHECK(document.objectives[1].text == "Citer");
    const auto trainings = need(group.reader().trainings());
    REQUIRE(trainings.size() == 1);
    CHECK(trainings[0].title == "Veille numérique");
    CHECK(trainings[0].sessions == std::vector{group.session});
    need(group.editor().trainings.remove(training));
    CHECK(need(group.reader().sessions()).size() == 1);
    CHECK(group.editor().trainings.assign(group.session, training).error().code ==
          base::ErrorCode::NotFound);
}
