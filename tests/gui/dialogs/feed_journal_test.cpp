// How feeds are doing, and what is done about it.

#include "gui/dialogs/feed_dialog.h"
#include "gui/look/feed_words.h"
#include "gui/veille/feed_card.h"
#include "support/http_server.h"
#include "support/running_program.h"

#include <musette/service/feed_health.h>

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTreeWidget>

namespace musette::test {
namespace {

const char* kFeed = R"(<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>
<title>Formation Actu</title><item><guid isPermaLink="false">1</guid><title>Premier</title></item>
<item><guid isPermaLink="false">2</guid><title>Second</title></item></channel></rss>)";

Reply answer(const RecordedRequest& asked) {
    if (asked.target == "/mort")
        return statusReply(404);
    if (asked.target == "/ferme")
        return statusReply(410);
    return feedReply(kFeed);
}

/// The program over feeds that were all asked once.
class Journal {
public:
    explicit Journal(const std::vector<const char*>& targets)
        : server([](const RecordedRequest& asked) { return answer(asked); }) {
        REQUIRE(waitUntil([&] { return run.program().library().isOpen(); }));
        for (const char* target : targets) {
            const auto added = run.edit([&](service::LibraryEditor& editor) {
                return editor.feeds.add({server.url(target), target, {}});
            });
            REQUIRE(added.has_value());
            ids.push_back(*added);
        }
        run.action(gui::Act::RefreshAll).trigger();
        REQUIRE(waitUntil([&] { return server.count() >= targets.size(); }));
        REQUIRE(waitUntil([&] {
            return run.action(gui::Act::RefreshAll).isEnabled() &&
                   std::ranges::none_of(feeds(), [](const model::Feed& feed) {
                       return feed.status == model::FeedStatus::New;
                   });
        }));
    }
    QTreeWidget& open() {
        run.action(gui::Act::FeedJournal).trigger();
        auto& list = run.await<QTreeWidget>("journal");
        REQUIRE(
            waitUntil([&] { return list.topLevelItemCount() == static_cast<int>(ids.size()); }));
        return list;
    }
    [[nodiscard]] std::vector<model::Feed> feeds() {
        return *run.read([](service::LibraryReader& reader) { return reader.feeds(); });
    }
    [[nodiscard]] QStringList names(const QTreeWidget& list) {
        QStringList names;
        for (int i = 0; i < list.topLevelItemCount(); ++i)
            names << list.topLevelItem(i)->text(0);
        return names;
    }

    HttpServer server;
    RunningProgram run;
    std::vector<model::FeedId> ids;
};

} // namespace

TEST_CASE("The journal shows first what needs attention, and sorts by any column",
          "[gui][journal]") {
    Journal journal({"/a", "/mort", "/b"});
    QTreeWidget& list = journal.open();
    CHECK(journal.names(list) == QStringList{"/mort", "/a", "/b"});
    CHECK(list.topLevelItem(0)->text(1) == "failed");
    CHECK(list.topLevelItem(1)->text(4) != "0");
    CHECK(list.topLevelItem(0)->text(4) == "0");
    CHECK(list.topLevelItem(0)->text(5) == "11:30");
    CHECK(journal.run.await<QLabel>("journalDetails").text().contains("no longer has a feed"));
    list.header()->setSortIndicator(0, Qt::DescendingOrder);
    CHECK(journal.names(list) == QStringList{"/mort", "/b", "/a"});
    list.header()->setSortIndicator(4, Qt::AscendingOrder);
    CHECK(journal.names(list).first() == "/mort");
}

TEST_CASE("A feed is unsubscribed, and that is taken back, by keys in the journal",
          "[gui][journal]") {
    Journal journal({"/a", "/b"});
    QTreeWidget& list = journal.open();
    list.setCurrentItem(list.topLevelItem(0));
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Delete);
    REQUIRE(waitUntil([&] { return list.topLevelItemCount() == 1; }));
    CHECK(journal.names(list) == QStringList{"/b"});
    CHECK(list.currentItem() == list.topLevelItem(0));
    REQUIRE(waitUntil([&] { return journal.run.action(gui::Act::Undo).isEnabled(); }));
    QTest::keyClick(&list, Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(waitUntil([&] { return list.topLevelItemCount() == 2; }));
}

