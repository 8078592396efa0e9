// Items: merging, pages, marks, tags, the lists of every condition and order, the counts.

#include "library.h"

#include <array>

using namespace musette;
using test::codeOf;
using test::incoming;
using test::need;
using Ids = std::vector<model::ItemId>;

namespace {

/// Two feeds, one in a sub-folder, with items an hour apart.
struct Lists {
    Lists() {
        auto& feeds = library.writer().feeds();
        library.act(model::OperationKind::ImportFeeds, [&]() -> base::Status {
            folder = need(feeds.folder("Veille"));
            sub = need(feeds.folder("Veille / Droit"));
            first = need(feeds.insert("https://un.test/", "", folder));
            second = need(feeds.insert("https://deux.test/", "Deux", sub));
            third = need(feeds.insert("https://trois.test/", "", {}));
            return {};
        });
        a = add(first, "a", -3);
        b = add(second, "b", -1);
        c = add(third, "c", -2);
    }
    model::ItemId add(model::FeedId feed, const std::string& title, int hours) {
        auto item = incoming(title, "texte");
        item.published = library.clock.now() + std::chrono::hours{hours};
        return library.addItem(feed, item);
    }
    template <class Work>
    void act(Work work) {
        library.act(model::OperationKind::Triage, work);
    }
    Ids list(const model::ItemQuery& query) { return need(library.reader().itemIds(query)); }
    store::ItemTable& items() { return library.writer().items(); }

    test::TestLibrary library;
    model::FolderId folder, sub;
    model::FeedId first, second, third;
    model::ItemId a, b, c;
};

} // namespace

TEST_CASE("lists are newest first, by publication or by arrival, ties by the later id") {
    Lists s;
    CHECK(s.list({}) == Ids{s.b, s.c, s.a});
    CHECK(s.list({.sort = model::ItemSort::Arrived}) == Ids{s.c, s.b, s.a});
    CHECK(s.list({.sort = model::ItemSort::Rank}) == Ids{s.b, s.c, s.a});
    CHECK(s.list({.limit = 2}) == Ids{s.b, s.c});
    CHECK(s.list({.limit = 0}).empty());
}

TEST_CASE("an item dated ahead or not at all stands where it arrived") {
    Lists s;
    const auto ahead = s.add(s.first, "demain", 24);
    const auto undated = s.library.addItem(s.first, incoming("sans date"));
    s.library.clock.current += std::chrono::hours{1};
    const auto later = s.add(s.first, "plus tard", 0);
    CHECK(s.list({.limit = 3}) == Ids{later, undated, ahead});
}

TEST_CASE("every condition narrows a list, and they add up") {
    Lists s;
    s.act([&]() -> base::Status {
        const std::array read{s.a};
        need(s.items().setRead(read, true));
        const std::array starred{s.b};
        need(s.items().setStarred(starred, true));
        const std::array kept{s.a, s.b};
        need(s.items().setTriage(kept, model::Triage::Kept, "", s.library.clock.now()));
        const std::array tagged{s.b, s.c};
        const std::array<std::string, 2> labels{"Droit", "Évaluation"};
        return s.items().addTags(tagged, labels);
    });
    CHECK(s.list({.unreadOnly = true}) == Ids{s.b, s.c});
    CHECK(s.list({.starredOnly = true}) == Ids{s.b});
    CHECK(s.list({.feed = s.third}) == Ids{s.c});
    CHECK(s.list({.folder = s.folder}) == Ids{s.b, s.a});
    CHECK(s.list({.folder = s.sub}) == Ids{s.b});
    CHECK(s.list({.tag = "Évaluation"}) == Ids{s.b, s.c});
    CHECK(s.list({.tag = "évaluation"}).empty());
    CHECK(s.list({.triage = model::Triage::Kept}) == Ids{s.b, s.a});
    CHECK(s.list({.triage = model::Triage::Inbox}) == Ids{s.c});
    CHECK(s.list({.unreadOnly = true, .tag = "Droit", .triage = model::Triage::Kept}) == Ids{s.b});
    CHECK(s.list({.search = "texte", .unreadOnly = true, .folder = s.folder}) == Ids{s.b});
    CHECK(s.list({.search = "  "}).size() == 3);
    CHECK(s.list({.search = "?!"}).empty());
    CHECK(s.list({.feed = model::FeedId{99}}).empty());
}

