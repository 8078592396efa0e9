#include "markup_policy.h"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

namespace musette::test {
namespace {

using Names = std::set<std::string, std::less<>>;

const Names kVoid = {"br", "hr", "img", "wbr"};
const Names kEverywhere = {"id", "title", "lang", "dir", "class"};

// Element → its own attributes.
const std::map<std::string, Names, std::less<>> kElements = {
    {"a", {"href", "rel"}},
    {"address", {}},
    {"b", {}},
    {"big", {}},
    {"blockquote", {}},
    {"br", {}},
    {"caption", {}},
    {"center", {}},
    {"cite", {}},
    {"code", {}},
    {"dd", {}},
    {"dfn", {}},
    {"div", {"align"}},
    {"dl", {}},
    {"dt", {}},
    {"em", {}},
    {"h1", {"align"}},
    {"h2", {"align"}},
    {"h3", {"align"}},
    {"h4", {"align"}},
    {"h5", {"align"}},
    {"h6", {"align"}},
    {"hr", {}},
    {"i", {}},
    {"img", {"src", "data-src", "alt", "width", "height"}},
    {"kbd", {}},
    {"li", {"value"}},
    {"ol", {"start", "type"}},
    {"p", {"align"}},
    {"pre", {}},
    {"s", {}},
    {"samp", {}},
    {"small", {}},
    {"span", {}},
    {"strong", {}},
    {"sub", {}},
    {"sup", {}},
    {"table", {}},
    {"tbody", {}},
    {"td", {"colspan", "rowspan"}},
    {"tfoot", {}},
    {"th", {"colspan", "rowspan"}},
    {"thead", {}},
    {"tr", {}},
    {"tt", {}},
    {"u", {}},
    {"ul", {"start", "type"}},
    {"var", {}},
    {"wbr", {}}};

const Names kClasses = {"figure", "caption", "mark", "embed"};

// What the rewriting for the reading pane adds.
const std::map<std::string, Names, std::less<>> kReadingAttributes = {
    {"a", {"href", "name"}},
    {"table", {"width", "cellspacing", "cellpadding"}},
    {"td", {"width", "align", "colspan", "rowspan"}}};
const Names kReadingClasses = {"quote", "bar",   "q",     "code",    "data",    "h",    "d",
                               "frame", "image", "embed", "picture", "caption", "more", "mark"};

enum class Writer { Sanitiser, Reading };

bool isControl(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n' && c != '\f') || byte == 0x7F;
}

/// True when the text starts with one of the five references that may stand in it.
bool isReference(std::string_view text) {
    return std::ranges::any_of(
        std::initializer_list<std::string_view>{"&amp;", "&lt;", "&gt;", "&quot;"},
        [text](std::string_view known) { return text.starts_with(known); });
}

class Reader {
public:
    Reader(std::string_view html, Writer writer)
        : m_html(html), m_reading(writer == Writer::Reading) {}

    std::string breach() {
        while (m_breach.empty() && m_at < m_html.size()) {
            if (m_html[m_at] == '<')
                readTag();
            else
                readCharacter();
        }
        if (m_breach.empty() && !m_open.empty())
            m_breach = "not closed: " + m_open.back();
        return m_breach;
    }

private:
    void fail(std::string what) {
        if (m_breach.empty())
            m_breach = std::move(what) + " at " + std::to_string(m_at);
    }

    bool take(std::string_view text) {
        if (!m_html.substr(m_at).starts_with(text))
            return false;
        m_at += text.size();
        return true;
    }

    std::string_view takeName() {
        const std::size_t start = m_at;
        while (m_at < m_html.size() &&
               ((m_html[m_at] >= 'a' && m_html[m_at] <= 'z') ||
                (m_html[m_at] >= '0' && m_html[m_at] <= '9') || m_html[m_at] == '-'))
            ++m_at;
        return m_html.substr(start, m_at - start);
    }

    void readCharacter() {
        const char c = m_html[m_at];
        if (isControl(c) || c == '>' || (c == '&' && !isReference(m_html.substr(m_at))))
            fail("a character that is not written so");
        ++m_at;
    }

