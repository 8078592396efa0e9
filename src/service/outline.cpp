#include "recorded_address.h"

#include <musette/base/url.h>
#include <musette/feed/opml.h>
#include <musette/service/outline.h>

#include <unordered_set>

namespace musette::service {

base::Result<std::vector<OutlineLine>> previewOutline(const LibraryReader& reader,
                                                      std::string_view bytes) {
    const auto outline = feed::readOutline(bytes);
    if (!outline)
        return std::unexpected(outline.error());
    const auto feeds = reader.feeds();
    if (!feeds)
        return std::unexpected(feeds.error());
    std::unordered_set<std::string> known;
    for (const model::Feed& feed : *feeds)
        known.insert(feed.url);
    std::vector<OutlineLine> lines;
    for (const feed::OutlineFeed& given : outline->feeds) {
        OutlineLine line{ImportOutcome::Kind::Refused, given.title,
                         base::withoutUserInfo(given.url), given.folder};
        const auto url = recordedAddress(given.url);
        if (given.refusal.empty() && url) {
            line.url = url->url;
            // A line that comes twice in the file is one feed as well.
            line.kind = known.insert(line.url).second ? ImportOutcome::Kind::Added
                                                      : ImportOutcome::Kind::AlreadyThere;
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace musette::service
