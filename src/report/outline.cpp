#include "outline.h"

#include "anchors.h"
#include "contents.h"
#include "labels.h"

#include <musette/base/text.h>

#include <algorithm>

namespace musette::report {
namespace {

/// Adds the lines of one report to an outline.
class OutlineWriter {
public:
    explicit OutlineWriter(const Report& report)
        : m_report(report), m_labels(labelsFor(report.language)) {}

    std::vector<OutlineEntry> write() {
        if (!m_report.introduction.empty())
            add(OutlineKind::Section, anchor::kIntroduction, m_labels.introduction, 1);
        for (const ContentsEntry& entry : contentsOf(m_report)) {
            const auto half =
                std::ranges::find(m_report.halfDays, entry.anchor, &ReportHalfDay::anchor);
            if (half != m_report.halfDays.end())
                addHalfDay(*half);
            else
                addSection(entry);
        }
        add(OutlineKind::Section, anchor::kAbout, m_labels.about, 1);
        return std::move(m_outline);
    }

private:
    void add(OutlineKind kind, std::string_view anchor, std::string_view title, int level) {
        OutlineEntry line;
        line.anchor = anchor;
        line.title = title;
        line.kind = kind;
        line.level = level;
        m_outline.push_back(std::move(line));
    }

    void addHalfDay(const ReportHalfDay& half) {
        add(OutlineKind::HalfDay, half.anchor, half.title, 1);
        addEntries(half.entries, 2);
        for (const ReportSequence& sequence : half.sequences) {
            add(OutlineKind::Sequence, sequence.anchor, sequence.title, 2);
            addEntries(sequence.entries, 3);
            addEntries(sequence.afterwards, 2);
        }
    }

    void addSection(const ContentsEntry& section) {
        add(OutlineKind::Section, section.anchor, section.title, 1);
        if (section.anchor == anchor::kSessionNotes)
            addEntries(m_report.sessionEntries, 2);
        if (section.anchor == anchor::kWatch)
            addLinks(m_report.watch, 2);
        if (section.anchor == anchor::kOutcomes) {
            for (const OutcomeGroup& group : m_report.outcomes)
                add(OutlineKind::Section, group.anchor, labelOf(m_labels.outcome, group.mark), 2);
        }
    }

    void addEntries(const std::vector<ReportEntry>& entries, int level) {
        for (const ReportEntry& entry : entries) {
            if (const auto* links = std::get_if<ReportItems>(&entry)) {
                addLinks(*links, level);
                continue;
            }
            const auto& note = std::get<ReportNote>(entry);
            const bool quote = note.kind == model::NoteKind::Quote;
            add(quote ? OutlineKind::Quote : OutlineKind::Note, note.anchor,
                openingWords(note.markdown), level);
            addLinks(note.items, level);
        }
    }

    void addLinks(const ReportItems& links, int level) {
        for (const ReportItem& link : links) {
            add(OutlineKind::Link, link.anchor, link.title, level);
            for (const ReportAnnotation& one : link.annotations) {
                if (one.quote.empty())
                    add(OutlineKind::Note, one.anchor, openingWords(one.markdown), level);
                else
                    add(OutlineKind::Quote, one.anchor, openingWords(one.quote.front()), level);
            }
        }
    }

    const Report& m_report;
    const Labels& m_labels;
    std::vector<OutlineEntry> m_outline;
};

/// "[text](address)" becomes "text".
std::string withoutAddresses(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        const std::size_t middle = text.find("](");
        const std::size_t end = middle == std::string_view::npos ? middle : text.find(')', middle);
        plain += text.substr(0, std::min(middle, text.size()));
        if (end == std::string_view::npos)
            break;
        text.remove_prefix(end + 1);
    }
    return plain;
}

} // namespace

std::vector<OutlineEntry> outlineOf(const Report& report) {
    return OutlineWriter(report).write();
}

std::string openingWords(std::string_view markdown) {
    constexpr std::size_t kLongest = 90;
    std::string_view text = base::trim(markdown);
    text = base::trim(text.substr(0, text.find('\n')));
    while (!text.empty() && std::string_view("#>-+* ").find(text.front()) != std::string_view::npos)
        text.remove_prefix(1);
    std::string plain = withoutAddresses(text);
    std::erase_if(plain, [](char c) { return c == '*' || c == '`' || c == '[' || c == '_'; });
    return base::ellipsize(base::collapseSpace(base::toValidUtf8(plain)), kLongest);
}

} // namespace musette::report
