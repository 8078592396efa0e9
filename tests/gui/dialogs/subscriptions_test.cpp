#include "gui/dialogs/subscription_commands.h"
#include "gui/look/notice_bar.h"
#include "support/http_server.h"
#include "support/running_program.h"

#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

namespace musette::test {
namespace {

const char* kFeed = R"(<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>
<title>Formation Actu</title><item><guid isPermaLink="false">1</guid><title>Premier</title></item>
</channel></rss>)";

std::string opml(const std::string& followed, const std::string& fresh) {
    const auto line = [](const std::string& title, const std::string& url) {
        return "<outline text='" + title + "' type='rss' xmlUrl='" + url + "'/>";
    };
    return "<?xml version='1.0'?><opml version='2.0'><head><title>Mes flux</title></head><body>"
           "<outline text='Droit'>" +
           line("Suivi", followed) + line("Nouveau", fresh) + "</outline>" +
           line("Sans adresse", "javascript:alert(1)") + "</body></opml>";
}

std::vector<model::Feed> feeds(RunningProgram& run) {
    const auto all = run.read([](service::LibraryReader& reader) { return reader.feeds(); });
    REQUIRE(all.has_value());
    return *all;
}

} // namespace

TEST_CASE("An OPML file is shown before it is imported, and its import can be undone", "[gui]") {
    HttpServer server([](const RecordedRequest&) { return feedReply(kFeed); });
    RunningProgram run;
    REQUIRE(waitUntil([&] { return run.program().library().isOpen(); }));
    const auto first = run.edit([&](service::LibraryEditor& editor) {
        return editor.feeds.add({server.url("/suivi"), {}, {}});
    });
    REQUIRE(first.has_value());
    writeBytes(run.file("flux.opml"), opml(server.url("/suivi"), server.url("/nouveau")));

    auto* commands = run.program().findChild<gui::SubscriptionCommands*>();
    commands->importFile(QString::fromStdString(run.file("flux.opml").string()));
    auto& tree = run.await<QTreeWidget>("importTree");
    REQUIRE(waitUntil([&] { return tree.topLevelItemCount() == 2; }));
    const QTreeWidgetItem* folder = tree.topLevelItem(0);
    CHECK(folder->text(0) == "Droit");
    REQUIRE(folder->childCount() == 2);
    CHECK(folder->child(0)->isDisabled());
    CHECK(folder->child(0)->text(1) == "already followed");
    CHECK(folder->child(1)->checkState(0) == Qt::Checked);
    CHECK(tree.topLevelItem(1)->isDisabled());
    CHECK(feeds(run).size() == 1);

    QTest::mouseClick(&run.await<QPushButton>("accept"), Qt::LeftButton);
    REQUIRE(waitUntil([&] { return feeds(run).size() == 2; }));
    CHECK(feeds(run).back().folderName == "Droit");
    auto& undo = run.await<QPushButton>("noticeAction");
    QTest::mouseClick(&undo, Qt::LeftButton);
    CHECK(waitUntil([&] { return feeds(run).size() == 1; }));
}

TEST_CASE("Only the ticked feeds of an OPML file are imported", "[gui]") {
    RunningProgram run;
    REQUIRE(waitUntil([&] { return run.program().library().isOpen(); }));
    writeBytes(run.file("flux.opml"), opml("http://127.0.0.1:9/a", "http://127.0.0.1:9/b"));
    run.program().findChild<gui::SubscriptionCommands*>()->importFile(
        QString::fromStdString(run.file("flux.opml").string()));
    auto& tree = run.await<QTreeWidget>("importTree");
    REQUIRE(waitUntil([&] { return tree.topLevelItemCount() == 2; }));
    tree.topLevelItem(0)->child(0)->setCheckState(0, Qt::Unchecked);

    QTest::mouseClick(&run.await<QPushButton>("accept"), Qt::LeftButton);
    REQUIRE(waitUntil([&] { return feeds(run).size() == 1; }));
    CHECK(feeds(run).front().url == "http://127.0.0.1:9/b");
}

TEST_CASE("A file that is no list of feeds is told in the dialog and imports nothing", "[gui]") {
    RunningProgram run;
    REQUIRE(waitUntil([&] { return run.program().library().isOpen(); }));
    writeBytes(run.file("image.png"), std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
    run.program().findChild<gui::SubscriptionCommands*>()->importFile(
        QString::fromStdString(run.file("image.png").string()));

    auto& summary = run.await<QLabel>("importSummary");
    CHECK(waitUntil([&] { return summary.text().contains("no list of feeds"); }));
    CHECK_FALSE(run.await<QPushButton>("accept").isEnabled());
}

TEST_CASE("A page without a feed tells what was tried, and can be kept as a link", "[gui]") {
    HttpServer server([](const RecordedRequest& asked) {
        if (asked.target != "/contact")
            return statusReply(404);
        return Reply{200,
                     {{"Content-Type", "text/html"}},
                     "<title>Contact</title><p>Bonjour</p>",
                     Reply::Framing::Length};
    });
    RunningProgram run;
    REQUIRE(waitUntil([&] { return run.program().library().isOpen(); }));
    run.program().findChild<gui::SubscriptionCommands*>()->addFeed(
        QString::fromStdString(server.url("/contact")));
    auto& keep = run.await<QPushButton>("keepPage");
    QStringList told;
    for (const auto* label : run.await<QDialog>("addFeedDialog").findChildren<QLabel*>())
        told << label->text();
    CHECK(told.contains("Feed announced in the page"));
    CHECK(told.filter("/feed").size() == 1);
    CHECK(feeds(run).empty());

    QTest::mouseClick(&keep, Qt::LeftButton);
    const auto pages = [&] {
        const auto ids = run.read(
            [](service::LibraryReader& reader) { return reader.itemIds(model::ItemQuery{}); });
        return ids ? ids->size() : 0;
    };
    CHECK(waitUntil([&] { return pages() == 1; }));
    CHECK(feeds(run).empty());
}

TEST_CASE("Exported feeds can be imported again", "[gui]") {
    RunningProgram run;
    REQUIRE(waitUntil([&] { return run.program().library().isOpen(); }));
    const auto first = run.edit([&](service::LibraryEditor& editor) {
        return editor.feeds.add({"http://127.0.0.1:9/a", "Mon flux", "Droit"});
    });
    REQUIRE(first.has_value());
    const auto file = run.file("export.opml");
    run.program().findChild<gui::SubscriptionCommands*>()->exportTo(
        QString::fromStdString(file.string()));
    REQUIRE(waitUntil([&] { return std::filesystem::exists(file); }));
    CHECK_THAT(readBytes(file), containsText("http://127.0.0.1:9/a"));
    CHECK_THAT(readBytes(file), containsText("Droit"));
}

} // namespace musette::test
