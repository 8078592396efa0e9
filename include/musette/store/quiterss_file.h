#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace musette::store {

/// A line of QuiteRSS's table of feeds; one without an address is a folder.
struct QuiteRssFeed {
    std::int64_t id = 0;
    std::int64_t parent = 0; ///< 0: at the top
    std::string name;        ///< as the user calls it
    std::string title;       ///< the feed's own
    std::string url;
    std::string siteUrl;
    std::optional<int> intervalMinutes;
};

struct QuiteRssNews {
    std::int64_t feed = 0;
    std::string guid;
    std::string url;
    std::string title;
    std::string description; ///< HTML of anybody
    std::string content;     ///< HTML of anybody
    std::string author;
    std::string authorUrl;
    std::string authorEmail;
    std::string categories;
    std::string commentsUrl;
    std::string enclosureUrl;
    std::string enclosureType;
    std::optional<base::Instant> published;
    std::optional<base::Instant> received;
    bool read = false;
    bool starred = false;
    bool deleted = false;
    std::vector<std::string> labels;
};

/// The `feeds.db` of QuiteRSS (0.12 to 0.19), of which nothing is changed. What an older version
/// lacks is empty.
/// Thread: one at a time. Errors: FileUnreadable; FileDamaged for what is no such file;
/// LibraryBusy while QuiteRSS writes to it.
class QuiteRssFile {
public:
    [[nodiscard]] static base::Result<std::unique_ptr<QuiteRssFile>>
    open(const std::filesystem::path& file);
    ~QuiteRssFile();
    QuiteRssFile(const QuiteRssFile&) = delete;
    QuiteRssFile& operator=(const QuiteRssFile&) = delete;

    /// In the order of the tree, level by level.
    [[nodiscard]] base::Result<std::vector<QuiteRssFeed>> feeds();
    [[nodiscard]] base::Result<std::int64_t> newsCount();
    /// The next so many, feed by feed, in the order they came; none at the end.
    [[nodiscard]] base::Result<std::vector<QuiteRssNews>> next(std::size_t most);

private:
    QuiteRssFile();
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace musette::store
