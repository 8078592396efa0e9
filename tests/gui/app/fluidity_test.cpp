// The interface never waits: while many feeds are refreshed, keys are handled and articles chosen.

#include "support/http_server.h"
#include "support/keyboard.h"
#include "support/running_program.h"
#include "support/watch.h"

#include <QLineEdit>
#include <QListView>
#include <QScrollBar>

#include <cstdio>

namespace musette::test {
namespace {

constexpr int kFeeds = 200;
constexpr int kArticlesEach = 10;

std::string feed(const std::string& name, int articles) {
    std::string xml =
        R"(<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>)" + name +
        "</title>";
    for (int article = 0; article < articles; ++article)
        xml +=
            "<item><guid isPermaLink=\"false\">" + name + std::to_string(article) +
            "</guid><title>Article " + std::to_string(article) + " de " + name +
            "</title><pubDate>Tue, 24 Nov 2026 08:00:00 +0100</pubDate><description>" +
            "&lt;p&gt;Un texte de quelques mots, pour la recherche.&lt;/p&gt;</description></item>";
    return xml + "</channel></rss>";
}

} // namespace

TEST_CASE("While two hundred feeds are refreshed, articles are read and words are typed", "[gui]") {
    Gate last; // one feed answers late, so that the refresh lasts until enough was read and typed
    HttpServer server([&last](const RecordedRequest& request) {
        if (request.target == "/0")
            last.wait();
        return feedReply(feed("flux" + request.target.substr(1), kArticlesEach));
    });
    RunningProgram run;
    REQUIRE(waitUntil([&] { return run.program().library().isOpen(); }));
    const auto added = run.edit([&](service::LibraryEditor& editor) -> base::Status {
        for (int page = 0; page < 40; ++page) {
            const auto id = editor.items.addPage("https://site.example/" + std::to_string(page),
                                                 "Page " + std::to_string(page));
            if (!id)
                return std::unexpected(id.error());
        }
        for (int number = 0; number < kFeeds; ++number) {
            const auto id = editor.feeds.add({server.url("/" + std::to_string(number)), {}, {}});
            if (!id)
                return std::unexpected(id.error());
        }
        return {};
    });
    REQUIRE(added.has_value());
    auto& list = run.await<QListView>("items");
    REQUIRE(waitUntil([&] { return list.model()->rowCount() >= 40; }));
    REQUIRE(Keyboard::isIn("items"));

    Watch watch;
    bool ended = false;
    QObject::connect(&run.action(gui::Act::CancelRefresh), &QAction::changed, &list,
                     [&] { ended = !run.action(gui::Act::CancelRefresh).isEnabled(); });
    Keyboard::press(Qt::Key_F5);
    REQUIRE(run.action(gui::Act::CancelRefresh).isEnabled());
    int chosen = 0;
    int typed = 0;
    auto& search = run.await<QLineEdit>("search");
    // By turns: an article further, then words in the search field, as long as the refresh runs.
    for (int turn = 0; !ended && turn < 5000; ++turn) {
        if (turn == 25)
            last.open();
        if (turn % 20 == 10) {
            Keyboard::press(Qt::Key_F, Qt::ControlModifier);
            search.clear();
            Keyboard::type("texte");
            typed += search.text() == "texte" ? 1 : 0;
            Keyboard::press(Qt::Key_Escape);
            Keyboard::press(Qt::Key_Escape);
            REQUIRE(Keyboard::isIn("items"));
        }
        const QModelIndex before = list.currentIndex();
        Keyboard::press(turn / 30 % 2 == 0 ? Qt::Key_Down : Qt::Key_Up);
        chosen += list.currentIndex() != before ? 1 : 0;
        const int beats = watch.beats();
        REQUIRE(waitUntil([&] { return watch.beats() > beats + 5; }));
    }
    std::printf("refresh of %d feeds: %d articles chosen, %d searches typed, longest gap of the "
                "event loop %lld ms\n",
                kFeeds, chosen, typed, static_cast<long long>(watch.longest()));

    CHECK(ended);
    CHECK(chosen > 10);
    CHECK(typed > 0);
    CHECK(waitUntil([&] {
        const auto overview =
            run.read([](service::LibraryReader& reader) { return reader.overview(); });
        return overview && overview->counts.all == 40 + kFeeds * kArticlesEach;
    }));
}

} // namespace musette::test
