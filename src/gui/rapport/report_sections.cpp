#include "report_sections.h"

#include <musette/report/settings.h>

#include <algorithm>
#include <utility>

namespace musette::gui {
namespace {

constexpr std::string_view kFirst = "introduction";
constexpr std::string_view kLast = "a-propos";

} // namespace

ReportSections::ReportSections(const model::SessionDocument& document,
                               const std::vector<report::OutlineEntry>& outline,
                               model::ReportSettings settings)
    : m_document(document), m_settings(std::move(settings)) {
    // Those of the command line may be named by their place.
    for (model::ReportSection& one : m_settings.sections)
        one.anchor = report::stableName(document, one.anchor);
    for (const report::OutlineEntry& entry : outline) {
        if (entry.level == 1 && hasTitle(entry))
            m_shown.push_back(entry.anchor);
    }
}

bool ReportSections::hasTitle(const report::OutlineEntry& entry) {
    using enum report::OutlineKind;
    return (entry.kind == Section || entry.kind == HalfDay || entry.kind == Sequence) &&
           entry.anchor != kFirst && entry.anchor != kLast;
}

void ReportSections::writeOrder() {
    std::vector<model::ReportSection> sections;
    for (const std::string& anchor : m_shown) {
        const auto known =
            std::ranges::find(m_settings.sections, anchor, &model::ReportSection::anchor);
        sections.push_back(known == m_settings.sections.end() ? model::ReportSection{anchor, {}, {}}
                                                              : *known);
    }
    for (const model::ReportSection& one : m_settings.sections) {
        if (std::ranges::find(m_shown, one.anchor) == m_shown.end())
            sections.push_back(one);
    }
    m_settings.sections = std::move(sections);
}

model::ReportSection& ReportSections::section(std::string_view anchor) {
    writeOrder();
    const std::string name = report::stableName(m_document, anchor);
    const auto known = std::ranges::find(m_settings.sections, name, &model::ReportSection::anchor);
    if (known != m_settings.sections.end())
        return *known;
    return m_settings.sections.emplace_back(model::ReportSection{name, {}, {}});
}

void ReportSections::retitle(std::string_view anchor, std::string_view title) {
    section(anchor).title = title;
}

void ReportSections::setTransition(std::string_view anchor, std::string_view markdown) {
    section(anchor).transition = markdown;
}

void ReportSections::move(std::string_view anchor, int by) {
    const auto at = std::ranges::find(m_shown, anchor);
    if (at == m_shown.end())
        return;
    const auto from = at - m_shown.begin();
    const auto to =
        std::clamp<std::ptrdiff_t>(from + by, 0, static_cast<std::ptrdiff_t>(m_shown.size()) - 1);
    if (from == to)
        return;
    std::string moved = std::move(*at);
    m_shown.erase(at);
    m_shown.insert(m_shown.begin() + to, std::move(moved));
    writeOrder();
}

std::string ReportSections::transition(std::string_view anchor) const {
    const std::string name = report::stableName(m_document, anchor);
    const auto known = std::ranges::find(m_settings.sections, name, &model::ReportSection::anchor);
    return known == m_settings.sections.end() ? std::string() : known->transition;
}

} // namespace musette::gui
