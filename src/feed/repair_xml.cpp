#include "repair_xml.h"

#include "ascii.h"
#include "tag.h"

#include <musette/base/text.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <unordered_map>
#include <vector>

namespace musette::feed {
namespace {

constexpr auto kNone = std::string_view::npos;

/// How an element behaves when its end tag is missing.
enum class Role {
    Item,      ///< never stands in another item
    Container, ///< holds HTML; ends where an element begins that only feeds have
    Leaf,      ///< holds a line of text; ends where any element of a feed begins
    Other
};

std::string_view localOf(std::string_view name) {
    const std::size_t colon = name.rfind(':');
    return colon == kNone ? name : name.substr(colon + 1);
}

Role roleOf(Tag tag) {
    switch (tag) {
    case Tag::Item:
    case Tag::Entry: return Role::Item;
    case Tag::Description:
    case Tag::Summary:
    case Tag::Content:
    case Tag::Encoded:
    case Tag::Subtitle:
    case Tag::Tagline: return Role::Container;
    case Tag::Title:
    case Tag::Link:
    case Tag::Guid:
    case Tag::PubDate:
    case Tag::Id:
    case Tag::Updated:
    case Tag::Published:
    case Tag::Issued:
    case Tag::Modified:
    case Tag::Language:
    case Tag::Comments:
    case Tag::LastBuildDate:
    case Tag::ManagingEditor:
    case Tag::WebMaster:
    case Tag::Creator:
    case Tag::Date:
    case Tag::Enclosure:
    case Tag::Category:
    case Tag::Ttl:
    case Tag::Copyright: return Role::Leaf;
    default: return Role::Other;
    }
}

/// True for elements that HTML does not have.
bool isFeedOnly(Tag tag, std::string_view name) {
    switch (tag) {
    case Tag::Item:
    case Tag::Entry:
    case Tag::PubDate:
    case Tag::Guid:
    case Tag::LastBuildDate:
    case Tag::Enclosure:
    case Tag::Published:
    case Tag::Updated:
    case Tag::Creator:
    case Tag::Encoded: return true;
    default: return tag != Tag::Unknown && name.find(':') != kNone;
    }
}

bool isVoid(std::string_view lower) {
    static constexpr std::array<std::string_view, 11> kVoid = {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "meta", "param", "wbr"};
    return std::find(kVoid.begin(), kVoid.end(), lower) != kVoid.end();
}

class Repairer {
public:
    explicit Repairer(std::string_view source) : m_source(source) {
        m_result.text.reserve(source.size() + 256);
    }

    RepairedXml run() {
        while (m_at < m_source.size()) {
            const std::size_t tag = std::min(m_source.find('<', m_at), m_source.size());
            m_result.text.append(m_source.substr(m_at, tag - m_at));
            m_at = tag;
            if (m_at < m_source.size()) {
                markup();
            }
        }
        finish();
        return std::move(m_result);
    }

private:
    struct Open {
        std::string_view name;
        std::string lower;
        Tag tag;
        std::size_t start; ///< where its start tag begins in the output
    };

    bool at(std::string_view text) const { return m_source.substr(m_at).starts_with(text); }

    /// Where `text` is found next. A failed search is remembered: it fails from there on.
    std::size_t find(std::string_view text, std::size_t& failed) const {
        if (m_at >= failed) {
            return kNone;
        }
        const std::size_t found = m_source.find(text, m_at);
        if (found == kNone) {
            failed = m_at;
        }
        return found;
    }

    void markup() {
        if (at("<!--")) {
            skipTo("-->", m_noComment);
        } else if (at("<![CDATA[")) {
            section();
        } else if (at("<!")) {
            doctype();
        } else if (at("<?")) {
            skipTo("?>", m_noInstruction);
        } else if (at("</") && m_at + 2 < m_source.size() && isNameStart(m_source[m_at + 2])) {
            endTag();
        } else if (m_at + 1 < m_source.size() && isNameStart(m_source[m_at + 1])) {
            startTag();
        } else {
            m_result.text += "&lt;";
            ++m_at;
        }
    }

