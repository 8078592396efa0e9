#pragma once

#include <musette/markup/text.h>

#include <string>
#include <string_view>
#include <vector>

namespace musette::feed {

/// The feeds a page announces, absolute http(s) addresses only, feeds of comments last.
[[nodiscard]] std::vector<markup::AnnouncedFeed>
announcedFeeds(std::string_view bytes, std::string_view contentType, std::string_view pageUrl);

/// Addresses worth trying for a page that announces nothing, best first (/feed, /rss, /atom.xml,
/// and the patterns of WordPress, SPIP, Drupal, Blogger, YouTube, Mastodon, GitHub, Moodle).
[[nodiscard]] std::vector<std::string> guessedFeedUrls(std::string_view pageUrl);

} // namespace musette::feed
