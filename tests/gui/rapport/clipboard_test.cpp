// What stands on the clipboard and in shared lists, for each audience: a word of its own in every
// field of every thing, and no word that is not for these readers.

#include "../support/running_program.h"
#include "gui/app/messages.h"
#include "gui/app/text.h"
#include "gui/session/current_session.h"
#include "gui/session/session_content.h"
#include "unit/report/menagerie.h"

#include <QClipboard>
#include <QComboBox>
#include <QMimeData>
#include <QTextBrowser>
#include <QToolButton>

using namespace musette;
using gui::Act;
using test::Canary;
using test::maySee;
using test::Menagerie;
using test::RunningProgram;
using test::waitUntil;

namespace {

/// Each canary that is for these readers and no other.
void checkWords(const QString& text, const Menagerie& session, report::Audience audience) {
    const std::string words = gui::fromQt(text);
    int shown = 0;
    for (const Canary& canary : session.canaries) {
        INFO(canary.word);
        const bool told = test::tells(words, canary.word);
        shown += told ? 1 : 0;
        CHECK(told == maySee(audience, canary.visibility));
    }
    CHECK(shown > 50);
}

} // namespace

TEST_CASE("On the clipboard each audience finds its words and no other", "[gui]") {
    const Menagerie session;
    RunningProgram run;
    REQUIRE(waitUntil([&] { return run.program().library().isOpen(); }));
    model::SessionDocument document = session.builder.document;
    for (model::Note& note : document.notes)
        note.halfDay = note.sequence ? document.halfDays.at(0).id : model::HalfDayId{};
    for (model::LinkedItem& item : document.items)
        item.link.halfDay = item.link.sequence ? document.halfDays.at(0).id : model::HalfDayId{};
    const auto imported = run.edit(
        [&](service::LibraryEditor& editor) { return editor.sessions.importDocument(document); });
    INFO((imported ? std::string() : imported.error().detail));
    REQUIRE(imported.has_value());
    REQUIRE(waitUntil([&] { return run.action(Act::CopyForBlog).isEnabled(); }));
    run.action(Act::ShowRapport).trigger();
    auto& whom = run.await<QComboBox>("audience");
    QClipboard& clipboard = *QApplication::clipboard();
    const auto copied = [&](auto copy) {
        clipboard.clear();
        copy();
        REQUIRE(waitUntil([&] { return !clipboard.text().isEmpty(); }));
        return clipboard.mimeData();
    };
    for (const report::Audience audience : test::kAudiences) {
        INFO(static_cast<int>(audience));
        whom.setFocus();
        QTest::keyClick(&whom, Qt::Key_Home);
        for (int step = 0; step < static_cast<int>(audience); ++step)
            QTest::keyClick(&whom, Qt::Key_Down);
        REQUIRE(whom.currentData().toInt() == static_cast<int>(audience));
        const QMimeData* blog = copied([&] { run.action(Act::CopyForBlog).trigger(); });
        checkWords(blog->html(), session, audience);
        checkWords(blog->text(), session, audience);
        const QMimeData* mail = copied([&] { run.action(Act::CopyForMail).trigger(); });
        CHECK(mail->formats() == QStringList{"text/plain"});
        checkWords(mail->text(), session, audience);
        const QMimeData* page = copied(
            [&] { run.find<QWidget>("rapportScreen")->findChild<QToolButton*>("copy")->click(); });
        checkWords(page->html(), session, audience);
        checkWords(page->text(), session, audience);
    }
}
