#include "templates.h"

#include <musette/base/text.h>

#include <algorithm>

namespace musette::report {

std::string_view templateText(std::string_view fileName, const Templates& own) {
    if (const auto mine = own.find(std::string(fileName)); mine != own.end())
        return mine->second;
    const auto files = templateFiles();
    const auto found = std::ranges::find(files, fileName, &base::EmbeddedFile::name);
    return found == files.end() ? std::string_view() : found->bytes;
}

namespace {

/// Sections and partials that come to nothing leave their line; text keeps its own, which matter
/// in `<pre>`.
std::string withoutBlankLines(std::string_view page) {
    std::string tight;
    tight.reserve(page.size());
    bool verbatim = false;
    while (!page.empty()) {
        const std::size_t end = page.find('\n');
        const std::string_view line = page.substr(0, end);
        page.remove_prefix(end == std::string_view::npos ? page.size() : end + 1);
        if (line.empty() && !verbatim)
            continue;
        tight.append(line).append("\n");
        // The last of both tells: texts close what they open.
        const std::size_t opened = line.rfind("<pre");
        const std::size_t closed = line.rfind("</pre>");
        if (opened != std::string_view::npos || closed != std::string_view::npos)
            verbatim = closed == std::string_view::npos ||
                       (opened != std::string_view::npos && opened > closed);
    }
    return tight;
}

} // namespace

std::string renderTemplate(std::string_view fileName, kainjow::mustache::data data,
                           const Templates& own) {
    constexpr std::string_view kSuffix = ".mustache";
    for (const base::EmbeddedFile& file : templateFiles()) {
        if (!file.name.ends_with(kSuffix))
            continue;
        // `{{> name}}` finds its text as a value of the outermost level.
        const std::string name(file.name.substr(0, file.name.size() - kSuffix.size()));
        data.set("partial:" + name,
                 kainjow::mustache::data(std::string(templateText(file.name, own))));
    }
    kainjow::mustache::mustache page{std::string(templateText(fileName, own))};
    page.set_custom_escape([](const std::string& text) { return base::escapeHtml(text); });
    return withoutBlankLines(page.render(data));
}

} // namespace musette::report
