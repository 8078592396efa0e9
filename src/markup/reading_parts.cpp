#include <musette/markup/reading_parts.h>

#include <algorithm>
#include <array>

namespace musette::markup {
namespace {

// A block that is longer than so many parts is cut within.
constexpr std::size_t kLongestPart = 3;

template <std::size_t N>
bool isOneOf(std::string_view name, const std::array<std::string_view, N>& names) {
    return std::ranges::find(names, name) != names.end();
}

/// "p" of `<p>`, `</p>` and `<p class="x">`.
std::string_view nameOf(std::string_view tag) {
    tag.remove_prefix(tag.starts_with("</") ? 2 : 1);
    return tag.substr(0, tag.find_first_of(" />"));
}

/// The mark of an image ends nowhere either.
bool isVoid(std::string_view name) {
    return name.starts_with("!--") ||
           isOneOf(name, std::to_array<std::string_view>({"br", "hr", "img"}));
}

bool isList(std::string_view name) {
    return isOneOf(name, std::to_array<std::string_view>({"ul", "ol", "dl"}));
}

class PartCutter {
public:
    explicit PartCutter(std::size_t bytes) : m_bytes(std::max<std::size_t>(bytes, 1)) {}

    std::vector<std::string> cut(std::string_view html) {
        while (!html.empty()) {
            const std::size_t open = std::min(html.find('<'), html.size());
            text(html.substr(0, open));
            html.remove_prefix(open);
            const std::size_t end = html.find('>');
            const std::string_view tag = html.substr(0, end == html.npos ? end : end + 1);
            if (!tag.empty())
                this->tag(tag);
            html.remove_prefix(tag.size());
        }
        if (!m_part.empty() || m_parts.empty())
            m_parts.push_back(std::move(m_part));
        return std::move(m_parts);
    }

private:
    struct Open {
        std::string_view name;
        std::string_view tag;
        int items = 0; ///< of a list, so far
    };

    void tag(std::string_view tag) {
        const std::string_view name = nameOf(tag);
        if (tag.starts_with("</")) {
            append(tag, tag.size());
            if (!m_open.empty())
                m_open.pop_back();
            return;
        }
        if (m_weight >= m_bytes && isBetweenBlocks(name))
            endPart();
        if (name == "li" && !m_open.empty())
            ++m_open.back().items;
        append(tag, name == "img" ? 0 : tag.size());
        if (!isVoid(name))
            m_open.push_back({name, tag});
    }

    /// True where the part can end before a start tag without a trace.
    [[nodiscard]] bool isBetweenBlocks(std::string_view next) const {
        bool inTable = false;
        for (const Open& open : m_open) {
            if (open.name == "table")
                inTable = open.tag.contains("\"data\"");
            const bool holdsBlocks = isList(open.name) || open.name == "blockquote" ||
                                     open.name == "div" || open.name == "table" ||
                                     (!inTable && (open.name == "tr" || open.name == "td"));
            if (!holdsBlocks)
                return false;
        }
        if (m_open.empty())
            return next != "br" && next != "img";
        const std::string_view around = m_open.back().name;
        if (around == "table")
            return inTable && next == "tr";
        return around != "tr" &&
               isOneOf(next, std::to_array<std::string_view>({"p", "h2", "h3", "h4", "h5", "h6",
                                                              "ul", "ol", "dl", "li", "dt", "dd",
                                                              "table", "hr", "blockquote", "pre"}));
    }

    void text(std::string_view text) {
        const bool lines = !m_open.empty() && m_open.back().name == "pre";
        const std::size_t most = lines ? m_bytes : m_bytes * kLongestPart;
        while (m_weight + text.size() > most) {
            const std::size_t from = std::min(most - std::min(most, m_weight), text.size());
            const std::size_t at = text.find(lines ? '\n' : ' ', from);
            if (at == std::string_view::npos || m_open.empty())
                break;
            append(text.substr(0, at), at);
            text.remove_prefix(at + 1); // the end of a part stands for the blank
            endPart();
        }
        append(text, text.size());
    }

    void endPart() {
        for (auto open = m_open.rbegin(); open != m_open.rend(); ++open)
            m_part.append("</").append(open->name).append(">");
        m_parts.push_back(std::move(m_part));
        m_part.clear();
        m_weight = 0;
        for (Open& open : m_open) {
            if (open.name == "td" && open.tag.contains("\"q\""))
                m_part += "<td class=\"bar\" width=\"3\"></td>";
            if (open.name == "ol")
                m_part += "<ol start=\"" + std::to_string(nextNumber(open)) + "\">";
            else
                m_part += open.tag;
        }
    }

    static int nextNumber(const Open& list) {
        constexpr std::string_view kStart = " start=\"";
        int first = 0;
        const std::size_t at = list.tag.find(kStart);
        for (std::size_t i = at == std::string_view::npos ? list.tag.size() : at + kStart.size();
             i < list.tag.size() && list.tag[i] >= '0' && list.tag[i] <= '9' && first < 1'000'000;
             ++i)
            first = first * 10 + (list.tag[i] - '0');
        return (at == std::string_view::npos ? 1 : first) + list.items;
    }

    void append(std::string_view piece, std::size_t weight) {
        m_part += piece;
        m_weight += weight;
    }

    std::size_t m_bytes;
    std::vector<std::string> m_parts;
    std::string m_part;
    std::size_t m_weight = 0;
    std::vector<Open> m_open;
};

} // namespace

std::vector<std::string> readingParts(std::string_view html, std::size_t bytes) {
    return PartCutter(bytes).cut(html);
}

} // namespace musette::markup
