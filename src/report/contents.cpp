#include "contents.h"

#include "anchors.h"
#include "labels.h"

#include <algorithm>
#include <functional>

namespace musette::report {
namespace {

template <class List, class Projection = std::identity>
bool holds(const List& list, const std::string& anchor, Projection projection = {}) {
    return std::ranges::find(list, anchor, projection) != list.end();
}

std::vector<ContentsEntry> inUsualOrder(const Report& report) {
    const Labels& labels = labelsFor(report.language);
    std::vector<ContentsEntry> contents;
    const auto add = [&](bool present, std::string_view anchor, std::string_view usual) {
        if (!present)
            return;
        const std::string title = titleOf(report.sections, anchor, usual);
        contents.push_back({std::string(anchor), title, title != usual, {}});
    };
    add(!report.objectives.empty(), anchor::kObjectives, labels.objectives);
    for (const ReportHalfDay& half : report.halfDays) {
        const bool typed = !titleOf(report.sections, half.anchor, {}).empty();
        ContentsEntry entry{half.anchor, half.title, typed, {}};
        for (const ReportSequence& sequence : half.sequences)
            entry.children.push_back({sequence.anchor, sequence.title, true, {}});
        contents.push_back(std::move(entry));
    }
    add(!report.sessionEntries.empty(), anchor::kSessionNotes, labels.sessionNotes);
    add(!report.conclusion.empty(), anchor::kConclusion, labels.conclusion);
    add(!report.outcomes.empty(), anchor::kOutcomes, labels.outcomes);
    add(!report.tools.empty(), anchor::kTools, labels.tools);
    add(!report.watch.empty(), anchor::kWatch, labels.watch);
    add(!report.resources.empty(), anchor::kResources, labels.resources);
    add(!report.related.empty(), anchor::kRelated, labels.related);
    add(!report.references.empty(), anchor::kReferences, labels.references);
    return contents;
}

} // namespace

std::vector<ContentsEntry> contentsOf(const Report& report) {
    std::vector<ContentsEntry> usual = inUsualOrder(report);
    std::vector<std::string> order;
    for (const model::ReportSection& section : report.sections) {
        if (holds(usual, section.anchor, &ContentsEntry::anchor) && !holds(order, section.anchor))
            order.push_back(section.anchor);
    }
    for (std::size_t i = 0; i < usual.size(); ++i) {
        if (holds(order, usual[i].anchor))
            continue;
        const auto before = i == 0 ? order.end() : std::ranges::find(order, usual[i - 1].anchor);
        order.insert(before == order.end() ? order.begin() : before + 1, usual[i].anchor);
    }
    std::vector<ContentsEntry> contents;
    for (const std::string& anchor : order)
        contents.push_back(std::move(*std::ranges::find(usual, anchor, &ContentsEntry::anchor)));
    return contents;
}

std::string titleOf(const std::vector<model::ReportSection>& sections, std::string_view anchor,
                    std::string_view usual) {
    const auto found = std::ranges::find(sections, anchor, &model::ReportSection::anchor);
    return std::string(
        found == sections.end() || found->title.empty() ? usual : std::string_view(found->title));
}

std::string_view transitionOf(const Report& report, std::string_view anchor) {
    const auto found = std::ranges::find(report.sections, anchor, &model::ReportSection::anchor);
    return found == report.sections.end() ? std::string_view()
                                          : std::string_view(found->transition);
}

} // namespace musette::report
