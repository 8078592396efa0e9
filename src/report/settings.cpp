#include "anchors.h"
#include "annotations.h"
#include "session_plan.h"

#include <musette/base/hash.h>
#include <musette/report/formats.h>
#include <musette/report/settings.h>

#include <fmt/format.h>

#include <map>
#include <utility>

namespace musette::report {
namespace {

/// Calls `take` with the anchor and the stable name of everything that has an id.
template <class Take>
void eachNamed(const model::SessionDocument& document, Take take) {
    for (std::size_t i = 0; i < document.notes.size(); ++i)
        take(anchor::note(i + 1), fmt::format("note:{}", document.notes[i].id.value));
    for (std::size_t i = 0; i < document.items.size(); ++i)
        take(anchor::link(i + 1), fmt::format("link:{}", document.items[i].link.id.value));
    for (const PlannedHalfDay& half : planOf(document)) {
        for (const PlannedSequence& one : half.sequences)
            take(anchor::sequence(one.rank), fmt::format("sequence:{}", one.sequence->id.value));
    }
    const AnnotationRanks ranks(document);
    for (const model::LinkedItem& item : document.items) {
        for (const model::Highlight& one : item.annotations.highlights)
            take(anchor::passage(ranks.rankOf(one.id)), fmt::format("highlight:{}", one.id.value));
        for (const model::ItemNote& one : item.annotations.notes)
            take(anchor::remark(ranks.rankOf(one.id)), fmt::format("item-note:{}", one.id.value));
    }
}

} // namespace

std::string stableName(const model::SessionDocument& document, std::string_view anchor) {
    std::string found(anchor);
    eachNamed(document, [&](const std::string& known, const std::string& name) {
        if (known == anchor)
            found = name;
    });
    return found;
}

std::string anchorNamed(const model::SessionDocument& document, std::string_view wanted) {
    if (wanted.find(':') == std::string_view::npos)
        return std::string(wanted);
    std::string found;
    eachNamed(document, [&](const std::string& anchor, const std::string& name) {
        if (name == wanted)
            found = anchor;
    });
    return found;
}

ReportOptions optionsFrom(const model::SessionDocument& document,
                          const model::ReportSettings& settings) {
    ReportOptions options;
    options.audience = settings.audience;
    options.language = settings.language;
    options.theme = settings.theme;
    options.citation = settings.citation;
    options.sections = settings.sections;
    std::map<std::string, std::string> anchors;
    if (!settings.leftOut.empty() || !settings.sections.empty())
        eachNamed(document, [&](std::string anchor, std::string name) {
            anchors.emplace(std::move(name), std::move(anchor));
        });
    // A section that is gone keeps a name that stands for nothing.
    for (model::ReportSection& section : options.sections) {
        if (const auto known = anchors.find(section.anchor); known != anchors.end())
            section.anchor = known->second;
    }
    for (const std::string& name : settings.leftOut) {
        if (const auto known = anchors.find(name); known != anchors.end())
            options.leftOut.insert(known->second);
        else if (name.find(':') == std::string::npos)
            options.leftOut.insert(name);
    }
    return options;
}

ReportOptions optionsFor(const model::SessionDocument& document, ReportOptions options,
                         const model::SessionDocument& earlier) {
    std::map<std::string, std::string> names;
    std::map<std::string, std::string> anchors;
    eachNamed(earlier, [&](std::string anchor, std::string name) {
        names.emplace(std::move(anchor), std::move(name));
    });
    eachNamed(document, [&](std::string anchor, std::string name) {
        anchors.emplace(std::move(name), std::move(anchor));
    });
    const auto here = [&](const std::string& anchor) {
        const auto name = names.find(anchor);
        if (name == names.end())
            return anchor;
        const auto found = anchors.find(name->second);
        return found == anchors.end() ? std::string() : found->second;
    };
    for (const std::string& anchor : std::exchange(options.leftOut, {})) {
        if (std::string now = here(anchor); !now.empty())
            options.leftOut.insert(std::move(now));
    }
    for (model::ReportSection& section : options.sections)
        section.anchor = here(section.anchor);
    std::erase_if(options.sections,
                  [](const model::ReportSection& section) { return section.anchor.empty(); });
    return options;
}

std::string approvalHash(const model::SessionDocument& document, const ReportOptions& options) {
    ReportOptions bare = options;
    bare.progress = {};
    bare.linksCheckedOn.reset();
    bare.templates.clear();
    bare.organisation = {};
    bare.imageOf = {};
    return base::sha256Hex(exportReport(document, bare, Format::Fragment, "report").front().bytes);
}

} // namespace musette::report
