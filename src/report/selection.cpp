#include "dates.h"
#include "display_text.h"
#include "html_tree.h"
#include "labels.h"
#include "markdown_writer.h"
#include "rich_text.h"
#include "template_data.h"
#include "templates.h"

#include <musette/base/hash.h>
#include <musette/base/text.h>
#include <musette/base/url.h>
#include <musette/report/selection.h>

#include <fmt/format.h>

#include <algorithm>

namespace musette::report {
namespace {

std::string shown(const Selection& selection, std::string_view text) {
    return displayText(text, labelsFor(selection.language).code);
}

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

TemplateData itemData(const Selection& selection, const SharedItem& item) {
    const std::string url = displayAddress(item.url);
    std::string title = shown(selection, item.title);
    if (title.empty())
        title = url;
    const std::string site = item.site.empty() ? base::displayHost(url) : item.site;
    // Many a site signs its articles with its own name.
    const std::string authors = joined(item.authors);
    std::string source = authors == site ? std::string() : shown(selection, authors);
    if (!source.empty() && !site.empty())
        source += ", ";
    source += shown(selection, site);
    TemplateData data;
    data["title"] = title;
    data["url"] = textOrNone(url);
    data["source"] = textOrNone(source);
    data["excerpt"] = textOrNone(displayText(item.excerpt, item.language));
    data["date"] = false;
    data["dateText"] = false;
    if (item.published) {
        const base::Date date = base::toLocal(*item.published, selection.timeZone).date;
        data["date"] = base::formatDate(date);
        data["dateText"] = longDate(date, selection.language);
    }
    return data;
}

TemplateData selectionData(const Selection& selection, bool page) {
    const Labels& labels = labelsFor(selection.language);
    RichTextOptions options;
    options.idPrefix = "intro-";
    options.frenchSpacing = selection.language == Language::French;
    options.tableLabel = labels.table;
    options.imageLabel = labels.image;
    options.attachmentLabel = labels.attachment;
    options.scrollRegions = page;
    TemplateData data;
    data["lang"] = std::string(labels.code);
    data["title"] = shown(selection, selection.title);
    data["pageTitle"] = shown(selection, selection.title);
    data["metas"] = TemplateData(TemplateData::type::list);
    data["css"] = std::string(base::trim(templateText("style.css", selection.templates)));
    data["author"] = textOrNone(shown(selection, selection.author));
    data["introduction"] = textOrNone(base::trim(richText(selection.introduction, options)));
    TemplateData items(TemplateData::type::list);
    for (const SharedItem& item : selection.items)
        items.push_back(itemData(selection, item));
    data["items"] = std::move(items);
    return data;
}

/// What XML 1.0 takes as text.
std::string xml(std::string_view text) {
    std::string plain = base::toValidUtf8(text);
    std::erase_if(
        plain, [](char c) { return (c >= 0 && c < 0x20 && c != '\n' && c != '\t') || c == 0x7F; });
    // U+FFFE and U+FFFF are no characters of XML.
    for (const std::string_view no : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"}) {
        for (std::size_t at = plain.find(no); at != std::string::npos; at = plain.find(no))
            plain.erase(at, no.size());
    }
    return base::escapeHtml(plain);
}

/// A permanent name (RFC 4287 §4.2.6) from what tells one thing from all others: UUID version 8 of
/// RFC 9562.
std::string urnFor(std::string_view identity) {
    std::string hex = base::sha256Hex(identity).substr(0, 32);
    hex[12] = '8';
    hex[16] = 'a';
    return fmt::format("urn:uuid:{}-{}-{}-{}-{}", hex.substr(0, 8), hex.substr(8, 4),
                       hex.substr(12, 4), hex.substr(16, 4), hex.substr(20));
}

std::string entryOf(const SharedItem& item) {
    const std::string url = displayAddress(item.url);
    const std::string title = displayText(item.title, "");
    std::string entry = "<entry>\n";
    entry += fmt::format("<id>{}</id>\n", urnFor(base::normaliseUrl(url)));
    entry += fmt::format("<title>{}</title>\n", xml(title.empty() ? url : title));
    entry += fmt::format("<link rel=\"alternate\" href=\"{}\"/>\n", xml(url));
    entry += fmt::format("<updated>{}</updated>\n",
                         base::formatRfc3339(item.published.value_or(item.arrived)));
    if (item.published)
        entry += fmt::format("<published>{}</published>\n", base::formatRfc3339(*item.published));
    for (const std::string& name : item.authors)
        entry += fmt::format("<author><name>{}</name></author>\n", xml(name));
    if (!item.excerpt.empty())
        entry += fmt::format("<summary>{}</summary>\n", xml(item.excerpt));
    // §4.2.11: where the entry comes from.
    if (!item.site.empty())
        entry += fmt::format("<source><title>{}</title></source>\n", xml(item.site));
    return entry + "</entry>\n";
}

} // namespace

std::string selectionHtml(const Selection& selection) {
    return renderTemplate("share.mustache", selectionData(selection, true), selection.templates);
}

std::string selectionMarkdown(const Selection& selection) {
    return markdownOf(
        parseHtml(renderTemplate("plain_share.mustache", selectionData(selection, false),
                                 selection.templates)),
        {});
}

std::string selectionAtom(const Selection& selection) {
    std::string entries;
    std::string identity = selection.title;
    base::Instant updated{};
    for (const SharedItem& item : selection.items) {
        if (displayAddress(item.url).empty())
            continue;
        entries += entryOf(item);
        identity += '\n' + base::normaliseUrl(displayAddress(item.url));
        updated = std::max(updated, item.published.value_or(item.arrived));
    }
    const Labels& labels = labelsFor(selection.language);
    std::string feed = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
    feed +=
        fmt::format("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n", labels.code);
    feed += fmt::format("<id>{}</id>\n<title>{}</title>\n<updated>{}</updated>\n", urnFor(identity),
                        xml(selection.title), base::formatRfc3339(updated));
    // §4.1.1: entries without an author need one of the feed.
    feed += fmt::format("<author><name>{}</name></author>\n",
                        xml(selection.author.empty() ? selection.title : selection.author));
    feed += "<generator>Musette</generator>\n";
    return feed + entries + "</feed>\n";
}

} // namespace musette::report
