#include "dressing.h"

#include "display_text.h"

#include <musette/base/attachment.h>
#include <musette/base/text.h>
#include <musette/base/url.h>
#include <musette/markup/spacing.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace musette::report {
namespace {

/// A tag of the sanitiser's output: `<h2 id="x">` or `</h2>`.
struct Tag {
    std::string_view name;
    std::string_view attributes; ///< with the blank before them
    bool closing = false;
};

Tag parseTag(std::string_view inside) {
    Tag tag;
    tag.closing = inside.starts_with('/');
    if (tag.closing)
        inside.remove_prefix(1);
    const std::size_t end = std::min(inside.find(' '), inside.size());
    tag.name = inside.substr(0, end);
    tag.attributes = inside.substr(end);
    return tag;
}

/// The value of an attribute, still escaped; empty when it is missing.
std::string_view attribute(std::string_view attributes, std::string_view name) {
    const std::string start = fmt::format(" {}=\"", name);
    const std::size_t at = attributes.find(start);
    if (at == std::string_view::npos)
        return {};
    const std::string_view rest = attributes.substr(at + start.size());
    return rest.substr(0, rest.find('"'));
}

bool isVerbatim(std::string_view name) {
    static constexpr std::array<std::string_view, 6> kNames{"code", "pre", "kbd",
                                                            "samp", "tt",  "var"};
    return std::ranges::find(kNames, name) != kNames.end();
}

bool isHeading(std::string_view name) {
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

/// The sanitiser escapes `&` alone among the signs that an address may hold.
std::string unescapedAmpersands(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        const bool entity = text.starts_with("&amp;");
        plain += text.front();
        text.remove_prefix(entity ? 5 : 1);
    }
    return plain;
}

class Dressing {
public:
    explicit Dressing(const RichTextOptions& options) : m_options(options) {}

    std::string run(std::string_view html) {
        while (!html.empty()) {
            const std::size_t open = std::min(html.find('<'), html.size());
            addText(html.substr(0, open));
            html.remove_prefix(open);
            const std::size_t close = html.find('>');
            if (html.empty() || close == std::string_view::npos)
                break;
            addTag(html.substr(0, close + 1));
            html.remove_prefix(close + 1);
        }
        return std::move(m_out);
    }

private:
    void addText(std::string_view text) {
        if (m_linkDepth > 0 && base::trim(text).starts_with("http")) {
            const std::string address = displayAddress(unescapedAmpersands(base::trim(text)));
            m_out += address.empty() ? std::string(text) : base::escapeHtml(address);
        } else if (m_options.frenchSpacing && m_verbatimDepth == 0) {
            m_out += markup::frenchSpacingBetweenTags(text, m_lastCharacter);
        } else {
            m_out += text;
        }
        if (!text.empty())
            m_lastCharacter = text.back();
    }

    void addTag(std::string_view whole) {
        const Tag tag = parseTag(whole.substr(1, whole.size() - 2));
        if (isVerbatim(tag.name))
            m_verbatimDepth += tag.closing ? -1 : 1;
        if (tag.name == "a")
            m_linkDepth += tag.closing ? -1 : 1;
        if (tag.name == "a" && addsAttachment(tag))
            return;
        if (isHeading(tag.name))
            addHeading(tag);
        else if (tag.name == "table")
            addTable(tag, whole);
        else if (tag.name == "th" && !tag.closing)
            m_out += fmt::format("<th scope=\"col\"{}>", tag.attributes);
        else if (tag.name == "img")
            addImage(tag, whole);
        else
            m_out += whole;
    }

    /// A file of the library is named where it stands: the page holds no file, and nobody can ask
    /// for it by its address.
    bool addsAttachment(const Tag& tag) {
        if (!tag.closing) {
            m_attached =
                base::attachmentFrom(unescapedAmpersands(attribute(tag.attributes, "href")))
                    .has_value();
            return m_attached;
        }
        if (!std::exchange(m_attached, false))
            return false;
        m_out += fmt::format(" ({})", m_options.attachmentLabel);
        return true;
    }

    /// Levels of the text become consecutive levels of the page: "# a", "### b" are h2 and h3.
    void addHeading(const Tag& tag) {
        if (!tag.closing) {
            const int level = tag.name[1] - '0';
            while (!m_levels.empty() && m_levels.back() >= level)
                m_levels.pop_back();
            m_levels.push_back(level);
            m_level =
                std::min(6, m_options.firstHeadingLevel - 1 + static_cast<int>(m_levels.size()));
        }
        m_out += fmt::format("<{}h{}{}>", tag.closing ? "/" : "", m_level, tag.attributes);
    }

    void addTable(const Tag& tag, std::string_view whole) {
        if (!tag.closing && m_options.scrollRegions) {
            const int number = m_options.tables != nullptr ? ++*m_options.tables : 1;
            m_out += fmt::format("<div class=\"scroll\" role=\"region\" tabindex=\"0\" "
                                 "aria-label=\"{} {}\">",
                                 base::escapeHtml(m_options.tableLabel), number);
        }
        m_out += whole;
        if (tag.closing && m_options.scrollRegions)
            m_out += "</div>";
    }

    /// Only an image that is at hand is one; another becomes a link, since nothing is fetched.
    void addImage(const Tag& tag, std::string_view whole) {
        const std::string_view remote = attribute(tag.attributes, "data-src");
        const std::string_view alt = attribute(tag.attributes, "alt");
        if (attribute(tag.attributes, "src").starts_with("data:")) {
            m_out += whole;
            if (tag.attributes.find(" alt=\"") == std::string_view::npos)
                m_out.insert(m_out.size() - 1, " alt=\"\"");
            return;
        }
        const std::string embedded = m_options.imageOf && !remote.empty()
                                         ? m_options.imageOf(unescapedAmpersands(remote))
                                         : std::string();
        if (embedded.starts_with("data:image/")) {
            m_out += fmt::format("<img src=\"{}\" alt=\"{}\">", embedded, alt);
            return;
        }
        // A link has to say by itself where it leads.
        const auto attached = base::attachmentFrom(unescapedAmpersands(remote));
        const std::string text =
            alt.empty() && attached ? base::escapeHtml(attached->name)
            : alt.empty() ? base::escapeHtml(base::displayHost(unescapedAmpersands(remote)))
                          : std::string(alt);
        const std::string label = text.empty()
                                      ? fmt::format("[{}]", m_options.imageLabel)
                                      : fmt::format("[{}\u00A0: {}]", m_options.imageLabel, text);
        if (m_linkDepth > 0 || remote.empty() || attached)
            m_out += label;
        else
            m_out +=
                fmt::format("<a href=\"{}\" rel=\"noopener noreferrer\">{}</a>", remote, label);
    }

    const RichTextOptions& m_options;
    std::string m_out;
    std::vector<int> m_levels; ///< levels of the headings that the text stands under
    int m_level = 2;
    int m_verbatimDepth = 0;
    int m_linkDepth = 0;
    bool m_attached = false;     ///< within the name of a file of the library
    char m_lastCharacter = '\n'; ///< of the text so far
};

} // namespace

std::string dress(std::string_view sanitised, const RichTextOptions& options) {
    return Dressing(options).run(sanitised);
}

} // namespace musette::report
