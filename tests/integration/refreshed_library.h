#pragma once

#include "support/catch.h"
#include "support/http_server.h"
#include "support/library_snapshot.h"
#include "support/temp_dir.h"

#include <musette/model/feed.h>
#include <musette/service/blocking.h>
#include <musette/service/library_file.h>

#include <chrono>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace musette::test {

/// A clock that tests move.
class SteppedClock final : public base::Clock {
public:
    [[nodiscard]] base::Instant now() const override { return current; }
    base::Instant current = *base::parseRfc3339("2026-11-24T09:30:00Z"); // a Tuesday
};

/// What a server gives for each target; may be changed between refreshes.
class Pages {
public:
    void set(const std::string& target, Reply reply) {
        const std::lock_guard lock(m_mutex);
        m_replies[target] = std::move(reply);
    }
    [[nodiscard]] Reply operator()(const RecordedRequest& asked) const {
        const std::lock_guard lock(m_mutex);
        const auto found = m_replies.find(asked.target);
        return found == m_replies.end() ? statusReply(404) : found->second;
    }

private:
    mutable std::mutex m_mutex;
    std::map<std::string, Reply> m_replies;
};

/// An item as a test writes it.
struct RssItem {
    std::string guid;
    std::string title;
    std::string text = "Texte.";
    std::string link;
};

/// An RSS 2.0 document; `extra` stands in the channel before the items.
[[nodiscard]] inline std::string rss(const std::vector<RssItem>& items,
                                     const std::string& extra = "") {
    std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\" "
                      "xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\"><channel>"
                      "<title>Veille</title>" +
                      extra;
    for (const RssItem& item : items) {
        xml += "<item>";
        if (!item.guid.empty())
            xml += "<guid isPermaLink=\"false\">" + item.guid + "</guid>";
        if (!item.link.empty())
            xml += "<link>" + item.link + "</link>";
        xml +=
            "<title>" + item.title + "</title><description>" + item.text + "</description></item>";
    }
    return xml + "</channel></rss>";
}

/// Items g1…gN with titles "Article 1"…, the newest first.
[[nodiscard]] inline std::vector<RssItem> numbered(int first, int last) {
    std::vector<RssItem> items;
    for (int i = last; i >= first; --i)
        items.push_back({"g" + std::to_string(i), "Article " + std::to_string(i), "Texte.", ""});
    return items;
}

/// A library on the disk, a server on loopback, and the clock between them.
class RefreshedLibrary {
public:
    RefreshedLibrary() { reopen(); }

    void reopen() {
        m_file.reset();
        auto opened = service::LibraryFile::open(path(), clock);
        if (!opened)
            FAIL(opened.error().detail);
        m_file = std::move(*opened);
    }
    [[nodiscard]] service::LibraryFile& file() { return *m_file; }
    [[nodiscard]] std::filesystem::path path() const { return folder / "veille.musette"; }

    model::FeedId follow(const std::string& url) {
        const auto id = m_file->editor().feeds.add({url, "", ""});
        if (!id)
            FAIL(id.error().detail);
        return *id;
    }
    model::FeedId followPath(const std::string& target) { return follow(server.url(target)); }

    void pass(std::chrono::seconds time) { clock.current += time; }

    service::RefreshSummary refresh(const service::RefreshOptions& options = {}) {
        auto summary = service::refreshAndWait(*m_file, options, {}, {});
        if (!summary)
            FAIL(base::nameOf(summary.error().code) << ": " << summary.error().detail);
        return *std::move(summary);
    }
    service::RefreshSummary force() {
        service::RefreshOptions options;
        options.force = true;
        return refresh(options);
    }
    /// Refreshes an hour and a bit later, when the feed is due again.
    service::RefreshSummary refreshLater() {
        pass(std::chrono::minutes{64});
        return refresh();
    }

    [[nodiscard]] model::Feed feed(model::FeedId id) {
        const auto feeds = m_file->reader().feeds();
        REQUIRE(feeds);
        for (const model::Feed& one : *feeds) {
            if (one.id == id)
                return one;
        }
        FAIL("no such feed");
        return {};
    }
    [[nodiscard]] std::vector<std::string> rows(const std::string& sql) const {
        return sqlRows(path(), sql);
    }
    [[nodiscard]] int count(const std::string& where = "1") const {
        return std::stoi(sqlValue(path(), "SELECT count(*) FROM item WHERE " + where));
    }
    /// The last request for a target.
    [[nodiscard]] RecordedRequest last(const std::string& target) const {
        const auto all = server.requests(target);
        REQUIRE_FALSE(all.empty());
        return all.back();
    }
    [[nodiscard]] std::size_t asked(const std::string& target) const {
        return server.requests(target).size();
    }

    SteppedClock clock;
    TempDir folder;
    Pages pages;
    HttpServer server{std::function<Reply(const RecordedRequest&)>(
        [this](const RecordedRequest& request) { return pages(request); })};

private:
    std::unique_ptr<service::LibraryFile> m_file;
};

} // namespace musette::test
