// What the author of a report does with it on its screen: titles, order, transitions, states, the
// check of its links, templates.

#include "gui/rapport/report_outline.h"
#include "gui/rapport/report_output.h"
#include "gui/rapport/report_sections.h"
#include "report_shown.h"
#include "support/http_server.h"
#include "support/proxy_server.h"

#include <musette/base/file.h>
#include <musette/service/report_templates.h>

#include <QApplication>
#include <QCheckBox>
#include <QInputDialog>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTabBar>

using namespace musette;
using test::ReportShown;
using test::waitUntil;

namespace {

struct AuthorAtWork : ReportShown {
    AuthorAtWork() {
        model::Session now = document().session;
        now.conclusion = "Pour conclure, tout va bien.";
        REQUIRE(
            stage.edit([&](service::LibraryEditor& editor) { return editor.sessions.edit(now); })
                .has_value());
        REQUIRE(waitUntil([&] { return part("Conclusion") != nullptr; }));
    }

    [[nodiscard]] model::SessionDocument document() {
        auto read = stage.read(
            [&](service::LibraryReader& reader) { return reader.session(made.session); });
        REQUIRE(read.has_value());
        return *std::move(read);
    }
    [[nodiscard]] service::ReportWork work() {
        auto read = stage.read(
            [&](service::LibraryReader& reader) { return reader.reports.work(made.session); });
        REQUIRE(read.has_value());
        return *std::move(read);
    }
    gui::ReportOutline& outline() { return find<gui::ReportOutline>("reportOutline"); }
    void stand(const QString& title) {
        REQUIRE(waitUntil([&] { return part(title) != nullptr; }));
        outline().setFocus();
        outline().setCurrentItem(part(title));
    }
    /// F2, another title, Enter.
    void retitle(const QString& before, const QString& after) {
        stand(before);
        QTest::keyClick(&outline(), Qt::Key_F2);
        auto* field = outline().viewport()->findChild<QLineEdit*>();
        REQUIRE(field != nullptr);
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        QTest::keyClicks(field, after);
        QTest::keyClick(field, Qt::Key_Return);
    }
    int placeInPage(const QString& words) { return static_cast<int>(text().indexOf(words)); }
    /// Down the list of states, and the name that is asked for.
    void review(const QString& name) {
        auto& state = find<QComboBox>("reportState");
        state.setFocus();
        QTest::keyClick(&state, Qt::Key_Down);
        QInputDialog* dialog = nullptr;
        REQUIRE(waitUntil([&] {
            dialog = window.findChild<QInputDialog*>("reviewerDialog");
            return dialog != nullptr && dialog->isVisible();
        }));
        dialog->setTextValue(name);
        QTest::keyClick(dialog, Qt::Key_Return);
    }
    QString stateWords() { return find<QLabel>("reportStateWords").text(); }
    /// Writes a file into the folder of templates beside the library.
    void writeTemplate(const char* name, const std::string& bytes) {
        const auto folder = service::templateFolders(stage.file("library.db")).front();
        std::filesystem::create_directories(folder);
        REQUIRE(base::writeFileAtomically(folder / name, bytes).has_value());
    }
};

} // namespace

TEST_CASE("F2 gives a section another title; emptied it has the usual one again") {
    AuthorAtWork author;
    author.retitle("Conclusion", "Pour finir");
    REQUIRE(waitUntil([&] { return author.text().contains("Pour finir"); }));
    REQUIRE(waitUntil([&] { return author.part("Pour finir") != nullptr; }));
    REQUIRE(author.work().settings.sections.back().anchor == "conclusion");
    author.retitle("Pour finir", "");
    REQUIRE(waitUntil([&] { return author.part("Conclusion") != nullptr; }));
    CHECK_FALSE(author.text().contains("Pour finir"));
}

