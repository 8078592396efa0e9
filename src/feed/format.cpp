#include <musette/feed/parsed_feed.h>

namespace musette::feed {

std::string_view nameOf(Format format) {
    switch (format) {
    case Format::Rss090: return "rss0.9";
    case Format::Rss091: return "rss0.91";
    case Format::Rss092: return "rss0.92";
    case Format::Rss100: return "rss1.0";
    case Format::Rss200: return "rss2.0";
    case Format::Atom03: return "atom0.3";
    case Format::Atom10: return "atom1.0";
    case Format::JsonFeed1: return "jsonfeed1";
    case Format::JsonFeed11: return "jsonfeed1.1";
    case Format::Cdf: return "cdf";
    }
    return "";
}

} // namespace musette::feed
