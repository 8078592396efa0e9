#include "book.h"
#include "html_page.h"
#include "html_tree.h"
#include "image_files.h"
#include "labels.h"
#include "markdown_writer.h"
#include "report_model.h"
#include "template_data.h"
#include "templates.h"
#include "text_writer.h"

#include <musette/report/formats.h>

#include <algorithm>
#include <array>

namespace musette::report {
namespace {

constexpr std::array<std::string_view, 5> kNames{"html", "fragment", "markdown", "moodle", "text"};
constexpr std::array<std::string_view, 5> kEndings{".html", ".html", ".md", ".zip", ".txt"};

enum class Title { Left, Told };

/// The report as clean HTML, which all formats but the page are made from.
std::string plainHtml(const Report& report, Title title) {
    TemplateParts parts(report, TemplateParts::Dress::Plain);
    TemplateData data = pageData(report, parts);
    data["withTitle"] = title == Title::Told;
    return renderTemplate("plain.mustache", std::move(data), report.templates);
}

std::vector<ExportFile> markdown(const Report& report, std::string_view stem) {
    ImageFiles images(std::string(stem) + "-images/");
    std::vector<ExportFile> files(1);
    files.front().name = std::string(stem) + std::string(endingOf(Format::Markdown));
    files.front().bytes = markdownOf(parseHtml(plainHtml(report, Title::Told)),
                                     [&](std::string_view data) { return images.keep(data); });
    for (ExportFile& image : images.take())
        files.push_back(std::move(image));
    return files;
}

std::vector<ExportFile> pagesOf(const Report& report) {
    const Labels& labels = labelsFor(report.language);
    return bookOf(parseHtml(plainHtml(report, Title::Left)), {labels.code, labels.opening});
}

} // namespace

std::string_view nameOf(Format format) {
    return kNames.at(static_cast<std::size_t>(format));
}

std::optional<Format> formatNamed(std::string_view name) {
    const auto* found = std::ranges::find(kNames, name);
    if (found == kNames.end())
        return std::nullopt;
    return static_cast<Format>(found - kNames.begin());
}

std::string_view endingOf(Format format) {
    return kEndings.at(static_cast<std::size_t>(format));
}

std::vector<ExportFile> exportReport(const model::SessionDocument& document,
                                     const ReportOptions& options, Format format,
                                     std::string_view stem) {
    const Report report = buildReport(document, options);
    const std::string name = std::string(stem) + std::string(endingOf(format));
    switch (format) {
    case Format::Html: return {{name, htmlPage(report)}};
    case Format::Fragment: return {{name, plainHtml(report, Title::Left)}};
    case Format::Markdown: return markdown(report, stem);
    case Format::Moodle: return pagesOf(report);
    case Format::Text:
        return {{name, plainTextOf(parseHtml(plainHtml(report, Title::Told)),
                                   labelsFor(report.language).links)}};
    }
    return {};
}

} // namespace musette::report
