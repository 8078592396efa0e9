// What an open library sees to by itself: names whose day has come, titles of pages, dated copies.

#include "../support/running_program.h"
#include "gui/app/file_work.h"
#include "gui/app/library_care.h"
#include "gui/app/library_errands.h"
#include "gui/veille/refresh_controller.h"
#include "support/http_server.h"

#include <musette/service/dated_copies.h>

#include <QSignalSpy>

using namespace musette;
using namespace std::chrono_literals;
using test::RunningProgram;
using test::settle;
using test::Stage;
using test::waitUntil;

namespace {

constexpr const char* kName = "Zibeline Exemple";
constexpr gui::ErrandTimes kNeverAgain{0ms, 0ms, 24h};
constexpr gui::ErrandTimes kAlways{0ms, 0ms, 1ms};

/// A session with a participant whose name goes tomorrow, and a note that tells it.
model::SessionId addParticipant(Stage& stage) {
    const auto made = stage.addSession();
    const auto added = stage.edit([&](service::LibraryEditor& editor) -> base::Status {
        if (auto on = editor.participants.turn(true); !on)
            return on;
        const auto participant = editor.participants.add(
            {{}, made.session, "P1", kName, std::chrono::year{2026} / 11 / 25});
        if (!participant)
            return std::unexpected(participant.error());
        model::Note note;
        note.session = made.session;
        note.body = std::string(kName) + " demande un exemple";
        if (const auto written = editor.notes.add(note); !written)
            return std::unexpected(written.error());
        return {};
    });
    REQUIRE(added.has_value());
    return made.session;
}

std::string noteOf(Stage& stage, model::SessionId session) {
    const auto document =
        stage.read([&](service::LibraryReader& reader) { return reader.session(session); });
    REQUIRE(document.has_value());
    return document->notes.at(0).body;
}

} // namespace

TEST_CASE("a name goes on its day while the program is open, and not before; the window tells it") {
    Stage stage;
    const auto session = addParticipant(stage);
    gui::LibraryErrands errands(stage.bridge, stage.messages, kAlways);
    QSignalSpy done(&errands, &gui::LibraryErrands::done);
    errands.start();
    REQUIRE(waitUntil([&] { return done.size() >= 3; })); // again and again
    CHECK(noteOf(stage, session) == "Zibeline Exemple demande un exemple");
    static_cast<void>(stage.takeNotices());
    stage.clock->set(*base::parseRfc3339("2026-11-25T08:00:00+01:00"));
    REQUIRE(waitUntil([&] { return noteOf(stage, session) == "P1 demande un exemple"; }));
    std::vector<QString> told;
    REQUIRE(waitUntil([&] {
        told = stage.takeNotices();
        return !told.empty();
    }));
    CHECK(told.front().startsWith("The names of 1"));
    errands.stop();
    const auto queueRuns = [&] { stage.edit([](service::LibraryEditor&) { return 0; }); };
    queueRuns(); // what was on its way has come
    const auto rounds = done.size();
    queueRuns();
    settle();
    CHECK(done.size() == rounds);
}

TEST_CASE("a library that is opened after the day has lost the name a moment later") {
    Stage stage;
    const auto session = addParticipant(stage);
    stage.clock->set(*base::parseRfc3339("2026-11-25T08:00:00+01:00"));
    gui::LibraryErrands errands(stage.bridge, stage.messages, kNeverAgain);
    settle();
    CHECK(noteOf(stage, session) == "Zibeline Exemple demande un exemple");
    errands.start();
    REQUIRE(waitUntil([&] { return noteOf(stage, session) == "P1 demande un exemple"; }));
}

TEST_CASE("a page that was added by its address gets its title, without being asked for") {
    test::HttpServer server([](const test::RecordedRequest&) {
        test::Reply reply;
        reply.headers = {{"Content-Type", "text/html; charset=utf-8"}};
        reply.body = "<!DOCTYPE html><title>Le titre de la page</title><p>Bonjour";
        return reply;
    });
    Stage stage;
    const auto made = stage.addSession();
    gui::LibraryErrands errands(stage.bridge, stage.messages, kNeverAgain);
    model::SessionItem place;
    place.session = made.session;
    const auto linked = stage.edit([&](service::LibraryEditor& editor) {
        return editor.captures.linkPage(server.url("/page"), "", place);
    });
    REQUIRE(linked.has_value());
    REQUIRE(waitUntil([&] {
        const auto document = stage.read(
            [&](service::LibraryReader& reader) { return reader.session(made.session); });
        return document->items.at(0).title == "Le titre de la page";
    }));
    CHECK(server.requests().size() == 1);
}

TEST_CASE("when nobody has worked for a while a copy is made, the first one of the day", "[gui]") {
    RunningProgram run;
    REQUIRE(waitUntil([&] { return run.program().library().isOpen(); }));
    REQUIRE(run.edit([](service::LibraryEditor& editor) {
                   return editor.feeds.add({"http://127.0.0.1:9/a", {}, {}});
               })
                .has_value());
    const auto& around = run.surroundings();
    gui::FileWork work;
    const gui::RefreshController refresh(around.bridge, around.messages, *run.network,
                                         around.preferences);
    const auto copies = [&] { return service::DatedCopies(run.file("library.db")).list().size(); };
    const gui::CareTimes busy{1ms, 0ms, 24h};
    gui::LibraryCare waiting(around.bridge, run.program().library(), work, refresh, around.messages,
                             busy);
    QSignalSpy none(&waiting, &gui::LibraryCare::cared);
    waiting.start();

    const gui::CareTimes idle{1ms, 0ms, 0ms};
    gui::LibraryCare care(around.bridge, run.program().library(), work, refresh, around.messages,
                          idle);
    QSignalSpy cared(&care, &gui::LibraryCare::cared);
    care.start();
    REQUIRE(waitUntil([&] { return cared.size() >= 3; }));
    care.stop();
    waiting.stop();
    CHECK(copies() == 1);
    CHECK(none.empty());
}
