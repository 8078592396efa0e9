#include "command.h"
#include "json_text.h"

#include <musette/model/names.h>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <vector>

namespace musette::cli {
namespace {

struct ItemListOptions {
    std::string search;
    bool unread = false;
    bool starred = false;
    bool onePerStory = false;
    std::int64_t feed = 0;
    std::string tag;
    std::string state;
    std::int64_t session = 0;
    std::int64_t saved = 0;
    int limit = -1;
    std::string sort = "published";
    bool json = false;
};

model::ItemQuery queryOf(const ItemListOptions& options) {
    model::ItemQuery query;
    query.search = options.search;
    query.unreadOnly = options.unread;
    query.starredOnly = options.starred;
    query.oneOfEachStory = options.onePerStory;
    if (options.feed != 0)
        query.feed = model::FeedId{options.feed};
    if (!options.tag.empty())
        query.tag = options.tag;
    query.triage = model::fromName<model::Triage>(options.state);
    if (options.session != 0)
        query.session = model::SessionId{options.session};
    if (options.limit >= 0)
        query.limit = options.limit;
    query.sort =
        model::fromName<model::ItemSort>(options.sort).value_or(model::ItemSort::Published);
    return query;
}

Json alsoInJson(const std::vector<model::StoryMember>& members) {
    Json list = Json::array();
    for (const model::StoryMember& member : members)
        list.push_back({{"item", member.item.value},
                        {"feed", member.feed ? Json(member.feed.value) : Json(nullptr)},
                        {"feed_title", member.feedTitle}});
    return list;
}

Json itemJson(const model::Article& article, const std::vector<model::StoryMember>& others) {
    const model::ItemRow& row = article.row;
    return {{"id", row.id.value},
            {"feed_id", row.feed ? Json(row.feed.value) : Json(nullptr)},
            {"url", row.url},
            {"title", row.title},
            {"author", row.author},
            {"source", row.sourceName},
            {"summary_html", article.summaryHtml},
            {"content_html", article.contentHtml},
            {"published", jsonOf(row.published)},
            {"arrived", base::formatRfc3339(row.arrived)},
            {"unread", row.unread},
            {"starred", row.starred},
            {"state", model::nameOf(row.triage)},
            {"tags", row.tags},
            {"also_in", alsoInJson(others)}};
}

/// One item at a time: a library of any size is listed without holding it in memory.
Exit printJson(const Invocation& call, service::LibraryReader& reader,
               std::span<const model::ItemId> ids) {
    call.out << '[';
    bool first = true;
    for (const model::ItemId id : ids) {
        const auto article = reader.article(id);
        if (!article && article.error().code == base::ErrorCode::NotFound)
            continue; // removed by another process meanwhile
        if (!article)
            return call.failed(article.error());
        const auto others =
            article->row.alsoIn > 0 ? reader.alsoIn(id) : std::vector<model::StoryMember>{};
        if (!others)
            return call.failed(others.error());
        call.out
            << (first ? "\n" : ",\n")
            << itemJson(*article, *others).dump(-1, ' ', false, Json::error_handler_t::replace);
        first = false;
    }
    call.out << (first ? "]\n" : "\n]\n");
    return Exit::Done;
}

Exit printLines(const Invocation& call, service::LibraryReader& reader,
                std::span<const model::ItemId> ids) {
    constexpr std::size_t kWindow = 500;
    for (std::size_t from = 0; from < ids.size(); from += kWindow) {
        const auto rows = reader.itemRows(ids.subspan(from, std::min(kWindow, ids.size() - from)));
        if (!rows)
            return call.failed(rows.error());
        for (const model::ItemRow& row : *rows) {
            call.out << fmt::format(
                "{:>6} {} {:10}  {}  [{}]\n", row.id.value, row.unread ? '*' : ' ',
                row.published ? base::formatRfc3339(*row.published).substr(0, 10) : "",
                row.title.empty() ? row.url : row.title, row.sourceName);
        }
    }
    return Exit::Done;
}

Exit listItems(const Invocation& call, service::LibraryFile& library,
               const ItemListOptions& options) {
    model::ItemQuery query = queryOf(options);
    if (options.saved != 0) {
        const auto saved = library.reader().savedSearch({options.saved});
        if (!saved)
            return call.failed(saved.error());
        query.search = query.search.empty() ? saved->words : saved->words + ' ' + query.search;
        query.withoutLetGo = !saved->withLetGo;
    }
    const auto ids = library.reader().itemIds(query);
    if (!ids && ids.error().code == base::ErrorCode::InvalidArgument)
        return call.wrongUsage("--search: " + ids.error().detail);
    if (!ids)
        return call.failed(ids.error());
    return options.json ? printJson(call, library.reader(), *ids)
                        : printLines(call, library.reader(), *ids);
}

struct MarkOptions {
    std::vector<std::int64_t> ids;
    std::int64_t feed = 0;
    bool read = false, unread = false, star = false, unstar = false;
    bool keep = false, watch = false, letGo = false, inbox = false;
    std::string reason;
    bool story = false;
};

base::Result<std::vector<model::ItemId>> chosenItems(service::LibraryFile& library,
                                                     const MarkOptions& options) {
    if (options.feed != 0) {
        model::ItemQuery query;
        query.feed = model::FeedId{options.feed};
        return library.reader().itemIds(query);
    }
    std::vector<model::ItemId> ids;
    for (const std::int64_t number : options.ids) {
        const model::ItemId id{number};
        ids.push_back(id);
        if (!options.story)
            continue;
        const auto others = library.reader().alsoIn(id);
        if (!others)
            return std::unexpected(others.error());
        for (const model::StoryMember& other : *others)
            ids.push_back(other.item);
    }
    // Of two items of one story each brings the other.
    std::ranges::sort(ids);
    const auto twice = std::ranges::unique(ids);
    ids.erase(twice.begin(), twice.end());
    return ids;
}

base::Status applyMark(service::LibraryFile& library, const MarkOptions& options) {
    service::ItemEditor& editor = library.editor().items;
    if (options.feed != 0 && (options.read || options.unread))
        return editor.markFeedRead({options.feed}, options.read);
    const auto ids = chosenItems(library, options);
    if (!ids)
        return std::unexpected(ids.error());
    if (options.read || options.unread)
        return editor.markRead(*ids, options.read);
    if (options.star || options.unstar)
        return editor.star(*ids, options.star);
    const model::Triage state = options.keep    ? model::Triage::Kept
                                : options.watch ? model::Triage::Watch
                                : options.letGo ? model::Triage::LetGo
                                                : model::Triage::Inbox;
    return editor.triage(*ids, state, options.reason);
}

Exit markItems(const Invocation& call, service::LibraryFile& library, const MarkOptions& options) {
    const int marks = options.read + options.unread + options.star + options.unstar + options.keep +
                      options.watch + options.letGo + options.inbox;
    if (marks != 1)
        return call.wrongUsage("item mark takes exactly one of --read --unread --star --unstar "
                               "--keep --watch --let-go --inbox");
    if (options.ids.empty() == (options.feed == 0))
        return call.wrongUsage("item mark takes item ids, or --feed ID");
    if (options.story && options.feed != 0)
        return call.wrongUsage("item mark --story takes item ids");
    const auto done = applyMark(library, options);
    return done ? Exit::Done : call.failed(done.error());
}

struct TagOptions {
    std::vector<std::string> words; ///< ids, then labels
    bool remove = false;
};

std::optional<std::int64_t> numberIn(const std::string& word) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error != std::errc{} || end != word.data() + word.size() || number <= 0)
        return std::nullopt;
    return number;
}