TEST_CASE("a tool that was not tested is told, and Enter leads to that very tool") {
    AuthorAtWork author;
    for (const char* name : {"Arbre", "Zotero"}) {
        model::Tool tool;
        tool.name = name;
        tool.visibility = model::Visibility::Public;
        REQUIRE(author.stage
                    .edit([&](service::LibraryEditor& editor) {
                        return editor.tools.add(author.made.session, tool);
                    })
                    .has_value());
    }
    REQUIRE(waitUntil([&] { return author.text().contains("Zotero"); }));
    author.screen.check();
    auto& findings = author.find<QListWidget>("findings");
    QList<QListWidgetItem*> told;
    REQUIRE(waitUntil([&] {
        told = findings.findItems("Zotero", Qt::MatchContains);
        return !told.isEmpty();
    }));
    findings.setCurrentItem(told.front());
    QTest::keyClick(&findings, Qt::Key_Return);
    auto* name = author.window.findChild<QLineEdit*>("toolName");
    REQUIRE(name != nullptr);
    CHECK(waitUntil([&] { return name->text() == "Zotero"; }));
}

TEST_CASE("the preview shows the part that one stands on in the contents") {
    AuthorAtWork author;
    for (int i = 0; i < 40; ++i)
        author.add("une note de la journée", model::Visibility::Public);
    REQUIRE(waitUntil([&] { return author.text().count("une note de la") == 40; }));
    author.outline().setFocus();
    author.outline().setCurrentItem(author.outline().topLevelItem(0));
    const auto scrolled = [&] { return author.screen.preview().verticalScrollBar()->value(); };
    QTest::keyClick(&author.outline(), Qt::Key_End);
    REQUIRE(author.outline().currentItem() != nullptr);
    CHECK(scrolled() > 0);
    QTest::keyClick(&author.outline(), Qt::Key_Home);
    CHECK(scrolled() < 400);
}

TEST_CASE("a section that is moved far down stays in sight") {
    AuthorAtWork author;
    for (int i = 0; i < 40; ++i)
        author.add("une note de la journée", model::Visibility::Public);
    REQUIRE(waitUntil([&] { return author.document().notes.size() == 43; }));
    author.stand("Conclusion");
    const auto inSight = [&] {
        const QTreeWidgetItem* item = author.outline().currentItem();
        return item != nullptr && item->text(0) == "Conclusion" &&
               author.outline().viewport()->rect().contains(author.outline().visualItemRect(item));
    };
    QTest::keyClick(&author.outline(), Qt::Key_Up, Qt::AltModifier);
    REQUIRE(waitUntil([&] { return author.outline().topLevelItem(0)->text(0) == "Conclusion"; }));
    CHECK(inSight());
    QTest::keyClick(&author.outline(), Qt::Key_Down, Qt::AltModifier);
    REQUIRE(waitUntil([&] { return author.outline().topLevelItem(0)->text(0) != "Conclusion"; }));
    CHECK(inSight());
}

TEST_CASE("the title that a report gives a sequence follows the sequence when that is moved") {
    AuthorAtWork author;
    model::Sequence second;
    second.halfDay = author.made.morning;
    second.title = "Seconde séquence";
    second.visibility = model::Visibility::Public;
    REQUIRE(author.stage
                .edit([&](service::LibraryEditor& editor) {
                    return editor.sessions.addSequence(second);
                })
                .has_value());
    author.retitle("Seconde séquence", "Autrement dite");
    REQUIRE(waitUntil([&] { return author.text().contains("Autrement dite"); }));
    author.stand("Autrement dite");
    QTest::keyClick(&author.outline(), Qt::Key_Up, Qt::AltModifier);
    REQUIRE(waitUntil([&] {
        return author.placeInPage("Autrement dite") < author.placeInPage("tout le monde") &&
               author.document().sequences.front().title == "Seconde séquence";
    }));
    CHECK(author.text().count("Autrement dite") == 1);
}

TEST_CASE("Alt+Up and the mouse put a section elsewhere, and it stays there") {
    AuthorAtWork author;
    author.stand("Conclusion");
    QTest::keyClick(&author.outline(), Qt::Key_Up, Qt::AltModifier);
    REQUIRE(waitUntil([&] {
        return author.placeInPage("tout va bien") >= 0 &&
               author.placeInPage("tout va bien") < author.placeInPage("tout le monde");
    }));
    REQUIRE(waitUntil([&] { return author.work().settings.sections.size() > 1; }));

    author.stand("Conclusion");
    QTreeWidgetItem* last = author.outline().topLevelItem(
        author.outline().indexOfTopLevelItem(author.outline().currentItem()) + 1);
    REQUIRE(last != nullptr);
    author.outline().dropCurrent(author.outline().visualItemRect(last).center());
    REQUIRE(waitUntil(
        [&] { return author.placeInPage("tout va bien") > author.placeInPage("tout le monde"); }));
}

