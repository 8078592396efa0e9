// Tools across sessions; every action is taken back and done again.

#include "open_library.h"

using namespace musette;
using test::codeOf;
using test::date;
using test::need;
using test::OpenLibrary;
using test::trainingSession;
using Code = base::ErrorCode;
using model::ToolState;

namespace {

/// Two sessions, in which tools are named.
struct Bench {
    Bench() {
        spring = need(library.editor().sessions.create(
            trainingSession("Printemps", "2026-03-10", "2026-03-10")));
        autumn = need(library.editor().sessions.create(
            trainingSession("Automne", "2026-11-24", "2026-11-24")));
    }
    service::ToolEditor& editor() { return library.editor().tools; }
    model::ToolId add(model::SessionId session, const std::string& name) {
        return need(editor().add(session, named(name)));
    }
    static model::Tool named(const std::string& name) {
        model::Tool tool;
        tool.name = name;
        return tool;
    }
    std::vector<model::Tool> toolsOf(model::SessionId session) {
        return need(library.reader().session(session)).tools;
    }
    std::vector<model::ToolOverview> all() { return need(library.reader().tools()); }

    OpenLibrary library;
    model::SessionId spring, autumn;
};

} // namespace

TEST_CASE("a tool named in another session is the same one: its state and trials come along") {
    Bench bench;
    const auto first = bench.add(bench.spring, "Framémo");
    need(bench.editor().addTrial(first, {date("2026-04-02"), "Simple, sans compte"}));
    bench.library.requireUndoable(
        [&] { return bench.editor().add(bench.autumn, Bench::named(" framemo  ")); });
    const model::Tool here = bench.toolsOf(bench.autumn).at(0);
    CHECK(here.name == "Framémo");
    CHECK(here.state == ToolState::Tested);
    REQUIRE(here.trials.size() == 1);
    CHECK(here.trials[0].elsewhere == bench.spring);
    REQUIRE(bench.all().size() == 1);
    CHECK(bench.all()[0].mentions.size() == 2);
    CHECK(bench.all()[0].mentions[0].sessionTitle == "Automne"); // newest first
    // Twice in one session is once.
    CHECK(bench.add(bench.autumn, "FRAMEMO") == here.id);
}

TEST_CASE("a state is common to all sessions, a comment is each session's own") {
    Bench bench;
    bench.add(bench.spring, "Mur");
    bench.add(bench.autumn, "Mur");
    model::Tool tool = bench.toolsOf(bench.autumn).at(0);
    tool.state = ToolState::Testing;
    tool.comment = "vu en atelier";
    tool.url = "https://mur.example/";
    bench.library.requireUndoable([&] { return bench.editor().edit(tool); });
    const model::Tool other = bench.toolsOf(bench.spring).at(0);
    CHECK(other.state == ToolState::Testing);
    CHECK(other.url == "https://mur.example/");
    CHECK(other.comment.empty());
}

TEST_CASE("nothing is called tested or adopted that nobody tried") {
    Bench bench;
    const auto id = bench.add(bench.spring, "Mur");
    model::Tool tool = bench.toolsOf(bench.spring).at(0);
    for (const auto state : {ToolState::Tested, ToolState::Adopted}) {
        tool.state = state;
        CHECK(codeOf(bench.editor().edit(tool)) == Code::InvalidArgument);
    }
    // It may be dropped, or have vanished, without a trial.
    tool.state = ToolState::Dropped;
    need(bench.editor().edit(tool));
    tool.state = ToolState::Spotted;
    need(bench.editor().edit(tool));
    bench.library.requireUndoable(
        [&] { return bench.editor().addTrial(id, {date("2026-04-02"), "Convaincant"}); });
    tool = bench.toolsOf(bench.spring).at(0);
    CHECK(tool.state == ToolState::Tested);
    tool.state = ToolState::Adopted;
    need(bench.editor().edit(tool));
    // A further trial takes nothing back.
    need(bench.editor().addTrial(id, {date("2026-05-02"), "Toujours"}));
    CHECK(bench.toolsOf(bench.spring).at(0).state == ToolState::Adopted);
    CHECK(codeOf(bench.editor().addTrial({999}, {date("2026-05-02"), ""})) == Code::NotFound);
    CHECK(codeOf(bench.editor().add(bench.spring, Bench::named(" "))) == Code::InvalidArgument);
}

TEST_CASE("a trial made elsewhere is enough to call a tool tested") {
    Bench bench;
    const auto id = bench.add(bench.spring, "Mur");
    bench.add(bench.autumn, "Mur");
    need(bench.editor().addTrial(id, {date("2026-04-02"), "Bien"}));
    model::Tool tool = bench.toolsOf(bench.autumn).at(0);
    tool.state = ToolState::Adopted;
    need(bench.editor().edit(tool));
    // Saving it here does not copy the trial.
    CHECK(bench.all().at(0).trials.size() == 1);
    CHECK(bench.toolsOf(bench.spring).at(0).state == ToolState::Adopted);
}

TEST_CASE("with the name of another tool both become one, with all their trials") {
    Bench bench;
    const auto old = bench.add(bench.spring, "Mur numérique");
    need(bench.editor().addTrial(old, {date("2026-04-02"), "Bien"}));
    const auto twin = bench.add(bench.spring, "Mur");
    need(bench.editor().addTrial(twin, {date("2026-05-02"), "Mieux"}));
    bench.add(bench.autumn, "Mur");
    model::Tool tool = bench.toolsOf(bench.spring).at(0);
    REQUIRE(tool.id == old);
    tool.name = "Mur";
    bench.library.requireUndoable([&] { return bench.editor().edit(tool); });
    REQUIRE(bench.all().size() == 1);
    CHECK(bench.all()[0].mentions.size() == 2);
    CHECK(bench.all()[0].trials.size() == 2);
    CHECK(bench.toolsOf(bench.spring).size() == 1);
}

TEST_CASE("a tool is removed from its session alone") {
    Bench bench;
    const auto id = bench.add(bench.spring, "Mur");
    bench.add(bench.autumn, "Mur");
    bench.library.requireUndoable([&] { return bench.editor().remove(id); });
    CHECK(bench.toolsOf(bench.spring).empty());
    CHECK(bench.toolsOf(bench.autumn).size() == 1);
}

TEST_CASE("what the library knows of a tool holds when a session comes in") {
    Bench bench;
    const auto id = bench.add(bench.spring, "Mur");
    need(bench.editor().addTrial(id, {date("2026-04-02"), "Bien"}));
    model::SessionDocument document;
    document.session = trainingSession("D’ailleurs", "2026-11-26", "2026-11-26");
    document.tools.push_back(Bench::named("mur"));
    document.tools.push_back(Bench::named("Sondage"));
    const auto arrived = need(bench.library.editor().sessions.importDocument(document));
    CHECK(bench.toolsOf(arrived).at(0).state == ToolState::Tested);
    CHECK(bench.toolsOf(arrived).at(1).state == ToolState::Spotted);
    // Trials of other sessions stay out of what the session hands on.
    const std::string json = service::sessionToJson(need(bench.library.reader().session(arrived)));
    CHECK(json.find("2026-04-02") == std::string::npos);
}
