#include "references.h"

#include "anchors.h"
#include "display_text.h"
#include "labels.h"
#include "names.h"

#include <musette/base/text.h>
#include <musette/base/url.h>

#include <algorithm>

namespace musette::report {
namespace {

/// "NOM, Prénom, NOM, Prénom et NOM, Prénom"; from the fourth on "et al." ISO 690:2021 §5.2.5.
std::string authorList(const std::vector<std::string>& authors, const Labels& labels) {
    constexpr std::size_t kMostNamed = 3;
    if (authors.size() > kMostNamed)
        return authors.front() + " et al.";
    std::string list;
    for (std::size_t i = 0; i < authors.size(); ++i) {
        if (i > 0)
            list += i + 1 == authors.size() ? labels.and_ : std::string_view(", ");
        list += authors[i];
    }
    return list;
}

/// A sentence ends with one full stop, or with its own sign.
std::string sentence(std::string text) {
    if (text.empty())
        return text;
    for (const std::string_view sign : {".", "!", "?", "…"}) {
        if (text.ends_with(sign))
            return text + ' ';
    }
    return text + ". ";
}

std::string yearOf(const std::optional<base::Date>& date, const Labels& labels) {
    return date ? fmt::to_string(static_cast<int>(date->year())) : std::string(labels.undated);
}

/// A site that signs itself is a body, however much its name looks like a person's.
std::vector<std::string> referenceAuthors(const model::LinkedItem& item) {
    const std::string field = base::collapseSpace(base::toValidUtf8(item.author));
    if (!field.empty() && base::foldForSearch(field) == base::foldForSearch(item.sourceName))
        return {upperCase(field)};
    std::vector<std::string> names;
    for (const std::string& name : splitAuthors(field))
        names.push_back(invertedName(name));
    return names;
}

} // namespace

std::string addressOf(const model::LinkedItem& item) {
    const std::string clean = displayAddress(item.urlClean);
    return clean.empty() ? displayAddress(item.url) : clean;
}

int ReferenceList::cite(const model::LinkedItem& item) {
    const std::string url = addressOf(item);
    const std::string key = url.empty() ? "title:" + item.title : base::normaliseUrl(url);
    std::optional<base::Date> consulted;
    if (item.link.at != base::Instant{})
        consulted = base::toLocal(item.link.at, m_timeZone).date;
    const auto [known, isNew] = m_numbers.emplace(key, static_cast<int>(m_references.size()) + 1);
    if (!isNew) {
        auto& last = m_references[static_cast<std::size_t>(known->second) - 1].consulted;
        last = std::max(last, consulted);
        return known->second;
    }
    Reference reference;
    reference.number = known->second;
    reference.anchor = anchor::reference(reference.number);
    for (const std::string& name : referenceAuthors(item))
        reference.authors.push_back(displayText(name, m_language));
    if (item.published)
        reference.published = base::toLocal(*item.published, m_timeZone).date;
    reference.consulted = consulted;
    reference.title = displayText(item.title, m_language);
    reference.site = displayText(item.sourceName, m_language);
    reference.url = url;
    if (reference.site.empty() && !url.empty())
        reference.site = base::displayHost(url);
    m_references.push_back(std::move(reference));
    return known->second;
}

ReferenceText iso690(const Reference& reference, const Report& report) {
    const Labels& labels = labelsFor(report.language);
    const std::string year = yearOf(reference.published, labels);
    ReferenceText text;
    // Without an author the title takes its place before the date. ISO 690:2021 §5.4.
    if (!reference.authors.empty())
        text.lead =
            authorList(reference.authors, labels) + ", " + year + ". " + sentence(reference.title);
    else if (!reference.title.empty())
        text.lead = reference.title + ", " + year + ". ";
    else
        text.lead = year + ". ";
    text.site = reference.site;
    if (!text.site.empty())
        text.middle = " ";
    if (!reference.url.empty())
        text.middle += fmt::format("{}. ", labels.online);
    else if (!text.site.empty())
        text.middle = ". ";
    if (reference.published)
        text.middle += longDate(*reference.published, report.language) + ". ";
    if (!reference.url.empty()) {
        text.middle += fmt::format("{}{}", labels.availableAt, labels.colon);
        text.url = reference.url;
        text.tail =
            fmt::format(" [{} {}]", labels.consulted,
                        longDate(reference.consulted.value_or(report.writtenOn), report.language));
        text.tail += '.';
    }
    return text;
}

ReferenceText citationOf(const Report& report) {
    const Labels& labels = labelsFor(report.language);
    const Identity& session = report.identity;
    const std::optional<base::Date> date = report.writtenOn;
    ReferenceText text;
    std::vector<std::string> authors;
    for (const std::string& name : splitAuthors(session.author))
        authors.push_back(invertedName(name));
    if (!authors.empty())
        text.lead = authorList(authors, labels) + ", " + yearOf(date, labels) + ". ";
    text.site = session.title;
    if (authors.empty())
        text.middle = ", " + yearOf(date, labels);
    text.middle += fmt::format(" [{}]. ", base::asciiLower(labels.documentKind));
    text.middle += sentence(session.organiser);
    std::string where = session.place;
    if (!where.empty())
        where += ", ";
    text.middle += sentence(where + textOf(session.dates));
    text.middle += sentence(
        fmt::format("{} {}", labels.writtenOn, longDate(report.writtenOn, report.language)));
    while (text.middle.ends_with(' '))
        text.middle.pop_back();
    return text;
}

} // namespace musette::report
