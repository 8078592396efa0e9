#include "html_page.h"

#include "anchors.h"
#include "colophon.h"
#include "contents.h"
#include "display_text.h"
#include "template_data.h"
#include "templates.h"

#include <musette/base/text.h>

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

void addSections(TemplateData& data, const Report& report, TemplateParts& parts) {
    data["introduction"] = textOrNone(parts.rich(report.introduction, "intro-", 2));
    TemplateData objectives = newList();
    for (const ReportObjective& objective : report.objectives) {
        TemplateData one;
        one["text"] = textOrNone(objective.text);
        one["result"] = textOrNone(objective.result);
        objectives.push_back(one);
    }
    data["objectives"] = listSection("list", std::move(objectives));
    TemplateData halfDays = newList();
    for (const ReportHalfDay& half : report.halfDays)
        halfDays.push_back(parts.halfDay(half));
    data["halfDays"] = std::move(halfDays);
    data["session"] = listSection("entries", parts.entries(report.sessionEntries, 3));
    data["conclusion"] = textOrNone(parts.rich(report.conclusion, "conclusion-", 3));
    data["outcomes"] = parts.outcomes();
    data["tools"] = parts.tools();
    data["watch"] = listSection("items", parts.items(report.watch, 3));
    data["resources"] = parts.resources();
    data["related"] = parts.related();
    data["references"] = parts.references();
}

} // namespace

std::string htmlPage(const Report& report) {
    const Labels& labels = labelsFor(report.language);
    const Identity& session = report.identity;
    const bool sameLanguage = report.contentLanguage == labels.code;
    const std::string textLang =
        sameLanguage ? std::string() : fmt::format(" lang=\"{}\"", report.contentLanguage);
    TemplateParts parts(report);
    TemplateData data;
    data["lang"] = std::string(labels.code);
    data["textLang"] = textLang;
    data["labelLang"] = sameLanguage ? std::string() : fmt::format(" lang=\"{}\"", labels.code);
    data["l"] = labelData(labels);
    data["css"] = std::string(base::trim(templateText("style.css")));
    data["pageTitle"] =
        fmt::format("{} – {}, {}", session.title, labels.documentKind, textOf(session.dates));
    data["metas"] = metaData(report);
    data["title"] = session.title;
    data["role"] = std::string(labelOf(labels.role, session.role));
    data["attendanceMode"] = attendanceMode(session.modality);
    data["notice"] = textOrNone(labelOf(labels.audienceNotice, report.audience));
    data["dates"] = dateData(session);
    data["facts"] = factData(report);
    data["hasSpeakers"] = !session.speakers.empty();
    data["speakers"] = parts.speakers(session.speakers);
    const std::vector<ContentsEntry> contents = contentsOf(report);
    data["hasContents"] = contents.size() > 1;
    data["isEmpty"] = contents.empty() && report.introduction.empty();
    data["contents"] = contentsData(contents, textLang);
    addSections(data, report, parts);
    data["about"] = colophonData(report, parts);
    return renderTemplate("page.mustache", std::move(data));
}

} // namespace musette::report
