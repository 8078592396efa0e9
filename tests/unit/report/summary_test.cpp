#include "session_builder.h"
#include "support/catch.h"

#include <algorithm>

using namespace musette;
using namespace musette::test;

namespace {

report::ReportSummary summaryFor(const model::SessionDocument& document, Audience audience,
                                 std::set<std::string> leftOut = {}) {
    report::ReportOptions options;
    options.audience = audience;
    options.leftOut = std::move(leftOut);
    return report::summarise(document, options);
}

const report::OutlineEntry& line(const report::ReportSummary& summary, std::string_view anchor) {
    const auto found = std::ranges::find(summary.outline, anchor, &report::OutlineEntry::anchor);
    REQUIRE(found != summary.outline.end());
    return *found;
}

SessionBuilder session() {
    SessionBuilder session;
    const auto half = session.halfDay(date(2026, 11, 23), model::Slot::Morning);
    const auto open = session.sequence(half, "Ouverte");
    session.note(open, "**Une** note [avec lien](https://e.example/) _ici_\n\nsuite");
    session.note(open, "Citation", Visibility::Team).kind = model::NoteKind::Quote;
    session.item(open, "Article", "https://e.example/a");
    const auto closed = session.sequence(half, "Atelier", Visibility::Private);
    session.note(closed, "Un secret").mark = model::NoteMark::Keep;
    session.document.tools.push_back({{}, 0, "Outil", {}, {}, {}, Visibility::Team, {}});
    return session;
}

} // namespace

TEST_CASE("The outline holds everything, and tells what an audience does not see") {
    const auto summary = summaryFor(session().document, Audience::Public);
    std::vector<std::string> anchors;
    for (const auto& entry : summary.outline)
        anchors.push_back(entry.anchor);
    CHECK(anchors == std::vector<std::string>{"j1-matin", "seq-1", "note-1", "note-2", "lien-1",
                                              "seq-2", "note-3", "suites", "je-retiens", "outils",
                                              "references", "a-propos"});
    CHECK_FALSE(line(summary, "seq-1").hidden);
    CHECK(line(summary, "seq-1").included);
    CHECK(line(summary, "seq-2").hidden);
    CHECK(line(summary, "seq-2").visibility == Visibility::Private);
    CHECK_FALSE(line(summary, "seq-2").included);
    CHECK(line(summary, "note-2").visibility == Visibility::Team);
    CHECK(line(summary, "suites").hidden);
    CHECK(line(summary, "outils").visibility == Visibility::Team);
}

TEST_CASE("A line of the outline says what it is and how it begins") {
    const auto summary = summaryFor(session().document, Audience::Private);
    CHECK(line(summary, "note-1").title == "Une note avec lien ici");
    CHECK(line(summary, "note-1").kind == report::OutlineKind::Note);
    CHECK(line(summary, "note-1").level == 3);
    CHECK(line(summary, "note-2").kind == report::OutlineKind::Quote);
    CHECK(line(summary, "lien-1").title == "Article");
    CHECK(line(summary, "lien-1").kind == report::OutlineKind::Link);
    CHECK(line(summary, "seq-2").kind == report::OutlineKind::Sequence);
    CHECK(line(summary, "j1-matin").kind == report::OutlineKind::HalfDay);
    CHECK(line(summary, "je-retiens").level == 2);
    CHECK(std::ranges::none_of(summary.outline, &report::OutlineEntry::hidden));
}

TEST_CASE("Elements are counted on the side of the audience or on the other") {
    const auto document = session().document;
    const auto count = [&](Audience audience, std::set<std::string> leftOut = {}) {
        const auto elements = summaryFor(document, audience, std::move(leftOut)).elements;
        return std::pair(elements.shown, elements.leftOut);
    };
    CHECK(count(Audience::Public) == std::pair(2, 3));
    CHECK(count(Audience::Team) == std::pair(4, 1));
    CHECK(count(Audience::Private) == std::pair(5, 0));
    CHECK(count(Audience::Public, {"note-1"}) == std::pair(1, 3));
    CHECK(count(Audience::Public, {"seq-2"}) == std::pair(2, 2));
}

TEST_CASE("What is unticked stays in the outline, unticked") {
    const auto summary = summaryFor(session().document, Audience::Public, {"seq-1", "note-1"});
    CHECK_FALSE(line(summary, "seq-1").included);
    CHECK_FALSE(line(summary, "seq-1").hidden);
    CHECK_FALSE(line(summary, "note-1").included);
}

TEST_CASE("Words are those of the report that the audience reads") {
    SessionBuilder session;
    session.document.session.title = "Deux mots";
    session.note(session.oneSequence(), "- trois *mots* ici");
    session.note(session.document.sequences.front().id, "un secret", Visibility::Private);
    // The title, the sequence's and the note.
    CHECK(summaryFor(session.document, Audience::Public).words == 2 + 1 + 3);
    CHECK(summaryFor(session.document, Audience::Private).words == 2 + 1 + 3 + 2);
}
