#pragma once

#include "labels.h"
#include "report_model.h"

#include <kainjow/mustache.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace musette::report {

using TemplateData = kainjow::mustache::data;

/// Turns parts of a report into what the templates of resources/report name. Every name that a
/// template asks for is set at each level, to false when there is nothing: Mustache would otherwise
/// look for it in the levels around.
class TemplateParts {
public:
    /// For a page of our own, or as HTML that another page or program takes over.
    enum class Dress { Page, Plain };
    explicit TemplateParts(const Report& report, Dress dress = Dress::Page);

    [[nodiscard]] TemplateData entries(const std::vector<ReportEntry>& entries,
                                       int firstHeadingLevel);
    [[nodiscard]] TemplateData items(const ReportItems& items, int firstHeadingLevel);
    [[nodiscard]] TemplateData speakers(const std::vector<ReportSpeaker>& speakers) const;
    [[nodiscard]] TemplateData halfDay(const ReportHalfDay& half);
    [[nodiscard]] TemplateData outcomes();
    [[nodiscard]] TemplateData tools() const;
    [[nodiscard]] TemplateData resources() const;
    [[nodiscard]] TemplateData related() const;
    [[nodiscard]] TemplateData references() const;

    /// Markdown as HTML at this place of the page.
    [[nodiscard]] std::string rich(std::string_view markdown, std::string_view idPrefix,
                                   int firstHeadingLevel);
    /// The author's words before a section.
    [[nodiscard]] TemplateData transition(std::string_view anchor, int firstHeadingLevel);
    /// The label of a visibility that the reader should know of; none in a public report.
    [[nodiscard]] TemplateData badge(model::Visibility visibility) const;

private:
    [[nodiscard]] TemplateData item(const ReportItem& item, int firstHeadingLevel);
    [[nodiscard]] TemplateData annotations(const ReportItem& item, int firstHeadingLevel);
    [[nodiscard]] std::string noteHtml(const ReportNote& note, int firstHeadingLevel);
    [[nodiscard]] TemplateData note(const ReportNote& note, int firstHeadingLevel);
    [[nodiscard]] TemplateData sequence(const ReportSequence& sequence, base::Date date);
    [[nodiscard]] TemplateData board(const ReportBoard& board) const;
    [[nodiscard]] TemplateData hours(const ReportHalfDay& half) const;

    const Report& m_report;
    const Labels& m_labels;
    Dress m_dress;
    int m_tables = 0;
    std::size_t m_imageBytes = 0; ///< of the images embedded so far
};

/// The text, or false when it is empty.
[[nodiscard]] TemplateData textOrNone(std::string_view text);

/// A section of the page: its list, or false when that is empty.
[[nodiscard]] TemplateData listSection(const char* name, TemplateData list);

} // namespace musette::report
