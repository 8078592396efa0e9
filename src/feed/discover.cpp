#include <musette/feed/discover.h>

#include "encoding.h"

#include <musette/base/url.h>

#include <utility>

namespace musette::feed {

std::vector<markup::AnnouncedFeed> announcedFeeds(std::string_view bytes,
                                                  std::string_view contentType,
                                                  std::string_view pageUrl) {
    DecodedText decoded;
    decodeText(decoded, bytes, contentType);
    markup::PageFacts page = markup::readPage(decoded.text, pageUrl);
    std::vector<markup::AnnouncedFeed> feeds;
    for (markup::AnnouncedFeed& feed : page.feeds) {
        if (base::isHttpUrl(feed.url)) {
            feeds.push_back(std::move(feed));
        }
    }
    return feeds;
}

} // namespace musette::feed
