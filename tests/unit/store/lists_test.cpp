// Lists of a library that is large enough for sets and walks, against the same asked of each item.

#include "library.h"

#include <musette/base/text.h>

#include <fmt/format.h>

#include <random>
#include <set>

using namespace musette;
using test::incoming;
using test::need;

namespace {

constexpr int kItems = 11'000; ///< more than are looked up one by one

/// What is known of each item without asking the library.
struct Known {
    std::int64_t id = 0;
    std::int64_t arrived = 0;
    std::int64_t sortAt = 0;
    int feed = 0;
    std::string title;
    std::string text;
    bool unread = true;
    bool starred = false;
};

struct Large {
    Large() {
        for (const char* name : {"Zèbre", "« Abeille »", "Élan"}) {
            model::FeedId id;
            library.act(model::OperationKind::AddFeed, [&] {
                return test::statusOf(library.writer().feeds().insert(
                                          fmt::format("https://{}.test/", feeds.size()), name, {}),
                                      &id);
            });
            feeds.push_back(id);
        }
        std::mt19937 random(7);
        library.write([&]() -> base::Status {
            for (int i = 0; i < kItems; ++i)
                add(random, i);
            return {};
        });
        std::vector<model::ItemId> read, starred;
        for (const Known& item : items) {
            if (!item.unread)
                read.push_back({item.id});
            if (item.starred)
                starred.push_back({item.id});
        }
        library.write([&] { return library.writer().items().setRead(read, true); });
        library.write([&] { return library.writer().items().setStarred(starred, true); });
    }

