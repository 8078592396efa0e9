#include "ascii.h"
#include "outline_readers.h"
#include "xml_text.h"

#include <musette/base/text.h>
#include <musette/markup/text.h>

#include <algorithm>
#include <cstddef>

namespace musette::feed {
namespace {

constexpr auto kNone = std::string_view::npos;
constexpr std::size_t kMaxFolders = 32;

/// A start or end tag of the file.
struct BookmarkTag {
    std::string name; ///< lower case, with a leading slash for an end tag
    std::string_view attributes;
    std::size_t end = 0; ///< the offset after it
};

std::string attributeOf(std::string_view attributes, std::string_view name) {
    std::size_t at = 0;
    while (at < attributes.size()) {
        while (at < attributes.size() && !isNameStart(attributes[at])) {
            ++at;
        }
        const std::size_t from = at;
        while (at < attributes.size() && isNameChar(attributes[at])) {
            ++at;
        }
        const std::string_view found = attributes.substr(from, at - from);
        std::string_view value;
        if (at < attributes.size() && attributes[at] == '=') {
            ++at;
            const char quote = at < attributes.size() ? attributes[at] : '\0';
            const bool quoted = quote == '"' || quote == '\'';
            at += quoted ? 1 : 0;
            const std::size_t end =
                std::min(attributes.find(quoted ? quote : ' ', at), attributes.size());
            value = attributes.substr(at, end - at);
            at = end + (quoted ? 1 : 0);
        }
        if (base::equalsIgnoringCase(found, name)) {
            return markup::decodeEntities(base::trim(value));
        }
    }
    return {};
}

class BookmarkReader {
public:
    explicit BookmarkReader(std::string_view text) : m_text(text) {}

    Outline read() {
        for (std::size_t at = m_text.find('<'); at != kNone; at = m_text.find('<', at)) {
            const BookmarkTag tag = tagAt(at);
            countLines(at);
            at = tag.end;
            if (tag.name == "a") {
                at = bookmark(tag);
            } else if (tag.name == "h3") {
                m_heading = textUpTo("</h3", at);
            } else if (tag.name == "h1") {
                m_outline.title = textUpTo("</h1", at);
            } else if (tag.name == "dl") {
                m_folders.push_back(std::move(m_heading));
                m_heading.clear();
            } else if (tag.name == "/dl" && !m_folders.empty()) {
                m_folders.pop_back();
            }
        }
        return std::move(m_outline);
    }

private:
    BookmarkTag tagAt(std::size_t at) const {
        BookmarkTag tag;
        std::size_t to = at + 1;
        while (to < m_text.size() && (isNameChar(m_text[to]) || m_text[to] == '/')) {
            ++to;
        }
        tag.name = base::asciiLower(m_text.substr(at + 1, to - at - 1));
        const std::size_t end = std::min(m_text.find('>', to), m_text.size());
        tag.attributes = m_text.substr(to, end - to);
        tag.end = std::min(end + 1, m_text.size());
        return tag;
    }

    void countLines(std::size_t at) {
        m_line +=
            static_cast<int>(std::count(m_text.begin() + static_cast<std::ptrdiff_t>(m_counted),
                                        m_text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
        m_counted = at;
    }

    /// The text from `from` to an end tag, which stands on the same line in these files.
    std::string textUpTo(std::string_view endTag, std::size_t from) const {
        const std::string_view rest = m_text.substr(from, 4096);
        const std::string lower = base::asciiLower(rest);
        return plainTitle(rest.substr(0, std::min(lower.find(endTag), rest.find('\n'))));
    }

    std::size_t bookmark(const BookmarkTag& tag) {
        OutlineFeed feed;
        const std::string page = attributeOf(tag.attributes, "href");
        feed.url = attributeOf(tag.attributes, "feedurl");
        if (feed.url.empty()) {
            feed.url = page;
        } else {
            feed.siteUrl = page;
        }
        feed.title = textUpTo("</a", tag.end);
        feed.line = m_line;
        const std::string tags = attributeOf(tag.attributes, "tags");
        for (std::string_view rest = tags; !rest.empty();) {
            const std::size_t end = std::min(rest.find(','), rest.size());
            if (std::string label = base::collapseSpace(rest.substr(0, end)); !label.empty()) {
                feed.categories.push_back(std::move(label));
            }
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        for (const std::string& folder : m_folders) {
            if (!folder.empty() && feed.folder.size() < kMaxFolders) {
                feed.folder.push_back(folder);
            }
        }
        m_outline.feeds.push_back(std::move(feed));
        return tag.end;
    }

    std::string_view m_text;
    Outline m_outline;
    std::vector<std::string> m_folders;
    std::string m_heading;
    int m_line = 1;
    std::size_t m_counted = 0;
};

} // namespace

std::optional<Outline> readBookmarks(std::string_view text) {
    const std::string head = base::asciiLower(text.substr(0, 4096));
    const std::size_t declaration = head.find("netscape-bookmark-file");
    const bool declared = declaration != std::string::npos;
    const bool looksLike = head.find("<dl>") != std::string::npos &&
                           head.find("<dt>") != std::string::npos &&
                           head.find("<a href") != std::string::npos;
    // An OPML list may hold such words in its titles.
    const bool isOpml = head.find("<opml") < declaration;
    if (isOpml || (!declared && !looksLike)) {
        return std::nullopt;
    }
    return BookmarkReader(text).read();
}

} // namespace musette::feed
