#include "html_tree.h"
#include "markdown_writer.h"

#include <musette/base/text.h>
#include <musette/markup/sanitise.h>
#include <musette/report/paste.h>

#include <algorithm>

namespace musette::report {

std::string markdownFromText(std::string_view text) {
    std::string html = "<p>";
    bool blank = false;
    bool first = true;
    const std::string clean = base::toValidUtf8(text);
    for (std::string_view rest = base::trim(clean); !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = base::trim(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line.empty()) {
            blank = true;
            continue;
        }
        if (!first)
            html += blank ? "</p><p>" : "<br>";
        html += base::escapeHtml(line);
        blank = first = false;
    }
    html += "</p>";
    return markdownFromHtml(html);
}

std::string markdownFromHtml(std::string_view html) {
    constexpr std::size_t kMost = std::size_t{1} << 20; // a clipboard, not a library
    markup::SanitiseOptions sanitising;
    sanitising.maxBytes = kMost;
    const std::string clean = markup::sanitise(html, sanitising).html;
    const auto leaveOut = [](std::string_view) { return std::string(); };
    return std::string(base::trim(markdownOf(parseHtml(clean), leaveOut)));
}

} // namespace musette::report
