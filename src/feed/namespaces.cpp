#include "namespaces.h"

#include <musette/base/text.h>

#include <string>
#include <utility>

namespace musette::feed {
namespace {

using Row = std::pair<std::string_view, Ns>;

// Without scheme, "www." and closing slashes, in lower case: see `canonical`.
constexpr Row kUris[] = {
    {"w3.org/2005/atom", Ns::Atom},
    {"purl.org/atom/ns#", Ns::Atom},
    {"purl.org/atom/ns", Ns::Atom},
    {"example.com/newformat#", Ns::Atom},
    {"purl.org/rss/1.0", Ns::Core},
    {"my.netscape.com/rdf/simple/0.9", Ns::Core},
    {"channel.netscape.com/rdf/simple/0.9", Ns::Core},
    {"my.netscape.com/publish/formats/rss-0.91.dtd", Ns::Core},
    {"backend.userland.com/rss", Ns::Core},
    {"backend.userland.com/rss2", Ns::Core},
    {"backend.userland.com/rss091", Ns::Core},
    {"backend.userland.com/rss092", Ns::Core},
    {"backend.userland.com/rss20", Ns::Core},
    {"backend.userland.com/weblogpostsfeed", Ns::Core},
    {"blogs.law.harvard.edu/tech/rss", Ns::Core},
    {"cyber.law.harvard.edu/rss", Ns::Core},
    {"purl.org/net/rss1.1#", Ns::Core},
    {"purl.org/dc/elements/1.1", Ns::DublinCore},
    {"purl.org/dc/elements/1.0", Ns::DublinCore},
    {"purl.org/dc", Ns::DublinCore},
    {"purl.org/dc/terms", Ns::DcTerms},
    {"purl.org/rss/1.0/modules/dc", Ns::DublinCore},
    {"purl.org/rss/1.0/modules/dcterms", Ns::DcTerms},
    {"purl.org/rss/1.0/modules/content", Ns::Content},
    {"search.yahoo.com/mrss", Ns::Media},
    {"search.yahoo.com/mrss/rss", Ns::Media},
    {"search.yahoo.com/rss", Ns::Media},
    {"video.search.yahoo.com/mrss", Ns::Media},
    {"tools.search.yahoo.com/mrss", Ns::Media},
    {"xml.search.yahoo.com/mrss", Ns::Media},
    {"api.search.yahoo.com/mrss", Ns::Media},
    {"itunes.com/dtds/podcast-1.0.dtd", Ns::Itunes},
    {"itunes.com/dtds/podcast-2.0.dtd", Ns::Itunes},
    {"itunes.com", Ns::Itunes},
    {"podcastindex.org/namespace/1.0", Ns::Podcast},
    {"purl.org/rss/1.0/modules/slash", Ns::Slash},
    {"wellformedweb.org/commentapi", Ns::Wfw},
    {"purl.org/rss/1.0/modules/syndication", Ns::Syndication},
    {"w3.org/1999/02/22-rdf-syntax-ns#", Ns::Rdf},
    {"w3.org/1999/02/22-rdf-syntax-ns", Ns::Rdf},
    {"w3.org/1999/xhtml", Ns::Xhtml},
    {"w3.org/tr/xhtml1/strict", Ns::Xhtml},
    {"rssnamespace.org/feedburner/ext/1.0", Ns::FeedBurner},
    {"georss.org/georss", Ns::GeoRss},
    {"georss.org", Ns::GeoRss},
    {"backend.userland.com/creativecommonsrssmodule", Ns::CreativeCommons},
    {"web.resource.org/cc", Ns::CreativeCommons},
    {"creativecommons.org/ns#", Ns::CreativeCommons},
    {"w3.org/xml/1998/namespace", Ns::Xml},
};

constexpr Row kPrefixes[] = {
    {"atom", Ns::Atom},         {"atom10", Ns::Atom},           {"atom03", Ns::Atom},
    {"a10", Ns::Atom},          {"dc", Ns::DublinCore},         {"dcterms", Ns::DcTerms},
    {"dct", Ns::DcTerms},       {"content", Ns::Content},       {"media", Ns::Media},
    {"itunes", Ns::Itunes},     {"podcast", Ns::Podcast},       {"slash", Ns::Slash},
    {"wfw", Ns::Wfw},           {"sy", Ns::Syndication},        {"rdf", Ns::Rdf},
    {"rss", Ns::Core},          {"xhtml", Ns::Xhtml},           {"feedburner", Ns::FeedBurner},
    {"georss", Ns::GeoRss},     {"creativecommons", Ns::CreativeCommons},
    {"cc", Ns::CreativeCommons}, {"xml", Ns::Xml},
};

std::string canonical(std::string_view uri) {
    std::string text = base::asciiLower(base::trim(uri));
    for (const std::string_view start : {"https://", "http://", "www."}) {
        if (text.starts_with(start)) {
            text.erase(0, start.size());
        }
    }
    while (text.ends_with('/')) {
        text.pop_back();
    }
    return text;
}

} // namespace

Ns vocabularyOfUri(std::string_view uri) {
    const std::string wanted = canonical(uri);
    for (const auto& [name, ns] : kUris) {
        if (name == wanted) {
            return ns;
        }
    }
    return Ns::Other;
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
