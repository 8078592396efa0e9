#include "character_references.h"
#include "tag_scanner.h"

#include <musette/base/text.h>
#include <musette/base/url.h>
#include <musette/markup/text.h>

#include <algorithm>
#include <array>

namespace musette::markup {
namespace {

constexpr std::size_t kMaxFeeds = 100;

// RSS, Atom and JSON Feed as pages announce them; text/xml and the like are too broad for a link
// that only says alternate, yet many pages use them for feeds alone.
constexpr std::array<std::string_view, 8> kFeedTypes = {
    "application/rss+xml", "application/atom+xml",  "application/feed+json", "application/json",
    "application/rdf+xml", "application/x-rss+xml", "text/rss+xml",          "application/xml"};

struct LinkTag {
    std::string rel;
    std::string href;
    std::string type;
    std::string title;
};

/// True when a list of tokens apart by blanks holds `wanted` (HTML §2.3.7).
bool hasToken(std::string_view list, std::string_view wanted) {
    while (!list.empty()) {
        const auto end = std::ranges::find_if(list, isHtmlSpace);
        const auto length = static_cast<std::size_t>(end - list.begin());
        if (base::equalsIgnoringCase(list.substr(0, length), wanted))
            return true;
        list.remove_prefix(std::min(list.size(), length + 1));
    }
    return false;
}

bool announcesFeed(const LinkTag& link, std::string_view type) {
    if (link.href.empty() || hasToken(link.rel, "stylesheet"))
        return false;
    const bool feedType = std::ranges::find(kFeedTypes, type) != kFeedTypes.end();
    // WordPress announces its REST interface as an alternate of type application/json.
    const bool restInterface = type == "application/json" && link.href.contains("/wp-json/");
    if (hasToken(link.rel, "alternate"))
        return feedType && !restInterface;
    // HTML once had rel="feed"; it needs no type.
    return hasToken(link.rel, "feed") && (feedType || type.empty());
}

class PageReader {
public:
    PageReader(PageFacts& facts, std::string_view pageUrl) : m_facts(facts), m_pageUrl(pageUrl) {
        m_facts.baseUrl = std::string(pageUrl);
    }

    void read(std::string_view html) {
        TagScanner scanner(html);
        for (Token token; scanner.next(token);) {
            if (token.kind == TokenKind::Comment && token.content.contains('<'))
                m_comments.push_back(token.content);
            else if (token.kind == TokenKind::EndTag && base::equalsIgnoringCase(token.name, "svg"))
                m_inSvg = false;
            else if (token.kind == TokenKind::StartTag)
                readTag(scanner, token);
        }
    }

    void finish() {
        std::vector<LinkTag> shown = std::move(m_links);
        m_links.clear();
        for (const std::string_view comment : std::exchange(m_comments, {}))
            readLinks(comment);
        for (const LinkTag& link : shown)
            addFeed(link);
        for (const LinkTag& link : m_links)
            addFeed(link);
        for (const LinkTag& link : m_moodleLinks)
            addFeed(link);
    }

private:
    void readTag(TagScanner& scanner, const Token& token) {
        const std::string name = base::asciiLower(token.name.substr(0, 9));
        if (name == "svg") {
            m_inSvg = true;
        } else if (holdsRawText(token.name)) {
            const std::string_view text = scanner.rawText(token.name);
            if (name == "title" && m_facts.title.empty() && !m_inSvg)
                m_facts.title = base::collapseSpace(decodeEntities(text));
        } else if (name == "link") {
            addLink(token);
        } else if (name == "a") {
            addMoodleLink(token);
        } else if (name == "base" && !m_hasBase) {
            readBase(token);
        } else if (name == "html" && m_facts.lang.empty()) {
            m_facts.lang = std::string(base::trim(attribute(token, "lang")));
            if (m_facts.lang.empty())
                m_facts.lang = std::string(base::trim(attribute(token, "xml:lang")));
        }
    }

    void readLinks(std::string_view html) {
        TagScanner scanner(html);
        for (Token token; scanner.next(token);) {
            if (token.kind == TokenKind::StartTag && base::equalsIgnoringCase(token.name, "link"))
                addLink(token);
        }
    }

    static std::string attribute(const Token& token, std::string_view name) {
        AttributeReader reader(token.attributes);
        for (SourceAttribute found; reader.next(found);) {
            if (base::equalsIgnoringCase(found.name, name))
                return decodeAttribute(found.value);
        }
        return {};
    }

    void addLink(const Token& token) {
        if (m_links.size() >= kMaxFeeds)
            return;
        LinkTag link{.rel = attribute(token, "rel"),
                     .href = attribute(token, "href"),
                     .type = attribute(token, "type"),
                     .title = base::collapseSpace(attribute(token, "title"))};
        if (hasToken(link.rel, "alternate") || hasToken(link.rel, "feed"))
            m_links.push_back(std::move(link));
    }

    /// Moodle's feeds have a token of the reader in their address, so that none can be guessed;
    /// blocks and forums name it in a link of the page's text.
    void addMoodleLink(const Token& token) {
        if (!token.attributes.contains("/rss/file.php/") || m_moodleLinks.size() >= kMaxFeeds)
            return;
        if (std::string href = attribute(token, "href"); href.contains("/rss/file.php/"))
            m_moodleLinks.push_back({"alternate", std::move(href), "application/rss+xml",
                                     base::collapseSpace(attribute(token, "title"))});
    }

    void readBase(const Token& token) {
        const std::string href = attribute(token, "href");
        if (href.empty())
            return;
        m_hasBase = true;
        std::string resolved = base::resolveUrl(m_pageUrl, href);
        if (base::isHttpUrl(resolved)) // data: and javascript: are no base (HTML §4.2.3)
            m_facts.baseUrl = std::move(resolved);
    }

    void addFeed(const LinkTag& link) {
        std::string type = base::asciiLower(link.type);
        type = std::string(base::trim(type.substr(0, type.find(';'))));
        if (!announcesFeed(link, type))
            return;
        std::string url = base::resolveUrl(m_facts.baseUrl, link.href);
        if (url.starts_with("feed://"))
            url.replace(0, 4, "http");
        else if (url.starts_with("feed:http"))
            url.erase(0, 5);
        const auto same = [&url](const AnnouncedFeed& feed) { return feed.url == url; };
        if (base::isHttpUrl(url) && std::ranges::none_of(m_facts.feeds, same))
            m_facts.feeds.push_back({std::move(url), link.title, std::move(type)});
    }

    PageFacts& m_facts;
    std::string_view m_pageUrl;
    std::vector<LinkTag> m_links;
    std::vector<LinkTag> m_moodleLinks;
    std::vector<std::string_view> m_comments;
    bool m_hasBase = false;
    bool m_inSvg = false;
};

} // namespace

PageFacts readPage(std::string_view html, std::string_view url) {
    const std::string valid = base::toValidUtf8(html);
    PageFacts facts;
    PageReader reader(facts, url);
    reader.read(valid);
    reader.finish();
    return facts;
}

} // namespace musette::markup
