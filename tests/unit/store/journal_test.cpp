// Undo and redo over changesets: what the service's tests do through use cases is done here on the
// tables, with refreshes in between.

#include "library.h"

#include <array>

using namespace musette;
using test::codeOf;
using test::incoming;
using test::need;
using Kind = model::OperationKind;

namespace {

std::size_t found(test::TestLibrary& library, const std::string& words) {
    model::ItemQuery query;
    query.search = words;
    return need(library.reader().itemIds(query)).size();
}

void star(test::TestLibrary& library, model::ItemId id) {
    library.act(Kind::Star, [&] {
        const std::array ids{id};
        return library.writer().items().setStarred(ids, true);
    });
}

void remove(test::TestLibrary& library, model::FeedId feed) {
    library.act(Kind::RemoveFeed, [&] { return library.writer().feeds().remove(feed); });
}

} // namespace

TEST_CASE("an action that changes nothing leaves no entry in the journal") {
    test::TestLibrary library;
    library.act(Kind::Star, [] { return base::Status(); });
    CHECK(need(library.reader().history()).empty());
    CHECK(codeOf(library.writer().journal().undo()) == base::ErrorCode::NothingToUndo);
    CHECK(codeOf(library.writer().journal().redo()) == base::ErrorCode::NothingToUndo);
}

TEST_CASE("an action that fails leaves nothing behind") {
    test::TestLibrary library;
    const std::string before = library.snapshot();
    const auto failed = library.writer().operation(Kind::AddFeed, "", 1, [&]() -> base::Status {
        need(library.writer().feeds().insert("https://exemple.test/", "", {}));
        return base::fail(base::ErrorCode::InvalidArgument, "no");
    });
    CHECK(codeOf(failed) == base::ErrorCode::InvalidArgument);
    CHECK(library.snapshot() == before);
    CHECK(need(library.reader().history()).empty());
    CHECK_FALSE(library.writer().takeChanges().feeds);
}

TEST_CASE("a removed feed comes back with its items, their state and their place in the search") {
    test::TestLibrary library;
    const auto feed = library.addFeed("https://exemple.test/flux");
    const auto kept = library.addItem(feed, incoming("retenu", "décret"));
    library.addItem(feed, incoming("passager", "arrêté"));
    star(library, kept);
    library.write([&] {
        model::FetchState state;
        state.feed = feed;
        state.url = "https://exemple.test/flux";
        state.etag = std::string("\"\xff\0x\"", 5);
        state.status = model::FeedStatus::Ok;
        state.failures = 2;
        return library.writer().feeds().saveFetch(state, {{}, 200, library.clock.now()});
    });
    const std::string before = library.snapshot();

    remove(library, feed);
    const std::string after = library.snapshot();
    CHECK(found(library, "décret") == 1);
    CHECK(found(library, "arrêté") == 0);
    const auto rows = need(library.reader().itemRows(need(library.reader().itemIds({}))));
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().sourceName == "exemple.test");
    CHECK_FALSE(rows.front().feed);
    library.requireSound();

    library.reopen();
    library.undo();
    CHECK(library.snapshot() == before);
    CHECK(found(library, "arrêté") == 1);
    library.requireSound();
    library.reopen();
    library.redo();
    CHECK(library.snapshot() == after);
    library.requireSound();
    library.undo();
    CHECK(library.snapshot() == before);
    CHECK(need(library.writer().feeds().fetchStates(feed)).front().etag ==
          std::string("\"\xff\0x\"", 5));
}

TEST_CASE("items that another feed brought after a removal keep their ids when it is undone") {
    test::TestLibrary library;
    const auto other = library.addFeed("https://autre.test/flux");
    const auto feed = library.addFeed("https://exemple.test/flux");
    const auto old = library.addItem(feed, incoming("ancien", "ancien texte"));
    remove(library, feed);
    const auto fresh = library.addItem(other, incoming("nouveau", "nouveau texte"));
    CHECK(fresh != old);
    library.undo();
    const auto ids = need(library.reader().itemIds({}));
    CHECK(ids.size() == 2);
    CHECK(need(library.reader().article(old)).row.title == "ancien");
    CHECK(need(library.reader().article(fresh)).row.title == "nouveau");
    CHECK(found(library, "texte") == 2);
    library.requireSound();
}

TEST_CASE("adding a feed can be undone after a refresh filled it, and redone with its items") {
    test::TestLibrary library;
    const std::string empty = library.snapshot();
    const auto feed = library.addFeed("https://exemple.test/flux");
    library.write([&]() -> base::Status {
        need(library.writer().feeds().describe(feed,
                                               {"Exemple", "https://exemple.test/", "fr", ""}));
        model::FetchState state;
        state.feed = feed;
        state.etag = "\"1\"";
        state.status = model::FeedStatus::Ok;
        return library.writer().feeds().saveFetch(state, {{}, 200, library.clock.now()});
    });
    library.addItem(feed, incoming("un"));
    library.addItem(feed, incoming("deux"));
    const std::string filled = library.snapshot();
    library.undo();
    CHECK(library.snapshot() == empty);
    library.requireSound();
    library.redo();
    CHECK(library.snapshot() == filled);
    library.requireSound();
    library.undo();
    CHECK(library.snapshot() == empty);
}

