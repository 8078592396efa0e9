#include <musette/base/direction.h>
#include <musette/markup/mirrored.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace musette::markup {
namespace {

/// A table that has begun: its rows so far, and enough of its text to know how it is read.
struct OpenTable {
    std::string tag;
    std::vector<std::vector<std::string>> rows;
    std::string text;
    bool inCell = false;
};

/// Of a text so much is looked at: its first letters decide.
constexpr std::size_t kDeciding = 200;

bool isTag(std::string_view tag, std::string_view name) {
    return tag.starts_with(name) && tag.size() > name.size() &&
           (tag[name.size()] == '>' || tag[name.size()] == ' ');
}

void replaceFirst(std::string& text, std::string_view what, std::string_view by) {
    if (const std::size_t at = text.find(what); at != std::string::npos)
        text.replace(at, what.size(), by);
}

class Mirror {
public:
    std::string write(std::string_view html) {
        m_open.emplace_back();
        while (!html.empty()) {
            const std::size_t begin = std::min(html.find('<'), html.size());
            addText(html.substr(0, begin));
            html.remove_prefix(begin);
            const std::size_t end = html.find('>');
            const std::string_view tag = html.substr(0, end == html.npos ? end : end + 1);
            if (!tag.empty())
                addTag(tag);
            html.remove_prefix(tag.size());
        }
        while (!m_tables.empty())
            closeTable();
        return std::move(m_open.front());
    }

private:
    /// Where what comes next belongs: the cell that is open, else the article itself.
    std::string& here() { return m_open.back(); }

    void addText(std::string_view text) {
        here() += text;
        for (OpenTable& table : m_tables) {
            if (table.text.size() < kDeciding)
                table.text += text.substr(0, kDeciding);
        }
    }

    void addTag(std::string_view tag) {
        if (isTag(tag, "<table")) {
            m_tables.push_back({std::string(tag), {}, {}, false});
            m_open.emplace_back(); // what stands between rows: nothing
        } else if (m_tables.empty()) {
            here() += tag;
        } else if (isTag(tag, "<tr")) {
            m_tables.back().rows.emplace_back();
        } else if (isTag(tag, "<td")) {
            closeCell();
            if (m_tables.back().rows.empty())
                m_tables.back().rows.emplace_back();
            m_tables.back().inCell = true;
            m_open.emplace_back(tag);
        } else if (isTag(tag, "</td")) {
            closeCell();
        } else if (isTag(tag, "</table")) {
            closeTable();
        } else if (!isTag(tag, "</tr")) {
            here() += tag;
        }
    }

    void closeCell() {
        OpenTable& table = m_tables.back();
        if (!std::exchange(table.inCell, false))
            return;
        here() += "</td>";
        table.rows.back().push_back(std::move(m_open.back()));
        m_open.pop_back();
    }

    void closeTable() {
        closeCell();
        OpenTable table = std::move(m_tables.back());
        m_tables.pop_back();
        m_open.pop_back();
        const bool code = table.tag.find("class=\"code\"") != std::string::npos;
        const bool mirrored = !code && base::isRightToLeft(table.text);
        if (mirrored)
            table.tag.insert(table.tag.size() - 1, " dir=\"rtl\"");
        here() += table.tag;
        for (std::vector<std::string>& row : table.rows) {
            here() += "<tr>";
            if (mirrored)
                std::ranges::reverse(row);
            for (std::string& cell : row) {
                if (mirrored && cell.starts_with("<td class=\"q\""))
                    replaceFirst(cell, "\"q\"", "\"rq\"");
                if (code)
                    replaceFirst(cell, "<pre dir=\"rtl\"", "<pre dir=\"ltr\"");
                here() += cell;
            }
            here() += "</tr>";
        }
        here() += "</table>";
    }

    std::vector<std::string> m_open; ///< the article, and each open table and cell of it
    std::vector<OpenTable> m_tables;
};

} // namespace

std::string mirrorTables(std::string_view html) {
    return Mirror().write(html);
}

} // namespace musette::markup
