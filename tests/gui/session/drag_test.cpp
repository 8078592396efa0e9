// Rows that are dragged by the mouse: notes and sequences of the day, parts of a report. Without a
// display nothing can be dragged: these run where gui_journey does.

#include "../rapport/report_shown.h"
#include "../support/mouse.h"
#include "day.h"
#include "gui/session/journee_screen.h"
#include "gui/session/timeline_model.h"

#include <QTreeWidget>

using namespace musette;
using gui::JourneeScreen;
using test::dragByMouse;
using test::ReportShown;
using test::settle;
using test::Shown;
using test::Stage;
using test::waitUntil;

namespace {

int rowOf(const QListView& view, const QString& title) {
    for (int row = 0; row < view.model()->rowCount(); ++row) {
        if (view.model()->index(row, 0).data().toString() == title)
            return row;
    }
    return -1;
}

QRect placeOf(const QListView& view, const QString& title) {
    const int row = rowOf(view, title);
    REQUIRE(row >= 0);
    return view.visualRect(view.model()->index(row, 0));
}

/// From the row's middle to the upper quarter of another: before it.
void drag(QListView& view, const QString& title, const QString& before) {
    const QRect there = placeOf(view, before);
    REQUIRE(dragByMouse(*view.viewport(), placeOf(view, title).center(),
                        {there.center().x(), there.top() + there.height() / 4}));
}

model::SequenceId addSequence(Stage& stage, model::HalfDayId half, const char* title) {
    model::Sequence sequence;
    sequence.halfDay = half;
    sequence.title = title;
    sequence.position = -1;
    const auto id = stage.edit(
        [&](service::LibraryEditor& editor) { return editor.sessions.addSequence(sequence); });
    REQUIRE(id.has_value());
    return *id;
}

} // namespace

TEST_CASE("a note is dragged to another sequence, and a sequence before another", "[.journey]") {
    Stage stage;
    const auto made = stage.addSession();
    const auto second = addSequence(stage, made.morning, "Deuxième");
    Shown<JourneeScreen> day(stage);
    REQUIRE(waitUntil([&] { return stage.session.sequence() == second; }));
    day.note("a bouger");
    settle();
    auto& view = day.timeline();
    REQUIRE(waitUntil([&] { return rowOf(view, "a bouger") > rowOf(view, "Deuxième"); }));
    const QString first = view.model()->index(rowOf(view, "Deuxième") - 1, 0).data().toString();
    drag(view, "a bouger", "Deuxième");
    REQUIRE(waitUntil([&] { return day.notes().at(0).sequence == made.sequence; }));
    REQUIRE(waitUntil([&] { return rowOf(view, "a bouger") < rowOf(view, "Deuxième"); }));
    drag(view, "Deuxième", first);
    REQUIRE(waitUntil(
        [&] { return stage.session.content()->sequencesOf(made.morning).front()->id == second; }));
    CHECK(day.notes().at(0).sequence == made.sequence);
}

TEST_CASE("in the structure a sequence is dragged within its half-day and to another one",
          "[.journey]") {
    Stage stage;
    const auto made = stage.addSession();
    const auto second = addSequence(stage, made.morning, "Deuxième");
    addSequence(stage, made.afternoon, "Troisième");
    Shown<JourneeScreen> day(stage);
    auto& outline = day.find<QListView>("sessionOutline");
    REQUIRE(waitUntil([&] { return rowOf(outline, "Troisième") >= 0; }));
    settle();
    const auto order = [&](model::HalfDayId half) {
        std::vector<std::string> titles;
        for (const model::Sequence* sequence : stage.session.content()->sequencesOf(half))
            titles.push_back(sequence->title);
        return titles;
    };
    const std::string first = order(made.morning).at(0);
    drag(outline, "Deuxième", QString::fromStdString(first));
    REQUIRE(waitUntil(
        [&] { return order(made.morning) == std::vector<std::string>{"Deuxième", first}; }));
    settle();
    drag(outline, "Deuxième", "Troisième");
    REQUIRE(waitUntil([&] { return order(made.afternoon).size() == 2; }));
    CHECK(order(made.morning) == std::vector{first});
    CHECK(stage.session.content()->sequence(second)->halfDay == made.afternoon);
}

TEST_CASE("in the contents of a report a sequence is dragged behind another", "[.journey]") {
    ReportShown report;
    addSequence(report.stage, report.made.morning, "Deuxième");
    auto& outline = report.find<QTreeWidget>("reportOutline");
    REQUIRE(waitUntil([&] { return report.part("Deuxième") != nullptr; }));
    const auto order = [&] {
        std::vector<std::string> titles;
        for (const auto* one : report.stage.session.content()->sequencesOf(report.made.morning))
            titles.push_back(one->title);
        return titles;
    };
    const auto before = order();
    REQUIRE(before.size() == 2);
    report.screen.show();
    settle();
    auto* first = report.part(QString::fromStdString(before[0]));
    REQUIRE(first != nullptr);
    outline.scrollToItem(first);
    REQUIRE(dragByMouse(*outline.viewport(), outline.visualItemRect(first).center(),
                        outline.visualItemRect(report.part("Deuxième")).center()));
    REQUIRE(waitUntil([&] { return order() == std::vector{before[1], before[0]}; }));
}
