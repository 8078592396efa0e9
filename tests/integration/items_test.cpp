#include "refreshed_library.h"

#include <algorithm>

using namespace musette;
using namespace musette::test;

namespace {

constexpr const char* kFeed = "/flux";
constexpr const char* kUnread = "id IN (SELECT item_id FROM unread_item)";

} // namespace

TEST_CASE("An item with a known guid is updated in place and stays read",
          "[refresh][wire:guid-update]") {
    RefreshedLibrary library;
    library.pages.set(kFeed, feedReply(rss(numbered(1, 3))));
    library.followPath(kFeed);
    library.refresh();
    const auto ids = library.rows("SELECT id FROM item ORDER BY id");
    const std::vector<model::ItemId> first{{std::stoll(ids.at(0))}};
    REQUIRE(library.file().editor().items.markRead(first, true));
    auto items = numbered(1, 3);
    items.back().title = "Article 1, corrigé";
    items.back().text = "Un autre texte.";
    library.pages.set(kFeed, feedReply(rss(items)));
    const service::RefreshSummary summary = library.force();
    CHECK(summary.newItems == 0);
    CHECK(summary.outcomes.at(0).changedItems == 1);
    CHECK(library.rows("SELECT id FROM item ORDER BY id") == ids);
    CHECK(library
              .rows("SELECT title, id IN (SELECT item_id FROM unread_item) FROM item "
                    "WHERE guid = 'g1'")
              .at(0) == "Article 1, corrigé|0");
    CHECK(library.count(kUnread) == 2);
}

TEST_CASE("Items without guid are told apart and known again", "[refresh][wire:guidless]") {
    std::vector<RssItem> items;
    for (const char* number : {"1", "2", "3"}) {
        const std::string n = number;
        items.push_back({"", "Titre " + n, "Texte " + n, ""});
    }
    SECTION("with links of their own") {
        for (std::size_t i = 0; i < items.size(); ++i)
            items[i].link = "http://exemple.test/" + std::to_string(i);
    }
    SECTION("without links") {}
    SECTION("with one link for all") {
        for (RssItem& item : items)
            item.link = "http://exemple.test/";
    }
    SECTION("without titles") {
        for (RssItem& item : items)
            item.title.clear();
    }
    SECTION("with one title for all") {
        for (RssItem& item : items)
            item.title = "Titre";
    }
    SECTION("with one title and one link for all") {
        for (RssItem& item : items) {
            item.title = "Titre";
            item.link = "http://exemple.test/";
        }
    }
    SECTION("with links that differ in their fragment alone") {
        for (std::size_t i = 0; i < items.size(); ++i)
            items[i].link = "http://exemple.test/page#" + std::to_string(i);
    }
    SECTION("with links that differ in a tracking parameter alone") {
        for (std::size_t i = 0; i < items.size(); ++i)
            items[i].link = "http://exemple.test/page?utm_source=" + std::to_string(i);
    }
    RefreshedLibrary library;
    library.pages.set(kFeed, feedReply(rss(items)));
    library.followPath(kFeed);
    CHECK(library.refresh().newItems == 3);
    std::ranges::reverse(items);
    library.pages.set(kFeed, feedReply(rss(items)));
    CHECK(library.force().newItems == 0);
    CHECK(library.count() == 3);
}

TEST_CASE("An item whose link is shared later is still the one it was", "[refresh]") {
    RefreshedLibrary library;
    library.followPath(kFeed);
    std::vector<RssItem> items{{"", "Premier", "Un", "http://exemple.test/a"}};
    library.pages.set(kFeed, feedReply(rss(items)));
    CHECK(library.refresh().newItems == 1);
    items.insert(items.begin(), {"", "Deuxième", "Deux", "http://exemple.test/a"});
    library.pages.set(kFeed, feedReply(rss(items)));
    CHECK(library.force().newItems == 1);
    CHECK(library.count() == 2);
}

TEST_CASE("An item whose title is given to another one later is still the one it was",
          "[refresh]") {
    RefreshedLibrary library;
    library.followPath(kFeed);
    const RssItem first{"", "Annonce", "Un", ""};
    const RssItem second{"", "Annonce", "Deux", ""};
    library.pages.set(kFeed, feedReply(rss({first})));
    CHECK(library.refresh().newItems == 1);
    library.pages.set(kFeed, feedReply(rss({second, first})));
    CHECK(library.force().newItems == 1);
    library.pages.set(kFeed, feedReply(rss({second})));
    CHECK(library.force().newItems == 0);
    CHECK(library.count() == 2);
}

TEST_CASE("The same guid in two feeds is two items, twice in one document is one",
          "[refresh][wire:guid-scope][wire:guid-twice][wire:reorder]") {
    RefreshedLibrary library;
    auto items = numbered(1, 3);
    items.push_back({"g2", "Encore lui", "Autre texte.", ""});
    library.pages.set(kFeed, feedReply(rss(items)));
    library.pages.set("/autre", feedReply(rss(items)));
    library.followPath(kFeed);
    library.followPath("/autre");
    CHECK(library.refresh().newItems == 6);
    std::ranges::rotate(items, items.begin() + 1);
    library.pages.set(kFeed, feedReply(rss(items)));
    CHECK(library.force().newItems == 0);
    CHECK(library.count() == 6);
}

TEST_CASE("A feed that shrinks and grows back announces nothing again",
          "[refresh][wire:shrink-grow]") {
    RefreshedLibrary library;
    library.pages.set(kFeed, feedReply(rss(numbered(1, 30))));
    const model::FeedId id = library.followPath(kFeed);
    CHECK(library.refresh().newItems == 30);
    REQUIRE(library.file().editor().items.markFeedRead(id, true));
    library.pages.set(kFeed, feedReply(rss(numbered(28, 30))));
    CHECK(library.force().newItems == 0);
    CHECK(library.count() == 30);
    library.pages.set(kFeed, feedReply(rss(numbered(1, 30))));
    CHECK(library.force().newItems == 0);
    CHECK(library.count(kUnread) == 0);
    library.pages.set(kFeed, feedReply(rss(numbered(1, 31))));
    CHECK(library.force().newItems == 1);
    CHECK(library.rows(std::string("SELECT guid FROM item WHERE ") + kUnread) ==
          std::vector<std::string>{"g31"});
}

TEST_CASE("A document of thousands of items comes in whole", "[refresh][wire:flood]") {
    RefreshedLibrary library;
    library.pages.set(kFeed, feedReply(rss(numbered(1, 2'300)), {{"ETag", "\"x\""}}));
    library.followPath(kFeed);
    CHECK(library.refresh().newItems == 2'300);
    CHECK(library.count() == 2'300);
    library.pages.set(kFeed, feedReply(rss(numbered(1, 2'301))));
    CHECK(library.force().newItems == 1);
    CHECK(library.last(kFeed).header("if-none-match") == "\"x\"");
}