TEST_CASE("an item is found by the session and half-day it is linked to, and says where that is") {
    Lists s;
    auto& sessions = s.library.writer().sessions();
    model::SessionId session;
    model::HalfDayId half;
    s.act([&]() -> base::Status {
        model::Session made;
        made.uuid = "u";
        made.title = "Évaluer";
        made.startsOn = *base::parseDate("2026-11-24");
        made.endsOn = *base::parseDate("2026-11-25");
        session = need(sessions.insert(made));
        need(sessions.day(session, made.startsOn));
        const auto day = need(sessions.day(session, made.endsOn));
        half = need(sessions.halfDay({{}, day, model::Slot::Afternoon, {}, {}, {}, {}}));
        model::SessionItem link;
        link.session = session;
        link.item = s.a;
        need(sessions.insertLink(link));
        link.item = s.b;
        link.halfDay = half;
        return test::statusOf(sessions.insertLink(link));
    });
    CHECK(s.list({.session = session}) == Ids{s.b, s.a});
    CHECK(s.list({.halfDay = half}) == Ids{s.b});
    const auto rows = need(s.library.reader().itemRows(std::array{s.b, s.a}));
    CHECK(rows[0].halfDays == std::vector<std::string>{"2-afternoon"});
    CHECK(rows[1].halfDays.empty());
}

TEST_CASE("rows come in the order of the ids; ids that are gone are left out") {
    Lists s;
    const auto rows = need(
        s.library.reader().itemRows(std::array{s.c, model::ItemId{999}, s.a, model::ItemId{}}));
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].id == s.c);
    CHECK(rows[1].id == s.a);
    CHECK(rows[1].sourceName == "un.test");
    CHECK(codeOf(s.library.reader().article(model::ItemId{999})) == base::ErrorCode::NotFound);
}

TEST_CASE("the name of a source does not give away the password in its address") {
    test::TestLibrary library;
    const auto feed = library.addFeed("https://moi:secret@exemple.test/flux");
    const auto item = library.addItem(feed, incoming("un"));
    CHECK(need(library.reader().article(item)).row.sourceName == "exemple.test");
    const auto shown = need(library.reader().feeds()).front();
    CHECK(shown.title == "exemple.test");
    CHECK(shown.url == "https://exemple.test/flux");
    CHECK(need(library.writer().feeds().fetchStates()).front().url ==
          "https://moi:secret@exemple.test/flux");
}

TEST_CASE("an article keeps everything a feed gave") {
    test::TestLibrary library;
    auto item = incoming("un", "texte");
    item.authors = {
        {"Camille", "c@exemple.test", ""}, {"", "d@exemple.test", ""}, {"", "", "https://e.test"}};
    item.enclosures = {{"https://exemple.test/a.mp3", "audio/mpeg", 123},
                       {"https://x.test", "", {}}};
    item.categories = {"a\tb", "c"};
    item.commentsUrl = "https://exemple.test/c";
    item.language = "fr";
    item.summaryHtml = "<p>résumé</p>";
    item.updated = library.clock.now();
    const auto id = library.addItem(library.addFeed("https://exemple.test/"), item);
    const auto article = need(library.reader().article(id));
    CHECK(article.authors == item.authors);
    CHECK(article.enclosures == item.enclosures);
    CHECK(article.commentsUrl == item.commentsUrl);
    CHECK(article.summaryHtml == item.summaryHtml);
    CHECK(article.contentHtml == item.contentHtml);
    CHECK(article.updated == item.updated);
    CHECK(article.language == "fr");
    CHECK(article.origin == model::ItemOrigin::Feed);
    CHECK(article.row.author == "Camille, d@exemple.test");
}

TEST_CASE("an update keeps identity, arrival, read state, triage and tags") {
    Lists s;
    s.act([&]() -> base::Status {
        const std::array ids{s.a};
        need(s.items().setRead(ids, true));
        need(s.items().setTriage(ids, model::Triage::Watch, "plus tard", s.library.clock.now()));
        return s.items().addTags(ids, std::array<std::string, 1>{"Droit"});
    });
    const auto before = need(s.library.reader().article(s.a)).row;
    s.library.write([&] { return s.items().update(s.a, incoming("a", "nouveau")); });
    const auto after = need(s.library.reader().article(s.a)).row;
    CHECK(after.excerpt == "nouveau");
    CHECK_FALSE(after.unread);
    CHECK(after.triage == model::Triage::Watch);
    CHECK(after.tags == before.tags);
    CHECK(after.arrived == before.arrived);
    CHECK(need(s.items().known(s.first)).at("id:a").contentHash == "hash:anouveau");
    s.library.requireSound();
}

