#include "html_tree.h"
#include "markdown_writer.h"

#include <musette/base/text.h>
#include <musette/markup/sanitise.h>
#include <musette/report/paste.h>

namespace musette::report {

std::string markdownFromHtml(std::string_view html) {
    constexpr std::size_t kMost = std::size_t{1} << 20; // a clipboard, not a library
    markup::SanitiseOptions sanitising;
    sanitising.maxBytes = kMost;
    const std::string clean = markup::sanitise(html, sanitising).html;
    const auto leaveOut = [](std::string_view) { return std::string(); };
    return std::string(base::trim(markdownOf(parseHtml(clean), leaveOut)));
}

} // namespace musette::report
