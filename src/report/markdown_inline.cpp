#include "markdown_writer.h"

#include <musette/base/text.h>

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cstdint>

namespace musette::report {
namespace {

bool isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// A character before or after a run of "*", as CommonMark 0.31 §6.2 sorts them.
enum class Beside { Blank, Sign, Letter };

Beside sortOf(std::string_view character) {
    if (character.empty() || isBlank(character.front()) || character == "\u00A0" ||
        character == "\u202F" || character == "\u2009")
        return Beside::Blank;
    const auto lead = static_cast<std::uint8_t>(character.front());
    if (lead < 0x80)
        return std::ispunct(lead) != 0 ? Beside::Sign : Beside::Letter;
    // « » · and their neighbours; “ ” ‘ ’ … – — and other general signs; arrows and symbols.
    const bool latinSign = lead == 0xC2 || character == "×" || character == "÷";
    return latinSign || lead == 0xE2 || lead == 0xF0 ? Beside::Sign : Beside::Letter;
}

std::string_view firstCharacter(std::string_view text) {
    std::size_t size = text.empty() ? 0 : 1;
    while (size < text.size() && (static_cast<std::uint8_t>(text[size]) & 0xC0U) == 0x80U)
        ++size;
    return text.substr(0, size);
}

std::string_view lastCharacter(std::string_view text) {
    std::size_t start = text.empty() ? 0 : text.size() - 1;
    while (start > 0 && (static_cast<std::uint8_t>(text[start]) & 0xC0U) == 0x80U)
        --start;
    return text.substr(start);
}

/// A piece of a line: text that is Markdown already, or the beginning or end of an emphasis.
struct Piece {
    enum class Kind { Text, Open, Close } kind = Kind::Text;
    std::string text; ///< of an emphasis its delimiter, "**"
    std::string html; ///< of an emphasis the tag that stands in where the delimiter would not do
};

class Line {
public:
    explicit Line(const KeepImage& keep) : m_keep(keep) {}

    void add(const HtmlNode& node) {
        if (node.isText())
            addText(node.text);
        else if (node.name == "br")
            m_pieces.push_back({Piece::Kind::Text, "\\\n", {}});
        else if (node.name == "code" || node.name == "kbd" || node.name == "samp" ||
                 node.name == "var")
            addCode(wordsOf(node));
        else if (node.name == "a")
            addLink(node);
        else if (node.name == "img")
            addImage(node);
        else if (node.name == "strong" || node.name == "b")
            addEmphasis(node, "**", "strong");
        else if (node.name == "em" || node.name == "i" || node.name == "cite")
            addEmphasis(node, "*", "em");
        else if (node.name == "s")
            addEmphasis(node, "~~", "del");
        else
            addAll(node.children);
    }

    void addAll(const std::vector<HtmlNode>& nodes) {
        for (const HtmlNode& node : nodes)
            add(node);
    }

    std::string finish() {
        settleEmphasis();
        std::string line;
        for (const Piece& piece : m_pieces)
            line += piece.text;
        return tidied(line);
    }

private:
    void addText(std::string_view text) {
        std::string escaped;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const char c = text[i];
            if (isBlank(c)) {
                if (!escaped.ends_with(' '))
                    escaped += ' ';
                continue;
            }
            const char next = i + 1 < text.size() ? text[i + 1] : '\0';
            const char last = i > 0 ? text[i - 1] : '\0';
            const bool inWord = std::isalnum(static_cast<unsigned char>(last)) != 0 &&
                                std::isalnum(static_cast<unsigned char>(next)) != 0;
            const bool entity = c == '&' && (next == '#' || std::isalpha(next) != 0);
            const bool strike = c == '~' && (next == '~' || last == '~');
            if (std::string_view("\\`*[]<").find(c) != std::string_view::npos ||
                (c == '_' && !inWord) || entity || strike)
                escaped += '\\';
            escaped += c;
        }
        m_pieces.push_back({Piece::Kind::Text, std::move(escaped), {}});
    }

    /// §6.1: the fence is longer than any run of backticks within.
    void addCode(std::string code) {
        std::ranges::replace(code, '\n', ' ');
        std::size_t longest = 0;
        std::size_t run = 0;
        for (const char c : code) {
            run = c == '`' ? run + 1 : 0;
            longest = std::max(longest, run);
        }
        if (base::trim(code).empty())
            return;
        const std::string fence(longest + 1, '`');
        const bool pad = code.starts_with('`') || code.ends_with('`');
        const std::string_view blank = pad ? " " : "";
        m_pieces.push_back(
            {Piece::Kind::Text, fmt::format("{0}{1}{2}{1}{0}", fence, blank, code), {}});
    }

    [[nodiscard]] std::string within(const HtmlNode& node) const {
        std::vector<const HtmlNode*> children;
        for (const HtmlNode& child : node.children)
            children.push_back(&child);
        return inlineMarkdown(children, m_keep);
    }

