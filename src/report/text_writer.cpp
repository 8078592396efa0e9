#include "text_writer.h"

#include <musette/base/text.h>

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace musette::report {
namespace {

/// RFC 3676 §4.2 and good manners: quoted twice, a line still fits into 80.
constexpr std::size_t kWidth = 72;

/// Characters, as far as they take a column.
std::size_t widthOf(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<std::uint8_t>(text[i]);
        // Combining accents, U+0300 to U+036F, stand over the letter before them.
        const bool combining = byte == 0xCC || byte == 0xCD;
        if ((byte & 0xC0U) != 0x80U && !combining)
            ++width;
    }
    return width;
}

/// Breaks lines at blanks; an address that is too long stays whole.
std::string wrapped(std::string_view text, std::size_t width) {
    std::string lines;
    std::size_t column = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
        const std::string_view word = text.substr(0, end);
        const bool breaks = end < text.size() && text[end] == '\n';
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!word.empty()) {
            const std::size_t size = widthOf(word);
            if (column > 0 && column + 1 + size > width) {
                lines += '\n';
                column = 0;
            }
            if (column > 0) {
                lines += ' ';
                ++column;
            }
            lines += word;
            column += size;
        }
        if (breaks) {
            lines += '\n';
            column = 0;
        }
    }
    while (lines.ends_with('\n'))
        lines.pop_back();
    return lines.empty() ? lines : lines + '\n';
}

std::string indented(std::string_view text, std::string_view first, std::string_view rest) {
    std::string lines;
    std::string_view prefix = first;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string line(prefix);
        line += text.substr(0, end);
        while (line.ends_with(' '))
            line.pop_back();
        lines.append(line).append("\n");
        text.remove_prefix(std::min(end + 1, text.size()));
        prefix = rest;
    }
    return lines;
}

class Writing {
public:
    std::string blocks(const std::vector<HtmlNode>& nodes, std::size_t width, bool tight = false) {
        std::vector<std::string> written;
        std::string line;
        const auto finishLine = [&] {
            std::string text = wrapped(line, width);
            if (!text.empty())
                written.push_back(std::move(text));
            line.clear();
        };
        for (const HtmlNode& node : nodes) {
            if (node.isInline()) {
                addInline(line, node);
                continue;
            }
            finishLine();
            std::string text = block(node, width);
            if (!text.empty())
                written.push_back(std::move(text));
        }
        finishLine();
        std::string text;
        for (const std::string& one : written)
            text += (text.empty() || tight ? "" : "\n") + one;
        return text;
    }

    [[nodiscard]] std::string addresses() const {
        std::string text;
        for (std::size_t i = 0; i < m_links.size(); ++i)
            text += fmt::format("[{}] {}\n", i + 1, m_links[i]);
        return text;
    }

private:
    std::string block(const HtmlNode& node, std::size_t width) {
        const std::string& name = node.name;
        if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6')
            return heading(node, width);
        if (name == "ul" || name == "ol")
            return list(node, width);
        if (name == "blockquote")
            return indented(blocks(node.children, width - 2), "> ", "> ");
        if (name == "pre")
            return indented(wordsOf(node), "    ", "    ");
        if (name == "hr")
            return "* * *\n";
        if (name == "table")
            return table(node, width);
        return blocks(node.children, width);
    }

    void addInline(std::string& line, const HtmlNode& node) {
        if (node.isText()) {
            for (const char c : node.text)
                line += c == '\n' || c == '\t' ? ' ' : c;
        } else if (node.name == "br") {
            line += '\n';
        } else if (node.name == "img") {
            line += node.attribute("alt");
        } else if (node.name == "a") {
            addLink(line, node);
        } else {
            for (const HtmlNode& child : node.children)
                addInline(line, child);
        }
    }

    void addLink(std::string& line, const HtmlNode& node) {
        const std::string href(node.attribute("href"));
        // The number of a reference would be taken for that of a link.
        if (href.starts_with("#ref-"))
            return;
        for (const HtmlNode& child : node.children)
            addInline(line, child);
        const bool told = base::trim(wordsOf(node)) == href ||
                          href == fmt::format("mailto:{}", base::trim(wordsOf(node)));
        if (href.empty() || href.starts_with('#') || told)
            return;
        auto known = std::ranges::find(m_links, href);
        if (known == m_links.end())
            known = m_links.insert(known, href);
        line += fmt::format("\u00A0[{}]", known - m_links.begin() + 1);
    }

