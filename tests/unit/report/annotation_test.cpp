// Highlighted passages of linked items and notes on them: with their item, for those who may see
// them.

#include "session_builder.h"
#include "support/catch.h"

#include <algorithm>

using namespace musette;
using namespace musette::test;
using report::summarise;

namespace {

constexpr Visibility kAll[]{Visibility::Private, Visibility::Team, Visibility::Public};
constexpr Audience kAudiences[]{Audience::Public, Audience::Team, Audience::Private};

/// Annotations of a linked item.
class Annotator {
public:
    void highlight(model::LinkedItem& item, std::string words, std::string note,
                   Visibility visibility) {
        model::Highlight one;
        one.id = {++m_lastId};
        one.quote.exact = std::move(words);
        one.note = std::move(note);
        one.visibility = visibility;
        one.created = one.updated = moment("2026-11-23T20:00:00Z");
        item.annotations.highlights.push_back(std::move(one));
    }
    void note(model::LinkedItem& item, std::string body, Visibility visibility) {
        model::ItemNote one;
        one.id = {++m_lastId};
        one.body = std::move(body);
        one.visibility = visibility;
        one.created = one.updated = moment("2026-11-23T20:00:00Z");
        item.annotations.notes.push_back(std::move(one));
    }

private:
    std::int64_t m_lastId = 500;
};

std::string nameOf(Visibility visibility) {
    return visibility == Visibility::Private ? "prive"
           : visibility == Visibility::Team  ? "equipe"
                                             : "public";
}

/// A word that stands nowhere else: what, of which visibility, in a link of which visibility, in a
/// sequence of which.
std::string canary(const char* what, Visibility own, Visibility link, Visibility sequence) {
    return std::string("zz") + what + nameOf(own) + "lien" + nameOf(link) + "seq" +
           nameOf(sequence);
}

struct Planted {
    std::string word;
    Visibility effective;
};

/// Every mixture of visibilities, with a word of its own in each passage, remark and note.
SessionBuilder everyMixture(std::vector<Planted>& planted) {
    SessionBuilder session;
    Annotator annotator;
    const auto half = session.halfDay(date(2026, 11, 23), model::Slot::Morning);
    std::int64_t id = 0;
    for (const Visibility sequenceVisibility : kAll) {
        const auto sequence = session.sequence(half, "Séquence", sequenceVisibility);
        for (const Visibility link : kAll) {
            auto& item = session.item(sequence, "Article", "https://exemple.test/a", link);
            item.link.item = {++id};
            for (const Visibility own : kAll) {
                const auto effective =
                    model::stricter(own, model::stricter(link, sequenceVisibility));
                const auto word = [&](const char* what) {
                    planted.push_back({canary(what, own, link, sequenceVisibility), effective});
                    return planted.back().word;
                };
                annotator.highlight(item, word("passage"), word("remarque"), own);
                annotator.note(item, word("note"), own);
            }
        }
    }
    return session;
}

const report::OutlineEntry* lineOf(const report::ReportSummary& summary,
                                   const std::string& anchor) {
    const auto found = std::ranges::find(summary.outline, anchor, &report::OutlineEntry::anchor);
    return found == summary.outline.end() ? nullptr : &*found;
}

report::ReportOptions forAudience(Audience audience) {
    report::ReportOptions options;
    options.audience = audience;
    return options;
}

} // namespace

TEST_CASE("a passage and a note on an item stand with the item") {
    SessionBuilder session;
    Annotator annotator;
    const auto sequence = session.oneSequence();
    auto& item = session.item(sequence, "Un article", "https://exemple.test/a");
    annotator.highlight(item, "La veille est un tri.\nOn choisit !", "À **dire** demain",
                        Visibility::Public);
    annotator.note(item, "Un texte *clair*", Visibility::Public);
    const std::string html = render(session.document);
    const std::string list = between(html, "<ul class=\"items\">", "</ul>");
    CHECK(holds(list, "id=\"passage-1\""));
    CHECK(holds(list, "<p>La veille est un tri.</p>\n<p>On choisit\u202F!</p>\n</blockquote>"));
    CHECK(holds(list, "<strong>dire</strong>"));
    CHECK(holds(list, "id=\"remarque-1\""));
    CHECK(holds(list, "<em>clair</em>"));
}

TEST_CASE("no audience reads a word of a passage or note that it may not see") {
    std::vector<Planted> planted;
    const SessionBuilder session = everyMixture(planted);
    REQUIRE(planted.size() == 81);
    for (const Audience audience : kAudiences) {
        const std::string html = render(session.document, audience);
        for (const Planted& one : planted) {
            CAPTURE(one.word, static_cast<int>(audience));
            const bool may = audience == Audience::Private || one.effective == Visibility::Public ||
                             (audience == Audience::Team && one.effective == Visibility::Team);
            CHECK(holds(html, one.word) == may);
        }
    }
}

TEST_CASE("what is left out of passages and notes is counted, and what is shown too") {
    std::vector<Planted> planted;
    const SessionBuilder session = everyMixture(planted);
    // A passage holds two of the words.
    const auto elements = [&](auto shown) {
        return static_cast<int>(std::ranges::count_if(planted, [&](const Planted& one) {
            return !one.word.starts_with("zzremarque") && shown(one.effective);
        }));
    };
    const int all = elements([](Visibility) { return true; });
    const int items = 9;
    for (const Audience audience : kAudiences) {
        const auto summary = summarise(session.document, forAudience(audience));
        const int shown = elements([&](Visibility effective) {
            return audience == Audience::Private || effective == Visibility::Public ||
                   (audience == Audience::Team && effective == Visibility::Team);
        });
        const int shownItems = audience == Audience::Private ? 9
                               : audience == Audience::Team  ? 4
                                                             : 1;
        CAPTURE(static_cast<int>(audience));
        CHECK(summary.elements.shown == shown + shownItems);
        CHECK(summary.elements.leftOut == all - shown + items - shownItems);
    }
}

