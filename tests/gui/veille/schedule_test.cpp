// When feeds are asked without anybody asking for it: the network, sleep, and what a person wants.

#include "gui/app/preferences.h"
#include "gui/veille/refresh_controller.h"
#include "gui/veille/refresh_schedule.h"
#include "support/http_server.h"
#include "support/stage.h"

#include <QSignalSpy>

namespace musette::test {
namespace {

using namespace std::chrono_literals;
using Reach = gui::Network::Reach;

const char* kFeed = R"(<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>
<title>Formation Actu</title><item><guid isPermaLink="false">1</guid><title>Premier</title></item>
</channel></rss>)";

/// A library with feeds on a server, a schedule over it, and what the status strip said.
class Station {
public:
    explicit Station(int feeds)
        : m_server([](const RecordedRequest&) { return feedReply(kFeed); }),
          refresh(stage.bridge, stage.messages, stage.network, stage.preferences),
          schedule(stage.bridge, refresh, stage.network, stage.preferences) {
        QObject::connect(&stage.messages, &gui::Messages::statusChanged, &stage.messages,
                         [this](gui::Messages::Tone tone, const QString& text) {
                             lastTone = tone;
                             lastStatus = text;
                         });
        for (int i = 0; i < feeds; ++i)
            REQUIRE(stage
                        .edit([&](service::LibraryEditor& editor) {
                            return editor.feeds.add(
                                {m_server.url("/" + std::to_string(i)), {}, {}});
                        })
                        .has_value());
    }
    ~Station() { schedule.stop(); }

    void pass(std::chrono::seconds time) { stage.clock->set(stage.clock->now() + time); }
    /// A look, as every minute, and the refresh that may follow; how many requests came of it.
    std::size_t look() {
        const std::size_t before = m_server.count();
        schedule.look();
        REQUIRE(waitUntil([&] { return !refresh.running(); }));
        return m_server.count() - before;
    }
    std::size_t start() {
        const std::size_t before = m_server.count();
        schedule.start();
        REQUIRE(waitUntil([&] { return !refresh.running(); }));
        settle();
        return m_server.count() - before;
    }
    [[nodiscard]] std::vector<model::Feed> feeds() {
        return *stage.read([](service::LibraryReader& reader) { return reader.feeds(); });
    }
    [[nodiscard]] HttpServer& server() { return m_server; }

    Stage stage;
    gui::Messages::Tone lastTone = gui::Messages::Tone::Done;
    QString lastStatus;

private:
    HttpServer m_server;

public:
    gui::RefreshController refresh;
    gui::RefreshSchedule schedule;
};

} // namespace

TEST_CASE("Only feeds that are due are asked in the background", "[gui][schedule]") {
    Station station(3);
    CHECK(station.start() == 3);
    station.pass(4min);
    CHECK(station.look() == 0);
    for (int minutes = 4; minutes < 60; minutes += 4) {
        station.pass(4min);
        station.look();
    }
    CHECK(station.server().count() == 6);
    // What came second is conditional or the same; nobody is asked more often than that.
    CHECK(station.server().requests("/0").size() == 2);
}

TEST_CASE("After a night the feeds are asked by and by, and not in the second of waking",
          "[gui][schedule]") {
    Station station(30);
    station.refresh.refreshAll();
    REQUIRE(waitUntil([&] { return !station.refresh.running(); }));
    REQUIRE(station.server().count() == 30);
    station.start();
    station.pass(10h);
    CHECK(station.look() == 0);
    station.pass(1min);
    CHECK(station.look() == 8);
    CHECK(station.lastStatus.contains("22 to follow"));
    std::size_t asked = 8;
    for (int i = 0; i < 3; ++i) {
        station.pass(1min);
        const std::size_t now = station.look();
        CHECK(now <= 8);
        asked += now;
    }
    CHECK(asked == 30);
}

TEST_CASE("A program that was closed for days asks a share of its feeds at the start, too",
          "[gui][schedule]") {
    Station station(30);
    CHECK(station.start() == 8);
    station.pass(1min);
    CHECK(station.look() == 8);
}

TEST_CASE("The start asks nothing where the settings wish it so", "[gui][schedule]") {
    Station station(2);
    station.stage.preferences.setRefreshAtStart(false);
    CHECK(station.start() == 0);
    station.pass(2min);
    CHECK(station.look() == 0);
    for (int i = 0; i < 5; ++i) {
        station.pass(2min);
        station.look();
    }
    CHECK(station.server().count() == 2);
}

TEST_CASE("Without automatic refresh the start alone asks", "[gui][schedule]") {
    Station station(2);
    station.stage.preferences.setAutomaticRefresh(false);
    CHECK(station.start() == 2);
    for (int i = 0; i < 20; ++i) {
        station.pass(4min);
        CHECK(station.look() == 0);
    }
}

