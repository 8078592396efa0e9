#include "template_data.h"

#include "contents.h"
#include "display_text.h"
#include "references.h"
#include "rich_text.h"

#include <musette/base/text.h>

#include <fmt/format.h>

#include <algorithm>

namespace musette::report {
namespace {

/// A report stays a file that can be sent.
constexpr std::size_t kMostImageBytes = std::size_t{24} << 20;

TemplateData newList() {
    return TemplateData(TemplateData::type::list);
}

TemplateData dateOrNone(const std::optional<base::Date>& date) {
    return date ? TemplateData(base::formatDate(*date)) : TemplateData(false);
}

std::string_view classOf(model::NoteMark mark) {
    switch (mark) {
    case model::NoteMark::None: return {};
    case model::NoteMark::Keep: return "keep";
    case model::NoteMark::Test: return "test";
    case model::NoteMark::PassOn: return "pass-on";
    }
    return {};
}

/// A quotation of one or more paragraphs in quotation marks, unless it was typed with its own.
std::string inQuotationMarks(std::string html, bool french) {
    constexpr std::string_view kStart = "<p>";
    constexpr std::string_view kEnd = "</p>";
    if (!html.starts_with(kStart) || !html.ends_with(kEnd))
        return html;
    for (const std::string_view own : {"«", "“", "„", "\""}) {
        if (std::string_view(html).substr(kStart.size()).starts_with(own))
            return html;
    }
    html.insert(html.size() - kEnd.size(), french ? "\u00A0»" : "”");
    html.insert(kStart.size(), french ? "«\u00A0" : "“");
    return html;
}

} // namespace

TemplateData textOrNone(std::string_view text) {
    return text.empty() ? TemplateData(false) : TemplateData(std::string(text));
}

TemplateData listSection(const char* name, TemplateData list) {
    if (list.is_empty_list())
        return TemplateData(false);
    TemplateData section;
    section[name] = std::move(list);
    return section;
}

TemplateParts::TemplateParts(const Report& report, Dress dress)
    : m_report(report), m_labels(labelsFor(report.language)), m_dress(dress) {}

std::string TemplateParts::rich(std::string_view markdown, std::string_view idPrefix,
                                int firstHeadingLevel) {
    RichTextOptions options;
    options.idPrefix = idPrefix;
    options.firstHeadingLevel = firstHeadingLevel;
    options.frenchSpacing = isFrench(m_report.contentLanguage);
    options.tableLabel = m_labels.table;
    options.imageLabel = m_labels.image;
    options.attachmentLabel = m_labels.attachment;
    options.tables = &m_tables;
    options.scrollRegions = m_dress == Dress::Page;
    options.imageOf = [this](std::string_view url) {
        std::string data = m_report.imageOf && m_imageBytes < kMostImageBytes
                               ? m_report.imageOf(url)
                               : std::string();
        m_imageBytes += data.size();
        return data;
    };
    const std::string html = richText(markdown, options);
    return std::string(base::trim(html));
}

TemplateData TemplateParts::transition(std::string_view anchor, int firstHeadingLevel) {
    return textOrNone(
        rich(transitionOf(m_report, anchor), fmt::format("t-{}-", anchor), firstHeadingLevel));
}

TemplateData TemplateParts::badge(model::Visibility visibility) const {
    const bool tells =
        m_report.audience != Audience::Public && visibility != model::Visibility::Public;
    return textOrNone(tells ? labelOf(m_labels.visibility, visibility) : std::string_view());
}

TemplateData TemplateParts::item(const ReportItem& item, int firstHeadingLevel) {
    TemplateData data;
    data["anchor"] = item.anchor;
    data["title"] = item.title;
    data["url"] = textOrNone(item.url);
    data["reference"] =
        item.reference > 0 ? TemplateData(fmt::to_string(item.reference)) : TemplateData(false);
    data["hasSource"] = !item.site.empty() || item.published.has_value();
    data["site"] = textOrNone(item.site);
    data["comma"] = !item.site.empty() && item.published.has_value();
    data["date"] = dateOrNone(item.published);
    data["dateText"] = item.published ? longDate(*item.published, m_report.language) : "";
    data["badge"] = badge(item.visibility);
    data["role"] = std::string(labelOf(m_labels.linkRole, item.role));
    data["givenBy"] = textOrNone(labelOf(m_labels.givenBy, item.givenBy));
    data["comment"] = textOrNone(item.comment);
    data["annotations"] = annotations(item, firstHeadingLevel);
    return data;
}

TemplateData TemplateParts::annotations(const ReportItem& item, int firstHeadingLevel) {
    TemplateData list = newList();
    for (const ReportAnnotation& one : item.annotations) {
        TemplateData paragraphs = newList();
        for (const std::string& paragraph : one.quote) {
            TemplateData line;
            line["text"] = paragraph;
            paragraphs.push_back(line);
        }
        TemplateData data;
        data["anchor"] = one.anchor;
        data["quote"] = listSection("paragraphs", std::move(paragraphs));
        data["html"] =
            textOrNone(rich(one.markdown, fmt::format("a{}-", one.number), firstHeadingLevel));
        // An item that is no more visible says so itself.
        data["badge"] =
            one.visibility == item.visibility ? TemplateData(false) : badge(one.visibility);
        list.push_back(data);
    }
    return listSection("list", std::move(list));
}

TemplateData TemplateParts::items(const ReportItems& items, int firstHeadingLevel) {
    TemplateData list = newList();
    for (const ReportItem& one : items)
        list.push_back(item(one, firstHeadingLevel));
    return list;
}

std::string TemplateParts::noteHtml(const ReportNote& note, int firstHeadingLevel) {
    std::string html = rich(note.markdown, fmt::format("n{}-", note.number), firstHeadingLevel);
    if (note.kind != model::NoteKind::Quote)
        return html;
    return inQuotationMarks(std::move(html), isFrench(m_report.contentLanguage));
}

TemplateData TemplateParts::note(const ReportNote& note, int firstHeadingLevel) {
    std::string label(labelOf(m_labels.noteKind, note.kind));
    if (note.kind == model::NoteKind::Quote)
        label.clear(); // the page shows it as one
    if (note.mark != model::NoteMark::None) {
        if (!label.empty())
            label += " · ";
        label += labelOf(m_labels.mark, note.mark);
    }
    std::string classes(note.kind == model::NoteKind::Reflection ? "reflection" : "");
    const std::string_view markClass = classOf(note.mark);
    if (!classes.empty() && !markClass.empty())
        classes += ' ';
    classes += markClass;

    TemplateData data;
    TemplateData badgeText = badge(note.visibility);
    data["hasHead"] = !label.empty() || badgeText.is_string();
    data["label"] = textOrNone(label);
    data["badge"] = std::move(badgeText);
    data["class"] = textOrNone(classes);
    data["anchor"] = note.anchor;
    data["html"] = noteHtml(note, firstHeadingLevel);
    data["authors"] = textOrNone(note.authors);
    return data;
}

TemplateData TemplateParts::entries(const std::vector<ReportEntry>& entries,
                                    int firstHeadingLevel) {
    TemplateData list = newList();
    const auto add = [&](const char* kind, TemplateData content) {
        TemplateData entry;
        for (const char* name : {"quote", "note", "itemList"})
            entry[name] = false;
        entry[kind] = std::move(content);
        list.push_back(entry);
    };
    for (const ReportEntry& entry : entries) {
        if (const auto* linked = std::get_if<ReportItems>(&entry)) {
            add("itemList", listSection("items", items(*linked, firstHeadingLevel)));
            continue;
        }
        const auto& one = std::get<ReportNote>(entry);
        if (!one.markdown.empty())
            add(one.kind == model::NoteKind::Quote ? "quote" : "note",
                note(one, firstHeadingLevel));
        if (!one.items.empty())
            add("itemList", listSection("items", items(one.items, firstHeadingLevel)));
    }
    return list;
}

TemplateData TemplateParts::speakers(const std::vector<ReportSpeaker>& speakers) const {
    TemplateData list = newList();
    for (const ReportSpeaker& speaker : speakers) {
        TemplateData data;
        data["name"] = textOrNone(speaker.name);
        data["function"] = textOrNone(speaker.function);
        data["organisation"] = textOrNone(speaker.organisation);
        data["nameComma"] = !speaker.name.empty() && !speaker.function.empty();
        data["comma"] =
            !speaker.organisation.empty() && !(speaker.name.empty() && speaker.function.empty());
        list.push_back(data);
    }
    return list;
}

TemplateData TemplateParts::hours(const ReportHalfDay& half) const {
    TemplateData list = newList();
    const auto add = [&](std::string_view separator, std::optional<model::ClockMinutes> at) {
        TemplateData piece;
        piece["separator"] = textOrNone(separator);
        piece["datetime"] = at ? TemplateData(clockDatetime(*at)) : TemplateData(false);
        piece["text"] = at ? clockText(*at, m_report.language) : "";
        list.push_back(piece);
    };
    if (half.startsAt)
        add(", ", half.startsAt);
    if (half.startsAt && half.endsAt)
        add(" – ", half.endsAt);
    return list;
}

TemplateData TemplateParts::board(const ReportBoard& board) const {
    TemplateData columns = TemplateData::type::list;
    for (const ReportBoard::Column& column : board.columns) {
        TemplateData cards = TemplateData::type::list;
        for (const ReportBoard::Card& card : column.cards) {
            TemplateData data;
            data["text"] = card.text;
            data["label"] = textOrNone(card.label);
            data["dots"] = textOrNone(
                card.dots > 0 ? counted(card.dots, m_labels.dots, m_report.language) : "");
            cards.push_back(data);
        }
        TemplateData data;
        data["title"] = column.title;
        data["cards"] = std::move(cards);
        columns.push_back(data);
    }
    TemplateData section = listSection("columns", std::move(columns));
    if (section.is_object())
        section["title"] = textOrNone(board.title);
    return section;
}

TemplateData TemplateParts::sequence(const ReportSequence& sequence, base::Date date) {
    TemplateData data;
    data["anchor"] = sequence.anchor;
    data["kind"] = std::string(labelOf(m_labels.sequenceKind, sequence.kind));
    data["modality"] = textOrNone(
        sequence.modality ? labelOf(m_labels.modalities, *sequence.modality) : std::string_view());
    data["badge"] = badge(sequence.visibility);
    data["title"] = sequence.title;
    data["date"] = base::formatDate(date);
    data["hasSpeakers"] = !sequence.speakers.empty();
    data["speakers"] = speakers(sequence.speakers);
    data["transition"] = transition(sequence.anchor, 4);
    data["board"] = board(sequence.board);
    data["entries"] = entries(sequence.entries, 4);
    data["hasAfterwards"] = !sequence.afterwards.empty();
    data["afterwards"] = entries(sequence.afterwards, 3);
    return data;
}

TemplateData TemplateParts::halfDay(const ReportHalfDay& half) {
    TemplateData data;
    data["anchor"] = half.anchor;
    data["title"] = half.title;
    data["date"] = base::formatDate(half.date);
    data["dateText"] = dateWithWeekday(half.date, m_report.language);
    data["hours"] = hours(half);
    TemplateData details = newList();
    const auto addDetail = [&](std::string text) {
        TemplateData detail;
        detail["text"] = std::move(text);
        details.push_back(detail);
    };
    if (half.modality)
        addDetail(std::string(labelOf(m_labels.modalities, *half.modality)));
    if (half.presentCount)
        addDetail(counted(*half.presentCount, m_labels.present, m_report.language));
    data["details"] = std::move(details);
    data["entries"] = entries(half.entries, 3);
    TemplateData list = newList();
    for (const ReportSequence& one : half.sequences)
        list.push_back(sequence(one, half.date));
    data["sequences"] = std::move(list);
    return data;
}

TemplateData TemplateParts::outcomes() {
    TemplateData groups = newList();
    for (const OutcomeGroup& group : m_report.outcomes) {
        TemplateData list = newList();
        for (const Outcome& outcome : group.outcomes) {
            TemplateData data;
            data["html"] = noteHtml(outcome.note, 4);
            data["authors"] = textOrNone(outcome.note.authors);
            data["place"] = outcome.placeAnchor;
            data["placeTitle"] = outcome.placeTitle;
            data["badge"] = badge(outcome.note.visibility);
            list.push_back(data);
        }
        TemplateData data;
        data["anchor"] = group.anchor;
        data["class"] = std::string(classOf(group.mark));
        data["title"] =
            titleOf(m_report.sections, group.anchor, labelOf(m_labels.outcome, group.mark));
        data["transition"] = transition(group.anchor, 4);
        data["list"] = std::move(list);
        groups.push_back(data);
    }
    return listSection("groups", std::move(groups));
}

} // namespace musette::report
