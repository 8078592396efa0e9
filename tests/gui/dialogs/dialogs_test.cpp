#include "gui/app/library_commands.h"
#include "gui/app/preferences.h"
#include "gui/dialogs/feed_commands.h"
#include "gui/dialogs/feed_dialog.h"
#include "gui/dialogs/pack_dialog.h"
#include "gui/dialogs/settings_dialog.h"
#include "gui/veille/reading_view.h"
#include "support/http_server.h"
#include "support/running_program.h"
#include "support/stage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTabWidget>
#include <QTreeWidget>

namespace musette::test {
namespace {

const char* kFeed = R"(<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>
<title>Formation Actu</title><item><guid isPermaLink="false">1</guid><title>Premier</title></item>
</channel></rss>)";

Reply answer(const RecordedRequest& asked) {
    return asked.target == "/flux" ? feedReply(kFeed) : statusReply(404);
}

} // namespace

TEST_CASE("A proposed feed is asked for when it is ticked, and only then", "[gui]") {
    HttpServer server([](const RecordedRequest& asked) { return answer(asked); });
    Stage stage;
    const QString good = QString::fromStdString(server.url("/flux"));
    const QString dead = QString::fromStdString(server.url("/mort"));
    gui::PackDialog dialog(
        stage.bridge, stage.theme,
        {"Premiers flux", "", {{"Un", good, "Droit", ""}, {"Deux", dead, "Droit", ""}}});
    dialog.show();
    auto& tree = *dialog.findChild<QTreeWidget*>("packTree");
    auto& accept = *dialog.findChild<QPushButton*>("accept");
    CHECK(server.count() == 0);
    CHECK_FALSE(accept.isEnabled());

    QTreeWidgetItem* theme = tree.topLevelItem(0);
    theme->child(0)->setCheckState(0, Qt::Checked);
    REQUIRE(waitUntil([&] { return theme->child(0)->text(1).contains("1 article"); }));
    theme->child(1)->setCheckState(0, Qt::Checked);
    REQUIRE(waitUntil([&] { return theme->child(1)->checkState(0) == Qt::Unchecked; }));
    CHECK_FALSE(theme->child(1)->text(1).isEmpty());

    QSignalSpy subscribed(&dialog, &gui::PackDialog::subscribed);
    REQUIRE(accept.isEnabled());
    QTest::mouseClick(&accept, Qt::LeftButton);
    REQUIRE(waitUntil([&] { return subscribed.count() == 1; }));
    const auto feeds = stage.read([](service::LibraryReader& reader) { return reader.feeds(); });
    REQUIRE(feeds.has_value());
    REQUIRE(feeds->size() == 1);
    CHECK(feeds->front().folderName == "Droit");
}

TEST_CASE("The pack of the program proposes feeds under four themes and ticks none", "[gui]") {
    const gui::StarterPack pack = gui::readPack(":/packs/fr-formation.json");
    CHECK(pack.feeds.size() > 20);
    Stage stage;
    gui::PackDialog dialog(stage.bridge, stage.theme);
    const auto& tree = *dialog.findChild<QTreeWidget*>("packTree");
    CHECK(tree.topLevelItemCount() == 4);
    for (int i = 0; i < tree.topLevelItemCount(); ++i) {
        for (int j = 0; j < tree.topLevelItem(i)->childCount(); ++j)
            CHECK(tree.topLevelItem(i)->child(j)->checkState(0) == Qt::Unchecked);
    }
}

TEST_CASE("The journal tells a failing feed in plain words and tries it again", "[gui]") {
    HttpServer server([](const RecordedRequest& asked) { return answer(asked); });
    RunningProgram run;
    REQUIRE(waitUntil([&] { return run.program().library().isOpen(); }));
    for (const char* path : {"/flux", "/mort"}) {
        const auto added = run.edit([&](service::LibraryEditor& editor) {
            return editor.feeds.add({server.url(path), path, {}});
        });
        REQUIRE(added.has_value());
    }
    run.action(gui::Act::RefreshAll).trigger();
    REQUIRE(waitUntil([&] { return run.action(gui::Act::RefreshAll).isEnabled(); }));

    run.action(gui::Act::FeedJournal).trigger();
    auto& list = run.await<QTreeWidget>("journal");
    REQUIRE(waitUntil([&] { return list.topLevelItemCount() == 2; }));
    CHECK(list.topLevelItem(0)->text(0) == "/mort");
    CHECK(list.topLevelItem(0)->text(1) == "failed");
    CHECK(list.topLevelItem(1)->text(1) == "in order");
    CHECK(run.await<QLabel>("journalDetails").text().contains("no longer has a feed"));

    const std::size_t before = server.requests("/mort").size();
    QTest::mouseClick(&run.await<QPushButton>("journalAgain"), Qt::LeftButton);
    CHECK(waitUntil([&] { return server.requests("/mort").size() > before; }));
}