/// The leading numbers are ids, what follows are labels; the last word is a label in any case.
Exit tagItems(const Invocation& call, service::LibraryFile& library, const TagOptions& options) {
    std::vector<model::ItemId> ids;
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < options.words.size(); ++i) {
        const auto number = numberIn(options.words[i]);
        if (number && labels.empty() && i + 1 < options.words.size())
            ids.push_back({*number});
        else
            labels.push_back(options.words[i]);
    }
    if (ids.empty() || labels.empty())
        return call.wrongUsage("item tag takes one or more item ids, then one or more labels");
    const auto done = options.remove ? library.editor().items.untag(ids, labels)
                                     : library.editor().items.tag(ids, labels);
    return done ? Exit::Done : call.failed(done.error());
}

void addListCommand(CLI::App& app, Invocation& invocation) {
    const auto options = std::make_shared<ItemListOptions>();
    CLI::App* list = app.add_subcommand("items", "List items, newest first");
    list->add_flag("--json", options->json, "Answer in JSON, with the articles");
    list->add_option("--search", options->search,
                     "Words, \"phrases\", -without, and criteria such as feed: tag: is: before:");
    list->add_flag("--unread", options->unread, "Unread ones only");
    list->add_flag("--starred", options->starred, "Starred ones only");
    list->add_flag("--one-per-story", options->onePerStory,
                   "Of those that tell the same story the first alone");
    list->add_option("--feed", options->feed, "Of one feed")->type_name("ID");
    list->add_option("--tag", options->tag, "With a tag");
    list->add_option("--state", options->state, "In a triage state")
        ->check(CLI::IsMember({"inbox", "kept", "watch", "let-go"}));
    list->add_option("--session", options->session, "Linked to a session")->type_name("ID");
    list->add_option("--saved", options->saved, "That a saved search finds")->type_name("ID");
    list->add_option("--limit", options->limit, "At most so many")
        ->check(CLI::Range(0, 1'000'000'000));
    list->add_option("--sort", options->sort, "Order")
        ->check(CLI::IsMember({"published", "arrived", "rank", "title", "feed"}));
    onLibrary(list, invocation, [&invocation, options](auto& library) {
        return listItems(invocation, library, *options);
    });
}

void addMarkCommand(CLI::App& item, Invocation& invocation) {
    const auto options = std::make_shared<MarkOptions>();
    CLI::App* mark = item.add_subcommand("mark", "Mark items read, starred, kept…");
    mark->add_flag("--read", options->read, "Read");
    mark->add_flag("--unread", options->unread, "Unread");
    mark->add_flag("--star", options->star, "Starred");
    mark->add_flag("--unstar", options->unstar, "Not starred");
    mark->add_flag("--keep", options->keep, "Kept");
    mark->add_flag("--watch", options->watch, "Watched: comes back later");
    mark->add_flag("--let-go", options->letGo, "Let go");
    mark->add_flag("--inbox", options->inbox, "Back to the inbox");
    mark->add_option("--reason", options->reason, "Why it is let go");
    mark->add_flag("--story", options->story, "Also the others that tell the same story");
    mark->add_option("--feed", options->feed, "All items of a feed")->type_name("ID");
    mark->add_option("ids", options->ids, "The items");
    onLibrary(mark, invocation, [&invocation, options](auto& library) {
        return markItems(invocation, library, *options);
    });
}

void addTagAndAddCommands(CLI::App& item, Invocation& invocation) {
    const auto tags = std::make_shared<TagOptions>();
    CLI::App* tag = item.add_subcommand("tag", "Give items tags: ids, then labels");
    tag->add_flag("--remove", tags->remove, "Take the tags off");
    tag->add_option("words", tags->words, "ID… TAG…")->required();
    onLibrary(tag, invocation,
              [&invocation, tags](auto& library) { return tagItems(invocation, library, *tags); });

    const auto page = std::make_shared<std::pair<std::string, std::string>>();
    CLI::App* add = item.add_subcommand("add", "Keep a page as an item; nothing is fetched");
    add->add_option("url", page->first, "Its address")->required();
    add->add_option("--title", page->second, "Its title");
    onLibrary(add, invocation, [&invocation, page](auto& library) {
        const auto id = library.editor().items.addPage(page->first, page->second);
        if (!id)
            return invocation.failed(id.error());
        invocation.out << "item " << id->value << '\n';
        return Exit::Done;
    });
}

struct StoryOptions {
    std::int64_t id = 0;
    bool json = false;
};

Exit printStory(const Invocation& call, service::LibraryFile& library,
                const StoryOptions& options) {
    if (const auto article = library.reader().article({options.id}); !article)
        return call.failed(article.error());
    const auto others = library.reader().alsoIn({options.id});
    if (!others)
        return call.failed(others.error());
    if (options.json) {
        call.out << textOf(alsoInJson(*others));
        return Exit::Done;
    }
    for (const model::StoryMember& other : *others)
        call.out << fmt::format("{:>6}  {}\n", other.item.value, other.feedTitle);
    return Exit::Done;
}

void addStoryCommand(CLI::App& item, Invocation& invocation) {
    const auto options = std::make_shared<StoryOptions>();
    CLI::App* story =
        item.add_subcommand("story", "The other items that tell the story of this one");
    story->add_option("id", options->id, "The item")->required();
    story->add_flag("--json", options->json, "Answer in JSON");
    onLibrary(story, invocation, [&invocation, options](auto& library) {
        return printStory(invocation, library, *options);
    });
}

} // namespace

void addItemCommands(CLI::App& app, Invocation& invocation) {
    addListCommand(app, invocation);
    CLI::App* item = app.add_subcommand("item", "Items: mark, tag, add, story, full");
    item->require_subcommand(1);
    addMarkCommand(*item, invocation);
    addTagAndAddCommands(*item, invocation);
    addStoryCommand(*item, invocation);
    addFullTextCommand(*item, invocation);
}

} // namespace musette::cli
