// Trainings, and that they go where their sessions go.
#include "open_library.h"

#include <musette/base/zip.h>
#include <musette/service/session_bundle.h>
#include <musette/service/session_json.h>

using namespace musette;
using test::date;
using test::need;
using test::OpenLibrary;

namespace {

model::Training catalogued(model::Visibility visibility) {
    model::Training training{
        {}, "Veille numérique", "formateurs", "Deux **jours**", {"Choisir", "Trier"}};
    training.visibility = visibility;
    return training;
}

struct Author : OpenLibrary {
    explicit Author(model::Visibility visibility = model::Visibility::Team) {
        session = need(
            editor().sessions.create(test::trainingSession("Mars", "2026-03-03", "2026-03-03")));
        training = need(editor().trainings.add(catalogued(visibility)));
        need(editor().trainings.assign(session, training));
    }
    [[nodiscard]] std::filesystem::path bundle(model::ReportAudience audience) {
        const auto file = folder / "session.musette";
        need(service::exportBundle(reader(), session, audience,
                                   need(editor().reports.libraryUuid()), file));
        return file;
    }
    [[nodiscard]] std::string json() {
        return service::sessionToJson(need(reader().session(session)));
    }
    [[nodiscard]] base::Date tomorrow() const {
        return base::Date(std::chrono::floor<std::chrono::days>(clock.now()) +
                          std::chrono::days{1});
    }
    model::SessionId session;
    model::TrainingId training;
};

model::BundleOutcome take(OpenLibrary& library, const std::filesystem::path& file) {
    return need(library.editor().reports.importBundle(need(service::readBundle(file))));
}

model::SessionId takeJson(OpenLibrary& library, const std::string& json) {
    return need(library.editor().sessions.importDocument(need(service::sessionFromJson(json))));
}

std::string sessionIn(const std::filesystem::path& bundle) {
    auto zip = need(base::ZipReader::open(bundle, {}));
    return need(zip.read("session.json", 1'000'000));
}

} // namespace

TEST_CASE("JSON of a session names the training it is a holding of, and makes it elsewhere once") {
    Author author;
    OpenLibrary other;
    const auto id = takeJson(other, author.json());
    takeJson(other, author.json());
    const auto trainings = need(other.reader().trainings());
    REQUIRE(trainings.size() == 1);
    const auto original = need(author.reader().trainings()).at(0);
    CHECK(trainings[0].uuid == original.uuid);
    CHECK(trainings[0].title == "Veille numérique");
    CHECK(trainings[0].audience == "formateurs");
    CHECK(trainings[0].description == "Deux **jours**");
    CHECK(trainings[0].objectives == std::vector<std::string>{"Choisir", "Trier"});
    CHECK(trainings[0].visibility == model::Visibility::Team);
    CHECK(trainings[0].sessions == std::vector{id});
}

TEST_CASE("a training that comes is known by its key though it was renamed, else by its title") {
    Author author;
    OpenLibrary other;
    const auto own = need(other.editor().trainings.add({{}, "VEILLE NUMERIQUE", "", "", {}}));
    takeJson(other, author.json()); // the title, but for case and accents
    auto trainings = need(other.reader().trainings());
    REQUIRE(trainings.size() == 1);
    CHECK(trainings[0].id == own);
    CHECK(trainings[0].title == "VEILLE NUMERIQUE");
    CHECK(trainings[0].audience == "formateurs"); // what it did not say is taken over
    CHECK(trainings[0].visibility == model::Visibility::Private);

    OpenLibrary third;
    takeJson(third, author.json());
    trainings = need(third.reader().trainings());
    trainings[0].title = "Ma veille";
    need(third.editor().trainings.edit(trainings[0]));
    takeJson(third, author.json());
    trainings = need(third.reader().trainings());
    REQUIRE(trainings.size() == 1);
    CHECK(trainings[0].title == "Ma veille");
}

