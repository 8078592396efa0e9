#include "tag_scanner.h"

#include <musette/base/text.h>
#include <musette/markup/text.h>

#include <algorithm>
#include <array>

namespace musette::markup {
namespace {

// Marks for what is not text. They survive the parser; in the text itself both are mere blanks.
constexpr char kBreak = '\f';
constexpr char kLineInPre = '\t';

// Sorted. Phrasing elements and unknown ones keep a text in one line.
constexpr auto kBlocks = std::to_array<std::string_view>(
    {"address",    "article", "aside",  "blockquote", "body",     "br",    "caption", "center",
     "dd",         "details", "dialog", "dir",        "div",      "dl",    "dt",      "fieldset",
     "figcaption", "figure",  "footer", "form",       "h1",       "h2",    "h3",      "h4",
     "h5",         "h6",      "header", "hgroup",     "hr",       "html",  "legend",  "li",
     "main",       "menu",    "nav",    "ol",         "optgroup", "p",     "pre",     "search",
     "section",    "summary", "table",  "tbody",      "td",       "tfoot", "th",      "thead",
     "tr",         "ul",      "video"});
static_assert(std::ranges::is_sorted(kBlocks));

// Their content is no text to read; raw-text elements go besides.
constexpr auto kSilent = std::to_array<std::string_view>(
    {"annotation", "datalist", "noscript", "select", "svg", "template"});
static_assert(std::ranges::is_sorted(kSilent));

constexpr std::size_t kLongestName = 10;

bool isBlock(std::string_view lowerName) {
    return std::ranges::binary_search(kBlocks, lowerName);
}

bool isSilent(std::string_view lowerName) {
    return std::ranges::binary_search(kSilent, lowerName);
}

/// Source text with tags replaced by marks; references are still there.
class MarkedText {
public:
    explicit MarkedText(std::string_view html) : m_scanner(html) { m_text.reserve(html.size()); }

    std::string take() {
        for (Token token; m_scanner.next(token);) {
            if (token.kind == TokenKind::Text && m_silent.empty())
                addText(token.content);
            else if (token.kind == TokenKind::StartTag || token.kind == TokenKind::EndTag)
                addTag(token);
        }
        return std::move(m_text);
    }

private:
    /// Runs of letters and single blanks, which is nearly everything, are copied at once.
    void addText(std::string_view text) {
        std::size_t from = 0;
        for (std::size_t at = 0; at < text.size(); ++at) {
            const char c = text[at];
            if (c == ' ' || (c != '\0' && !isHtmlSpace(c)))
                continue;
            m_text += text.substr(from, at - from);
            from = at + 1;
            if (c != '\0')
                m_text += c == '\n' && m_pre > 0 ? kLineInPre : ' ';
        }
        m_text += text.substr(from);
    }

    void addTag(const Token& token) {
        if (token.name.size() > kLongestName)
            return;
        const std::string name = base::asciiLower(token.name);
        const bool start = token.kind == TokenKind::StartTag;
        if (start && holdsRawText(name)) {
            const std::string_view content = m_scanner.rawText(name);
            if (m_silent.empty() && name == "xmp")
                addText(content);
            return;
        }
        if (!m_silent.empty()) {
            m_depth += name == m_silent ? (start ? 1 : -1) : 0;
            if (m_depth == 0)
                m_silent.clear();
            return;
        }
        if (start && isSilent(name)) {
            m_silent = name;
            m_depth = 1;
        } else if (isBlock(name)) {
            m_text += kBreak;
            if (name == "pre")
                m_pre = std::max(0, m_pre + (start ? 1 : -1));
        }
    }

    TagScanner m_scanner;
    std::string m_text;
    std::string m_silent; ///< the element whose content is being left out
    int m_depth = 0;
    int m_pre = 0;
};

/// Spaces collapsed, lines where the marks are, none empty.
std::string lines(std::string_view marked) {
    std::string out;
    out.reserve(marked.size());
    for (std::size_t at = 0; at < marked.size();) {
        bool line = false;
        for (; at < marked.size() && isHtmlSpace(marked[at]); ++at)
            line = line || marked[at] == kBreak || marked[at] == kLineInPre;
        const std::size_t word = at;
        while (at < marked.size() && !isHtmlSpace(marked[at]))
            ++at;
        if (word == at)
            break;
        if (!out.empty())
            out += line ? '\n' : ' ';
        out += marked.substr(word, at - word);
    }
    return out;
}

} // namespace

std::string plainText(std::string_view html) {
    return lines(decodeEntities(MarkedText(base::toValidUtf8(html)).take()));
}

std::string plainLine(std::string_view html) {
    std::string text = plainText(html);
    std::ranges::replace(text, '\n', ' ');
    return text;
}

std::string excerpt(std::string_view html, std::size_t bytes) {
    // Tags take room too; sixteen times the length is nearly always enough source.
    constexpr std::size_t kSourceShare = 16;
    const std::size_t share = bytes * kSourceShare;
    std::string text = plainLine(html.substr(0, share));
    if (share < html.size() && text.size() <= bytes)
        text = plainLine(html);
    if (text.size() <= bytes)
        return text;
    std::string cut = base::ellipsize(text, bytes);
    // A word cut in two reads badly: the cut moves to the last blank, if there is one near.
    const std::size_t blank = cut.rfind(' ');
    if (blank == std::string::npos || blank < cut.size() / 2)
        return cut;
    return cut.substr(0, blank) + "…";
}

std::size_t countWords(std::string_view text) {
    std::size_t words = 0;
    bool inWord = false;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n';
        words += !blank && !inWord ? 1U : 0U;
        inWord = !blank;
    }
    return words;
}

} // namespace musette::markup
