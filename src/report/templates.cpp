#include "templates.h"

#include <musette/base/text.h>

#include <algorithm>

namespace musette::report {

std::string_view templateText(std::string_view fileName) {
    const auto files = templateFiles();
    const auto found = std::ranges::find(files, fileName, &base::EmbeddedFile::name);
    return found == files.end() ? std::string_view() : found->bytes;
}

std::string renderTemplate(std::string_view fileName, kainjow::mustache::data data) {
    constexpr std::string_view kSuffix = ".mustache";
    for (const base::EmbeddedFile& file : templateFiles()) {
        if (!file.name.ends_with(kSuffix))
            continue;
        // `{{> name}}` finds its text as a value of the outermost level.
        const std::string name(file.name.substr(0, file.name.size() - kSuffix.size()));
        data.set("partial:" + name, kainjow::mustache::data(std::string(file.bytes)));
    }
    kainjow::mustache::mustache page{std::string(templateText(fileName))};
    page.set_custom_escape([](const std::string& text) { return base::escapeHtml(text); });
    return page.render(data);
}

} // namespace musette::report