TEST_CASE("a transition is typed before its section, and an export has it") {
    AuthorAtWork author;
    author.stand("Jour 1");
    auto& parts = author.find<QComboBox>("textParts");
    REQUIRE(waitUntil([&] { return parts.findData("j1-matin") >= 0; }));
    parts.setFocus();
    QTest::keyClick(&parts, Qt::Key_Home);
    while (parts.currentData().toString() != "j1-matin")
        QTest::keyClick(&parts, Qt::Key_Down);
    auto& text = author.find<QPlainTextEdit>("reportText");
    text.setFocus();
    QTest::keyClicks(&text, "Le matin d'abord.");
    parts.setFocus();
    REQUIRE(waitUntil([&] { return author.text().contains("Le matin d'abord."); }));
    CHECK(author.placeInPage("matin d") < author.placeInPage("tout le monde"));
    const service::ReportWork work = author.work();
    CHECK(report::renderHtml(work.document, work.options).find("Le matin d'abord.") !=
          std::string::npos);
}

TEST_CASE("a report is read over by somebody and published, and a later change makes it a draft") {
    AuthorAtWork author;
    author.review("Camille Exemple");
    REQUIRE(waitUntil([&] { return author.stateWords().contains("Camille Exemple"); }));
    CHECK(author.find<QComboBox>("reportState").currentIndex() == 1);
    auto& state = author.find<QComboBox>("reportState");
    state.setFocus();
    QTest::keyClick(&state, Qt::Key_Down);
    REQUIRE(waitUntil([&] { return author.stateWords().contains("Published on"); }));
    CHECK(author.work().options.progress.state == model::ReportState::Published);
    // Of these readers alone.
    author.choose(1);
    REQUIRE(waitUntil([&] { return state.currentIndex() == 0; }));
    author.choose(0);
    REQUIRE(waitUntil([&] { return state.currentIndex() == 2; }));
    author.add("une note de plus", model::Visibility::Public);
    REQUIRE(waitUntil([&] { return author.stateWords().contains("draft again"); }));
    CHECK(state.currentIndex() == 0);
}

TEST_CASE("a state that nobody stands for is not taken") {
    AuthorAtWork author;
    author.review("   ");
    REQUIRE(waitUntil([&] { return author.find<QComboBox>("reportState").currentIndex() == 0; }));
    CHECK(author.work().options.progress.state == model::ReportState::Draft);
}

TEST_CASE("links are asked for at a word, told, and their date is in the report") {
    test::HttpServer site(std::function<test::Reply(const test::RecordedRequest&)>(
        [](const test::RecordedRequest& request) -> test::Reply {
            return request.target == "/perdue" ? test::statusReply(404)
                                               : test::feedReply("<p>là</p>");
        }));
    const test::ProxyServer proxy({});
    AuthorAtWork author;
    author.stage.library().useProxy("http://" + proxy.address());
    const auto address = [&](const char* path) {
        return "http://pages.example:" + std::to_string(site.port()) + path;
    };
    author.add(
        ("[une page](" + address("/page") + ") et [une autre](" + address("/perdue") + ")").c_str(),
        model::Visibility::Public);
    REQUIRE(waitUntil([&] { return author.text().contains("une autre"); }));
    CHECK(site.count() == 0);
    author.screen.checkLinks();
    QLabel* told = nullptr;
    REQUIRE(waitUntil([&] {
        auto* dialog = author.window.findChild<QDialog*>("linkCheckDialog");
        told = dialog == nullptr ? nullptr : dialog->findChild<QLabel*>("taskText");
        return told != nullptr && told->text().contains("nowhere");
    }));
    CHECK(told->text().contains("1"));
    auto& findings = author.find<QListWidget>("findings");
    REQUIRE(waitUntil(
        [&] { return !findings.findItems(QString("/perdue"), Qt::MatchContains).isEmpty(); }));
    REQUIRE(waitUntil([&] {
        return author.find<QLabel>("linksCheckedOn").text().startsWith("Links checked on");
    }));
    REQUIRE(waitUntil([&] { return author.text().contains("24 novembre 2026"); }));
    CHECK(author.work().options.linksCheckedOn.has_value());
}

