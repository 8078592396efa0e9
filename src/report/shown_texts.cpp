#include "shown_texts.h"

#include "anchors.h"
#include "display_text.h"
#include "session_plan.h"
#include "visibility.h"

#include <musette/base/attachment.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

namespace musette::report {
namespace {

/// The thing with this rank at the end of its anchor, counted as anchors count.
template <class Things>
const auto* ranked(const Things& things, std::string_view anchor) {
    std::size_t rank = 0;
    const std::size_t dash = anchor.rfind('-');
    std::from_chars(anchor.data() + dash + 1, anchor.data() + anchor.size(), rank);
    return rank == 0 || rank > things.size() ? nullptr : &things[rank - 1];
}

class Collecting {
public:
    Collecting(const model::SessionDocument& document, const Report& report)
        : m_document(document), m_report(report) {
        for (const PlannedHalfDay& half : planOf(document)) {
            for (const PlannedSequence& one : half.sequences)
                m_sequences.emplace(anchor::sequence(one.rank), one.sequence->id.value);
        }
    }

    void run() {
        const FindingPlace session{FindingEntity::Session, m_document.session.id.value, {}};
        text(session, m_report.identity.title);
        text(with(session, "introduction"), m_report.introduction, true);
        for (std::size_t i = 0; i < m_report.objectives.size(); ++i) {
            const FindingPlace place{FindingEntity::Objective, 0, "objectifs"};
            text(place, m_report.objectives[i].text);
            text(place, m_report.objectives[i].result);
        }
        for (const model::ReportSection& section : m_report.sections) {
            text(with(session, section.anchor), section.title);
            text(with(session, section.anchor), section.transition, true);
        }
        for (const ReportHalfDay& half : m_report.halfDays)
            halfDay(half);
        entries(m_report.sessionEntries);
        text(with(session, "conclusion"), m_report.conclusion, true);
        items(m_report.watch);
        lists();
        text(with(session, "a-propos"), m_report.linkNotice, true);
    }

    std::vector<ShownText> texts;
    std::vector<ShownLink> links;

private:
    static FindingPlace with(FindingPlace place, std::string_view anchor) {
        place.anchor = anchor;
        return place;
    }

    void text(const FindingPlace& place, const std::string& words, bool markdown = false) {
        if (!words.empty())
            texts.push_back({place, words, markdown});
    }

    void link(const FindingPlace& place, const std::string& url) {
        if (!url.empty())
            links.push_back({place, url});
    }

    void halfDay(const ReportHalfDay& half) {
        entries(half.entries);
        for (const ReportSequence& sequence : half.sequences) {
            const auto row = m_sequences.find(sequence.anchor);
            const FindingPlace place{FindingEntity::Sequence,
                                     row != m_sequences.end() ? row->second : 0, sequence.anchor};
            text(place, sequence.title);
            for (const ReportSpeaker& speaker : sequence.speakers) {
                text(place, speaker.name);
                text(place, speaker.function);
            }
            text(place, sequence.board.title);
            for (const ReportBoard::Column& column : sequence.board.columns) {
                text(place, column.title);
                for (const ReportBoard::Card& card : column.cards) {
                    text(place, card.text);
                    text(place, card.label);
                }
            }
            entries(sequence.entries);
            entries(sequence.afterwards);
        }
    }

    void entries(const std::vector<ReportEntry>& list) {
        for (const ReportEntry& entry : list) {
            if (const auto* linked = std::get_if<ReportItems>(&entry)) {
                items(*linked);
                continue;
            }
            const auto& note = std::get<ReportNote>(entry);
            const model::Note* row = ranked(m_document.notes, note.anchor);
            const FindingPlace place{FindingEntity::Note, row != nullptr ? row->id.value : 0,
                                     note.anchor};
            text(place, note.markdown, true);
            text(place, note.authors);
            items(note.items);
        }
    }

    void items(const ReportItems& list) {
        for (const ReportItem& item : list) {
            const model::LinkedItem* row = ranked(m_document.items, item.anchor);
            const FindingPlace place{FindingEntity::Link, row != nullptr ? row->link.id.value : 0,
                                     item.anchor};
            text(place, item.title);
            text(place, item.comment);
            link(place, item.url);
            for (const ReportAnnotation& one : item.annotations) {
                const FindingPlace margin{one.quote.empty() ? FindingEntity::ItemNote
                                                            : FindingEntity::Highlight,
                                          0, one.anchor};
                text(margin, one.markdown, true);
            }
        }
    }

    void lists() {
        for (const ReportTool& tool : m_report.tools) {
            const FindingPlace place{FindingEntity::Tool, idOf(tool.name), "outils"};
            text(place, tool.name);
            text(place, tool.comment);
            link(place, tool.url);
        }
        for (const ReportResource& one : m_report.resources) {
            const FindingPlace place{FindingEntity::Resource, 0, "ressources"};
            text(place, one.title);
            text(place, one.comment);
            link(place, one.url);
        }
        for (const ReportAccount& one : m_report.related) {
            const FindingPlace place{FindingEntity::Account, 0, "lire-aussi"};
            text(place, one.title);
            text(place, one.author);
            text(place, one.comment);
            link(place, one.url);
        }
    }

