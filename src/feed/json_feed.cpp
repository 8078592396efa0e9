#include "dialects.h"
#include "document_kind.h"
#include "draft.h"
#include "links.h"
#include "repair_json.h"
#include "xml_text.h"

#include <musette/base/text.h>
#include <musette/feed/parse.h>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace musette::feed {
namespace {

using Json = nlohmann::json;

constexpr int kMaxDepth = 64;
// Each item without authors holds a copy of those of the feed.
constexpr std::size_t kMaxInherited = 8;

/// A member as text: strings, and numbers where feeds give them (ids).
std::string textAt(const Json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end()) {
        return {};
    }
    if (found->is_string()) {
        return std::string(base::trim(found->get_ref<const std::string&>()));
    }
    return found->is_number() ? found->dump() : std::string();
}

const Json* arrayAt(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_array() ? &*found : nullptr;
}

class JsonFeedReader {
public:
    explicit JsonFeedReader(std::string_view documentUrl) : m_base(documentUrl) {}

    ParsedFeed read(const Json& root, Format format) {
        FeedDraft feed;
        feed.title.offer(Rank::Own, plainLiteral(textAt(root, "title")));
        feed.siteUrl.offer(Rank::Own, link(root, "home_page_url"));
        feed.feedUrl.offer(Rank::Own, link(root, "feed_url"));
        feed.description.offer(Rank::Own, textAt(root, "description"));
        feed.language.offer(Rank::Own, textAt(root, "language"));
        feed.iconUrl.offer(Rank::Own, link(root, "icon"));
        feed.iconUrl.offer(Rank::Extension, link(root, "favicon"));
        readAuthors(feed.authors, root);
        std::vector<Person> authors = feed.authors.take();
        authors.resize(std::min(authors.size(), kMaxInherited));
        ParsedFeed result = finish(std::move(feed), format);
        if (const Json* items = arrayAt(root, "items")) {
            for (const Json& item : *items) {
                if (item.is_object()) {
                    addItem(result.items, readItem(item, authors));
                }
            }
        }
        return result;
    }

private:
    std::string link(const Json& object, const char* key) const {
        return resolveLink(m_base, textAt(object, key));
    }

    void readAuthors(RankedPeople& people, const Json& object) const {
        if (const Json* authors = arrayAt(object, "authors")) {
            for (const Json& author : *authors) {
                readAuthor(people, Rank::Own, author);
            }
        }
        if (const auto author = object.find("author"); author != object.end()) { // version 1
            readAuthor(people, Rank::Extension, *author);
        }
    }

    void readAuthor(RankedPeople& people, Rank rank, const Json& author) const {
        if (author.is_object()) {
            people.offer(rank, {base::collapseSpace(textAt(author, "name")),
                                textAt(author, "email"), link(author, "url")});
        } else if (author.is_string()) {
            people.offer(rank, {author.get<std::string>(), {}, {}});
        }
    }

    ParsedItem readItem(const Json& object, const std::vector<Person>& feedAuthors) const {
        ItemDraft item;
        item.id.offer(Rank::Own, textAt(object, "id"));
        item.url.offer(Rank::Own, link(object, "url"));
        item.url.offer(Rank::Extension, link(object, "external_url"));
        item.title.offer(Rank::Own, plainLiteral(textAt(object, "title")));
        item.summary.offer(Rank::Own, base::escapeHtml(textAt(object, "summary")));
        item.content.offer(Rank::Own, textAt(object, "content_html"));
        item.content.offer(Rank::Extension, base::escapeHtml(textAt(object, "content_text")));
        item.published.offer(Rank::Own, parseDate(textAt(object, "date_published")));
        item.updated.offer(Rank::Own, parseDate(textAt(object, "date_modified")));
        item.language.offer(Rank::Own, textAt(object, "language"));
        readAuthors(item.authors, object);
        if (const Json* tags = arrayAt(object, "tags")) {
            for (const Json& tag : *tags) {
                if (tag.is_string()) {
                    item.addCategory(tag.get_ref<const std::string&>());
                }
            }
        }
        if (const Json* attachments = arrayAt(object, "attachments")) {
            for (const Json& attachment : *attachments) {
                if (attachment.is_object()) {
                    item.addEnclosure({link(attachment, "url"), textAt(attachment, "mime_type"),
                                       lengthOf(textAt(attachment, "size_in_bytes"))});
                }
            }
        }
        ParsedItem result = finish(std::move(item));
        // JSON Feed 1.1 §items: an item without authors has those of the feed.
        if (result.authors.empty()) {
            result.authors = feedAuthors;
        }
        return result;
    }

    std::string m_base;
};

std::optional<Format> formatOf(const Json& root) {
    const std::string version = textAt(root, "version");
    if (version.find("jsonfeed.org/version/") != std::string::npos) {
        return version.find("version/1.1") != std::string::npos ? Format::JsonFeed11
                                                                : Format::JsonFeed1;
    }
    return std::nullopt;
}

} // namespace

base::Result<ParsedFeed> readJsonFeed(std::string_view text, std::string_view documentUrl) {
    // Too deep a nesting is cut: no feed needs it, and it costs memory out of proportion.
    const auto limitDepth = [](int depth, Json::parse_event_t, Json&) {
        return depth <= kMaxDepth;
    };
    Json root = Json::parse(text, limitDepth, false);
    std::vector<Diagnostic> diagnostics;
    bool cutOff = false;
    if (root.is_discarded()) {
        const RepairedJson repaired = repairJson(text);
        root = Json::parse(repaired.text, limitDepth, false);
        cutOff = repaired.cutOff;
        diagnostics.push_back({"not valid JSON, read tolerantly"});
        if (cutOff) {
            diagnostics.push_back({"the document is cut off"});
        }
    }
    if (root.is_discarded()) {
        return base::fail(base::ErrorCode::NotAFeed, "no feed but broken JSON");
    }
    const auto format = root.is_object() ? formatOf(root) : std::nullopt;
    if (!format) {
        return base::fail(base::ErrorCode::NotAFeed, describeDocument(text));
    }
    ParsedFeed feed = JsonFeedReader(documentUrl).read(root, *format);
    if (cutOff && feed.items.empty()) {
        return base::fail(base::ErrorCode::NotAFeed, "no feed but the beginning of one");
    }
    feed.diagnostics = std::move(diagnostics);
    feed.cutOff = cutOff;
    return feed;
}

} // namespace musette::feed
