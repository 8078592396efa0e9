#include "outline.h"
#include "report_model.h"
#include "visibility.h"

#include <musette/base/text.h>

#include <algorithm>
#include <cctype>
#include <set>

namespace musette::report {
namespace {

/// What stands in the report, and what it says, for its author's information.
struct Tally {
    int elements = 0;
    int words = 0;
};

/// Signs of Markdown are no words; an address is one.
int wordsIn(std::string_view text) {
    const auto isLetter = [](char c) {
        return c < 0 || std::isalnum(static_cast<unsigned char>(c)) != 0;
    };
    int words = 0;
    for (text = base::trim(text); !text.empty(); text = base::trim(text)) {
        const std::size_t end = std::min(text.find_first_of(" \t\r\n"), text.size());
        words += std::ranges::any_of(text.substr(0, end), isLetter) ? 1 : 0;
        text.remove_prefix(end);
    }
    return words;
}

void add(Tally& tally, const ReportItems& items) {
    for (const ReportItem& item : items) {
        ++tally.elements;
        tally.words += wordsIn(item.title) + wordsIn(item.comment);
        for (const ReportAnnotation& annotation : item.annotations) {
            ++tally.elements;
            tally.words += wordsIn(annotation.markdown);
            for (const std::string& paragraph : annotation.quote)
                tally.words += wordsIn(paragraph);
        }
    }
}

void add(Tally& tally, const std::vector<ReportEntry>& entries) {
    for (const ReportEntry& entry : entries) {
        if (const auto* items = std::get_if<ReportItems>(&entry)) {
            add(tally, *items);
            continue;
        }
        const auto& note = std::get<ReportNote>(entry);
        ++tally.elements;
        tally.words += wordsIn(note.markdown) + wordsIn(note.authors);
        add(tally, note.items);
    }
}

/// Elements are what has a visibility of its own and is no section: notes, linked items with
/// their passages and notes, tools and resources.
Tally tallyOf(const Report& report) {
    Tally tally;
    tally.words = wordsIn(report.identity.title) + wordsIn(report.introduction) +
                  wordsIn(report.conclusion) + wordsIn(report.linkNotice);
    for (const ReportObjective& objective : report.objectives)
        tally.words += wordsIn(objective.text) + wordsIn(objective.result);
    for (const ReportHalfDay& half : report.halfDays) {
        add(tally, half.entries);
        for (const ReportSequence& sequence : half.sequences) {
            tally.words += wordsIn(sequence.title);
            add(tally, sequence.entries);
            add(tally, sequence.afterwards);
        }
    }
    add(tally, report.sessionEntries);
    add(tally, report.watch);
    for (const OutcomeGroup& group : report.outcomes) {
        for (const Outcome& outcome : group.outcomes)
            tally.words += wordsIn(outcome.note.markdown);
    }
    for (const ReportTool& tool : report.tools) {
        ++tally.elements;
        tally.words += wordsIn(tool.name) + wordsIn(tool.comment);
    }
    for (const ReportResource& resource : report.resources) {
        ++tally.elements;
        tally.words += wordsIn(resource.title) + wordsIn(resource.comment);
    }
    for (const ReportAccount& account : report.related)
        tally.words += wordsIn(account.author) + wordsIn(account.title) + wordsIn(account.comment);
    return tally;
}

std::set<std::string> anchorsOf(const Report& report) {
    std::set<std::string> anchors;
    for (OutlineEntry& line : outlineOf(report))
        anchors.insert(std::move(line.anchor));
    return anchors;
}

} // namespace

ReportSummary summarise(const model::SessionDocument& document, const ReportOptions& options) {
    const auto reportFor = [&](Audience audience, const std::set<std::string>& leftOut) {
        ReportOptions asked = options;
        asked.audience = audience;
        asked.leftOut = leftOut;
        return buildReport(document, asked);
    };
    const std::set<std::string> inPublic = anchorsOf(reportFor(Audience::Public, {}));
    const std::set<std::string> inTeam = anchorsOf(reportFor(Audience::Team, {}));

    ReportSummary summary;
    summary.outline = outlineOf(reportFor(Audience::Private, {}));
    for (OutlineEntry& line : summary.outline) {
        line.visibility = inPublic.contains(line.anchor) ? model::Visibility::Public
                          : inTeam.contains(line.anchor) ? model::Visibility::Team
                                                         : model::Visibility::Private;
        line.hidden = !maySee(options.audience, line.visibility);
        line.included = !line.hidden && !options.leftOut.contains(line.anchor);
    }
    const Tally shown = tallyOf(reportFor(options.audience, options.leftOut));
    const Tally all = tallyOf(reportFor(Audience::Private, options.leftOut));
    summary.elements = {shown.elements, all.elements - shown.elements};
    summary.words = shown.words;
    return summary;
}

} // namespace musette::report