    [[nodiscard]] std::int64_t idOf(const std::string& tool) const {
        for (const model::Tool& one : m_document.tools) {
            if (displayText(one.name, m_report.contentLanguage) == tool)
                return one.id.value;
        }
        return 0;
    }

    const model::SessionDocument& m_document;
    const Report& m_report;
    std::map<std::string, std::int64_t> m_sequences; ///< by their anchors
};

void collectParts(const HtmlNode& node, std::string_view name, std::vector<HtmlNode>& parts) {
    if (node.name == name)
        parts.push_back(node);
    for (const HtmlNode& child : node.children)
        collectParts(child, name, parts);
}

} // namespace

std::vector<ShownText> shownTexts(const model::SessionDocument& document, const Report& report) {
    Collecting collecting(document, report);
    collecting.run();
    return std::move(collecting.texts);
}

std::vector<HtmlNode> partsNamed(const ShownText& text, std::string_view name) {
    std::vector<HtmlNode> parts;
    if (text.markdown) {
        for (const HtmlNode& node : parseHtml(markdownToHtml(text.text)))
            collectParts(node, name, parts);
    }
    return parts;
}

std::vector<ShownLink> shownLinks(const model::SessionDocument& document, const Report& report) {
    Collecting collecting(document, report);
    collecting.run();
    for (const ShownText& text : collecting.texts) {
        for (const HtmlNode& link : partsNamed(text, "a")) {
            if (base::attachmentFrom(link.attribute("href")))
                continue; // a file of the library: the report names it, and links nothing
            const std::string url = displayAddress(link.attribute("href"));
            if (!url.empty())
                collecting.links.push_back({text.place, url});
        }
    }
    return std::move(collecting.links);
}

std::vector<ShownText> hiddenTexts(const model::SessionDocument& document, Audience audience) {
    const EffectiveVisibility visibility(document);
    std::vector<ShownText> hidden;
    const auto add = [&](FindingEntity entity, std::int64_t id, model::Visibility own,
                         std::initializer_list<std::string_view> texts) {
        if (maySee(audience, own))
            return;
        for (const std::string_view text : texts) {
            if (!text.empty())
                hidden.push_back({{entity, id, {}}, std::string(text), false});
        }
    };
    for (const model::Sequence& one : document.sequences) {
        add(FindingEntity::Sequence, one.id.value, one.visibility, {one.title});
        for (const model::Speaker& speaker : one.speakers)
            add(FindingEntity::Sequence, one.id.value, one.visibility,
                {speaker.name, speaker.function, speaker.organisation});
        const auto board = std::ranges::find(document.boards, one.id, &model::Board::sequence);
        if (board == document.boards.end())
            continue;
        add(FindingEntity::Sequence, one.id.value, one.visibility, {board->title});
        for (const std::string& label : board->labels)
            add(FindingEntity::Sequence, one.id.value, one.visibility, {label});
        for (const model::BoardColumn& column : board->columns) {
            add(FindingEntity::Sequence, one.id.value, one.visibility, {column.title});
            for (const model::BoardCard& card : column.cards)
                add(FindingEntity::Sequence, one.id.value, one.visibility, {card.text});
        }
    }
    for (const model::Note& one : document.notes)
        add(FindingEntity::Note, one.id.value, visibility.of(one), {one.body, one.authors});
    for (const model::LinkedItem& one : document.items) {
        const model::Visibility own = visibility.of(one.link);
        add(FindingEntity::Link, one.link.id.value, own,
            {one.title, one.author, one.sourceName, one.url, one.link.comment});
        for (const model::Highlight& mark : one.annotations.highlights)
            add(FindingEntity::Highlight, mark.id.value, model::stricter(mark.visibility, own),
                {mark.quote.exact, mark.note});
        for (const model::ItemNote& note : one.annotations.notes)
            add(FindingEntity::ItemNote, note.id.value, model::stricter(note.visibility, own),
                {note.body});
    }
    for (const model::Tool& one : document.tools) {
        add(FindingEntity::Tool, one.id.value, one.visibility, {one.name, one.url, one.comment});
        for (const model::ToolTrial& trial : one.trials)
            add(FindingEntity::Tool, one.id.value,
                trial.elsewhere ? model::stricter(one.visibility, trial.visibility)
                                : one.visibility,
                {trial.verdict});
    }
    for (const model::Resource& one : document.resources)
        add(FindingEntity::Resource, one.id.value, one.visibility,
            {one.title, one.url, one.comment});
    return hidden;
}

} // namespace musette::report