TEST_CASE("Only what was changed of a feed is sent to the library", "[gui]") {
    Stage stage;
    model::Feed feed;
    feed.title = "Ancien";
    feed.folderName = "Droit";
    gui::FeedDialog dialog(stage.theme, feed, {"Droit", "Métiers"}, gui::FeedDialog::First::Title);
    CHECK_FALSE(dialog.edit().title.has_value());
    CHECK_FALSE(dialog.edit().folder.has_value());
    CHECK_FALSE(dialog.edit().intervalMinutes.has_value());

    dialog.findChild<QLineEdit*>("title")->setText("Nouveau");
    dialog.findChild<QComboBox*>("folder")->setCurrentText("Métiers");
    dialog.findChild<QSpinBox*>("interval")->setValue(120);
    CHECK(dialog.edit().title == "Nouveau");
    CHECK(dialog.edit().folder == "Métiers");
    CHECK(dialog.edit().intervalMinutes == 120);
}

TEST_CASE("Settings apply at once, are kept, and a page can be put back", "[gui]") {
    RunningProgram run;
    REQUIRE(waitUntil([&] { return run.program().library().isOpen(); }));
    run.action(gui::Act::Settings).trigger();
    run.await<QListWidget>("settingsPages").setCurrentRow(1);
    run.await<QComboBox>("scheme").setCurrentIndex(2);
    CHECK(run.surroundings().theme.isDark());
    run.await<QSlider>("textSize").setValue(3);
    CHECK(run.surroundings().preferences.textStep() == 3);
    run.await<QComboBox>("face").setCurrentIndex(1);
    run.await<QComboBox>("column").setCurrentIndex(2);
    CHECK_FALSE(run.surroundings().preferences.comfort().serif);
    const auto& article = *run.find<gui::ReadingView>("article");
    CHECK(article.comfort().column == gui::ReadingComfort::Column::Wide);
    run.await<QListWidget>("settingsPages").setCurrentRow(4);
    run.await<QCheckBox>("letters").setChecked(false);
    CHECK(run.action(gui::Act::Keep).shortcuts().isEmpty());
    QTest::mouseClick(&run.await<QPushButton>("resetPage"), Qt::LeftButton);
    CHECK(run.action(gui::Act::Keep).shortcut() == QKeySequence("R"));

    run.restart();
    CHECK(run.surroundings().theme.isDark());
    CHECK(run.surroundings().preferences.textStep() == 3);
    CHECK(run.surroundings().preferences.comfort().column == gui::ReadingComfort::Column::Wide);

    run.action(gui::Act::Settings).trigger();
    run.await<QListWidget>("settingsPages").setCurrentRow(1);
    QTest::mouseClick(&run.await<QPushButton>("resetPage"), Qt::LeftButton);
    CHECK(run.surroundings().preferences.comfort() == gui::ReadingComfort());
    run.surroundings().preferences.setScheme(gui::SchemeWish::Light);
}

