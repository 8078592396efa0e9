#include "gui/session/timeline_model.h"
#include "gui/veille/feed_tree_model.h"
#include "gui/veille/item_list_model.h"
#include "support/http_server.h"
#include "support/stage.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace musette::test {
namespace {

const char* kFeed = R"(<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>
<title>Formation Actu</title><item><guid isPermaLink="false">1</guid><title>Premier</title></item>
<item><guid isPermaLink="false">2</guid><title>Second</title></item></channel></rss>)";

constexpr auto kStrict = QAbstractItemModelTester::FailureReportingMode::Fatal;

} // namespace

TEST_CASE("The sidebar's tree keeps the rules of item models while the library grows", "[gui]") {
    Stage stage;
    gui::FeedTreeModel model(stage.bridge);
    QAbstractItemModelTester tester(&model, kStrict);
    HttpServer server([](const RecordedRequest&) { return feedReply(kFeed); });

    const model::FeedId feed = stage.follow(server.url("/a"), "Veille");
    stage.addSession();
    const QString key = QString("feed:%1").arg(feed.value);

    REQUIRE(waitUntil([&] { return model.indexOf(key).isValid(); }));
    CHECK(model.indexOf(key).data().toString() == "Formation Actu");
}

TEST_CASE("The list of items keeps the rules of item models while items come and go", "[gui]") {
    Stage stage;
    gui::ItemListModel model(stage.bridge);
    QAbstractItemModelTester tester(&model, kStrict);
    model.show({});
    const auto ids = stage.addPages({"Un", "Deux", "Trois"});

    REQUIRE(waitUntil([&] { return model.rowCount() == 3; }));
    REQUIRE(waitUntil([&] { return model.data(model.index(0), Qt::DisplayRole) == "Trois"; }));

    model.dismiss(ids[2]);
    CHECK(model.rowCount() == 2);
    CHECK(model.idAt(0) == ids[1]);
}

TEST_CASE("The time line keeps the rules of item models while notes come and go", "[gui]") {
    Stage stage;
    const StageSession made = stage.addSession();
    gui::TimelineModel model(gui::TimelineHeadings::Shown);
    QAbstractItemModelTester tester(&model, kStrict);
    QObject::connect(&stage.session, &gui::CurrentSession::changed, &model,
                     [&] { model.show(stage.session.content(), stage.session.halfDay()); });
    model.show(stage.session.content(), stage.session.halfDay());
    REQUIRE(model.rowCount() == 1);

    model::Note note;
    note.session = made.session;
    note.halfDay = made.morning;
    note.sequence = made.sequence;
    note.body = "Une idée";
    note.at = stage.clock->now();
    const auto added =
        stage.edit([&](service::LibraryEditor& editor) { return editor.notes.add(note); });
    REQUIRE(added.has_value());
    REQUIRE(waitUntil([&] { return model.rowCount() == 2; }));
    CHECK(model.noteAt(1)->body == "Une idée");

    const auto removed =
        stage.edit([&](service::LibraryEditor& editor) { return editor.notes.remove(*added); });
    REQUIRE(removed.has_value());
    CHECK(waitUntil([&] { return model.rowCount() == 1; }));
}

} // namespace musette::test
