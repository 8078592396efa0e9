#pragma once

#include <musette/model/report.h>
#include <musette/model/session.h>
#include <musette/report/report.h>

#include <string>
#include <string_view>
#include <vector>

namespace musette::gui {

/// What the author changes of the sections of a report: titles, transitions, order. Each change
/// writes down the order that is shown, so that one section alone does not lose its place.
/// Thread: any; a value.
class ReportSections {
public:
    ReportSections(const model::SessionDocument& document,
                   const std::vector<report::OutlineEntry>& outline,
                   model::ReportSettings settings);

    /// Sections, half-days and sequences; not the introduction, which stands first, nor what the
    /// report says of itself at its end.
    [[nodiscard]] static bool hasTitle(const report::OutlineEntry& entry);

    /// Empty: the usual title again.
    void retitle(std::string_view anchor, std::string_view title);
    void setTransition(std::string_view anchor, std::string_view markdown);
    /// Among the sections of the first level; not beyond their ends.
    void move(std::string_view anchor, int by);

    [[nodiscard]] std::string transition(std::string_view anchor) const;
    [[nodiscard]] const model::ReportSettings& settings() const { return m_settings; }

private:
    model::ReportSection& section(std::string_view anchor);
    /// The sections as they stand, those that are not shown now behind them.
    void writeOrder();

    const model::SessionDocument& m_document;
    std::vector<std::string> m_shown; ///< anchors of the first level that can be moved
    model::ReportSettings m_settings;
};

} // namespace musette::gui
