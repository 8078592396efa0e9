#include "html_page.h"

#include "anchors.h"
#include "colophon.h"
#include "contents.h"
#include "display_text.h"
#include "template_data.h"
#include "templates.h"

#include <musette/base/text.h>

#include <algorithm>
#include <array>

namespace musette::report {
namespace {

TemplateData newList() {
    return TemplateData(TemplateData::type::list);
}

/// The report's own words that templates name as {{l.…}}.
TemplateData labelData(const Labels& labels) {
    TemplateData data;
    const auto set = [&](const char* name, std::string_view text) {
        data[name] = std::string(text);
    };
    set("skipToContent", labels.skipToContent);
    set("documentKind", labels.documentKind);
    set("contents", labels.contents);
    set("objectives", labels.objectives);
    set("result", labels.result);
    set("sessionNotes", labels.sessionNotes);
    set("conclusion", labels.conclusion);
    set("outcomes", labels.outcomes);
    set("tools", labels.tools);
    set("watch", labels.watch);
    set("resources", labels.resources);
    set("related", labels.related);
    set("references", labels.references);
    set("about", labels.about);
    set("empty", labels.empty);
    set("dates", labels.dates);
    set("speakers", labels.speakers);
    set("author", labels.author);
    set("licence", labels.licence);
    set("contact", labels.contact);
    set("citation", labels.citation);
    set("colon", labels.colon);
    set("toolName", labels.toolName);
    set("toolState", labels.toolState);
    set("toolTrials", labels.toolTrials);
    set("toolComment", labels.toolComment);
    set("toolCaption", labels.toolCaption);
    set("untested", labels.untested);
    set("referenceMark", labels.referenceMark);
    set("backTo", labels.backTo);
    set("writtenOn", labels.writtenOn);
    set("reviewed", labels.reviewed);
    set("published", labels.published);
    set("linksChecked", labels.linksChecked);
    return data;
}

/// Dublin Core and the plain names that search engines read.
TemplateData metaData(const Report& report) {
    const Labels& labels = labelsFor(report.language);
    const Identity& session = report.identity;
    TemplateData list = newList();
    const auto add = [&](const char* name, const std::string& content) {
        if (content.empty())
            return;
        TemplateData meta;
        meta["name"] = name;
        meta["content"] = content;
        list.push_back(meta);
    };
    add("description", fmt::format("{}{}{}. {}.", labels.documentKind, labels.colon, session.title,
                                   textOf(session.dates)));
    add("author", session.author);
    add("generator", "Musette");
    if (report.audience != Audience::Public)
        add("robots", "noindex, nofollow");
    add("DC.title", session.title);
    add("DC.creator", session.author);
    add("DC.type", "Text");
    add("DC.format", "text/html");
    add("DC.language", report.contentLanguage);
    add("DC.description", std::string(labels.documentKind));
    add("DC.publisher", session.organiser);
    add("DC.coverage", session.place);
    add("DC.date", base::formatDate(report.writtenOn));
    if (!session.uuid.empty())
        add("DC.identifier", "urn:uuid:" + session.uuid);
    add("DC.rights", report.licence);
    return list;
}

std::string attendanceMode(model::Modality modality) {
    constexpr std::array<std::string_view, 3> kModes{"Offline", "Online", "Mixed"};
    return fmt::format("https://schema.org/{}EventAttendanceMode", labelOf(kModes, modality));
}

TemplateData dateData(const Identity& session) {
    TemplateData list = newList();
    bool first = true;
    for (const DatePiece& piece : session.dates) {
        TemplateData data;
        data["text"] = piece.text;
        data["datetime"] = textOrNone(piece.datetime);
        data["itemprop"] = first ? "startDate" : "endDate";
        if (!piece.datetime.empty())
            first = false;
        list.push_back(data);
    }
    return list;
}

TemplateData factData(const Report& report) {
    const Labels& labels = labelsFor(report.language);
    const Identity& session = report.identity;
    TemplateData list = newList();
    const auto add = [&](std::string_view label, std::string_view text,
                         std::string_view itemprop = {}, std::string_view itemtype = {}) {
        if (text.empty())
            return;
        TemplateData fact;
        fact["label"] = std::string(label);
        fact["text"] = std::string(text);
        fact["itemprop"] = textOrNone(itemprop);
        fact["itemtype"] = textOrNone(itemtype);
        list.push_back(fact);
    };
    add(labels.place, session.place, "location", "Place");
    add(labels.modality, labelOf(labels.modalities, session.modality));
    add(labels.organiser, session.organiser, "organizer", "Organization");
    add(labels.sponsor, session.sponsor, "sponsor", "Organization");
    add(labels.audience, session.audience, "audience", "Audience");
    add(labels.author, session.author);
    return list;
}

TemplateData contentsData(const std::vector<ContentsEntry>& contents, std::string_view textLang) {
    TemplateData list = newList();
    const auto link = [&](const ContentsEntry& entry) {
        TemplateData data;
        data["anchor"] = entry.anchor;
        data["title"] = entry.title;
        data["lang"] = std::string(entry.typedTitle ? textLang : std::string_view());
        return data;
    };
    for (const ContentsEntry& entry : contents) {
        TemplateData data = link(entry);
        TemplateData children = newList();
        for (const ContentsEntry& child : entry.children)
            children.push_back(link(child));
        data["hasChildren"] = !entry.children.empty();
        data["children"] = std::move(children);
        list.push_back(data);
    }
    return list;
}

TemplateData objectivesData(const Report& report) {
    TemplateData objectives = newList();
    for (const ReportObjective& objective : report.objectives) {
        TemplateData one;
        one["text"] = textOrNone(objective.text);
        one["result"] = textOrNone(objective.result);
        objectives.push_back(one);
    }
    return listSection("list", std::move(objectives));
}

/// A section of the body under the name of its kind, all other kinds false.
TemplateData sectionData(const Report& report, TemplateParts& parts, const ContentsEntry& entry) {
    TemplateData section;
    for (const char* kind : {"objectives", "halfDay", "session", "conclusion", "outcomes", "tools",
                             "watch", "resources", "related", "references"})
        section[kind] = false;
    const auto set = [&](const char* kind, TemplateData content) {
        content["title"] = entry.title;
        content["transition"] = parts.transition(entry.anchor, 3);
        section[kind] = std::move(content);
    };
    const auto half = std::ranges::find(report.halfDays, entry.anchor, &ReportHalfDay::anchor);
    if (half != report.halfDays.end())
        set("halfDay", parts.halfDay(*half));
    else if (entry.anchor == anchor::kObjectives)
        set("objectives", objectivesData(report));
    else if (entry.anchor == anchor::kSessionNotes)
        set("session", listSection("entries", parts.entries(report.sessionEntries, 3)));
    else if (entry.anchor == anchor::kOutcomes)
        set("outcomes", parts.outcomes());
    else if (entry.anchor == anchor::kTools)
        set("tools", parts.tools());
    else if (entry.anchor == anchor::kWatch)
        set("watch", listSection("items", parts.items(report.watch, 3)));
    else if (entry.anchor == anchor::kResources)
        set("resources", parts.resources());
    else if (entry.anchor == anchor::kRelated)
        set("related", parts.related());
    else if (entry.anchor == anchor::kReferences)
        set("references", parts.references());
    else if (entry.anchor == anchor::kConclusion) {
        TemplateData conclusion;
        conclusion["html"] = textOrNone(parts.rich(report.conclusion, "conclusion-", 3));
        set("conclusion", std::move(conclusion));
    }
    return section;
}

void addSections(TemplateData& data, const Report& report, TemplateParts& parts,
                 const std::vector<ContentsEntry>& contents) {
    data["introduction"] = textOrNone(parts.rich(report.introduction, "intro-", 2));
    TemplateData sections = newList();
    for (const ContentsEntry& entry : contents)
        sections.push_back(sectionData(report, parts, entry));
    data["sections"] = std::move(sections);
}

TemplateData organisationData(const Report& report, TemplateParts& parts) {
    if (report.organisation.isEmpty())
        return TemplateData(false);
    TemplateData data;
    data["name"] = textOrNone(report.organisation.name);
    data["details"] = textOrNone(parts.rich(report.organisation.details, "organisation-", 2));
    data["logo"] = textOrNone(report.organisation.logo);
    data["logoText"] = report.organisation.logoText.empty() ? report.organisation.name
                                                            : report.organisation.logoText;
    return data;
}

std::string styleOf(const Report& report) {
    const Templates& own = report.templates;
    std::string css(base::trim(templateText("style.css", own)));
    if (report.theme == model::ReportTheme::Sober)
        css.append("\n").append(base::trim(templateText("sober.css", own)));
    return css;
}

} // namespace

TemplateData pageData(const Report& report, TemplateParts& parts) {
    const Labels& labels = labelsFor(report.language);
    const Identity& session = report.identity;
    const bool sameLanguage = report.contentLanguage == labels.code;
    const std::string textLang =
        sameLanguage ? std::string() : fmt::format(" lang=\"{}\"", report.contentLanguage);
    TemplateData data;
    data["lang"] = std::string(labels.code);
    data["textLang"] = textLang;
    data["foreign"] = !sameLanguage;
    data["labelLang"] = sameLanguage ? std::string() : fmt::format(" lang=\"{}\"", labels.code);
    data["l"] = labelData(labels);
    data["title"] = session.title;
    data["role"] = std::string(labelOf(labels.role, session.role));
    data["notice"] = textOrNone(labelOf(labels.audienceNotice, report.audience));
    data["dates"] = dateData(session);
    data["facts"] = factData(report);
    data["hasSpeakers"] = !session.speakers.empty();
    data["speakers"] = parts.speakers(session.speakers);
    data["organisation"] = organisationData(report, parts);
    const std::vector<ContentsEntry> contents = contentsOf(report);
    data["hasContents"] = contents.size() > 1;
    data["isEmpty"] = contents.empty() && report.introduction.empty();
    data["contents"] = contentsData(contents, textLang);
    addSections(data, report, parts, contents);
    data["about"] = colophonData(report, parts);
    return data;
}

std::string htmlPage(const Report& report) {
    const Identity& session = report.identity;
    TemplateParts parts(report);
    TemplateData data = pageData(report, parts);
    data["css"] = styleOf(report);
    data["pageTitle"] = fmt::format("{} – {}, {}", session.title,
                                    labelsFor(report.language).documentKind, textOf(session.dates));
    data["metas"] = metaData(report);
    data["attendanceMode"] = attendanceMode(session.modality);
    return renderTemplate("page.mustache", std::move(data), report.templates);
}

} // namespace musette::report
