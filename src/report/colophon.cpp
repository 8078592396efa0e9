#include "colophon.h"

#include "display_text.h"
#include "references.h"

#include <musette/base/text.h>

#include <fmt/format.h>

#include <algorithm>

namespace musette::report {
namespace {

/// `text`, linked as a whole where it has an address.
TemplateData linkData(const std::string& text, const std::string& address) {
    if (text.empty())
        return TemplateData(false);
    TemplateData data;
    data["before"] = "";
    data["text"] = text;
    data["href"] = textOrNone(address);
    data["after"] = "";
    return data;
}

/// A word like name@host.example; nothing that would need quoting in a mailto address.
bool isMailAddress(std::string_view word) {
    const std::size_t at = word.find('@');
    const std::size_t dot = word.rfind('.');
    const bool plain = std::ranges::all_of(word, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("@._+-").find(c) != std::string_view::npos;
    });
    return plain && at != std::string_view::npos && at > 0 && word.rfind('@') == at &&
           dot != std::string_view::npos && dot > at + 1 && dot + 1 < word.size();
}

/// A contact links to its address on the web, or to the first mail address in it.
TemplateData contactData(const std::string& contact) {
    const std::string address = displayAddress(contact);
    for (std::size_t start = 0; address.empty() && start < contact.size();) {
        const std::size_t end = std::min(contact.find_first_of(" ,;()<>", start), contact.size());
        std::string_view word = std::string_view(contact).substr(start, end - start);
        while (word.ends_with('.'))
            word.remove_suffix(1);
        if (isMailAddress(word)) {
            TemplateData data;
            data["before"] = contact.substr(0, start);
            data["text"] = std::string(word);
            data["href"] = "mailto:" + std::string(word);
            data["after"] = contact.substr(start + word.size());
            return data;
        }
        start = end + 1;
    }
    return linkData(contact, address);
}

TemplateData dateData(base::Date date, Language language) {
    TemplateData data;
    data["date"] = base::formatDate(date);
    data["text"] = longDate(date, language);
    return data;
}

/// Who answers for the report, since when, and when its links were asked for.
void addProgress(TemplateData& data, const Report& report) {
    const Labels& labels = labelsFor(report.language);
    const model::ReportProgress& progress = report.progress;
    for (const char* name : {"reviewed", "published", "linksChecked"})
        data[name] = false;
    if (progress.state != model::ReportState::Draft && !progress.reviewedBy.empty()) {
        TemplateData reviewed;
        reviewed["name"] = progress.reviewedBy;
        reviewed["comma"] = std::string(labels.reviewedBy);
        reviewed["on"] = progress.reviewedOn ? dateData(*progress.reviewedOn, report.language)
                                             : TemplateData(false);
        data["reviewed"] = std::move(reviewed);
    }
    if (progress.state == model::ReportState::Published && progress.publishedOn)
        data["published"] = dateData(*progress.publishedOn, report.language);
    if (report.linksCheckedOn)
        data["linksChecked"] = dateData(*report.linksCheckedOn, report.language);
}

} // namespace

std::string licenceAddress(std::string_view licence) {
    const std::string own = displayAddress(licence);
    if (!own.empty())
        return own;
    const std::string name = base::asciiLower(base::collapseSpace(licence));
    for (const std::string_view kind : {"by", "by-sa", "by-nd", "by-nc", "by-nc-sa", "by-nc-nd"}) {
        if (name == fmt::format("cc {} 4.0", kind))
            return fmt::format("https://creativecommons.org/licenses/{}/4.0/", kind);
    }
    if (name == "cc0" || name == "cc0 1.0")
        return "https://creativecommons.org/publicdomain/zero/1.0/";
    return {};
}

TemplateData colophonData(const Report& report, TemplateParts& parts) {
    if (!report.about)
        return TemplateData(false);
    TemplateData data;
    data["linkNotice"] = textOrNone(parts.rich(report.linkNotice, "notice-", 3));
    data["author"] = textOrNone(report.identity.author);
    data["licence"] = linkData(report.licence, licenceAddress(report.licence));
    data["contact"] = contactData(report.contact);
    TemplateData written;
    written["date"] = base::formatDate(report.writtenOn);
    written["text"] = longDate(report.writtenOn, report.language);
    data["written"] = std::move(written);
    addProgress(data, report);
    data["citation"] = false;
    if (report.citation) {
        const ReferenceText text = citationOf(report);
        TemplateData citation;
        citation["lead"] = text.lead;
        citation["site"] = textOrNone(text.site);
        citation["middle"] = text.middle;
        citation["url"] = false;
        citation["tail"] = text.tail;
        data["citation"] = std::move(citation);
    }
    return data;
}

} // namespace musette::report