    std::string heading(const HtmlNode& node, std::size_t width) {
        std::string line;
        for (const HtmlNode& child : node.children)
            addInline(line, child);
        const std::string text = wrapped(line, width);
        if (text.empty() || node.name[1] > '3')
            return text;
        std::size_t longest = 0;
        std::string_view rest = text;
        while (!rest.empty()) {
            const std::size_t end = rest.find('\n');
            longest = std::max(longest, widthOf(rest.substr(0, end)));
            rest.remove_prefix(end + 1);
        }
        const char rule = node.name[1] == '1' ? '=' : node.name[1] == '2' ? '-' : '.';
        // Sections stand apart.
        return (node.name[1] == '2' ? "\n" : "") + text + std::string(longest, rule) + '\n';
    }

    std::string list(const HtmlNode& node, std::size_t width) {
        const bool ordered = node.name == "ol";
        const bool tight = std::ranges::all_of(node.children, [](const HtmlNode& item) {
            return std::ranges::all_of(item.children, [](const HtmlNode& child) {
                return child.isInline() || child.name == "ul" || child.name == "ol";
            });
        });
        int number = 1;
        std::string text;
        for (const HtmlNode& item : node.children) {
            if (item.name != "li")
                continue;
            const std::string marker = ordered ? fmt::format("{}. ", number++) : "- ";
            const std::string blank(marker.size(), ' ');
            if (!text.empty() && !tight)
                text += '\n';
            text += indented(blocks(item.children, width - marker.size(), tight), marker, blank);
        }
        return text;
    }

    static void collectRows(const HtmlNode& node, std::vector<const HtmlNode*>& rows) {
        for (const HtmlNode& child : node.children) {
            if (child.name == "tr")
                rows.push_back(&child);
            else
                collectRows(child, rows);
        }
    }

    std::vector<std::string> cellsOf(const HtmlNode& row) {
        std::vector<std::string> cells;
        for (const HtmlNode& cell : row.children) {
            if (cell.name != "th" && cell.name != "td")
                continue;
            std::string line;
            for (const HtmlNode& child : cell.children)
                addInline(line, child);
            cells.push_back(base::collapseSpace(line));
        }
        return cells;
    }

    /// A row is an item of a list, its further cells under the heads of their columns.
    std::string table(const HtmlNode& node, std::size_t width) {
        std::string text;
        for (const HtmlNode& child : node.children) {
            if (child.name == "caption")
                text += wrapped(wordsOf(child), width) + '\n';
        }
        std::vector<const HtmlNode*> rows;
        collectRows(node, rows);
        std::vector<std::string> heads;
        for (const HtmlNode* row : rows) {
            std::vector<std::string> cells = cellsOf(*row);
            if (row == rows.front() && rows.size() > 1) {
                heads = std::move(cells);
                continue;
            }
            for (std::size_t i = 0; i < cells.size(); ++i) {
                if (cells[i].empty())
                    continue;
                const std::string head =
                    i > 0 && i < heads.size() && !heads[i].empty() ? heads[i] + "\u00A0: " : "";
                text += indented(wrapped(head + cells[i], width - 2), i == 0 ? "- " : "  ", "  ");
            }
        }
        return text;
    }

    std::vector<std::string> m_links; ///< in the order in which they came up
};

} // namespace

std::string plainTextOf(const std::vector<HtmlNode>& nodes, std::string_view linksTitle) {
    Writing writing;
    std::string text = writing.blocks(nodes, kWidth);
    const std::string addresses = writing.addresses();
    if (!addresses.empty())
        text += fmt::format("\n\n{}\n{}\n\n{}", linksTitle, std::string(widthOf(linksTitle), '-'),
                            addresses);
    while (text.starts_with('\n'))
        text.erase(0, 1);
    return text;
}

} // namespace musette::report
