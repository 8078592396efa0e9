// What must not leave the program stays in it, whatever way it would have gone.

#include "../support/running_program.h"
#include "gui/app/messages.h"
#include "gui/app/text.h"
#include "gui/rapport/report_way.h"
#include "gui/session/current_session.h"
#include "gui/session/session_content.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>

using namespace musette;
using gui::Act;
using test::RunningProgram;
using test::waitUntil;

namespace {

constexpr const char* kName = "Zibeline Exemple"; ///< of a participant
constexpr const char* kPrivate = "martre";

struct Way {
    Act act;
    const char* file; ///< none: to the clipboard
};
constexpr Way kWays[] = {
    {Act::ExportPage, "rapport.html"},   {Act::ExportPdf, "rapport.pdf"},
    {Act::ExportMarkdown, "rapport.md"}, {Act::ExportMoodle, "rapport.zip"},
    {Act::CopyForBlog, nullptr},         {Act::CopyForMail, nullptr},
};
static_assert(std::size(kWays) == std::size(gui::kReportWays));

/// A session with a public and a private note, on the screen of its report.
struct RefusalRoom {
    RefusalRoom() {
        REQUIRE(waitUntil([&] { return run.program().library().isOpen(); }));
        model::Session wanted;
        wanted.title = "Le compte rendu";
        wanted.startsOn = wanted.endsOn = std::chrono::year{2026} / 11 / 24;
        session =
            run.edit([&](service::LibraryEditor& editor) { return editor.sessions.create(wanted); })
                .value();
        for (const auto& [body, visibility] :
             {std::pair{"tout le monde", model::Visibility::Public},
              std::pair{kPrivate, model::Visibility::Private}}) {
            model::Note note;
            note.session = session;
            note.body = body;
            note.visibility = visibility;
            REQUIRE(run.edit([&](service::LibraryEditor& editor) { return editor.notes.add(note); })
                        .has_value());
        }
        REQUIRE(waitUntil(
            [&] { return run.window().showsScreen() && run.action(Act::ExportPdf).isEnabled(); }));
        run.action(Act::ShowRapport).trigger();
        REQUIRE(waitUntil([&] {
            return run.find<QWidget>("reportPreview") != nullptr &&
                   run.find<QWidget>("reportPreview")->isVisible();
        }));
        QApplication::clipboard()->setText("d’avant");
    }
    [[nodiscard]] QString reason() {
        auto& bar = run.await<QFrame>("exportFailure");
        const QString text = run.find<QLabel>("exportFailureReason")->text();
        CHECK_FALSE(run.find<QPushButton>("exportAgain")->isVisible());
        bar.hide(); // the next refusal has to show it anew
        return text;
    }
    [[nodiscard]] bool asksForAFile() {
        for (auto* dialog : run.window().findChildren<QFileDialog*>()) {
            if (dialog->isVisible())
                return true;
        }
        return false;
    }
    [[nodiscard]] bool asksForAPrinter() {
        for (const auto* dialog : run.window().findChildren<QDialog*>()) {
            if (dialog->inherits("QAbstractPrintDialog"))
                return true;
        }
        return false;
    }
    void save(const char* name) {
        REQUIRE(waitUntil([&] { return asksForAFile(); }));
        for (auto* dialog : run.window().findChildren<QFileDialog*>()) {
            if (!dialog->isVisible())
                continue;
            auto* field = dialog->findChild<QLineEdit*>("fileNameEdit");
            field->setText(gui::toQt(run.file(name).string()));
            QTest::keyClick(field, Qt::Key_Return);
        }
        REQUIRE(waitUntil([&] { return run.find<QFileDialog>({}) == nullptr; }));
    }

    RunningProgram run;
    model::SessionId session;
};

} // namespace

TEST_CASE("No way out is open to a public report that names a participant; the check says so",
          "[gui]") {
    RefusalRoom room;
    REQUIRE(room.run
                .edit([&](service::LibraryEditor& editor) -> base::Status {
                    if (auto on = editor.participants.turn(true); !on)
                        return on;
                    const auto added = editor.participants.add(
                        {{}, room.session, "P1", kName, std::chrono::year{2027} / 6 / 1});
                    if (!added)
                        return std::unexpected(added.error());
                    // Words that no alias stands for in a report: they are the user's letterhead.
                    return editor.reports.setOrganisation(
                        {"Centre de formation", std::string("Avec ") + kName, {}, {}});
                })
                .has_value());
    for (const Way& way : kWays) {
        INFO(static_cast<int>(way.act));
        room.run.action(way.act).trigger();
        const QString reason = room.reason();
        CHECK(reason.contains("2 thing")); // the whole name, and the last one by itself
        auto& findings = room.run.await<QListWidget>("findings");
        const auto named = findings.findItems("Zibeline Exemple", Qt::MatchContains);
        REQUIRE(named.size() == 1);
        CHECK(named.front()
                  ->data(Qt::AccessibleTextRole)
                  .toString()
                  .startsWith("In the way of an export. "));
        CHECK(room.run.window().focusWidget() == &findings);
        test::settle();
        CHECK_FALSE(room.asksForAFile());
        CHECK(QApplication::clipboard()->text() == "d’avant");
    }
    for (const char* button : {"copy", "printer", "external-link"}) {
        INFO(button);
        auto* shown = room.run.find<QWidget>("rapportScreen")->findChild<QToolButton*>(button);
        REQUIRE(shown != nullptr);
        shown->click();
        CHECK(room.reason().contains("Zibeline Exemple"));
        test::settle();
        CHECK_FALSE(room.asksForAPrinter());
        CHECK(QApplication::clipboard()->text() == "d’avant");
    }
    // For the team the name may stand there.
    model::ReportSettings forTeam;
    forTeam.audience = model::ReportAudience::Team;
    REQUIRE(room.run
                .edit([&](service::LibraryEditor& editor) {
                    return editor.reports.setSettings(room.session, forTeam);
                })
                .has_value());
    REQUIRE(waitUntil([&] {
        room.run.action(Act::CopyForMail).trigger();
        test::settle();
        return QApplication::clipboard()->text() != "d’avant";
    }));
}

TEST_CASE("A file whose name is a private word is refused when it is made", "[gui]") {
    RefusalRoom room;
    for (const Way& way : kWays) {
        // The name of a ZIP stands in none of its files.
        if (way.file == nullptr || way.act == Act::ExportMoodle)
            continue;
        INFO(way.file);
        const std::string name = kPrivate + std::string(way.file).substr(7);
        room.run.action(way.act).trigger();
        room.save(name.c_str());
        CHECK(room.reason().contains(kPrivate));
        CHECK_FALSE(std::filesystem::exists(room.run.file(name)));
    }
}
