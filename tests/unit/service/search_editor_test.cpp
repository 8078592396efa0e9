// Saved searches: folders that fill themselves, and all of a view marked as read.

#include "open_library.h"

using namespace musette;
using test::codeOf;
using test::need;
using Code = base::ErrorCode;

namespace {

std::vector<std::string> titles(test::OpenLibrary& library, model::SavedSearchId id) {
    const auto ids =
        need(library.reader().itemIds(model::queryOf(need(library.reader().savedSearch(id)))));
    std::vector<std::string> found;
    for (const model::ItemRow& row : need(library.reader().itemRows(ids)))
        found.push_back(row.title);
    return found;
}

} // namespace

TEST_CASE("a saved search is a folder that fills itself") {
    test::OpenLibrary library;
    const auto feed = library.addFeed("https://exemple.test/flux");
    library.refreshed(feed, "Éthique un");
    const auto id = need(library.editor().searches.save({{}, "", "  ethique  ", false}));

    CHECK(titles(library, id) == std::vector<std::string>{"Éthique un"});
    const auto second = library.refreshed(feed, "L’éthique deux");
    library.refreshed(feed, "Autre");
    CHECK(titles(library, id).size() == 2);
    CHECK(need(library.reader().savedSearch(id)).name == "ethique");
    CHECK(need(library.reader().overview()).searches.size() == 1);

    need(library.editor().items.triage(std::vector{second}, model::Triage::LetGo));
    CHECK(titles(library, id).size() == 1);
    need(library.editor().searches.edit(id, {.withLetGo = true}));
    CHECK(titles(library, id).size() == 2);
}

TEST_CASE("saving, changing and removing a search can be taken back") {
    test::OpenLibrary library;
    model::SavedSearchId id;
    library.requireUndoable([&]() -> base::Status {
        id = need(library.editor().searches.save({{}, "Terrain", "afest is:unread", false}));
        return {};
    });
    library.requireUndoable(
        [&] { return library.editor().searches.edit(id, {.name = "Ailleurs", .words = "afest"}); });
    library.requireUndoable([&] { return library.editor().searches.remove(id); });
    CHECK(need(library.reader().savedSearches()).empty());
    const auto history = need(library.reader().history());
    CHECK(history.front().kind == model::OperationKind::RemoveSearch);
    CHECK(history.front().subject == "Ailleurs");
}

TEST_CASE("a search that cannot be asked is not saved") {
    test::OpenLibrary library;
    auto& searches = library.editor().searches;
    CHECK(codeOf(searches.save({{}, "x", "  ", false})) == Code::InvalidArgument);
    CHECK(codeOf(searches.save({{}, "x", "is:quelconque", false})) == Code::InvalidArgument);
    CHECK(codeOf(searches.edit({7}, {.name = "x"})) == Code::NotFound);
    CHECK(codeOf(searches.remove({7})) == Code::NotFound);
    const auto id = need(searches.save({{}, "", "afest", false}));
    CHECK(codeOf(searches.edit(id, {.words = "before:hier"})) == Code::InvalidArgument);
    need(searches.edit(id, {.name = ""}));
    CHECK(need(library.reader().savedSearch(id)).name == "afest");
    CHECK(need(library.reader().history()).size() == 1);
}

TEST_CASE("all of a view is marked as read as one action that bears its name") {
    test::OpenLibrary library;
    const auto feed = library.addFeed("https://exemple.test/flux");
    std::vector<model::ItemId> ids;
    for (int i = 0; i < 500; ++i)
        ids.push_back(library.refreshed(feed, "Article " + std::to_string(i)));
    library.requireUndoable([&] { return library.editor().items.markAllRead("À trier", ids); });
    CHECK(need(library.reader().overview()).counts.unread == 0);
    const auto entry = need(library.reader().history()).front();
    CHECK(entry.subject == "À trier");
    CHECK(entry.count == 500);
}

TEST_CASE("a change tells whether items that it does not name may have entered a view") {
    test::OpenLibrary library;
    const auto feed = library.addFeed("https://exemple.test/flux");
    const auto id = library.refreshed(feed, "Un");
    const auto changes = [&] { return library.file().storeWriter().takeChanges(); };
    CHECK(changes().others);
    need(library.editor().items.markRead(std::vector{id}, true));
    model::LibraryChange read = changes();
    CHECK(read.lists);
    CHECK_FALSE(read.others);
    need(library.editor().feeds.remove(feed));
    read.add(changes());
    CHECK(read.others);
    need(library.editor().undo());
    CHECK(library.editor().takeChanges().others);
}