    void add(std::mt19937& random, int i) {
        Known item;
        // Some hours arrive late, as after an import of what was read elsewhere.
        const std::int64_t now = 1'700'000'000 + i * 60 - (random() % 10 == 0 ? 300'000 : 0);
        item.arrived = now;
        item.sortAt =
            now - static_cast<std::int64_t>(random() % (random() % 5 == 0 ? 500'000 : 50));
        item.feed = static_cast<int>(random() % 3);
        item.title = fmt::format("{}{:c} titre {}", random() % 2 ? "« " : "",
                                 'a' + static_cast<int>(random() % 26), i);
        item.text = random() % 10 < 6 ? "formation" : "autre";
        if (random() % 2)
            item.text += " zone";
        if (random() % 100 == 0)
            item.text += " rareté";
        item.unread = random() % 3 > 0;
        item.starred = random() % 50 == 0;
        model::IncomingItem incomingItem = incoming(item.title, item.text);
        incomingItem.published = base::Instant{std::chrono::seconds{item.sortAt}};
        item.id = need(library.writer().items().insert(
                           feeds[static_cast<std::size_t>(item.feed)], incomingItem,
                           base::Instant{std::chrono::seconds{item.arrived}}))
                      .value;
        items.push_back(item);
    }

    test::TestLibrary library;
    std::vector<model::FeedId> feeds;
    std::vector<Known> items;
};

Large& large() {
    static Large library;
    return library;
}

std::vector<std::int64_t> asked(const model::ItemQuery& query) {
    std::vector<std::int64_t> ids;
    for (const model::ItemId id : need(large().library.reader().itemIds(query)))
        ids.push_back(id.value);
    return ids;
}

template <class Fits, class Before>
std::vector<std::int64_t> expected(Fits fits, Before before, std::optional<int> limit = {}) {
    std::vector<Known> some;
    for (const Known& item : large().items) {
        if (fits(item))
            some.push_back(item);
    }
    std::ranges::sort(some, before);
    std::vector<std::int64_t> ids;
    for (const Known& item : some) {
        if (!limit || ids.size() < static_cast<std::size_t>(*limit))
            ids.push_back(item.id);
    }
    return ids;
}

bool newer(const Known& a, const Known& b) {
    return std::pair(a.sortAt, a.id) > std::pair(b.sortAt, b.id);
}

bool has(const Known& item, std::string_view word) {
    return item.text.find(word) != std::string::npos;
}

} // namespace

TEST_CASE("lists and first pages hold what fits, newest first, whatever the library's size") {
    struct Case {
        std::string search;
        bool unread;
        bool starred;
        int feed; ///< -1: any
        std::function<bool(const Known&)> fits;
    };
    const auto any = [](const Known&) { return true; };
    const std::vector<Case> cases{
        {"", false, false, -1, any},
        {"", true, false, -1, any},
        {"", true, false, 1, any},
        {"", false, true, -1, any},
        {"formation ", false, false, -1, [](const Known& i) { return has(i, "formation"); }},
        {"format", true, false, -1, [](const Known& i) { return has(i, "formation"); }},
        {"formation zone ", false, false, 2,
         [](const Known& i) { return has(i, "formation") && has(i, "zone"); }},
        {"formation -zone", false, false, -1,
         [](const Known& i) { return has(i, "formation") && !has(i, "zone"); }},
        {"-formation", false, false, -1, [](const Known& i) { return !has(i, "formation"); }},
        {"-zone -is:unread", false, false, -1,
         [](const Known& i) { return !has(i, "zone") && !i.unread; }},
        {"rarete ", false, false, -1, [](const Known& i) { return has(i, "rareté"); }},
        {"rarete ", true, true, -1, [](const Known& i) { return has(i, "rareté"); }},
        {"fo", false, false, -1, [](const Known& i) { return has(i, "formation"); }},
        {"zone ra", true, false, -1,
         [](const Known& i) { return has(i, "zone") && has(i, "rareté"); }},
        {"z", false, false, 0,
         [](const Known& i) { return has(i, "zone") || i.title.find("z ") != std::string::npos; }},
        {"formation is:unread flux:élan", false, false, -1,
         [](const Known& i) { return has(i, "formation") && i.unread && i.feed == 2; }},
        {"zone -is:starred -flux:abeille", false, false, -1,
         [](const Known& i) { return has(i, "zone") && !i.starred && i.feed != 1; }},
    };
    for (const Case& c : cases) {
        CAPTURE(c.search, c.unread, c.starred, c.feed);
        model::ItemQuery query;
        query.search = c.search;
        query.unreadOnly = c.unread;
        query.starredOnly = c.starred;
        if (c.feed >= 0)
            query.feed = large().feeds[static_cast<std::size_t>(c.feed)];
        const auto fits = [&](const Known& item) {
            return c.fits(item) && (!c.unread || item.unread) && (!c.starred || item.starred) &&
                   (c.feed < 0 || item.feed == c.feed);
        };
        const auto all = expected(fits, newer);
        CHECK(asked(query) == all);
        CHECK(need(large().library.reader().itemCount(query)) == all.size());
        for (const int limit : {1, 40, 300}) {
            query.limit = limit;
            CHECK(asked(query) == expected(fits, newer, limit));
        }
        query.sort = model::ItemSort::Arrived;
        CHECK(asked(query) == expected(
                                  fits,
                                  [](const Known& a, const Known& b) {
                                      return std::pair(a.arrived, a.id) >
                                             std::pair(b.arrived, b.id);
                                  },
                                  300));
        query.limit.reset();
        query.sort = model::ItemSort::Rank;
        auto ranked = asked(query);
        CHECK(std::set(ranked.begin(), ranked.end()) == std::set(all.begin(), all.end()));
        CHECK(ranked.size() == all.size());
    }
}

TEST_CASE("what came after an item is told without reading the whole list") {
    const std::int64_t newest = need(large().library.reader().newestItem()).value;
    CHECK(newest == large().items.back().id);
    for (const char* search : {"", "formation ", "fo", "-zone"}) {
        CAPTURE(search);
        model::ItemQuery query;
        query.search = search;
        query.unreadOnly = true;
        query.newerThan = model::ItemId{newest - 100};
        CHECK(asked(query) == expected(
                                  [&](const Known& item) {
                                      const std::string_view words = search;
                                      return item.id > newest - 100 && item.unread &&
                                             (!words.starts_with("fo") || has(item, "formation")) &&
                                             (words != "-zone" || !has(item, "zone"));
                                  },
                                  newer));
        query.newerThan = model::ItemId{newest};
        CHECK(asked(query).empty());
    }
}

TEST_CASE("lists by title and by feed do not mind signs before the first letter") {
    const auto letter = [](const Known& item) {
        return item.title.starts_with("« ") ? item.title.substr(3) : item.title;
    };
    const auto byTitle = [&](const Known& a, const Known& b) {
        return std::pair(letter(a), b.id) < std::pair(letter(b), a.id);
    };
    const int places[] = {2, 0, 1}; // « Abeille », Élan, Zèbre
    const auto byFeed = [&](const Known& a, const Known& b) {
        return a.feed != b.feed ? places[a.feed] < places[b.feed] : newer(a, b);
    };
    for (const char* search : {"", "formation ", "rarete "}) {
        CAPTURE(search);
        model::ItemQuery query;
        query.search = search;
        query.sort = model::ItemSort::Title;
        const std::string word = search == std::string("rarete ") ? "rareté" : search;
        const auto fits = [&](const Known& item) { return has(item, base::trim(word)); };
        CHECK(asked(query) == expected(fits, byTitle));
        query.limit = 25;
        CHECK(asked(query) == expected(fits, byTitle, 25));
        query.sort = model::ItemSort::Feed;
        CHECK(asked(query) == expected(fits, byFeed, 25));
        query.limit.reset();
        CHECK(asked(query) == expected(fits, byFeed));
        const auto some = [&](const Known& item) { return fits(item) && item.starred; };
        query.starredOnly = true;
        CHECK(asked(query) == expected(some, byFeed));
        query.sort = model::ItemSort::Title;
        CHECK(asked(query) == expected(some, byTitle));
        query.starredOnly = false;
        query.feed = large().feeds[1];
        const auto ofFeed = [&](const Known& item) { return fits(item) && item.feed == 1; };
        CHECK(asked(query) == expected(ofFeed, byTitle));
        query.sort = model::ItemSort::Feed;
        CHECK(asked(query) == expected(ofFeed, newer));
    }
}

/// Whether ids come from an index whose rows lead to no row of the table: covering ones, and those
/// that SQLite does not call so, although nothing but the id is read.
bool walksIndexAlone(const std::string& statement, const std::string& step) {
    if (step.find("COVERING INDEX") != std::string::npos)
        return true;
    if (statement == "SELECT id FROM item ORDER BY id DESC")
        return true; // read until enough is found
    const bool idAlone =
        statement.starts_with("SELECT id FROM ") || statement.starts_with("SELECT item_id FROM ");
    return idAlone && (step.ends_with("USING INDEX item_starred") ||
                       step.ends_with("USING INDEX item_text_by_title"));
}

TEST_CASE("no statement of a list or a search reads all items or texts one by one") {
    const auto reads = [&] {
        const store::StoreReader& reader = large().library.reader();
        for (const char* search :
             {"", "formation ", "fo", "formation fo", "-zone", "rarete -zone", "is:unread",
              "is:read", "is:starred -is:kept", "author:x", "-author:x", "feed:a folder:b", "tag:a",
              "session:a", "after:2020 before:2030", "zone after:2020", "-feed:elan"}) {
            for (const auto sort :
                 {model::ItemSort::Published, model::ItemSort::Arrived, model::ItemSort::Rank,
                  model::ItemSort::Title, model::ItemSort::Feed}) {
                for (const int limit : {20, 1'000'000}) {
                    model::ItemQuery query;
                    query.search = search;
                    query.sort = sort;
                    query.limit = limit;
                    const auto ids = need(reader.itemIds(query));
                    need(reader.itemRows(
                        std::span(ids).first(std::min<std::size_t>(ids.size(), 1))));
                    query.triage = model::Triage::Inbox;
                    query.unreadOnly = true;
                    need(reader.itemIds(query));
                    need(reader.itemCount(query));
                }
            }
        }
        for (model::ItemQuery query :
             {model::ItemQuery{.starredOnly = true}, model::ItemQuery{.feed = model::FeedId{1}},
              model::ItemQuery{.folder = model::FolderId{1}}, model::ItemQuery{.tag = "a"},
              model::ItemQuery{.session = model::SessionId{1}},
              model::ItemQuery{.halfDay = model::HalfDayId{1}}})
            need(reader.itemIds(query));
        need(reader.feeds());
        need(reader.tags());
        need(reader.counts());
        need(reader.sessions());
        need(reader.searchNotes("formation"));
        need(reader.searchBoards("formation"));
        need(reader.searchSessions("formation"));
        need(reader.searchAnnotations("formation"));
        need(reader.article({1}));
    };
    const auto plans = need(large().library.reader().plansOf(reads));
    CHECK(plans.size() > 30);
    for (const auto& plan : plans) {
        CAPTURE(plan.statement);
        for (const std::string& step : plan.steps) {
            CAPTURE(step);
            if (plan.statement.find("board_text t") != std::string::npos ||
                plan.statement.find("session_text t") != std::string::npos)
                CHECK((!step.starts_with("SCAN ") ||
                       step.find("VIRTUAL TABLE") != std::string::npos));
            const bool words = step.find("VIRTUAL TABLE") != std::string::npos;
            if ((step.starts_with("SCAN item") && !words) || step.starts_with("SCAN i ") ||
                step == "SCAN i")
                CHECK(walksIndexAlone(plan.statement, step));
            if (plan.statement.starts_with("SELECT id FROM item"))
                CHECK(step.find("TEMP B-TREE") == std::string::npos);
        }
    }
}
