// What the linter finds before an export, and where.
#include "report_formats.h"
#include "support/catch.h"

#include <musette/report/linter.h>
#include <musette/report/visible_document.h>

#include <algorithm>

using namespace musette;
using namespace musette::test;
using report::Finding;
using report::FindingCode;
using report::FindingEntity;
using report::Severity;

namespace {

std::vector<Finding> found(const model::SessionDocument& document, FindingCode code,
                           const report::ReportOptions& options = {},
                           const report::LintContext& context = {}) {
    std::vector<Finding> findings = report::lint(document, options, context);
    std::erase_if(findings, [&](const Finding& one) { return one.code != code; });
    return findings;
}

} // namespace

TEST_CASE("A sound report has nothing that blocks it") {
    SessionBuilder session;
    session.note(session.oneSequence(), "Une note publique");
    session.note(session.document.sequences.front().id, "Un secret bien gardé",
                 Visibility::Private);
    for (const Finding& one : report::lint(session.document, {}, {})) {
        INFO(report::textOf(one, report::Language::French));
        CHECK(one.severity != Severity::Blocking);
    }
}

TEST_CASE("A word of something hidden in a file is found, whatever brought it there") {
    SessionBuilder session;
    session.note(session.oneSequence(), "Une note publique");
    session.note(session.document.sequences.front().id, "Le mot zanzibarois", Visibility::Private);
    for (const report::Format format : kFormats) {
        INFO(report::nameOf(format));
        auto files = report::exportReport(session.document, {}, format, "cr");
        CHECK(report::findLeaks(session.document, {}, format, files, {}).empty());
        files.front().bytes += "<p title=\"Zanzibarois\">";
        const auto leaks = report::findLeaks(session.document, {}, format, files, {});
        REQUIRE(leaks.size() == 1);
        CHECK(leaks.front().code == FindingCode::PrivateWords);
        CHECK(leaks.front().severity == Severity::Blocking);
        CHECK(leaks.front().place ==
              report::FindingPlace{FindingEntity::Note, session.document.notes[1].id.value, ""});
        CHECK(leaks.front().subject == "zanzibarois");
        CHECK(report::isLeak(leaks.front()));
    }
}

TEST_CASE("What its author left out or gave a title hides nothing of what readers may see") {
    SessionBuilder session;
    const auto sequence = session.oneSequence();
    session.document.sequences.front().visibility = Visibility::Private;
    const auto second = session.sequence(session.document.halfDays.front().id, "Seconde séquence");
    session.note(sequence, "Au bout du compte, la pause");
    session.note(second, "Une note laissée de côté");
    session.note(second, "Un cirque à bout de souffle");
    report::ReportOptions options;
    options.leftOut = {"note-2"};
    options.sections = {{"seq-2", "La pause", "Le compte y est."}};
    for (const report::Format format : kFormats) {
        INFO(report::nameOf(format));
        const auto files = report::exportReport(session.document, options, format, "cr");
        CHECK(report::findLeaks(session.document, options, format, files, {}).empty());
    }
    CHECK(found(session.document, FindingCode::PrivateWords, options).empty());
}

TEST_CASE("Words of a private note that were copied into something public are told, not blocked") {
    SessionBuilder session;
    const auto sequence = session.oneSequence();
    session.note(sequence, "Le directeur a dit que le budget sera coupé", Visibility::Private);
    CHECK(found(session.document, FindingCode::PrivateEcho).empty());
    session.document.session.introduction =
        "On a appris : le directeur a dit que le budget sera coupé.";
    const auto echoes = found(session.document, FindingCode::PrivateEcho);
    REQUIRE(echoes.size() == 1);
    CHECK(echoes.front().severity == Severity::Warning);
    CHECK(echoes.front().place.id == session.document.notes.front().id.value);
    CHECK(echoes.front().place.anchor == "introduction");
    CHECK(echoes.front().subject == "le directeur a dit que le");
    session.document.session.introduction =
        "On a écrit : LE DIRECTEUR À DIT QUE LE BUDGET SERA COUPÉ.";
    CHECK(found(session.document, FindingCode::PrivateEcho).front().subject ==
          "LE DIRECTEUR À DIT QUE LE");
    CHECK(found(session.document, FindingCode::PrivateWords).empty());
}

TEST_CASE("The name of a participant blocks a public report, and no other") {
    SessionBuilder session;
    session.note(session.oneSequence(), "Merci à Camille Ésposito pour sa question");
    const report::LintContext context{{"Camille Esposito"}, {}};
    const auto named = found(session.document, FindingCode::PersonNamed, {}, context);
    REQUIRE(named.size() == 1);
    CHECK(report::isLeak(named.front()));
    CHECK(named.front().place == report::FindingPlace{FindingEntity::Note,
                                                      session.document.notes.front().id.value,
                                                      "note-1"});
    report::ReportOptions team;
    team.audience = Audience::Team;
    CHECK(found(session.document, FindingCode::PersonNamed, team, context).empty());
}

