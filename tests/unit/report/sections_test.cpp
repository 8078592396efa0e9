#include "report_formats.h"
#include "support/catch.h"

#include <musette/report/visible_document.h>

#include <algorithm>
#include <vector>

using namespace musette;
using namespace musette::test;

namespace {

/// A session in which every section of the report has something to say.
SessionBuilder fullSession() {
    SessionBuilder session;
    auto& s = session.document.session;
    s.introduction = "Entrée en matière";
    s.conclusion = "Pour finir";
    s.linkNotice = "Avis sur les liens";
    session.document.objectives.push_back({{}, 0, "Un objectif", "Atteint"});
    const auto sequence = session.oneSequence();
    session.note(sequence, "À garder").mark = model::NoteMark::Keep;
    session.note({}, "De toute la session");
    session.item(sequence, "Article", "https://e.example/a");
    session.item({}, "Veille", "https://e.example/v");
    session.document.tools.push_back({{}, 0, "Outil", {}, {}, {}, Visibility::Public, {}});
    session.document.resources.push_back({{}, 0, "Ressource", {}, {}, Visibility::Public});
    session.document.relatedAccounts.push_back({{}, 0, "Quelqu’un", "Ailleurs", {}, {}});
    return session;
}

/// Where each text stands; the order of a page.
std::vector<std::size_t> places(const std::string& html, const std::vector<std::string>& texts) {
    std::vector<std::size_t> found;
    for (const std::string& text : texts) {
        INFO(text);
        REQUIRE(html.find(text) != std::string::npos);
        found.push_back(html.find(text));
    }
    return found;
}

} // namespace

TEST_CASE("Sections come in the order of the report") {
    const std::string html = render(fullSession().document);
    const auto order = places(html, {"<header class=\"identity\">",
                                     "<nav class=\"contents\"",
                                     "<main",
                                     "id=\"introduction\"",
                                     "id=\"objectifs\"",
                                     "id=\"j1-matin\"",
                                     "id=\"seq-1\"",
                                     "id=\"session\"",
                                     "id=\"conclusion\"",
                                     "id=\"suites\"",
                                     "id=\"je-retiens\"",
                                     "id=\"outils\"",
                                     "id=\"veille\"",
                                     "id=\"ressources\"",
                                     "id=\"lire-aussi\"",
                                     "id=\"references\"",
                                     "id=\"ref-1\"",
                                     "</main>",
                                     "id=\"a-propos\"",
                                     "Avis sur les liens"});
    CHECK(std::ranges::is_sorted(order));
}

TEST_CASE("Sections without content are left out, in the contents too") {
    SessionBuilder session;
    session.note(session.oneSequence(), "seule");
    const std::string html = render(session.document);
    for (const char* anchor : {"introduction", "objectifs", "session", "conclusion", "suites",
                               "outils", "veille", "ressources", "lire-aussi", "references"}) {
        INFO(anchor);
        CHECK_FALSE(holds(html, "id=\"" + std::string(anchor) + "\""));
        CHECK_FALSE(holds(html, "href=\"#" + std::string(anchor) + "\""));
    }
    CHECK(holds(html, "id=\"j1-matin\""));
}

TEST_CASE("A half-day of which nothing is shown is left out") {
    SessionBuilder session;
    session.note(session.oneSequence(), "note");
    const auto later = session.halfDay(date(2026, 11, 24), model::Slot::Afternoon);
    session.sequence(later, "Atelier", Visibility::Private);
    CHECK_FALSE(holds(render(session.document), "j2-apres-midi"));
    CHECK(holds(render(session.document, Audience::Private), "id=\"j2-apres-midi\""));
}

TEST_CASE("An empty session is a whole page that says so") {
    const std::string html = render(SessionBuilder().document);
    CHECK(holds(html, "Ce compte rendu est encore vide."));
    CHECK(holds(html, "<h1"));
    CHECK(html.ends_with("</html>\n"));
    model::SessionDocument bare;
    CHECK(holds(words(render(bare)), "Session sans titre"));
}

TEST_CASE("Notes, quotations and articles come in the order of the clock") {
    SessionBuilder session;
    const auto sequence = session.oneSequence();
    session.note(sequence, "deuxième").at = moment("2026-11-23T10:00:00Z");
    session.note(sequence, "première").at = moment("2026-11-23T09:00:00Z");
    session.item(sequence, "entre les deux", "").link.at = moment("2026-11-23T09:30:00Z");
    session.item(sequence, "à la même minute", "").link.at = moment("2026-11-23T10:00:00Z");
    auto& last = session.note(sequence, "au même instant, placée après");
    last.at = moment("2026-11-23T10:00:00Z");
    last.position = 1;
    const auto order =
        places(render(session.document), {"première", "entre les deux", "deuxième",
                                          "au même instant, placée après", "à la même minute"});
    CHECK(std::ranges::is_sorted(order));
}

