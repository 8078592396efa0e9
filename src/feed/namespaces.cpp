#include "namespaces.h"

#include "ascii.h"

#include <musette/base/text.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace musette::feed {
namespace {

using Row = std::pair<std::string_view, Ns>;

// Without scheme, "www." and closing slashes, in lower case: see `canonical`.
// Sorted.
constexpr Row kUris[] = {
    {"api.search.yahoo.com/mrss", Ns::Media},
    {"backend.userland.com/creativecommonsrssmodule", Ns::CreativeCommons},
    {"backend.userland.com/rss", Ns::Core},
    {"backend.userland.com/rss091", Ns::Core},
    {"backend.userland.com/rss092", Ns::Core},
    {"backend.userland.com/rss2", Ns::Core},
    {"backend.userland.com/rss20", Ns::Core},
    {"backend.userland.com/weblogpostsfeed", Ns::Core},
    {"blogs.law.harvard.edu/tech/rss", Ns::Core},
    {"channel.netscape.com/rdf/simple/0.9", Ns::Core},
    {"creativecommons.org/ns#", Ns::CreativeCommons},
    {"cyber.law.harvard.edu/rss", Ns::Core},
    {"example.com/newformat#", Ns::Atom},
    {"georss.org", Ns::GeoRss},
    {"georss.org/georss", Ns::GeoRss},
    {"itunes.com", Ns::Itunes},
    {"itunes.com/dtds/podcast-1.0.dtd", Ns::Itunes},
    {"itunes.com/dtds/podcast-2.0.dtd", Ns::Itunes},
    {"my.netscape.com/publish/formats/rss-0.91.dtd", Ns::Core},
    {"my.netscape.com/rdf/simple/0.9", Ns::Core},
    {"podcastindex.org/namespace/1.0", Ns::Podcast},
    {"purl.org/atom/ns", Ns::Atom},
    {"purl.org/atom/ns#", Ns::Atom},
    {"purl.org/dc", Ns::DublinCore},
    {"purl.org/dc/elements/1.0", Ns::DublinCore},
    {"purl.org/dc/elements/1.1", Ns::DublinCore},
    {"purl.org/dc/terms", Ns::DcTerms},
    {"purl.org/net/rss1.1#", Ns::Core},
    {"purl.org/rss/1.0", Ns::Core},
    {"purl.org/rss/1.0/modules/content", Ns::Content},
    {"purl.org/rss/1.0/modules/dc", Ns::DublinCore},
    {"purl.org/rss/1.0/modules/dcterms", Ns::DcTerms},
    {"purl.org/rss/1.0/modules/slash", Ns::Slash},
    {"purl.org/rss/1.0/modules/syndication", Ns::Syndication},
    {"rssnamespace.org/feedburner/ext/1.0", Ns::FeedBurner},
    {"search.yahoo.com/mrss", Ns::Media},
    {"search.yahoo.com/mrss/rss", Ns::Media},
    {"search.yahoo.com/rss", Ns::Media},
    {"tools.search.yahoo.com/mrss", Ns::Media},
    {"video.search.yahoo.com/mrss", Ns::Media},
    {"w3.org/1999/02/22-rdf-syntax-ns", Ns::Rdf},
    {"w3.org/1999/02/22-rdf-syntax-ns#", Ns::Rdf},
    {"w3.org/1999/xhtml", Ns::Xhtml},
    {"w3.org/2005/atom", Ns::Atom},
    {"w3.org/tr/xhtml1/strict", Ns::Xhtml},
    {"w3.org/xml/1998/namespace", Ns::Xml},
    {"web.resource.org/cc", Ns::CreativeCommons},
    {"wellformedweb.org/commentapi", Ns::Wfw},
    {"xml.search.yahoo.com/mrss", Ns::Media},
};

constexpr Row kPrefixes[] = {
    {"atom", Ns::Atom},
    {"atom10", Ns::Atom},
    {"atom03", Ns::Atom},
    {"a10", Ns::Atom},
    {"dc", Ns::DublinCore},
    {"dcterms", Ns::DcTerms},
    {"dct", Ns::DcTerms},
    {"content", Ns::Content},
    {"media", Ns::Media},
    {"itunes", Ns::Itunes},
    {"podcast", Ns::Podcast},
    {"slash", Ns::Slash},
    {"wfw", Ns::Wfw},
    {"sy", Ns::Syndication},
    {"rdf", Ns::Rdf},
    {"rss", Ns::Core},
    {"xhtml", Ns::Xhtml},
    {"feedburner", Ns::FeedBurner},
    {"georss", Ns::GeoRss},
    {"creativecommons", Ns::CreativeCommons},
    {"cc", Ns::CreativeCommons},
    {"xml", Ns::Xml},
};

constexpr std::size_t kLongestUri = 96;

/// The name without scheme, "www." and closing slashes, in lower case, in `buffer`.
std::string_view canonical(std::string_view uri, std::array<char, kLongestUri>& buffer) {
    uri = base::trim(uri);
    if (uri.size() > buffer.size()) {
        return {};
    }
    std::transform(uri.begin(), uri.end(), buffer.begin(), toLower);
    std::string_view text(buffer.data(), uri.size());
    for (const std::string_view start : {"https://", "http://", "www."}) {
        if (text.starts_with(start)) {
            text.remove_prefix(start.size());
        }
    }
    while (text.ends_with('/')) {
        text.remove_suffix(1);
    }
    return text;
}

} // namespace

Ns vocabularyOfUri(std::string_view uri) {
    static_assert(std::ranges::is_sorted(kUris, {}, &Row::first));
    std::array<char, kLongestUri> buffer;
    const std::string_view wanted = canonical(uri, buffer);
    const auto* found = std::ranges::lower_bound(kUris, wanted, {}, &Row::first);
    return found != std::end(kUris) && found->first == wanted ? found->second : Ns::Other;
}

Ns vocabularyOfPrefix(std::string_view prefix) {
    for (const auto& [name, ns] : kPrefixes) {
        if (base::equalsIgnoringCase(name, prefix)) {
            return ns;
        }
    }
    return Ns::Other;
}

} // namespace musette::feed