TEST_CASE("A family name that is a word as well blocks with its capital, and is told without") {
    const report::LintContext context{{"Jean Petit", "Petit"}, {}};
    const auto codes = [&](const char* body) {
        SessionBuilder session;
        session.note(session.oneSequence(), body);
        return std::pair{found(session.document, FindingCode::PersonNamed, {}, context).size(),
                         found(session.document, FindingCode::UnknownPerson, {}, context).size()};
    };
    CHECK(codes("Un petit groupe, petit à petit") == std::pair<std::size_t, std::size_t>{0, 1});
    CHECK(codes("Merci à M. Petit") == std::pair<std::size_t, std::size_t>{1, 0});
    CHECK(codes("Merci à M. PETIT") == std::pair<std::size_t, std::size_t>{1, 0});
    CHECK(codes("Rien de tel") == std::pair<std::size_t, std::size_t>{0, 0});
    SessionBuilder session;
    session.note(session.oneSequence(), "Merci à dupont");
    CHECK(found(session.document, FindingCode::PersonNamed, {}, {{"dupont"}, {}}).size() == 1);
}

TEST_CASE("Each place that names a participant is told once, whoever says it") {
    SessionBuilder session;
    const auto sequence = session.oneSequence();
    session.document.session.introduction = "Camille Esposito, puis encore Camille Esposito.";
    session.document.sequences.front().speakers = {{{}, "Camille Esposito", "", ""}};
    session.note(sequence, "Une parole").authors = "Camille Esposito";
    session.note(sequence, "Sans nom");
    const report::LintContext context{{"Camille Esposito", "Camille Esposito"}, {}};
    std::vector<std::string> anchors;
    for (const Finding& one : found(session.document, FindingCode::PersonNamed, {}, context))
        anchors.push_back(one.place.anchor);
    CHECK(anchors == std::vector<std::string>{"introduction", "seq-1", "note-1"});
}

TEST_CASE("Somebody who is quoted and no speaker may be a trainee") {
    SessionBuilder session;
    const auto sequence = session.oneSequence();
    session.document.sequences.front().speakers = {{{}, "Jeanne Martin", "", ""}};
    session.document.sequences.front().speakers.push_back({{}, "", "chargée de mission", "FING"});
    session.note(sequence, "Dit par elle").authors = "Jeanne Martin";
    session.note(sequence, "Dit par une autre").authors = "Chargée de mission, FING";
    session.note(sequence, "Dit par lui").authors = "Paul Petit";
    const auto strange = found(session.document, FindingCode::UnknownPerson);
    REQUIRE(strange.size() == 1);
    CHECK(strange.front().subject == "Paul Petit");
    CHECK(strange.front().place.anchor == "note-3");
}

TEST_CASE("A mail address or a telephone number in a text is told") {
    for (const char* text : {"Écrire à camille@e.example", "Appeler le 06 12 34 56 78",
                             "Appeler le +33 6 12 34 56 78"}) {
        SessionBuilder session;
        session.note(session.oneSequence(), text);
        CAPTURE(text);
        CHECK(found(session.document, FindingCode::ContactDetails).size() == 1);
    }
    SessionBuilder session;
    session.note(session.oneSequence(),
                 "En 2026, 1 234 567 890 vues ; @compte, M@gistère. 10 h 30.");
    CHECK(found(session.document, FindingCode::ContactDetails).empty());
}

TEST_CASE("Links to files and to this machine are warned of") {
    for (const char* text : {"[x](http://localhost:8080/)", "[x](http://192.168.1.4/a)",
                             "[x](http://intranet/a)", "voir <file:///home/moi/a.pdf>"}) {
        SessionBuilder session;
        session.note(session.oneSequence(), text);
        CAPTURE(text);
        const auto local = found(session.document, FindingCode::LocalLink);
        REQUIRE(local.size() == 1);
        CHECK(local.front().severity == Severity::Warning);
        CHECK_FALSE(report::isLeak(local.front()));
        CHECK(local.front().place.entity == FindingEntity::Note);
        const std::string address = local.front().subject;
        CHECK(std::string(text).find(address) != std::string::npos);
        CHECK(address.find_first_of(" <>()") == std::string::npos);
    }
    SessionBuilder session;
    session.item(session.oneSequence(), "Public", "https://172.32.0.1/");
    CHECK(found(session.document, FindingCode::LocalLink).empty());
}