TEST_CASE("an identity cannot be there twice in one feed, but in two feeds") {
    Lists s;
    const auto twice = s.library.writer().transaction(store::Durability::Soon, [&] {
        return test::statusOf(s.items().insert(s.first, incoming("a"), {}));
    });
    CHECK(codeOf(twice) == base::ErrorCode::AlreadyExists);
    s.library.addItem(s.second, incoming("a"));
    CHECK(s.list({}).size() == 4);
}

TEST_CASE("the same page twice is the same item") {
    Lists s;
    model::IncomingItem page = incoming("page");
    s.act([&]() -> base::Status {
        const auto one = need(s.items().addPage(page, model::ItemOrigin::Manual, "p.test", {}));
        const auto two = need(s.items().addPage(page, model::ItemOrigin::Import, "q.test", {}));
        CHECK(one == two);
        page.urlClean = need(s.library.reader().itemRows(std::array{s.a})).front().url;
        CHECK(need(s.items().addPage(page, model::ItemOrigin::Manual, "", {})) == s.a);
        page.urlClean.clear();
        page.identity = "import:1";
        const auto without = need(s.items().addPage(page, model::ItemOrigin::Import, "", {}));
        CHECK(without != one);
        CHECK(need(s.items().addPage(page, model::ItemOrigin::Import, "", {})) == without);
        return {};
    });
}

TEST_CASE("counts follow every change") {
    Lists s;
    const auto counts = [&] { return need(s.library.reader().counts()); };
    CHECK(counts().inbox == 3);
    CHECK(counts().unread == 3);
    s.act([&]() -> base::Status {
        need(s.items().setTriage(std::array{s.a}, model::Triage::Kept, "", {}));
        need(s.items().setTriage(std::array{s.b}, model::Triage::LetGo, "", {}));
        need(s.items().setTriage(std::array{s.c}, model::Triage::Watch, "", {}));
        return s.items().setFeedRead(s.first, true);
    });
    CHECK(counts().kept == 1);
    CHECK(counts().letGo == 1);
    CHECK(counts().watch == 1);
    CHECK(counts().inbox == 0);
    CHECK(counts().all == 3);
    CHECK(counts().unread == 2);
    auto feeds = need(s.library.reader().feeds());
    CHECK(feeds.front().unread == 0);
    CHECK(feeds.front().total == 1);
    CHECK(feeds[1].folderName == "Veille / Droit");
    CHECK(feeds[1].title == "Deux");
    s.act([&] { return s.library.writer().feeds().remove(s.second); });
    CHECK(counts().all == 2);
    CHECK(counts().letGo == 0);
    s.library.undo();
    CHECK(counts().all == 3);
    CHECK(counts().letGo == 1);
    s.library.requireSound();
}

TEST_CASE("tags are counted, and go with their last item") {
    Lists s;
    const std::array<std::string, 2> labels{"Droit", "Numérique"};
    s.act([&] { return s.items().addTags(std::array{s.a, s.b}, labels); });
    s.act([&] { return s.items().addTags(std::array{s.a}, labels); });
    auto tags = need(s.library.reader().tags());
    REQUIRE(tags.size() == 2);
    CHECK(tags.front().label == "Droit");
    CHECK(tags.front().items == 2);
    s.act([&] { return s.items().removeTags(std::array{s.a, s.b}, std::span(labels).first(1)); });
    tags = need(s.library.reader().tags());
    REQUIRE(tags.size() == 1);
    CHECK(tags.front().label == "Numérique");
    s.library.undo();
    CHECK(need(s.library.reader().tags()).size() == 2);
}

TEST_CASE("a permanent redirect moves a feed's address unless another feed has it") {
    Lists s;
    s.library.write([&] {
        return s.library.writer().feeds().moveTo(s.first, "https://neuf.test/",
                                                 s.library.clock.now());
    });
    s.library.write([&] {
        return s.library.writer().feeds().moveTo(s.second, "https://neuf.test/",
                                                 s.library.clock.now());
    });
    const auto feeds = need(s.library.reader().feeds());
    CHECK(feeds[0].url == "https://neuf.test/");
    CHECK(feeds[1].url == "https://deux.test/");
}

TEST_CASE("settings are kept, and empty when never set") {
    Lists s;
    CHECK(need(s.library.reader().setting("a")).empty());
    need(s.library.writer().setSetting("a", "é\n"));
    need(s.library.writer().setSetting("a", "deux"));
    s.library.reopen();
    CHECK(need(s.library.reader().setting("a")) == "deux");
}
