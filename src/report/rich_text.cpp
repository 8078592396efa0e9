#include "rich_text.h"

#include "dressing.h"

#include <musette/base/text.h>
#include <musette/markup/sanitise.h>

#include <md4c-html.h>

namespace musette::report {
namespace {

void append(const MD_CHAR* text, MD_SIZE size, void* out) {
    static_cast<std::string*>(out)->append(text, size);
}

/// Raw HTML stays what was typed, as text: nothing of "Vec<int>" gets lost.
std::string toHtml(std::string_view markdown) {
    constexpr unsigned kFlags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH |
                                MD_FLAG_PERMISSIVEURLAUTOLINKS | MD_FLAG_PERMISSIVEWWWAUTOLINKS |
                                MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_NOHTML;
    constexpr std::size_t kMaxBytes = 8U << 20;
    const std::string text = base::toValidUtf8(markdown.substr(0, kMaxBytes));
    std::string html;
    if (md_html(text.data(), static_cast<MD_SIZE>(text.size()), append, &html, kFlags, 0) != 0)
        return "<pre>" + base::escapeHtml(text) + "</pre>";
    return html;
}

} // namespace

std::string richText(std::string_view markdown, const RichTextOptions& options) {
    markup::SanitiseOptions sanitising;
    sanitising.idPrefix = options.idPrefix;
    sanitising.firstHeadingLevel = 1; // levels are set below, without gaps
    return dress(markup::sanitise(toHtml(markdown), sanitising).html, options);
}

std::string markdownToHtml(std::string_view markdown) {
    markup::SanitiseOptions sanitising;
    return markup::sanitise(toHtml(markdown), sanitising).html;
}

} // namespace musette::report
