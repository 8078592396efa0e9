#include <musette/feed/json.h>

#include <nlohmann/json.hpp>

namespace musette::feed {
namespace {

using Json = nlohmann::ordered_json;

Json moment(const std::optional<base::Instant>& instant) {
    return instant ? Json(base::formatRfc3339(*instant)) : Json(nullptr);
}

Json authors(const std::vector<Person>& people) {
    Json list = Json::array();
    for (const Person& person : people) {
        list.push_back({{"name", person.name}, {"email", person.email}, {"url", person.url}});
    }
    return list;
}

Json enclosures(const std::vector<Enclosure>& found) {
    Json list = Json::array();
    for (const Enclosure& enclosure : found) {
        list.push_back({{"url", enclosure.url},
                        {"type", enclosure.type},
                        {"length", enclosure.length ? Json(*enclosure.length) : Json(nullptr)}});
    }
    return list;
}

Json itemJson(const ParsedItem& item) {
    return {{"id", item.id},
            {"url", item.url},
            {"title", item.title},
            {"authors", authors(item.authors)},
            {"published", moment(item.published)},
            {"updated", moment(item.updated)},
            {"summary_html", item.summaryHtml},
            {"content_html", item.contentHtml},
            {"categories", Json(item.categories)},
            {"enclosures", enclosures(item.enclosures)},
            {"comments_url", item.commentsUrl}};
}

} // namespace

std::string toJson(const ParsedFeed& feed, int indent) {
    Json items = Json::array();
    for (const ParsedItem& item : feed.items) {
        items.push_back(itemJson(item));
    }
    const Json document = {{"format", nameOf(feed.format)},   {"title", feed.title},
                           {"site_url", feed.siteUrl},        {"feed_url", feed.feedUrl},
                           {"description", feed.description}, {"language", feed.language},
                           {"updated", moment(feed.updated)}, {"items", std::move(items)}};
    // A caller's ParsedFeed may hold any bytes; replacing keeps the output valid and never throws.
    return document.dump(indent, ' ', false, Json::error_handler_t::replace);
}

} // namespace musette::feed