    void addLink(const HtmlNode& node) {
        const std::string href(node.attribute("href"));
        const std::string words = within(node);
        if (href.empty() || words.empty()) {
            m_pieces.push_back({Piece::Kind::Text, words, {}});
            return;
        }
        const bool plain = href.find_first_of(" <>\n") == std::string::npos;
        if (plain && base::trim(wordsOf(node)) == href && href.find(':') != std::string::npos)
            m_pieces.push_back({Piece::Kind::Text, fmt::format("<{}>", href), {}});
        else
            m_pieces.push_back(
                {Piece::Kind::Text, fmt::format("[{}]({})", words, destination(href)), {}});
    }

    void addImage(const HtmlNode& node) {
        const std::string source(node.attribute("src"));
        const std::string address = source.starts_with("data:") && m_keep ? m_keep(source) : "";
        Line alt(m_keep);
        alt.addText(node.attribute("alt"));
        const std::string words = alt.finish();
        m_pieces.push_back(
            {Piece::Kind::Text,
             address.empty() ? words : fmt::format("![{}]({})", words, destination(address)),
             {}});
    }

    /// §6.3: parentheses and blanks want angle brackets around.
    static std::string destination(const std::string& address) {
        std::string safe;
        for (const char c : address) {
            if (c == '<' || c == '>' || c == '\n')
                safe += fmt::format("%{:02X}", static_cast<unsigned>(c));
            else
                safe += c;
        }
        return safe.find_first_of(" ()") == std::string::npos ? safe : fmt::format("<{}>", safe);
    }

    void addEmphasis(const HtmlNode& node, std::string_view delimiter, std::string_view tag) {
        const std::string words = within(node);
        if (base::trim(words).empty()) {
            m_pieces.push_back({Piece::Kind::Text, words, {}});
            return;
        }
        // Blanks at the ends go outside: a delimiter beside a blank is a star.
        const std::size_t first = words.find_first_not_of(' ');
        const std::size_t last = words.find_last_not_of(' ');
        m_pieces.push_back({Piece::Kind::Text, words.substr(0, first), {}});
        m_pieces.push_back({Piece::Kind::Open, std::string(delimiter), fmt::format("<{}>", tag)});
        m_pieces.push_back({Piece::Kind::Text, words.substr(first, last + 1 - first), {}});
        m_pieces.push_back({Piece::Kind::Close, std::string(delimiter), fmt::format("</{}>", tag)});
        m_pieces.push_back({Piece::Kind::Text, words.substr(last + 1), {}});
    }

    /// The text before or after a piece, empty at the ends of the line.
    [[nodiscard]] std::string beside(std::size_t index, int step) const {
        auto at = static_cast<std::ptrdiff_t>(index) + step;
        while (at >= 0 && at < std::ssize(m_pieces)) {
            const std::string& text = m_pieces[static_cast<std::size_t>(at)].text;
            if (!text.empty())
                return std::string(step < 0 ? lastCharacter(text) : firstCharacter(text));
            at += step;
        }
        return {};
    }

    /// §6.2: "**" opens where a letter follows, or a sign after something that is no letter.
    [[nodiscard]] static bool works(Beside outside, Beside inside) {
        return inside == Beside::Letter || (inside == Beside::Sign && outside != Beside::Letter);
    }

    void settleEmphasis() {
        // An emphasis is five pieces: blanks, open, words, close, blanks.
        for (std::size_t i = 0; i + 2 < m_pieces.size(); ++i) {
            if (m_pieces[i].kind != Piece::Kind::Open)
                continue;
            const std::string before = beside(i, -1);
            const std::string after = beside(i + 2, 1);
            const std::string& words = m_pieces[i + 1].text;
            const bool sound = works(sortOf(before), sortOf(firstCharacter(words))) &&
                               works(sortOf(after), sortOf(lastCharacter(words))) &&
                               before != m_pieces[i].text.substr(0, 1) && !words.starts_with("*") &&
                               !words.ends_with("*");
            if (!sound) {
                m_pieces[i].text = m_pieces[i].html;
                m_pieces[i + 2].text = m_pieces[i + 2].html;
            }
        }
    }

    /// One blank between words, none at the ends of lines.
    static std::string tidied(std::string_view line) {
        std::string tidy;
        for (const char c : line) {
            if (c == ' ' && (tidy.empty() || tidy.ends_with(' ') || tidy.ends_with('\n')))
                continue;
            tidy += c;
        }
        while (tidy.ends_with(' ') || tidy.ends_with("\\\n"))
            tidy.erase(tidy.size() - (tidy.ends_with(' ') ? 1 : 2));
        return tidy;
    }

    const KeepImage& m_keep;
    std::vector<Piece> m_pieces;
};

} // namespace

std::string inlineMarkdown(const std::vector<const HtmlNode*>& nodes, const KeepImage& keep) {
    Line line(keep);
    for (const HtmlNode* node : nodes)
        line.add(*node);
    return line.finish();
}

} // namespace musette::report
