#include "markdown_writer.h"

#include <musette/base/text.h>

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace musette::report {
namespace {

/// A line that would begin a heading, a list, a quotation or a rule gets its sign escaped.
std::string withSafeStart(std::string line) {
    if (line.empty())
        return line;
    const char first = line.front();
    if (std::string_view("#>+-=").find(first) != std::string_view::npos || line.starts_with("~~~"))
        return '\\' + line;
    std::size_t digits = 0;
    while (digits < line.size() && std::isdigit(static_cast<unsigned char>(line[digits])) != 0)
        ++digits;
    if (digits > 0 && digits < 10 && digits < line.size() &&
        (line[digits] == '.' || line[digits] == ')'))
        line.insert(digits, "\\");
    return line;
}

std::string withSafeStarts(std::string_view text) {
    std::string safe;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        safe += withSafeStart(std::string(text.substr(0, end)));
        if (end < text.size())
            safe += '\n';
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return safe;
}

/// `first` before the first line, `rest` before the others; nothing after the end of a line.
std::string indented(std::string_view text, std::string_view first, std::string_view rest) {
    std::string lines;
    std::string_view prefix = first;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string line(prefix);
        line += text.substr(0, end);
        while (end == 0 && line.ends_with(' '))
            line.pop_back();
        lines.append(line).append("\n");
        text.remove_prefix(std::min(end + 1, text.size()));
        prefix = rest;
    }
    if (lines.empty())
        lines.append(base::trim(first)).append("\n");
    return lines;
}

class Writing {
public:
    Writing(const KeepImage& keep, const std::set<std::string>& anchors)
        : m_keep(keep), m_anchors(anchors) {}

    /// Blocks with an empty line between them; a tight list's items stand together.
    [[nodiscard]] std::string blocks(const std::vector<HtmlNode>& nodes, bool tight = false) const {
        std::vector<std::string> written;
        std::vector<const HtmlNode*> line;
        std::string afterList; ///< "ul" or "ol" when the last block is one
        bool otherMarker = false;
        const auto finishLine = [&] {
            std::string text = inlineMarkdown(line, m_keep);
            if (!text.empty()) {
                written.push_back(withSafeStarts(text) + '\n');
                afterList.clear();
            }
            line.clear();
        };
        for (const HtmlNode& node : nodes) {
            if (node.isInline()) {
                line.push_back(&node);
                continue;
            }
            finishLine();
            // A list right after another of its kind would be one with it: its marker differs.
            const bool isList = node.name == "ul" || node.name == "ol";
            const bool again = isList && afterList == node.name;
            otherMarker = again && !otherMarker;
            std::string text = isList ? list(node, otherMarker) : block(node);
            if (text.empty())
                continue;
            written.push_back(std::move(text));
            afterList = isList ? node.name : "";
        }
        finishLine();
        std::string text;
        for (const std::string& one : written)
            text += (text.empty() || tight ? "" : "\n") + one;
        return text;
    }

private:
    [[nodiscard]] std::string block(const HtmlNode& node) const {
        const std::string& name = node.name;
        if (name == "p")
            return paragraph(node);
        if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6')
            return heading(node);
        if (name == "blockquote")
            return indented(blocks(node.children), "> ", "> ");
        if (name == "pre")
            return fenced(wordsOf(node));
        if (name == "hr")
            return "---\n";
        if (name == "table")
            return table(node);
        return blocks(node.children);
    }

    [[nodiscard]] std::string line(const std::vector<HtmlNode>& nodes) const {
        std::vector<const HtmlNode*> pointers;
        for (const HtmlNode& node : nodes)
            pointers.push_back(&node);
        return inlineMarkdown(pointers, m_keep);
    }

    [[nodiscard]] std::string oneLine(const std::vector<HtmlNode>& nodes) const {
        std::string text = line(nodes);
        for (std::size_t at = text.find("\\\n"); at != std::string::npos;
             at = text.find("\\\n", at))
            text.replace(at, 2, " ");
        return text;
    }

    [[nodiscard]] std::string anchorOf(const HtmlNode& node) const {
        const std::string id(node.attribute("id"));
        return m_anchors.contains(id) ? fmt::format("<a id=\"{}\"></a>", id) : std::string();
    }

    [[nodiscard]] std::string paragraph(const HtmlNode& node) const {
        const std::string text = line(node.children);
        return text.empty() ? text : withSafeStarts(text) + '\n';
    }

    [[nodiscard]] std::string heading(const HtmlNode& node) const {
        std::string text = oneLine(node.children);
        if (text.empty())
            return text;
        // §4.2: signs at the end would close the heading.
        if (text.ends_with('#'))
            text.insert(text.size() - 1, "\\");
        return fmt::format("{} {}{}\n",
                           std::string(static_cast<std::size_t>(node.name[1] - '0'), '#'),
                           anchorOf(node), text);
    }

    [[nodiscard]] static bool isTight(const HtmlNode& item) {
        return std::ranges::all_of(item.children, [](const HtmlNode& child) {
            // §5.3: only a list that begins with 1 may follow a line of text at once.
            return child.isInline() || child.name == "ul" ||
                   (child.name == "ol" && child.attribute("start").empty());
        });
    }

    [[nodiscard]] std::string list(const HtmlNode& node, bool otherMarker) const {
        const bool ordered = node.name == "ol";
        const std::string start(node.attribute("start"));
        const bool numbered = !start.empty() && start.size() < 6 &&
                              start.find_first_not_of("0123456789") == std::string::npos;
        int number = numbered ? std::stoi(start) : 1;
        const bool tight = std::ranges::all_of(node.children, isTight);
        std::string text;
        for (const HtmlNode& item : node.children) {
            if (item.name != "li")
                continue;
            const std::string marker = ordered
                                           ? fmt::format("{}{} ", number++, otherMarker ? ')' : '.')
                                           : std::string(otherMarker ? "* " : "- ");
            const std::string words = anchorOf(item) + blocks(item.children, tight);
            if (!text.empty() && !tight)
                text += '\n';
            text += indented(words, marker, std::string(marker.size(), ' '));
        }
        return text;
    }

    [[nodiscard]] static std::string fenced(std::string_view code) {
        std::string fence = "```";
        while (code.find(fence) != std::string_view::npos)
            fence += '`';
        while (code.ends_with('\n'))
            code.remove_suffix(1);
        return fmt::format("{0}\n{1}\n{0}\n", fence, code);
    }

    void addRows(const HtmlNode& node, std::vector<std::vector<std::string>>& rows) const {
        for (const HtmlNode& child : node.children) {
            if (child.name != "tr") {
                addRows(child, rows);
                continue;
            }
            std::vector<std::string>& row = rows.emplace_back();
            for (const HtmlNode& cell : child.children) {
                if (cell.name != "th" && cell.name != "td")
                    continue;
                std::string words = oneLine(cell.children);
                for (std::size_t at = words.find('|'); at != std::string::npos;
                     at = words.find('|', at + 2))
                    words.insert(at, "\\");
                row.push_back(std::move(words));
            }
        }
    }

    [[nodiscard]] std::string table(const HtmlNode& node) const {
        std::vector<std::vector<std::string>> rows;
        addRows(node, rows);
        std::erase_if(rows, [](const auto& row) { return row.empty(); });
        if (rows.empty())
            return {};
        std::string text;
        for (const HtmlNode& child : node.children) {
            if (child.name == "caption")
                text += withSafeStarts(oneLine(child.children)) + "\n\n";
        }
        std::size_t columns = 0;
        for (const auto& row : rows)
            columns = std::max(columns, row.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            rows[i].resize(columns);
            for (const std::string& cell : rows[i])
                text += fmt::format("| {} ", cell);
            text += "|\n";
            if (i > 0)
                continue;
            for (std::size_t column = 0; column < columns; ++column)
                text += "| --- ";
            text += "|\n";
        }
        return text;
    }

    const KeepImage& m_keep;
    const std::set<std::string>& m_anchors;
};

void collect(const HtmlNode& node, std::set<std::string>& anchors) {
    const std::string_view href = node.attribute("href");
    if (href.size() > 1 && href.front() == '#')
        anchors.emplace(href.substr(1));
    for (const HtmlNode& child : node.children)
        collect(child, anchors);
}

} // namespace

std::set<std::string> linkedAnchors(const std::vector<HtmlNode>& nodes) {
    std::set<std::string> anchors;
    for (const HtmlNode& node : nodes)
        collect(node, anchors);
    return anchors;
}

std::string markdownOf(const std::vector<HtmlNode>& nodes, const KeepImage& keep) {
    const std::set<std::string> anchors = linkedAnchors(nodes);
    return Writing(keep, anchors).blocks(nodes);
}

} // namespace musette::report