    void skipTo(std::string_view closing, std::size_t& failed) {
        const std::size_t end = find(closing, failed);
        if (end != kNone) {
            m_at = end + closing.size();
            return;
        }
        const std::size_t bracket = find(">", m_noBracket);
        m_at = bracket == kNone ? m_source.size() : bracket + 1;
    }

    void doctype() {
        int depth = 0;
        for (std::size_t end = m_at; end < m_source.size() && !m_doctypeFailed; ++end) {
            depth += m_source[end] == '<' ? 1 : m_source[end] == '>' ? -1 : 0;
            if (depth == 0) {
                m_at = end + 1;
                return;
            }
        }
        m_doctypeFailed = true; // its brackets do not match: only this declaration is skipped
        skipTo(">", m_noBracket);
    }

    void section() {
        const std::size_t from = m_at + 9;
        std::size_t end = find("]]>", m_noSectionEnd);
        std::size_t next = end + 3;
        if (end == kNone) {
            // The section ends with its element when that one is closed.
            const std::string closing =
                m_open.empty() ? std::string("</") : "</" + std::string(m_open.back().name);
            end = m_source.find(closing, from);
            m_result.cutOff = m_result.cutOff || end == kNone;
            end = std::min(end, m_source.size());
            next = end;
        }
        if (m_open.empty()) {
            m_at = next;
            return;
        }
        m_result.text += "<![CDATA[";
        m_result.text.append(m_source.substr(from, std::max(end, from) - from));
        m_result.text += "]]>";
        m_at = std::max(next, from);
    }

    std::string_view name() {
        const std::size_t from = m_at;
        while (m_at < m_source.size() && isNameChar(m_source[m_at])) {
            ++m_at;
        }
        return m_source.substr(from, m_at - from);
    }

    void skipSpace() {
        while (m_at < m_source.size() && isSpace(m_source[m_at])) {
            ++m_at;
        }
    }

    void endTag() {
        m_at += 2;
        const std::string_view closed = name();
        while (m_at < m_source.size() && m_source[m_at] != '>' && m_source[m_at] != '<') {
            ++m_at;
        }
        if (m_at < m_source.size() && m_source[m_at] == '>') {
            ++m_at;
        }
        const std::string lower = base::asciiLower(closed);
        const auto found = m_positions.find(lower);
        if (found != m_positions.end() && !found->second.empty()) {
            const std::size_t position = found->second.back();
            // An end tag inside an item closes what the item holds, or something a feed is made of.
            if (m_items.empty() || position >= m_items.back() ||
                tagOf(localOf(closed)) != Tag::Unknown) {
                closeDownTo(position);
            }
        } else if (!m_open.empty() &&
                   base::equalsIgnoringCase(localOf(m_open.back().name), localOf(closed))) {
            closeDownTo(m_open.size() - 1);
        }
    }

    void closeDownTo(std::size_t position) {
        while (m_open.size() > position) {
            m_result.text.append("</").append(m_open.back().name).append(">");
            m_positions[m_open.back().lower].pop_back();
            if (!m_items.empty() && m_items.back() == m_open.size() - 1) {
                m_items.pop_back();
            }
            m_open.pop_back();
        }
    }

    /// Closes what the beginning of this element shows to be over.
    void closeBefore(Tag tag, std::string_view opened) {
        if (roleOf(tag) == Role::Item && !m_items.empty()) {
            closeDownTo(m_items.back());
            return;
        }
        const bool feedOnly = isFeedOnly(tag, opened);
        if (tag == Tag::Unknown) {
            return;
        }
        // Only the nearest element of a feed counts; HTML around the place is closed with it.
        for (std::size_t i = m_open.size(); i > 0 && m_open.size() - i < 64; --i) {
            const Role role = roleOf(m_open[i - 1].tag);
            if (role == Role::Other && m_open[i - 1].tag == Tag::Unknown) {
                continue;
            }
            if (role == Role::Leaf || (role == Role::Container && feedOnly)) {
                closeDownTo(i - 1);
            }
            return;
        }
    }