TEST_CASE("The proxy of the settings is taken once it is an address, and given up again", "[gui]") {
    RunningProgram run;
    REQUIRE(waitUntil([&] { return run.program().library().isOpen(); }));
    gui::Preferences& preferences = run.surroundings().preferences;
    run.action(gui::Act::Settings).trigger();
    auto& pages = run.await<QListWidget>("settingsPages");
    pages.setCurrentRow(5);
    auto& kind = run.await<QComboBox>("proxyKind");
    CHECK(kind.currentIndex() == 0);
    CHECK(run.find<QLineEdit>("proxyAddress")->isHidden());
    kind.setCurrentIndex(1);
    CHECK(preferences.proxy() == "direct");
    kind.setCurrentIndex(3);
    CHECK(preferences.proxy() == "direct"); // not yet an address
    auto& address = run.await<QLineEdit>("proxyAddress");
    CHECK_FALSE(run.find<QLabel>("proxyTrouble")->isHidden());
    address.setFocus();
    QTest::keyClicks(&address, "localhost:9050");
    CHECK(preferences.proxy() == "socks5h://localhost:9050");
    CHECK(run.find<QLabel>("proxyTrouble")->isHidden());
    kind.setCurrentIndex(2);
    CHECK(preferences.proxy() == "http://localhost:9050");

    run.restart();
    run.action(gui::Act::Settings).trigger();
    run.await<QListWidget>("settingsPages").setCurrentRow(5);
    CHECK(run.await<QComboBox>("proxyKind").currentIndex() == 2);
    CHECK(run.await<QLineEdit>("proxyAddress").text() == "localhost:9050");
    QTest::mouseClick(&run.await<QPushButton>("resetPage"), Qt::LeftButton);
    CHECK(run.surroundings().preferences.proxy().isEmpty());
}

TEST_CASE("The spaces of an article in French are shown right, as long as that is wished",
          "[gui]") {
    RunningProgram run;
    REQUIRE(waitUntil([&] { return run.program().library().isOpen(); }));
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    const gui::Theme& theme = run.surroundings().theme;
    CHECK(theme.shown("Et quand ?") == QString::fromUtf8("Et quand\u202F?"));
    run.surroundings().preferences.setSpacesCorrected(false);
    CHECK(theme.shown("Et quand ?") == "Et quand ?");
    run.surroundings().preferences.setSpacesCorrected(true);
    QLocale::setDefault(before);
    CHECK(theme.shown("Et quand ?") == "Et quand ?");
}

TEST_CASE("A backup can be put in the library's place", "[gui]") {
    RunningProgram run;
    REQUIRE(waitUntil([&] { return run.program().library().isOpen(); }));
    const auto add = [&](const char* url) {
        const auto added = run.edit(
            [&](service::LibraryEditor& editor) { return editor.items.addPage(url, "Page"); });
        REQUIRE(added.has_value());
    };
    const auto all = [&] {
        const auto overview =
            run.read([](service::LibraryReader& reader) { return reader.overview(); });
        return overview ? overview->counts.all : -1;
    };
    auto* commands = run.program().findChild<gui::LibraryCommands*>();
    const QString copy = QString::fromStdString(run.file("copie.db").string());
    add("https://site.example/1");
    commands->backupTo(copy);
    REQUIRE(waitUntil([&] { return std::filesystem::exists(run.file("copie.db")); }));
    add("https://site.example/2");
    REQUIRE(all() == 2);

    commands->restoreFrom(copy);
    REQUIRE(waitUntil([&] { return !run.program().library().isOpen(); }));
    REQUIRE(waitUntil([&] { return run.program().library().isOpen(); }));
    CHECK(all() == 1);
}

TEST_CASE("About holds the licences of the program and of its icons", "[gui]") {
    RunningProgram run;
    run.action(gui::Act::About).trigger();
    const auto& licences = run.await<QTabWidget>("licences");
    REQUIRE(licences.count() == 3);
    CHECK(licences.widget(0)->property("plainText").toString().contains("GNU GENERAL PUBLIC"));
    CHECK(licences.widget(1)->property("plainText").toString().contains("ISC"));
}

TEST_CASE("The list of shortcuts shows no letter that is switched off", "[gui]") {
    RunningProgram run;
    const auto caps = [&] {
        QStringList texts;
        run.action(gui::Act::Shortcuts).trigger();
        auto& dialog = run.await<QDialog>("shortcutsDialog");
        for (const auto* label : dialog.findChildren<QLabel*>())
            texts << label->text();
        dialog.close();
        settle();
        return texts;
    };
    CHECK(caps().contains("R"));
    run.surroundings().preferences.setLetters(false);
    CHECK_FALSE(caps().contains("R"));
    CHECK(caps().contains("Ctrl+N"));
}

} // namespace musette::test