TEST_CASE("asking for links can be stopped, and then nothing is told of them") {
    test::Gate gate;
    test::HttpServer site(
        test::HttpServer::Handler([&](const test::RecordedRequest&, test::Exchange& exchange) {
            exchange.waitForClient();
            gate.open();
        }));
    const test::ProxyServer proxy({});
    AuthorAtWork author;
    author.stage.library().useProxy("http://" + proxy.address());
    const auto address = [&](const char* path) {
        return "http://pages.example:" + std::to_string(site.port()) + path;
    };
    author.add(("[une page](" + address("/lente") + ")").c_str(), model::Visibility::Public);
    REQUIRE(waitUntil([&] { return author.text().contains("une page"); }));
    author.screen.checkLinks();
    REQUIRE(waitUntil([&] { return site.count() == 1; }));
    auto* dialog = author.window.findChild<QDialog*>("linkCheckDialog");
    REQUIRE(dialog != nullptr);
    QTest::keyClick(dialog, Qt::Key_Escape);
    CHECK(gate.wait()); // the transfer was given up
    CHECK_FALSE(author.work().options.linksCheckedOn.has_value());
}

TEST_CASE("what is wrong with a template is told with file and line, and no report goes out") {
    AuthorAtWork author;
    author.writeTemplate("item.mustache", "<p>{{title}}</p>\n{{#authors}}\n");
    author.screen.refresh();
    auto& bar = author.find<QFrame>("exportFailure");
    REQUIRE(waitUntil([&] { return bar.isVisible(); }));
    CHECK(author.find<QLabel>("exportFailureReason").text().contains("item.mustache:2: "));
    CHECK(author.text().contains("tout le monde")); // made with Musette's own

    const auto file = author.stage.file("compte-rendu.html");
    author.screen.exportReport();
    author.save(file);
    REQUIRE(waitUntil([&] {
        return author.find<QLabel>("exportFailureReason").text().contains("was not exported");
    }));
    CHECK_FALSE(std::filesystem::exists(file));

    author.writeTemplate("item.mustache", "<p>{{title}}</p>\n");
    author.screen.refresh();
    REQUIRE(waitUntil([&] { return !bar.isVisible(); }));
}

TEST_CASE("what names somebody who is not to be named is never made into a file") {
    AuthorAtWork author;
    author.add("Dominique Exemple a parlé", model::Visibility::Public);
    service::ReportWork work = author.work();
    work.context.people = {"Dominique Exemple"};
    for (const gui::ReportWay way : gui::kReportWays) {
        const auto output =
            gui::makeOutput(work.document, work.options, work.context,
                            {way, author.stage.file("r" + gui::endingOf(way).toStdString()), {}});
        REQUIRE(output.has_value());
        CHECK(output->files.empty());
        REQUIRE(output->leaks.size() == 1);
        CHECK(output->leaks.front().subject == "Dominique Exemple");
    }
}

TEST_CASE("theme and the head of the organisation are chosen for each report") {
    AuthorAtWork author;
    REQUIRE(author.stage
                .edit([](service::LibraryEditor& editor) {
                    return editor.reports.setOrganisation({"GRETA des Exemples", "", "", ""});
                })
                .has_value());
    author.screen.refresh();
    REQUIRE(waitUntil([&] { return author.text().contains("GRETA des Exemples"); }));
    auto& head = author.find<QCheckBox>("organisation");
    head.setFocus();
    QTest::keyClick(&head, Qt::Key_Space);
    REQUIRE(waitUntil([&] { return !author.text().contains("GRETA des Exemples"); }));
    auto& theme = author.find<QComboBox>("reportTheme");
    theme.setFocus();
    QTest::keyClick(&theme, Qt::Key_Down);
    REQUIRE(waitUntil([&] { return author.work().settings.theme == model::ReportTheme::Sober; }));
}