    void readTag() {
        ++m_at;
        const bool end = take("/");
        const std::string name(takeName());
        const auto element = kElements.find(name);
        if (element == kElements.end()) {
            fail("element " + name);
            return;
        }
        if (end) {
            if (m_open.empty() || m_open.back() != name)
                fail("end tag of " + name);
            else
                m_open.pop_back();
            if (!take(">"))
                fail("end tag not closed");
            return;
        }
        const auto forReading = kReadingAttributes.find(name);
        const bool isOther = m_reading && forReading != kReadingAttributes.end();
        readAttributes(name, isOther ? forReading->second : element->second);
        if (!kVoid.contains(name))
            m_open.push_back(name);
    }

    void readAttributes(const std::string& element, const Names& own) {
        Names seen;
        while (m_breach.empty() && !take(">")) {
            if (!take(" ")) {
                fail("tag of " + element);
                return;
            }
            const std::string name(takeName());
            if (!own.contains(name) && !kEverywhere.contains(name))
                fail("attribute " + name + " of " + element);
            if (!seen.insert(name).second)
                fail("attribute twice: " + name);
            if (!take("=\""))
                fail("attribute without quotes: " + name);
            checkValue(element, name, takeValue());
        }
        if (!m_reading && element == "a" && seen.contains("href") != seen.contains("rel"))
            fail("link without rel");
        if (element == "img" && seen.contains("src") && seen.contains("data-src"))
            fail("image with two sources");
    }

    std::string takeValue() {
        const std::size_t end = std::min(m_html.find('"', m_at), m_html.size());
        const std::string_view raw = m_html.substr(m_at, end - m_at);
        for (std::size_t i = 0; i < raw.size(); ++i) {
            if (isControl(raw[i]) || raw[i] == '<' || raw[i] == '>' ||
                (raw[i] == '&' && !isReference(raw.substr(i))))
                fail("a character in a value that is not written so");
        }
        m_at = std::min(end + 1, m_html.size());
        return std::string(raw);
    }

    void checkValue(const std::string& element, const std::string& name, const std::string& value) {
        const auto starts = [&value](std::initializer_list<std::string_view> known) {
            return std::ranges::any_of(
                known, [&value](std::string_view start) { return value.starts_with(start); });
        };
        const bool isNumber =
            !value.empty() && value.size() <= 6 &&
            value.find_first_not_of("0123456789", value[0] == '-' ? 1 : 0) == std::string::npos;
        bool good = true;
        if (name == "href")
            good = starts({"http://", "https://", "mailto:", "tel:", "#u-"});
        else if (name == "data-src")
            good = !m_reading && starts({"http://", "https://"});
        else if (name == "src")
            good = starts({"data:image/png;base64,", "data:image/jpeg;base64,",
                           "data:image/gif;base64,", "data:image/webp;base64,"});
        else if (name == "id")
            good = value.starts_with("u-") && value.find_first_of(" \t\n\f") == std::string::npos;
        else if (name == "class")
            good = (m_reading ? kReadingClasses : kClasses).contains(value);
        else if (name == "name")
            good = value.starts_with("u-");
        else if (m_reading && name == "width")
            good = isNumber || value == "100%";
        else if (name == "rel")
            good = value == "noopener noreferrer";
        else if (name == "dir")
            good = value == "ltr" || value == "rtl" || value == "auto";
        else if (name != "title" && name != "alt" && name != "lang" && name != "align" &&
                 name != "type")
            good = isNumber;
        if (!good)
            fail("value of " + name + " of " + element + ": " + value.substr(0, 60));
    }

    std::string_view m_html;
    std::size_t m_at = 0;
    std::vector<std::string> m_open;
    std::string m_breach;
    bool m_reading;
};

} // namespace

std::string policyBreach(std::string_view html) {
    return Reader(html, Writer::Sanitiser).breach();
}

std::string readingBreach(std::string_view html) {
    return Reader(html, Writer::Reading).breach();
}

} // namespace musette::test
