#include "gui/dialogs/add_feed_dialog.h"
#include "gui/look/banner.h"
#include "gui/welcome/welcome_page.h"
#include "support/http_server.h"
#include "support/running_program.h"

#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>

namespace musette::test {
namespace {

const char* kFeed = R"(<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>
<title>Formation Actu</title><item><guid isPermaLink="false">1</guid><title>Premier</title></item>
</channel></rss>)";

bool welcomes(RunningProgram& run) {
    return run.window().welcome().isVisible() && !run.find<QTabBar>("screens")->isVisible();
}

} // namespace

TEST_CASE("An empty library shows the first-run page alone, with the address field focused",
          "[gui]") {
    RunningProgram run;
    REQUIRE(waitUntil([&] { return run.program().library().isOpen(); }));

    CHECK(waitUntil([&] { return welcomes(run); }));
    CHECK(waitUntil([&] { return run.await<QLineEdit>("firstAddress").hasFocus(); }));
}

TEST_CASE("The first address leads to an article, by the keyboard alone", "[gui]") {
    HttpServer server([](const RecordedRequest&) { return feedReply(kFeed); });
    RunningProgram run;
    REQUIRE(waitUntil([&] { return run.program().library().isOpen(); }));

    auto& address = run.await<QLineEdit>("firstAddress");
    QTest::keyClicks(&address, QString::fromStdString(server.url("/flux")));
    QTest::keyClick(&address, Qt::Key_Return);
    auto& accept = run.await<QPushButton>("accept");
    REQUIRE(waitUntil([&] { return accept.text() == "Subscribe" && accept.hasFocus(); }));
    QTest::keyClick(&accept, Qt::Key_Return);

    CHECK(waitUntil([&] { return run.window().showsScreen(); }));
    CHECK(run.find<QTabBar>("screens")->isVisible());
    REQUIRE(waitUntil([&] {
        const auto overview =
            run.read([](service::LibraryReader& reader) { return reader.overview(); });
        return overview && overview->counts.all == 1;
    }));
}

TEST_CASE("The clipboard's address is proposed but never typed for the user", "[gui]") {
    QApplication::clipboard()->setText("https://www.site.example/flux");
    RunningProgram run;
    REQUIRE(waitUntil([&] { return run.program().library().isOpen(); }));
    auto& address = run.await<QLineEdit>("firstAddress");
    CHECK(address.text().isEmpty());
    CHECK(address.placeholderText() == "https://www.site.example/flux");

    QSignalSpy wanted(&run.window().welcome(), &gui::WelcomePage::addWanted);
    QTest::keyClick(&address, Qt::Key_Return);
    REQUIRE(wanted.count() == 1);
    CHECK(wanted.first().first().toString() == "https://www.site.example/flux");
    QApplication::clipboard()->clear();
}

TEST_CASE("A clipboard without an address is not proposed", "[gui]") {
    QApplication::clipboard()->setText("javascript:alert(1)");
    RunningProgram run;
    CHECK(run.await<QLineEdit>("firstAddress").placeholderText().contains("www.site.example"));
    QApplication::clipboard()->clear();
}

TEST_CASE("The example can be looked at, removed with its articles, and brought back", "[gui]") {
    RunningProgram run;
    REQUIRE(waitUntil([&] { return welcomes(run); }));
    const auto counts = [&] {
        const auto overview =
            run.read([](service::LibraryReader& reader) { return reader.overview(); });
        REQUIRE(overview.has_value());
        return std::pair(overview->sessions.size(), overview->counts.all);
    };

    QTest::mouseClick(&run.await<QPushButton>("firstExample"), Qt::LeftButton);
    const gui::Banner& banner = run.window().exampleBanner();
    REQUIRE(waitUntil([&] { return banner.text().contains("Example"); }));
    CHECK(run.window().screen() == gui::Screen::Journee);
    CHECK(counts() == std::pair<std::size_t, int>(1, 6));

    auto* remove = banner.findChild<QPushButton*>();
    REQUIRE(remove != nullptr);
    QTest::mouseClick(remove, Qt::LeftButton);
    REQUIRE(waitUntil([&] { return welcomes(run); }));
    CHECK(counts() == std::pair<std::size_t, int>(0, 0));
    CHECK(banner.text().isEmpty());

    run.action(gui::Act::Undo).trigger();
    CHECK(waitUntil([&] { return counts() == std::pair<std::size_t, int>(1, 6); }));
    CHECK(waitUntil([&] { return !banner.text().isEmpty(); }));
}

} // namespace musette::test
