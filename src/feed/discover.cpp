#include "encoding.h"

#include <musette/base/text.h>
#include <musette/base/url.h>
#include <musette/feed/discover.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace musette::feed {
namespace {

/// A feed of readers' comments by its path: WordPress, Blogger and their kin.
bool isOfComments(const markup::AnnouncedFeed& feed) {
    const std::string path = base::asciiLower(feed.url.substr(0, feed.url.find('?'))) + "/";
    for (const std::string_view part : {"/comments/", "/commentaires/", "/comments.xml/"}) {
        if (path.find(part) != std::string::npos) {
            return true;
        }
    }
    return false;
}

} // namespace

std::vector<markup::AnnouncedFeed>
announcedFeeds(std::string_view bytes, std::string_view contentType, std::string_view pageUrl) {
    DecodedText decoded;
    decodeText(decoded, bytes, contentType);
    markup::PageFacts page = markup::readPage(decoded.text, pageUrl);
    std::vector<markup::AnnouncedFeed> feeds;
    std::vector<markup::AnnouncedFeed> ofComments;
    for (markup::AnnouncedFeed& feed : page.feeds) {
        if (base::isHttpUrl(feed.url)) {
            (isOfComments(feed) ? ofComments : feeds).push_back(std::move(feed));
        }
    }
    std::move(ofComments.begin(), ofComments.end(), std::back_inserter(feeds));
    return feeds;
}

} // namespace musette::feed
