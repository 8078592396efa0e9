#include "contents.h"

#include "anchors.h"
#include "labels.h"

namespace musette::report {

std::vector<ContentsEntry> contentsOf(const Report& report) {
    const Labels& labels = labelsFor(report.language);
    std::vector<ContentsEntry> contents;
    const auto add = [&](bool present, std::string_view anchor, std::string_view title) {
        if (present)
            contents.push_back({std::string(anchor), std::string(title), false, {}});
    };
    add(!report.objectives.empty(), anchor::kObjectives, labels.objectives);
    for (const ReportHalfDay& half : report.halfDays) {
        ContentsEntry entry{half.anchor, half.title, false, {}};
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

} // namespace musette::report