    void startTag() {
        const std::size_t sourceStart = m_at;
        ++m_at;
        const std::string_view opened = name();
        const Tag tag = tagOf(localOf(opened));
        closeBefore(tag, opened);
        const std::size_t start = m_result.text.size();
        m_result.text.append("<").append(opened);
        bool closed = false;
        if (!attributes(closed)) {
            m_result.text.resize(start);
            m_result.cutOff = true;
            m_at = std::max(m_at, sourceStart + 1);
            return;
        }
        std::string lower = base::asciiLower(opened);
        if (closed || isVoid(lower)) {
            m_result.text += "/>";
            return;
        }
        m_result.text += '>';
        if (roleOf(tag) == Role::Item) {
            m_items.push_back(m_open.size());
        }
        m_positions[lower].push_back(m_open.size());
        m_open.push_back({opened, std::move(lower), tag, start});
    }

    /// Copies the attributes up to the end of the tag; false when the source ends first.
    bool attributes(bool& closed) {
        while (true) {
            skipSpace();
            if (m_at >= m_source.size()) {
                return false;
            }
            const char c = m_source[m_at];
            if (c == '>') {
                ++m_at;
                return true;
            }
            if (c == '<') {
                return true;
            }
            if (c == '/') {
                closed = m_at + 1 < m_source.size() && m_source[m_at + 1] == '>';
                ++m_at;
            } else if (isNameStart(c)) {
                if (!attribute()) {
                    return false;
                }
            } else {
                ++m_at;
            }
        }
    }

    bool attribute() {
        const std::string_view attributeName = name();
        skipSpace();
        std::string_view value;
        if (m_at < m_source.size() && m_source[m_at] == '=') {
            ++m_at;
            skipSpace();
            if (m_at >= m_source.size()) {
                return false;
            }
            const char quote = m_source[m_at];
            if (quote == '"' || quote == '\'') {
                ++m_at;
                const std::size_t end =
                    quote == '"' ? find("\"", m_noDouble) : find("'", m_noSingle);
                value = m_source.substr(m_at, quotedEnd(end) - m_at);
                m_at += value.size() + (m_at + value.size() == end ? 1 : 0);
            } else {
                const std::size_t from = m_at;
                while (m_at < m_source.size() && !isSpace(m_source[m_at]) &&
                       m_source[m_at] != '>' && m_source[m_at] != '<') {
                    ++m_at;
                }
                value = m_source.substr(from, m_at - from);
            }
        }
        m_result.text.append(" ").append(attributeName).append("=\"");
        for (const char c : value) {
            if (c == '"') {
                m_result.text += "&quot;";
            } else if (c == '<') {
                m_result.text += "&lt;";
            } else {
                m_result.text += c;
            }
        }
        m_result.text += '"';
        return true;
    }

    /// A value without its closing quote ends with the tag.
    std::size_t quotedEnd(std::size_t quote) const {
        if (quote != kNone) {
            return quote;
        }
        std::size_t end = m_at;
        while (end < m_source.size() && m_source[end] != '>' && m_source[end] != '<') {
            ++end;
        }
        return end;
    }

    void finish() {
        if (!m_items.empty()) {
            m_result.cutOff = true;
            const std::size_t position = m_items.back();
            const std::size_t start = m_open[position].start;
            closeDownTo(position);
            m_result.text.resize(start);
        }
        closeDownTo(0);
    }

    std::string_view m_source;
    std::size_t m_at = 0;
    RepairedXml m_result;
    std::vector<Open> m_open;
    std::vector<std::size_t> m_items; ///< positions in m_open
    std::unordered_map<std::string, std::vector<std::size_t>> m_positions;
    std::size_t m_noComment = kNone;
    std::size_t m_noInstruction = kNone;
    std::size_t m_noSectionEnd = kNone;
    std::size_t m_noBracket = kNone;
    std::size_t m_noDouble = kNone;
    std::size_t m_noSingle = kNone;
    bool m_doctypeFailed = false;
};

} // namespace

RepairedXml repairXml(std::string_view source) {
    return Repairer(source).run();
}

} // namespace musette::feed