TEST_CASE("The address of a failing feed is corrected from the journal: it keeps what it had",
          "[gui][journal]") {
    Journal journal({"/mort", "/b"});
    QTreeWidget& list = journal.open();
    list.setCurrentItem(list.topLevelItem(0));
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_F2);
    auto& address = journal.run.await<QLineEdit>("address");
    auto& dialog = journal.run.await<gui::FeedDialog>("feedDialog");
    auto& save = journal.run.await<QPushButton>("accept");
    // Another feed's address is refused where one types it.
    address.setText(QString::fromStdString(journal.server.url("/b")));
    QTest::mouseClick(&save, Qt::LeftButton);
    auto& refusal = journal.run.await<QLabel>("refusal");
    CHECK(refusal.text().contains("already follow"));
    CHECK(dialog.isVisible());
    address.setText("pas d’adresse du tout");
    QTest::mouseClick(&save, Qt::LeftButton);
    REQUIRE(
        waitUntil([&] { return refusal.isVisible() && refusal.text().contains("no address"); }));

    address.setText(QString::fromStdString(journal.server.url("/neuf")));
    QTest::mouseClick(&save, Qt::LeftButton);
    REQUIRE(waitUntil([&] {
        const auto feeds = journal.feeds();
        return feeds.front().status == model::FeedStatus::Ok && feeds.front().total == 2;
    }));
    CHECK(journal.feeds().front().id == journal.ids.front());
    CHECK(journal.feeds().front().url == journal.server.url("/neuf"));
}

TEST_CASE("The articles of a closed feed can be kept: it asks for nothing any more",
          "[gui][journal]") {
    Journal journal({"/ferme"});
    auto& window = journal.run.window();
    auto& card = *window.findChild<gui::FeedCard*>();
    journal.run.action(gui::Act::FeedJournal).trigger();
    auto& list = journal.run.await<QTreeWidget>("journal");
    REQUIRE(waitUntil([&] { return list.topLevelItemCount() == 1; }));
    CHECK(list.topLevelItem(0)->text(1) == "closed");
    CHECK(list.topLevelItem(0)->text(5) == "never");
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Return);
    REQUIRE(waitUntil([&] { return card.isVisible(); }));
    QTest::mouseClick(card.findChild<QPushButton*>("keepClosed"), Qt::LeftButton);
    REQUIRE(waitUntil([&] { return !card.isVisible(); }));
    const model::Feed feed = journal.feeds().front();
    CHECK(feed.status == model::FeedStatus::Gone);
    CHECK_FALSE(service::needsAttention(feed));
}

TEST_CASE("What is wrong with a feed is told with what to do", "[gui][journal]") {
    model::Feed feed;
    feed.status = model::FeedStatus::Error;
    const auto said = [&](base::ErrorCode code, int status = 0) {
        feed.error = code;
        feed.errorStatus = status;
        return gui::feedTroubleText(feed);
    };
    using enum base::ErrorCode;
    CHECK(said(HttpStatus, 404).contains("Look for the new one"));
    CHECK(said(HttpStatus, 500).contains("tries again by itself"));
    CHECK(said(HttpStatus, 418).contains("418"));
    CHECK(said(NotAFeed).contains("no feed any more"));
    CHECK(said(HostNotFound).contains("Check the address"));
    feed.error.reset();
    CHECK_FALSE(gui::feedTroubleText(feed).isEmpty());
    feed.status = model::FeedStatus::Ok;
    CHECK(gui::feedTroubleText(feed).isEmpty());
}

TEST_CASE("A silent feed is named by the month of its last article", "[gui][journal]") {
    model::Feed feed;
    feed.status = model::FeedStatus::Ok;
    feed.newest = *base::parseRfc3339("2026-03-12T08:00:00Z");
    feed.quietAfter = *base::parseRfc3339("2026-06-01T00:00:00Z");
    const auto before = *base::parseRfc3339("2026-05-01T00:00:00Z");
    const auto after = *base::parseRfc3339("2026-07-01T00:00:00Z");
    CHECK(gui::feedStateText(feed, before) == "in order");
    CHECK(gui::feedStateText(feed, after) == "silent since March 2026");
    CHECK_FALSE(service::needsAttention(feed));
}

} // namespace musette::test