TEST_CASE("What belongs to the half-day as a whole stands where the clock puts it") {
    SessionBuilder session;
    const auto half = session.halfDay(date(2026, 11, 23), model::Slot::Morning);
    const auto atHalfDay = [&](const char* body) {
        model::Note& note = session.note({}, body);
        note.halfDay = half;
        note.mark = model::NoteMark::Keep;
    };
    const auto first = session.sequence(half, "Une");
    const auto second = session.sequence(half, "Deux");
    session.sequence(half, "Sans note");
    atHalfDay("accueil");
    session.note(first, "dans la une");
    session.note(first, "secret", Visibility::Private).at = moment("2026-11-22T08:00:00Z");
    atHalfDay("pause");
    session.note(second, "dans la deux");
    atHalfDay("clôture");
    const std::string html = render(session.document);
    const auto order = places(html, {"accueil", "id=\"seq-1\"", "dans la une", "pause",
                                     "id=\"seq-2\"", "dans la deux", "clôture", "id=\"seq-3\""});
    CHECK(std::ranges::is_sorted(order));
    // Once in its place, once under what is kept.
    for (const char* note : {"accueil", "pause", "clôture"}) {
        const std::size_t at = html.find(note);
        CHECK(html.find(note, html.find(note, at + 1) + 1) == std::string::npos);
    }
}

TEST_CASE("An article tied to a note follows it") {
    SessionBuilder session;
    const auto sequence = session.oneSequence();
    const auto first = session.note(sequence, "note une").id;
    session.note(sequence, "note deux");
    session.item(sequence, "de la première", "https://e.example/a").link.note = first;
    const auto order =
        places(render(session.document), {"note une", "de la première", "note deux"});
    CHECK(std::ranges::is_sorted(order));
}

TEST_CASE("Days are told apart only where there are several") {
    SessionBuilder session;
    session.note(session.oneSequence(), "un");
    CHECK(holds(render(session.document), ">Matin</h2>"));
    const auto second = session.halfDay(date(2026, 11, 24), model::Slot::Evening);
    session.note(session.sequence(second, "Suite"), "deux");
    const std::string html = render(session.document);
    CHECK(holds(html, ">Jour 1 · Matin</h2>"));
    CHECK(holds(html, "id=\"j2-soiree\""));
    CHECK(holds(html, ">Jour 2 · Soirée</h2>"));
}

TEST_CASE("What is marked comes up again under what the trainer will do with it") {
    SessionBuilder session;
    const auto sequence = session.oneSequence();
    session.note(sequence, "garder").mark = model::NoteMark::Keep;
    session.note(sequence, "essayer").mark = model::NoteMark::Test;
    auto& quote = session.note(sequence, "dire");
    quote.mark = model::NoteMark::PassOn;
    quote.kind = model::NoteKind::Quote;
    quote.authors = "Une intervenante";
    const std::string html = render(session.document);
    CHECK(holds(between(html, "id=\"je-retiens\"", "</section>"), "garder"));
    CHECK(holds(between(html, "id=\"a-tester\"", "</section>"), "essayer"));
    const std::string passOn = words(between(html, "id=\"a-transmettre\"", "</section>"));
    CHECK(holds(passOn, "« dire »"));
    CHECK(holds(passOn, "Une intervenante"));
    CHECK(holds(html, "<a href=\"#seq-1\">Séquence</a>"));
}

TEST_CASE("A tool without a dated trial is not tested, whatever its state says") {
    SessionBuilder session;
    model::Tool claimed;
    claimed.name = "Vanté";
    claimed.state = model::ToolState::Adopted;
    model::Tool tried;
    tried.name = "Essayé";
    tried.state = model::ToolState::Adopted;
    tried.trials = {{date(2026, 5, 1), "convaincant"}};
    session.document.tools = {claimed, tried};
    const std::string html = render(session.document);
    const std::string first = words(between(html, "Vanté", "</tr>"));
    CHECK(holds(first, "non testé"));
    CHECK_FALSE(holds(first, "adopté"));
    const std::string second = between(html, "Essayé", "</tr>");
    CHECK_FALSE(holds(second, "non testé"));
    CHECK(holds(words(second), "adopté"));
    CHECK(holds(second, "<time datetime=\"2026-05-01\">1er mai 2026</time>"));
}

TEST_CASE("What the author unticked is left out, and only that") {
    SessionBuilder session = fullSession();
    session.note(session.document.sequences.front().id, "Une autre note");
    report::ReportOptions options;
    for (const char* anchor :
         {"introduction", "objectifs", "seq-1", "session", "conclusion", "suites", "outils",
          "veille", "ressources", "lire-aussi", "references", "a-propos", "je-retiens", "j1-matin",
          "note-1", "lien-1"}) {
        options.leftOut = {anchor};
        const std::string html = report::renderHtml(session.document, options);
        INFO(anchor);
        CHECK_FALSE(holds(html, "id=\"" + std::string(anchor) + "\""));
        CHECK(holds(html, "<h1"));
    }
    options.leftOut = {"note-1"};
    const std::string html = report::renderHtml(session.document, options);
    CHECK_FALSE(holds(html, "À garder"));
    CHECK(holds(html, "Une autre note"));
}

