#include "references.h"
#include "template_data.h"

#include <algorithm>

namespace musette::report {
namespace {

TemplateData newList() {
    return TemplateData(TemplateData::type::list);
}

/// "Tested" and "adopted" without a dated trial claim what nobody checked: not said.
bool isCredible(const ReportTool& tool) {
    return tool.tested ||
           (tool.state != model::ToolState::Tested && tool.state != model::ToolState::Adopted);
}

} // namespace

TemplateData TemplateParts::tools() const {
    TemplateData list = newList();
    for (const ReportTool& tool : m_report.tools) {
        TemplateData trials = newList();
        for (const ReportTool::Trial& trial : tool.trials) {
            TemplateData data;
            data["date"] = base::formatDate(trial.on);
            data["dateText"] = longDate(trial.on, m_report.language);
            data["verdict"] = textOrNone(trial.verdict);
            trials.push_back(data);
        }
        TemplateData data;
        data["name"] = tool.name;
        data["url"] = textOrNone(tool.url);
        data["badge"] = badge(tool.visibility);
        data["state"] = textOrNone(isCredible(tool) ? labelOf(m_labels.toolStates, tool.state)
                                                    : std::string_view());
        data["untested"] = !tool.tested;
        data["trials"] = std::move(trials);
        data["comment"] = tool.comment;
        list.push_back(data);
    }
    TemplateData section = listSection("list", std::move(list));
    if (section.is_object()) {
        section["hasTrials"] = std::ranges::any_of(
            m_report.tools, [](const ReportTool& tool) { return !tool.trials.empty(); });
        section["hasComments"] = std::ranges::any_of(
            m_report.tools, [](const ReportTool& tool) { return !tool.comment.empty(); });
    }
    return section;
}

TemplateData TemplateParts::resources() const {
    TemplateData list = newList();
    for (const ReportResource& resource : m_report.resources) {
        TemplateData data;
        data["title"] = resource.title;
        data["url"] = textOrNone(resource.url);
        data["badge"] = badge(resource.visibility);
        data["comment"] = textOrNone(resource.comment);
        list.push_back(data);
    }
    return listSection("list", std::move(list));
}

TemplateData TemplateParts::related() const {
    TemplateData list = newList();
    for (const ReportAccount& account : m_report.related) {
        TemplateData data;
        data["author"] = textOrNone(account.author);
        data["title"] = textOrNone(account.title);
        data["url"] = textOrNone(account.url);
        data["comment"] = textOrNone(account.comment);
        list.push_back(data);
    }
    return listSection("list", std::move(list));
}

TemplateData TemplateParts::references() const {
    TemplateData list = newList();
    for (const Reference& reference : m_report.references) {
        const ReferenceText text = iso690(reference, m_report);
        TemplateData data;
        data["anchor"] = reference.anchor;
        data["lead"] = text.lead;
        data["site"] = textOrNone(text.site);
        data["middle"] = text.middle;
        data["url"] = textOrNone(text.url);
        data["tail"] = text.tail;
        list.push_back(data);
    }
    return listSection("list", std::move(list));
}

} // namespace musette::report