TEST_CASE("Without a network nothing is asked, no feed is blamed, and it goes on by itself",
          "[gui][schedule][offline]") {
    Station station(2);
    REQUIRE(station.start() == 2);
    station.pass(70min);
    station.look();
    station.stage.network.set(Reach::Absent);
    CHECK(station.lastTone == gui::Messages::Tone::Offline);
    CHECK(station.lastStatus.startsWith("Offline · last refresh at "));
    for (int i = 0; i < 20; ++i) {
        station.pass(4min);
        CHECK(station.look() == 0);
    }
    for (const model::Feed& feed : station.feeds())
        CHECK(feed.status == model::FeedStatus::Ok);

    station.stage.network.set(Reach::Present);
    CHECK(station.lastStatus.startsWith("Online again"));
    CHECK(station.look() == 0); // it settles first
    station.pass(31s);
    CHECK(station.look() == 2);
    CHECK(station.lastStatus.startsWith("2 feed"));
}

TEST_CASE("A metered network is left alone but for what a person asks, unless settings allow it",
          "[gui][schedule]") {
    Station station(2);
    station.stage.network.set(Reach::Present, true);
    CHECK(station.start() == 0);
    CHECK(station.lastStatus.startsWith("Metered network"));
    station.refresh.refreshAll();
    REQUIRE(waitUntil([&] { return !station.refresh.running(); }));
    CHECK(station.server().count() == 2);
    station.pass(2h);
    station.look();
    station.pass(1min);
    CHECK(station.look() == 0);
    station.stage.preferences.setMeteredRefresh(true);
    CHECK(station.look() == 2);
}

TEST_CASE("What a person asks for waits for what runs, and is done then", "[gui][schedule]") {
    Station station(3);
    station.schedule.start();
    REQUIRE(station.refresh.running());
    CHECK_FALSE(station.refresh.awaited());
    station.refresh.refreshAll();
    REQUIRE(waitUntil([&] { return station.server().count() == 6 && !station.refresh.running(); }));
    CHECK(station.lastStatus.startsWith("3 feed"));
}

TEST_CASE("No answer from anywhere is told as offline, and the time of the last refresh survives",
          "[gui][schedule][offline]") {
    Stage stage;
    gui::RefreshController refresh(stage.bridge, stage.messages, stage.network, stage.preferences);
    QString status;
    QObject::connect(&stage.messages, &gui::Messages::statusChanged, &stage.messages,
                     [&](gui::Messages::Tone, const QString& text) { status = text; });
    {
        HttpServer one([](const RecordedRequest&) { return feedReply(kFeed); });
        HttpServer two([](const RecordedRequest&) { return feedReply(kFeed); });
        stage.follow(one.url("/flux"));
        stage.follow(two.url("/flux"));
    }
    refresh.recallLastRefresh();
    REQUIRE(waitUntil([&] { return !refresh.lastRefresh().isEmpty(); }));
    refresh.refreshAll();
    REQUIRE(waitUntil([&] { return !refresh.running(); }));
    CHECK(status == "Offline · last refresh at 10:30");
    const auto feeds = stage.read([](service::LibraryReader& reader) { return reader.feeds(); });
    REQUIRE(feeds.has_value());
    for (const model::Feed& feed : *feeds)
        CHECK(feed.status == model::FeedStatus::Ok);
}

TEST_CASE("A refresh tells its progress and can be stopped", "[gui][schedule]") {
    Gate gate;
    HttpServer server([&](const RecordedRequest& asked) {
        if (asked.target == "/lent")
            gate.wait();
        return feedReply(kFeed);
    });
    Stage stage;
    gui::RefreshController refresh(stage.bridge, stage.messages, stage.network, stage.preferences);
    QStringList said;
    QObject::connect(&stage.messages, &gui::Messages::statusChanged, &stage.messages,
                     [&](gui::Messages::Tone, const QString& text) { said << text; });
    for (const char* target : {"/un", "/deux", "/lent"})
        REQUIRE(stage
                    .edit([&](service::LibraryEditor& editor) {
                        return editor.feeds.add({server.url(target), {}, {}});
                    })
                    .has_value());
    refresh.refreshAll();
    REQUIRE(waitUntil([&] { return said.contains("Refreshing 2 of 3"); }));
    refresh.cancel();
    CHECK_FALSE(refresh.running());
    CHECK(said.last().startsWith("Refresh stopped"));
    gate.open();
    const auto feeds = stage.read([](service::LibraryReader& reader) { return reader.feeds(); });
    REQUIRE(feeds.has_value());
    CHECK(std::ranges::count(*feeds, model::FeedStatus::Ok, &model::Feed::status) == 2);
    CHECK(std::ranges::count(*feeds, model::FeedStatus::Error, &model::Feed::status) == 0);
}

} // namespace musette::test
