#pragma once

#include "refreshed_library.h"

#include <atomic>
#include <set>
#include <string>
#include <vector>

namespace musette::test {

/// Feeds that all grow by an item, and rewrite every item, whenever the version rises.
class GrowingFeeds {
public:
    static constexpr int kFeeds = 12;
    static constexpr int kItems = 60;

    [[nodiscard]] int itemsPerFeed() const { return kItems + version; }

    /// What every item is called when all feeds are stored in their newest version.
    [[nodiscard]] std::set<std::string> newest() const {
        std::set<std::string> titles;
        for (int feed = 0; feed < kFeeds; ++feed) {
            for (int item = 1; item <= itemsPerFeed(); ++item)
                titles.insert(title(feed, item, version));
        }
        return titles;
    }
    [[nodiscard]] static std::string title(int feed, int item, int version) {
        return "F" + std::to_string(feed) + "I" + std::to_string(item) + "V" +
               std::to_string(version);
    }

    std::atomic<int> version = 1;
    HttpServer server{std::function<Reply(const RecordedRequest&)>(
        [this](const RecordedRequest& asked) { return answer(asked); })};

private:
    [[nodiscard]] Reply answer(const RecordedRequest& asked) const {
        const int now = version;
        const std::string etag = "\"" + std::to_string(now) + "\"";
        if (asked.header("if-none-match") == etag)
            return statusReply(304, {{"ETag", etag}});
        const int feed = std::stoi(asked.target.substr(1));
        std::vector<RssItem> items;
        for (int item = kItems + now; item >= 1; --item)
            items.push_back({"g" + std::to_string(item), title(feed, item, now),
                             "mot" + title(feed, item, now) + std::string(300, ' '), ""});
        return feedReply(rss(items), {{"ETag", etag}});
    }
};

} // namespace musette::test
