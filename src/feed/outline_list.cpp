#include "ascii.h"
#include "outline_readers.h"

#include <musette/base/text.h>

#include <algorithm>
#include <cstddef>

namespace musette::feed {
namespace {

/// The next word of a line, or what stands between double quotes.
std::string takeWord(std::string_view& line) {
    line = base::trim(line);
    std::string_view word;
    if (line.starts_with('"')) {
        const std::size_t end = std::min(line.find('"', 1), line.size());
        word = line.substr(1, end - 1);
        line.remove_prefix(std::min(end + 1, line.size()));
    } else {
        std::size_t end = 0;
        while (end < line.size() && !isSpace(line[end])) {
            ++end;
        }
        word = line.substr(0, end);
        line.remove_prefix(end);
    }
    return std::string(word);
}

/// An address with a scheme, a command as other programs write it, or a bare host name.
bool looksLikeAddress(std::string_view word) {
    const std::size_t colon = word.find(':');
    if (word.find("://") != std::string_view::npos || word.starts_with("feed:") ||
        word.starts_with("exec:") || word.starts_with("filter:") || word.starts_with("query:") ||
        word.starts_with('|')) {
        return true;
    }
    const std::string_view host = word.substr(0, word.find('/'));
    const std::size_t dot = host.find('.');
    return colon == std::string_view::npos && dot != std::string_view::npos && dot > 0 &&
           dot + 2 < host.size() && std::all_of(host.begin(), host.end(), [](char c) {
               return isLetter(c) || isDigit(c) || c == '-' || c == '.';
           });
}

OutlineFeed readLine(std::string_view line, int number) {
    OutlineFeed feed;
    feed.line = number;
    feed.url = takeWord(line);
    while (!(line = base::trim(line)).empty()) {
        const bool quoted = line.starts_with('"');
        std::string word = takeWord(line);
        if (word.starts_with('~')) {
            feed.title = word.substr(1);
        } else if (quoted && !word.empty()) {
            feed.categories.push_back(std::move(word));
        }
    }
    return feed;
}

} // namespace

std::optional<Outline> readAddressList(std::string_view text) {
    // Markup is no list of addresses, even though it holds some.
    if (base::trim(text).starts_with('<') || base::trim(text).starts_with('{')) {
        return std::nullopt;
    }
    Outline outline;
    int number = 0;
    bool anyAddress = false;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = base::trim(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        ++number;
        if (line.empty() || line.starts_with('#')) {
            continue;
        }
        OutlineFeed feed = readLine(line, number);
        if (!looksLikeAddress(feed.url)) {
            feed.refusal = "it is no web address";
        }
        anyAddress = anyAddress || feed.refusal.empty();
        outline.feeds.push_back(std::move(feed));
    }
    return anyAddress ? std::optional(std::move(outline)) : std::nullopt;
}

} // namespace musette::feed