TEST_CASE(
    "redoing a removal takes along what a refresh brought since, and the way back brings it") {
    test::TestLibrary library;
    const auto feed = library.addFeed("https://exemple.test/flux");
    const auto first = library.addItem(feed, incoming("un"));
    star(library, first);
    library.addItem(feed, incoming("deux"));
    remove(library, feed);
    library.undo();
    library.addItem(feed, incoming("trois"));
    library.write([&] { return library.writer().items().update(first, incoming("un", "changé")); });
    const std::string before = library.snapshot();
    library.redo();
    CHECK(need(library.reader().itemIds({})).size() == 1);
    CHECK(need(library.reader().feeds()).empty());
    library.requireSound();
    library.undo();
    CHECK(library.snapshot() == before);
    library.requireSound();
}

TEST_CASE("a refresh in between does not stand in the way of undoing a change of a feed") {
    test::TestLibrary library;
    const auto feed = library.addFeed("https://exemple.test/flux");
    model::FetchState state;
    state.feed = feed;
    state.status = model::FeedStatus::Ok;
    state.nextDue = library.clock.now();
    library.write([&] { return library.writer().feeds().saveFetch(state, {}); });
    library.act(Kind::EditFeed, [&] {
        store::FeedChange change;
        change.customTitle = "À moi";
        change.intervalMinutes = std::optional<int>(15);
        return library.writer().feeds().change(feed, change);
    });
    state.nextDue = library.clock.now() + std::chrono::hours{1};
    library.write([&] { return library.writer().feeds().saveFetch(state, {}); });
    library.undo();
    const auto after = need(library.reader().feeds()).front();
    CHECK(after.customTitle.empty());
    CHECK_FALSE(after.intervalMinutes);
    CHECK(after.nextDue == state.nextDue);
    library.redo();
    CHECK(need(library.reader().feeds()).front().customTitle == "À moi");
}

TEST_CASE("an item that was read meanwhile does not stand in the way of undoing its mark") {
    test::TestLibrary library;
    const auto item = library.addItem(library.addFeed("https://exemple.test/flux"), incoming("un"));
    const std::array ids{item};
    library.act(Kind::MarkRead, [&] { return library.writer().items().setRead(ids, true); });
    library.act(Kind::MarkRead, [&] { return library.writer().items().setRead(ids, false); });
    library.write([&] { return library.writer().items().setRead(ids, true); });
    library.undo();
    CHECK_FALSE(need(library.reader().article(item)).row.unread);
    library.undo();
    CHECK(need(library.reader().article(item)).row.unread);
    library.requireSound();
}

TEST_CASE("several actions are undone newest first and redone oldest first") {
    test::TestLibrary library;
    std::vector<std::string> states{library.snapshot()};
    for (const char* url : {"https://a.test/", "https://b.test/", "https://c.test/"}) {
        library.addFeed(url);
        states.push_back(library.snapshot());
    }
    for (std::size_t i = states.size() - 1; i > 0; --i) {
        library.undo();
        library.reopen();
        CHECK(library.snapshot() == states[i - 1]);
    }
    for (std::size_t i = 1; i < states.size(); ++i) {
        library.redo();
        CHECK(library.snapshot() == states[i]);
    }
    library.undo();
    library.addFeed("https://d.test/");
    CHECK(codeOf(library.writer().journal().redo()) == base::ErrorCode::NothingToUndo);
    const auto history = need(library.reader().history());
    REQUIRE(history.size() == 3);
    CHECK_FALSE(history.front().undone);
}

TEST_CASE("the journal forgets what is over 30 days old") {
    test::TestLibrary library;
    library.addFeed("https://a.test/");
    library.clock.current += std::chrono::days{29};
    library.addFeed("https://b.test/");
    CHECK(need(library.reader().history()).size() == 2);
    library.clock.current += std::chrono::days{1} + std::chrono::seconds{1};
    library.addFeed("https://c.test/");
    CHECK(need(library.reader().history()).size() == 2);
}

TEST_CASE("an entry knows what was done, to what and when") {
    test::TestLibrary library;
    need(library.writer().operation(Kind::ImportFeeds, "Veille", 12, [&]() -> base::Status {
        return test::statusOf(library.writer().feeds().insert("https://a.test/", "", {}));
    }));
    const auto entry = need(library.reader().history()).front();
    CHECK(entry.kind == Kind::ImportFeeds);
    CHECK(entry.subject == "Veille");
    CHECK(entry.count == 12);
    CHECK(entry.at == library.clock.now());
    CHECK(library.writer().takeChanges().journal);
    CHECK_FALSE(library.writer().takeChanges().journal);
}