TEST_CASE("Dead links are told once they were asked for, others are counted") {
    SessionBuilder session;
    const auto sequence = session.oneSequence();
    session.item(sequence, "Mort", "https://e.example/mort?utm_source=x");
    session.item(sequence, "Vivant", "https://e.example/vivant");
    session.note(sequence, "[un](https://e.example/note) et [deux](https://e.example/mort)");
    CHECK(report::linksOf(session.document, {}) ==
          std::vector<std::string>{"https://e.example/mort", "https://e.example/vivant",
                                   "https://e.example/note"});
    report::LintContext context;
    context.links["https://e.example/mort"].status = 404;
    context.links["https://e.example/vivant"].status = 403;
    const auto dead = found(session.document, FindingCode::DeadLink, {}, context);
    REQUIRE(dead.size() == 1);
    CHECK(dead.front().place.entity == FindingEntity::Link);
    CHECK(dead.front().place.id == session.document.items.front().link.id.value);
    const auto unchecked = found(session.document, FindingCode::UncheckedLinks, {}, context);
    REQUIRE(unchecked.size() == 1);
    CHECK(unchecked.front().subject == "1");
}

TEST_CASE("An image without words, an untested tool and an empty sequence are told") {
    SessionBuilder session;
    const auto sequence = session.oneSequence();
    session.sequence(session.document.halfDays.front().id, "Vide");
    session.note(sequence, "![](https://e.example/i.png) ![vue](https://e.example/j.png)");
    model::Tool tool;
    tool.name = "Repéré";
    session.document.tools.push_back(tool);
    tool.name = "Adopté";
    tool.state = model::ToolState::Adopted;
    session.document.tools.push_back(tool);
    tool.trials = {{date(2026, 11, 1), "bien"}};
    tool.name = "Essayé";
    session.document.tools.push_back(tool);

    const auto images = found(session.document, FindingCode::MissingAlt);
    REQUIRE(images.size() == 1);
    CHECK(images.front().subject == "https://e.example/i.png");
    CHECK(found(session.document, FindingCode::UntestedTool).front().subject == "Repéré");
    CHECK(found(session.document, FindingCode::UnprovenTool).front().subject == "Adopté");
    const auto empty = found(session.document, FindingCode::EmptySection);
    REQUIRE(empty.size() == 1);
    CHECK(empty.front().subject == "Vide");
    CHECK(empty.front().place.anchor == "seq-2");
}

TEST_CASE("What is not shown is not looked at") {
    SessionBuilder session;
    const auto sequence = session.oneSequence();
    session.note(sequence, "![](https://e.example/i.png) http://localhost/", Visibility::Private);
    session.note(sequence, "![](https://e.example/i.png)");
    report::ReportOptions options;
    options.leftOut = {"note-2"};
    CHECK(found(session.document, FindingCode::MissingAlt, options).empty());
    CHECK(found(session.document, FindingCode::LocalLink, options).empty());
}

TEST_CASE("A public report that nobody reviewed says so until somebody has") {
    SessionBuilder session;
    report::ReportOptions options;
    CHECK(found(session.document, FindingCode::NotReviewed, options).size() == 1);
    options.progress.state = model::ReportState::Reviewed;
    CHECK(found(session.document, FindingCode::NotReviewed, options).empty());
    options.progress.state = model::ReportState::Draft;
    options.audience = Audience::Private;
    CHECK(found(session.document, FindingCode::NotReviewed, options).empty());
}

TEST_CASE("The gravest comes first, and each has its words in both languages") {
    SessionBuilder session;
    session.note(session.oneSequence(), "[x](http://localhost/) ![](https://e.example/i.png)");
    const auto findings = report::lint(session.document, {}, {});
    REQUIRE(findings.size() > 2);
    CHECK(findings.front().severity == Severity::Warning);
    CHECK(std::ranges::is_sorted(findings, {}, &Finding::severity));
    for (const Finding& one : findings) {
        CHECK(report::textOf(one, report::Language::French) !=
              report::textOf(one, report::Language::English));
        CHECK_FALSE(report::nameOf(one.code).empty());
    }
}

TEST_CASE(
    "What is handed on as data holds what its audience may see, with its effective visibility") {
    SessionBuilder session;
    const auto hidden = session.sequence(session.halfDay(date(2026, 11, 23), model::Slot::Morning),
                                         "Cachée", Visibility::Team);
    session.note(hidden, "Publique dans une séquence d’équipe");
    session.note(session.oneSequence(), "Ouverte");
    session.document.halfDays.front().presentCount = 12;
    const auto open = report::visibleDocument(session.document, Audience::Public);
    REQUIRE(open.notes.size() == 1);
    CHECK(open.notes.front().body == "Ouverte");
    CHECK(open.sequences.size() == 1);
    CHECK_FALSE(open.halfDays.front().presentCount.has_value());
    const auto team = report::visibleDocument(session.document, Audience::Team);
    REQUIRE(team.notes.size() == 2);
    CHECK(team.notes.front().visibility == Visibility::Team);
}