TEST_CASE("Without the list of references nothing points to it") {
    report::ReportOptions options;
    options.leftOut = {"references"};
    CHECK_FALSE(holds(report::renderHtml(fullSession().document, options), "#ref-"));
}

TEST_CASE("The citation of the report can be left out") {
    report::ReportOptions options;
    CHECK(holds(report::renderHtml(fullSession().document, options), "Pour citer ce compte rendu"));
    options.citation = false;
    CHECK_FALSE(
        holds(report::renderHtml(fullSession().document, options), "Pour citer ce compte rendu"));
}

TEST_CASE("Speakers known by their function are told by it, nobody is called \"\"") {
    SessionBuilder session;
    const auto sequence = session.oneSequence();
    session.document.sequences.front().speakers = {{{}, "", "Responsable", "Centre"},
                                                   {{}, "Jeanne Petit", "", "GRETA"},
                                                   {{}, "", "", "Une association"},
                                                   {{}, "", "", ""}};
    session.note(sequence, "note");
    const std::string html = render(session.document);
    const std::string inside = between(html, "<ul class=\"speakers\">", "</ul>");
    const std::string list = words(inside);
    CHECK(holds(list, "Responsable, Centre"));
    CHECK(holds(list, "Jeanne Petit, GRETA"));
    CHECK(holds(list, "Une association"));
    CHECK_FALSE(holds(html, "itemprop=\"name\"></span>"));
    CHECK(inside.find("<li>", inside.find("Une association")) == std::string::npos);
}

TEST_CASE("A board stands in its sequence as headed lists, as visible as the sequence") {
    SessionBuilder session;
    const auto half = session.halfDay(date(2026, 11, 23), model::Slot::Morning);
    for (const auto visibility : {Visibility::Public, Visibility::Private}) {
        const bool open = visibility == Visibility::Public;
        model::Board board;
        board.sequence = session.sequence(half, "Atelier", visibility);
        board.title = open ? "Mur commun" : "Mur caché";
        board.labels[static_cast<std::size_t>(model::CardColour::Green)] = "Groupe B";
        board.columns = {{{}, open ? "Pratiques" : "Zibelines", {}}, {{}, "Vide", {}}};
        board.columns[0].cards = {{{}, "Classe <inversée>", model::CardColour::Green, 2},
                                  {{}, "Carte simple", model::CardColour::None, 0}};
        session.document.boards.push_back(board);
    }
    const std::string html = render(session.document);
    const std::string board = between(html, "<div class=\"board\">", "</div>");
    CHECK(holds(board, "<p class=\"label\">Mur commun</p>"));
    CHECK(holds(board, "<h4>Pratiques</h4>"));
    CHECK(holds(board, "Classe &lt;inversée&gt; <span class=\"badge\">Groupe B</span> "
                       "<span class=\"dots\">(2 points)</span>"));
    CHECK(holds(board, "<li>Carte simple</li>"));
    CHECK_FALSE(holds(html, "Vide"));
    CHECK_FALSE(holds(html, "Zibelines"));
    CHECK_FALSE(holds(html, "caché"));
    CHECK(holds(render(session.document, Audience::Private), "Zibelines"));
    for (const report::Format format : kFormats) {
        CAPTURE(report::nameOf(format));
        const std::string text = exported(session.document, format);
        CHECK(holds(text, "Carte simple"));
        CHECK_FALSE(holds(text, "Zibelines"));
    }
    CHECK(holds(exported(session.document, report::Format::Markdown), "#### Pratiques"));
    const auto visible = report::visibleDocument(session.document, Audience::Public);
    REQUIRE(visible.boards.size() == 1);
    CHECK(visible.boards[0].title == "Mur commun");
}

TEST_CASE("A trial made in another session counts where its own may be seen") {
    SessionBuilder session;
    model::Tool tool;
    tool.name = "Mur";
    tool.state = model::ToolState::Tested;
    tool.trials = {{date(2026, 3, 1), "zibeline", {7}, Visibility::Private}};
    session.document.tools = {tool};
    CHECK_FALSE(holds(render(session.document), "zibeline"));
    CHECK(holds(words(render(session.document)), "non testé"));
    CHECK(holds(render(session.document, Audience::Private), "zibeline"));
    CHECK(report::visibleDocument(session.document, Audience::Public).tools.at(0).trials.empty());
    session.document.tools[0].trials[0].visibility = Visibility::Public;
    CHECK(holds(render(session.document), "zibeline"));
    CHECK_FALSE(holds(words(render(session.document)), "non testé"));
}