TEST_CASE("a bundle carries the training; its texts go no further than they may") {
    for (const auto visibility :
         {model::Visibility::Private, model::Visibility::Team, model::Visibility::Public}) {
        Author author(visibility);
        for (const auto audience : {model::ReportAudience::Public, model::ReportAudience::Team,
                                    model::ReportAudience::Private}) {
            CAPTURE(static_cast<int>(visibility), static_cast<int>(audience));
            const auto file = author.bundle(audience);
            const bool seen =
                visibility == model::Visibility::Public ||
                audience == model::ReportAudience::Private ||
                (visibility == model::Visibility::Team && audience == model::ReportAudience::Team);
            CHECK((sessionIn(file).find("Deux **jours**") != std::string::npos) == seen);
            OpenLibrary colleague;
            const auto outcome = take(colleague, file);
            const auto held = need(colleague.reader().session(outcome.session)).training;
            REQUIRE(held.has_value());
            CHECK(held->title == "Veille numérique");
            CHECK((held->description == "Deux **jours**") == seen);
            CHECK(held->objectives.empty() == !seen);
            const auto again = take(colleague, file);
            CHECK(again.added == 0);
            CHECK(need(colleague.reader().trainings()).size() == 1);
        }
    }
}

TEST_CASE("who took a session out of its training is not overruled by a second bundle") {
    Author author;
    OpenLibrary colleague;
    const auto file = author.bundle(model::ReportAudience::Team);
    const auto outcome = take(colleague, file);
    need(colleague.editor().trainings.assign(outcome.session, {}));
    const auto again = take(colleague, file);
    CHECK(again.deleted == 1);
    CHECK_FALSE(need(colleague.reader().session(outcome.session)).training.has_value());
}

TEST_CASE("a bundle with a training is one action that can be taken back") {
    Author author;
    OpenLibrary colleague;
    const auto bundle = need(service::readBundle(author.bundle(model::ReportAudience::Team)));
    need(colleague.editor().reports.libraryUuid());
    colleague.requireUndoable([&] { return colleague.editor().reports.importBundle(bundle); });
}

TEST_CASE("aliases stand in the texts of a training that leaves the library") {
    Author author(model::Visibility::Public);
    need(author.editor().participants.turn(true));
    need(author.editor().participants.add(
        {{}, author.session, "P1", "Zoé Exemplaire", author.tomorrow()}));
    auto training = need(author.reader().trainings()).at(0);
    training.description = "Suivie par Zoé Exemplaire";
    need(author.editor().trainings.edit(training));
    const std::string json = sessionIn(author.bundle(model::ReportAudience::Public));
    CHECK(json.find("Zoé") == std::string::npos);
    CHECK(json.find("Suivie par P1") != std::string::npos);
}

TEST_CASE("a session is made as a holding of a training in one action, with what that says") {
    OpenLibrary library;
    const auto training =
        need(library.editor().trainings.add(catalogued(model::Visibility::Private)));
    const auto wanted = test::trainingSession("Mars", "2026-03-03", "2026-03-03");
    library.requireUndoable([&] {
        return library.editor().sessions.create(
            wanted, service::usualHalfDays(wanted.startsOn, wanted.endsOn), training);
    });
    const auto held = need(library.reader().trainings()).at(0).sessions;
    REQUIRE(held.size() == 1);
    auto document = need(library.reader().session(held[0]));
    CHECK(document.session.audience == "formateurs");
    CHECK(document.objectives.size() == 2);

    // Later another word of it, and none; what the session says itself stays.
    document.session.title = "Avril";
    library.requireUndoable([&] { return library.editor().sessions.edit(document.session, {}); });
    CHECK(need(library.reader().trainings()).at(0).sessions.empty());
    CHECK(need(library.reader().session(held[0])).session.title == "Avril");
    need(library.editor().sessions.edit(document.session, training));
    CHECK(need(library.reader().trainings()).at(0).sessions == held);
    CHECK(need(library.reader().session(held[0])).objectives.size() == 2);
}

TEST_CASE("a session made after another one is a holding of the same training") {
    Author author;
    const auto earlier = need(author.reader().session(author.session));
    const auto id = need(author.editor().sessions.createAfter(earlier, "", date("2026-10-06")));
    CHECK(need(author.reader().trainings()).at(0).sessions == std::vector{id, author.session});
}

TEST_CASE("JSON whose training has no title or other kinds is refused with its place") {
    Author author;
    for (const auto& [from, to] :
         {std::pair{"\"Veille numérique\"", "\"\""}, std::pair{"\"Choisir\"", "7"}}) {
        std::string json = author.json();
        json.replace(json.find(from), std::string_view(from).size(), to);
        const auto read = service::sessionFromJson(json);
        REQUIRE_FALSE(read);
        CHECK(read.error().detail.starts_with("training."));
    }
}
