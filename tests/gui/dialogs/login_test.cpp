#include "gui/app/keychain.h"
#include "gui/dialogs/add_feed_dialog.h"
#include "gui/dialogs/login_dialog.h"
#include "gui/veille/feed_card.h"
#include "gui/veille/veille_screen.h"
#include "support/digest_login.h"
#include "support/http_server.h"
#include "support/running_program.h"
#include "support/stage.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace musette::test {
namespace {

const char* kFeed = R"(<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>
<title>Intranet</title><item><guid isPermaLink="false">1</guid><title>Premier</title></item>
</channel></rss>)";

/// Gives the feed to camille alone.
Reply closedFeed(const RecordedRequest& asked) {
    if (asked.header("authorization") == basicLogin("camille", "kanari"))
        return feedReply(kFeed);
    return statusReply(401, {{"WWW-Authenticate", "Basic realm=\"x\""}});
}

void fillIn(gui::LoginDialog& dialog, const QString& password) {
    auto& accept = *dialog.findChild<QPushButton*>("accept");
    CHECK_FALSE(accept.isEnabled());
    QTest::keyClicks(dialog.findChild<QLineEdit*>("user"), "camille");
    QTest::keyClicks(dialog.findChild<QLineEdit*>("password"), password);
    CHECK(dialog.findChild<QLineEdit*>("password")->echoMode() == QLineEdit::Password);
    REQUIRE(accept.isEnabled());
    QTest::mouseClick(&accept, Qt::LeftButton);
}

} // namespace

TEST_CASE("An address that asks for a login is followed with the one that is typed in", "[gui]") {
    HttpServer server(closedFeed);
    Stage stage;
    gui::AddFeedDialog dialog(stage.bridge, stage.theme, {});
    dialog.show();
    dialog.look(QString::fromStdString(server.url("/flux")));
    REQUIRE(waitUntil([&] { return dialog.findChild<QPushButton*>("logIn") != nullptr; }));
    QTest::mouseClick(dialog.findChild<QPushButton*>("logIn"), Qt::LeftButton);
    REQUIRE(waitUntil([&] { return dialog.findChild<gui::LoginDialog*>() != nullptr; }));
    fillIn(*dialog.findChild<gui::LoginDialog*>(), "kanari");
    QSignalSpy subscribed(&dialog, &gui::AddFeedDialog::subscribed);
    auto& accept = *dialog.findChild<QPushButton*>("accept");
    REQUIRE(waitUntil([&] { return accept.text() == "Subscribe"; }));
    for (const auto* field : dialog.findChildren<QLineEdit*>())
        CHECK_FALSE(field->text().contains("kanari"));
    QTest::mouseClick(&accept, Qt::LeftButton);
    REQUIRE(waitUntil([&] { return subscribed.count() == 1; }));
    CHECK(stage.refreshAll().newItems == 1);
    const auto feeds = stage.read([](service::LibraryReader& reader) { return reader.feeds(); });
    REQUIRE(feeds);
    CHECK(feeds->front().url == server.url("/flux"));
    CHECK(readBytes(stage.file("library.db")).find("kanari") == std::string::npos);
    CHECK(readBytes(stage.file("library.db-wal")).find("kanari") == std::string::npos);
}

TEST_CASE("A feed that asks for a login offers to log in, and answers afterwards", "[gui]") {
    HttpServer server(closedFeed);
    RunningProgram run;
    REQUIRE(waitUntil([&] { return run.program().library().isOpen(); }));
    const auto feed = run.edit([&](service::LibraryEditor& editor) {
        return editor.feeds.add({server.url("/flux"), {}, {}});
    });
    REQUIRE(feed);
    run.action(gui::Act::RefreshAll).trigger();
    REQUIRE(waitUntil([&] { return run.action(gui::Act::RefreshAll).isEnabled(); }));
    run.window().findChild<gui::VeilleScreen*>()->showView(QString("feed:%1").arg(feed->value));
    auto& logIn = run.await<QPushButton>("feedLogIn");
    QTest::mouseClick(&logIn, Qt::LeftButton);
    REQUIRE(waitUntil([&] { return run.find<gui::LoginDialog>("loginDialog") != nullptr; }));
    fillIn(*run.find<gui::LoginDialog>("loginDialog"), "kanari");
    REQUIRE(waitUntil([&] { return !run.window().findChild<gui::FeedCard*>()->isVisible(); }));
    CHECK(server.requests().back().header("authorization") == basicLogin("camille", "kanari"));
    CHECK(readBytes(run.file("credentials")).find("kanari") != std::string::npos);

    run.restart();
    REQUIRE(waitUntil([&] { return run.program().library().isOpen(); }));
    const std::size_t before = server.count();
    run.action(gui::Act::RefreshAll).trigger();
    REQUIRE(waitUntil([&] { return server.count() > before; }));
    CHECK(server.requests().back().header("authorization") == basicLogin("camille", "kanari"));
    run.stop();
    CHECK(readBytes(run.file("library.db")).find("kanari") == std::string::npos);
}

TEST_CASE("A keyring that cannot be used is said, and the login goes to a file when that is wanted",
          "[gui]") {
    TempDir folder;
    // The tests have no session bus, so no keyring either.
    const auto file = service::makeCredentialsFile(folder / "credentials");
    gui::Keychain keychain(file, true);
    QSignalSpy notKept(&keychain, &gui::Keychain::notKept);
    std::optional<base::Status> kept;
    keychain.write("name", {"http://example.org:80", "camille", "kanari"},
                   [&](base::Status status) { kept = std::move(status); });
    REQUIRE(waitUntil([&] { return kept.has_value() && notKept.count() == 1; }));
    CHECK_FALSE(kept->has_value());
    CHECK_FALSE(std::filesystem::exists(folder / "credentials"));

    keychain.writeToFile();
    std::optional<base::Result<service::Credentials::Logins>> found;
    keychain.read({"name"}, [&](auto logins) { found = std::move(logins); });
    REQUIRE(waitUntil([&] { return found.has_value(); }));
    REQUIRE(found->has_value());
    REQUIRE((*found)->front());
    CHECK((*found)->front()->password == "kanari");
}

} // namespace musette::test
