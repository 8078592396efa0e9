#pragma once

#include <musette/base/time.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace musette::feed {

/// The formats read; the names in the command line's JSON stand in `nameOf`.
enum class Format {
    Rss090,
    Rss091,
    Rss092,
    Rss100,
    Rss200,
    Atom03,
    Atom10,
    JsonFeed1,
    JsonFeed11,
    Cdf
};

/// "rss2.0", "atom1.0", …: the names of docs/cli.md.
[[nodiscard]] std::string_view nameOf(Format format);

struct Person {
    std::string name;
    std::string email;
    std::string url;
};

struct Enclosure {
    std::string url;                    ///< absolute
    std::string type;                   ///< MIME type
    std::optional<std::int64_t> length; ///< bytes
};

/// What tells an item from its neighbours, best first.
enum class IdentityRung { Guid, Link, ContentHash };

/// One entry as the feed gives it. All HTML is the feed's own, before sanitising.
struct ParsedItem {
    std::string id;    ///< guid, atom:id, rdf:about, JSON id: never resolved, never changed
    std::string url;   ///< absolute
    std::string title; ///< plain text
    std::vector<Person> authors;
    std::optional<base::Instant> published;
    std::optional<base::Instant> updated;
    std::string summaryHtml;
    std::string contentHtml;
    std::string
        contentBase; ///< what xml:base sets at the content, absolute; empty: the document's address
    std::vector<std::string> categories;
    std::vector<Enclosure> enclosures;
    std::string commentsUrl;
    std::string language;
    std::string sourceTitle; ///< of the feed an aggregated entry came from
};

/// Publishing hints of a feed: how often it is worth asking.
struct UpdateHints {
    std::optional<int> ttlMinutes;         ///< RSS 2.0 <ttl>
    std::optional<int> syndicationMinutes; ///< sy:updatePeriod / sy:updateFrequency
    std::uint32_t skipHours = 0;           ///< bit h: not in hour h, GMT (RSS 0.92)
    std::uint8_t skipDays = 0;             ///< bit d: not on day d, 0 = Sunday, GMT
};

/// Something a tolerant reading had to repair. For logs and the journal of sources.
struct Diagnostic {
    std::string what; ///< English, one line
};

struct ParsedFeed {
    Format format = Format::Rss200;
    std::string title; ///< plain text
    std::string siteUrl;
    std::string feedUrl; ///< what the feed says is its own address
    std::string description;
    std::string language;
    std::string iconUrl;
    std::optional<base::Instant> updated;
    UpdateHints hints;
    std::vector<ParsedItem> items; ///< in document order
    std::vector<Diagnostic> diagnostics;
    bool cutOff = false; ///< the document ends before its elements do: it may be a part of itself
};

} // namespace musette::feed
