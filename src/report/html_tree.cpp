#include "html_tree.h"

#include <musette/base/text.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>

namespace musette::report {
namespace {

constexpr std::array<std::string_view, 20> kInline{
    "a",    "b",     "br",   "cite",   "code", "em",  "i",    "img", "kbd", "s",
    "samp", "small", "span", "strong", "sub",  "sup", "time", "u",   "var", "wbr"};
constexpr std::array<std::string_view, 6> kVoid{"br", "hr", "img", "input", "meta", "wbr"};

template <std::size_t Size>
bool isOneOf(const std::array<std::string_view, Size>& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

void appendUtf8(std::string& text, std::uint32_t c) {
    if (c < 0x80) {
        text += static_cast<char>(c);
    } else if (c < 0x800) {
        text += static_cast<char>(0xC0U | (c >> 6));
        text += static_cast<char>(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        text += static_cast<char>(0xE0U | (c >> 12));
        text += static_cast<char>(0x80U | (c >> 6 & 0x3FU));
        text += static_cast<char>(0x80U | (c & 0x3FU));
    } else {
        text += static_cast<char>(0xF0U | (c >> 18));
        text += static_cast<char>(0x80U | (c >> 12 & 0x3FU));
        text += static_cast<char>(0x80U | (c >> 6 & 0x3FU));
        text += static_cast<char>(0x80U | (c & 0x3FU));
    }
}

/// "&amp;", "&#39;" and their kin, as our writers use them.
std::optional<std::uint32_t> entity(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, std::uint32_t>, 6> kNamed{
        {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}, {"nbsp", 0xA0}}};
    for (const auto& [known, c] : kNamed) {
        if (name == known)
            return c;
    }
    if (!name.starts_with('#') || name.size() < 2)
        return std::nullopt;
    const bool hex = name[1] == 'x' || name[1] == 'X';
    std::uint32_t c = 0;
    const char* end = name.data() + name.size();
    const auto read = std::from_chars(name.data() + (hex ? 2 : 1), end, c, hex ? 16 : 10);
    if (read.ec != std::errc{} || read.ptr != end || c == 0 || c > 0x10FFFF ||
        (c >= 0xD800 && c <= 0xDFFF))
        return std::nullopt;
    return c;
}

std::string resolved(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    while (!text.empty()) {
        const std::size_t at = std::min(text.find('&'), text.size());
        plain += text.substr(0, at);
        text.remove_prefix(at);
        if (text.empty())
            break;
        const std::size_t end = text.substr(0, 12).find(';');
        const auto c =
            end == std::string_view::npos ? std::nullopt : entity(text.substr(1, end - 1));
        if (c)
            appendUtf8(plain, *c);
        else
            plain += '&';
        text.remove_prefix(c ? end + 1 : 1);
    }
    return plain;
}

bool isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// The attributes of a tag, after its name.
std::vector<std::pair<std::string, std::string>> attributesOf(std::string_view text) {
    std::vector<std::pair<std::string, std::string>> attributes;
    std::size_t at = 0;
    while (at < text.size()) {
        while (at < text.size() && (isSpace(text[at]) || text[at] == '/'))
            ++at;
        const std::size_t start = at;
        while (at < text.size() && !isSpace(text[at]) && text[at] != '=' && text[at] != '/')
            ++at;
        if (at == start)
            break;
        std::string name = base::asciiLower(text.substr(start, at - start));
        std::string_view value;
        if (at < text.size() && text[at] == '=') {
            ++at;
            const char quote = at < text.size() ? text[at] : '\0';
            const bool quoted = quote == '"' || quote == '\'';
            const std::size_t from = at + (quoted ? 1 : 0);
            std::size_t end = quoted ? text.find(quote, from) : text.find_first_of(" \n\t", from);
            end = std::min(end, text.size());
            value = text.substr(from, end - from);
            at = end + (quoted ? 1 : 0);
        }
        attributes.emplace_back(std::move(name), resolved(value));
    }
    return attributes;
}

/// The end of a tag: a ">" that stands in no quotes.
std::size_t endOfTag(std::string_view html) {
    char quote = '\0';
    for (std::size_t i = 1; i < html.size(); ++i) {
        if (quote != '\0')
            quote = html[i] == quote ? '\0' : quote;
        else if (html[i] == '"' || html[i] == '\'')
            quote = html[i];
        else if (html[i] == '>')
            return i;
    }
    return std::string_view::npos;
}

class Reading {
public:
    std::vector<HtmlNode> read(std::string_view html) {
        m_open.push_back({});
        while (!html.empty()) {
            const std::size_t at = std::min(html.find('<'), html.size());
            if (at > 0)
                m_open.back().children.push_back({{}, resolved(html.substr(0, at))});
            html.remove_prefix(at);
            if (html.starts_with("<!--"))
                html.remove_prefix(std::min(html.find("-->") + 3, html.size()));
            else if (!html.empty())
                html.remove_prefix(takeTag(html));
        }
        while (m_open.size() > 1)
            close();
        return std::move(m_open.front().children);
    }

private:
    /// Takes the tag that `html` begins with and tells its length.
    std::size_t takeTag(std::string_view html) {
        const std::size_t end = endOfTag(html);
        const bool tag = end != std::string_view::npos && html.size() > 1 && !isSpace(html[1]);
        if (!tag) {
            m_open.back().children.push_back({{}, "<"});
            return 1;
        }
        std::string_view inside = html.substr(1, end - 1);
        const bool closing = inside.starts_with('/');
        if (closing)
            inside.remove_prefix(1);
        const std::size_t nameEnd = std::min(inside.find_first_of(" \n\t/"), inside.size());
        const std::string name = base::asciiLower(inside.substr(0, nameEnd));
        if (closing)
            closeUpTo(name);
        else if (!name.starts_with('!'))
            open({name, {}, attributesOf(inside.substr(nameEnd)), {}});
        return end + 1;
    }

    void open(HtmlNode node) {
        if (isOneOf(kVoid, node.name))
            m_open.back().children.push_back(std::move(node));
        else
            m_open.push_back(std::move(node));
    }

    void close() {
        HtmlNode node = std::move(m_open.back());
        m_open.pop_back();
        m_open.back().children.push_back(std::move(node));
    }

    void closeUpTo(const std::string& name) {
        const auto known = std::find_if(m_open.rbegin(), m_open.rend() - 1,
                                        [&](const HtmlNode& node) { return node.name == name; });
        if (known == m_open.rend() - 1)
            return;
        const auto depth = static_cast<std::size_t>(known - m_open.rbegin());
        for (std::size_t i = 0; i <= depth; ++i)
            close();
    }

    std::vector<HtmlNode> m_open; ///< the page, then the elements that are open
};

void write(std::string& html, const HtmlNode& node) {
    if (node.isText()) {
        html += base::escapeHtml(node.text);
        return;
    }
    html.append("<").append(node.name);
    for (const auto& [name, value] : node.attributes)
        html += fmt::format(" {}=\"{}\"", name, base::escapeHtml(value));
    html += '>';
    if (isOneOf(kVoid, node.name))
        return;
    for (const HtmlNode& child : node.children)
        write(html, child);
    html.append("</").append(node.name).append(">");
}

} // namespace

std::string_view HtmlNode::attribute(std::string_view wanted) const {
    for (const auto& [known, value] : attributes) {
        if (known == wanted)
            return value;
    }
    return {};
}

bool HtmlNode::isInline() const {
    return isText() || isOneOf(kInline, name);
}

std::vector<HtmlNode> parseHtml(std::string_view html) {
    return Reading().read(html);
}

std::string writeHtml(const std::vector<HtmlNode>& nodes) {
    std::string html;
    for (const HtmlNode& node : nodes)
        write(html, node);
    return html;
}

std::string wordsOf(const HtmlNode& node) {
    std::string words = node.text;
    for (const HtmlNode& child : node.children)
        words += wordsOf(child);
    return words;
}

} // namespace musette::report
