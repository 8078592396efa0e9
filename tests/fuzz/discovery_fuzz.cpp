#include "fuzz_target.h"

#include <musette/base/text.h>
#include <musette/base/url.h>
#include <musette/feed/discover.h>

#include <algorithm>
#include <string>

using namespace musette;

// The first line is the page's address, the rest the page: what is announced or guessed is an
// http(s) address, each once.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input = fuzz::textOf(data, size);
    const std::size_t line = std::min(input.find('\n'), input.size());
    const std::string address = base::toValidUtf8(input.substr(0, line));
    const std::string_view page = input.substr(line < input.size() ? line + 1 : line);

    std::vector<std::string> found;
    for (const markup::AnnouncedFeed& feed : feed::announcedFeeds(page, "text/html", address)) {
        fuzz::require(base::isHttpUrl(feed.url) && base::isValidUtf8(feed.title));
        found.push_back(feed.url);
    }
    std::sort(found.begin(), found.end());
    fuzz::require(std::adjacent_find(found.begin(), found.end()) == found.end());
    for (const std::string& guess : feed::guessedFeedUrls(address)) {
        fuzz::require(base::isHttpUrl(guess));
    }
    return 0;
}