TEST_CASE("the public report of a session is the same with and without its private annotations") {
    SessionBuilder session;
    const auto sequence = session.oneSequence();
    session.item(sequence, "Un article", "https://exemple.test/a");
    const std::string before = render(session.document);
    Annotator annotator;
    annotator.highlight(session.document.items[0], "passage", "note", Visibility::Private);
    annotator.note(session.document.items[0], "note", Visibility::Team);
    CHECK(render(session.document) == before);
    CHECK(render(session.document, Audience::Team) != before);
}

TEST_CASE("an item that is linked twice has its annotations where it is shown first") {
    SessionBuilder session;
    Annotator annotator;
    const auto half = session.halfDay(date(2026, 11, 23), model::Slot::Morning);
    const auto hidden = session.sequence(half, "Atelier", Visibility::Private);
    const auto open = session.sequence(half, "Exposé");
    for (const auto sequence : {hidden, open}) {
        auto& item = session.item(sequence, "Un article", "https://exemple.test/a");
        item.link.item = {7};
        if (item.annotations.highlights.empty())
            annotator.highlight(item, "deux fois lié", "", Visibility::Public);
    }
    session.document.items[1].annotations = session.document.items[0].annotations;
    const std::string everything = render(session.document, Audience::Private);
    CHECK(holds(between(everything, "id=\"seq-1\"", "id=\"seq-2\""), "deux fois lié"));
    CHECK(everything.find("deux fois lié") == everything.rfind("deux fois lié"));
    const std::string open2 = render(session.document);
    CHECK(holds(open2, "deux fois lié"));
    CHECK(holds(open2, "id=\"passage-1\""));
    CHECK(summarise(session.document, forAudience(Audience::Private)).elements.shown == 3);
}

TEST_CASE("passages and notes are lines of the outline, to be left out one by one") {
    SessionBuilder session;
    Annotator annotator;
    const auto sequence = session.oneSequence();
    auto& item = session.item(sequence, "Un article", "https://exemple.test/a");
    annotator.highlight(item, "mots cachés", "", Visibility::Private);
    annotator.highlight(item, "mots montrés", "", Visibility::Public);
    annotator.note(item, "**Note** sur l'article", Visibility::Public);
    auto options = forAudience(Audience::Public);
    options.leftOut = {"passage-2"};
    const auto summary = summarise(session.document, options);
    const auto* hidden = lineOf(summary, "passage-1");
    const auto* unticked = lineOf(summary, "passage-2");
    const auto* note = lineOf(summary, "remarque-1");
    REQUIRE(hidden != nullptr);
    REQUIRE(unticked != nullptr);
    REQUIRE(note != nullptr);
    CHECK(hidden->hidden);
    CHECK(hidden->visibility == Visibility::Private);
    CHECK(unticked->kind == report::OutlineKind::Quote);
    CHECK(unticked->title == "mots montrés");
    CHECK_FALSE(unticked->included);
    CHECK(note->kind == report::OutlineKind::Note);
    CHECK(note->title == "Note sur l'article");
    CHECK(note->included);
    const std::string html = report::renderHtml(session.document, options);
    CHECK_FALSE(holds(html, "mots montrés"));
    CHECK(holds(html, "sur l'article"));
    CHECK(summary.elements.leftOut == 1);
}

TEST_CASE("what is stricter than its item says so in reports that are not public") {
    SessionBuilder session;
    Annotator annotator;
    const auto sequence = session.oneSequence();
    auto& item = session.item(sequence, "Un article", "https://exemple.test/a");
    annotator.highlight(item, "mots", "", Visibility::Team);
    const std::string html = render(session.document, Audience::Team);
    CHECK(holds(between(html, "id=\"passage-1\"", "</div>"), "class=\"badge\""));
    session.document.items[0].link.visibility = Visibility::Team;
    const std::string sameAsItem = render(session.document, Audience::Team);
    CHECK_FALSE(holds(between(sameAsItem, "id=\"passage-1\"", "</div>"), "class=\"badge\""));
}

TEST_CASE("hostile words of a passage and of notes are text") {
    SessionBuilder session;
    Annotator annotator;
    const auto sequence = session.oneSequence();
    auto& item = session.item(sequence, "Un article", "https://exemple.test/a");
    annotator.highlight(item, "<script>alert(1)</script> & \"x\" {{title}}",
                        "<img src=x onerror=alert(1)>", Visibility::Public);
    annotator.note(item, "<iframe src=https://a.test></iframe>[x](javascript:alert(1))",
                   Visibility::Public);
    const std::string html = render(session.document);
    CHECK(holds(html, "&lt;script&gt;alert(1)&lt;/script&gt;"));
    CHECK(holds(html, "{{title}}"));
    CHECK_FALSE(holds(html, "<script"));
    CHECK_FALSE(holds(html, "<img"));
    CHECK_FALSE(holds(html, "<iframe"));
    CHECK_FALSE(holds(html, "javascript:"));
}

TEST_CASE("a report is of the day of the last passage or note that it shows") {
    SessionBuilder session;
    Annotator annotator;
    const auto sequence = session.oneSequence();
    auto& item = session.item(sequence, "Un article", "https://exemple.test/a");
    annotator.note(item, "plus tard", Visibility::Team);
    item.annotations.notes[0].updated = moment("2026-12-24T10:00:00Z");
    CHECK(holds(render(session.document, Audience::Team), "2026-12-24"));
    CHECK_FALSE(holds(render(session.document), "2026-12-24"));
}
