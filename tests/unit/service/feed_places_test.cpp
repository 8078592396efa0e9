// The order of feeds and folders, and the address of a feed, as the user changes them.

#include "open_library.h"

#include <musette/base/executor.h>
#include <musette/service/logins.h>

using namespace musette;
using test::codeOf;
using test::need;
using test::OpenLibrary;
using Code = base::ErrorCode;

namespace {

std::vector<std::string> titles(OpenLibrary& library) {
    std::vector<std::string> titles;
    for (const model::Feed& feed : need(library.reader().feeds()))
        titles.push_back(feed.title + (feed.folder ? "@" + feed.folderName : ""));
    return titles;
}

std::vector<std::string> folders(OpenLibrary& library) {
    std::vector<std::string> names;
    for (const model::FeedFolder& folder : need(library.reader().overview()).folders)
        names.push_back(folder.name);
    return names;
}

model::FolderId folderNamed(OpenLibrary& library, const std::string& name) {
    for (const model::FeedFolder& folder : need(library.reader().overview()).folders) {
        if (folder.name == name)
            return folder.id;
    }
    FAIL("no folder " << name);
    return {};
}

model::FeedId add(OpenLibrary& library, const std::string& title, const std::string& folder = "") {
    return need(library.editor().feeds.add({"https://" + title + ".test/flux", title, folder}));
}

using Titles = std::vector<std::string>;

} // namespace

TEST_CASE("a feed is put before another one, or behind the last one of its folder") {
    OpenLibrary library;
    const auto a = add(library, "a");
    const auto b = add(library, "b");
    const auto c = add(library, "c");
    library.requireUndoable([&] { return library.editor().feeds.place(c, {}, a); });
    CHECK(titles(library) == Titles{"c", "a", "b"});
    library.requireUndoable([&] { return library.editor().feeds.place(c, {}, {}); });
    CHECK(titles(library) == Titles{"a", "b", "c"});
    need(library.editor().feeds.place(a, {}, c));
    CHECK(titles(library) == Titles{"b", "a", "c"});
    add(library, "d");
    CHECK(titles(library) == Titles{"b", "a", "c", "d"});
    CHECK(codeOf(library.editor().feeds.place(model::FeedId{99}, {}, b)) == Code::NotFound);
    CHECK(codeOf(library.editor().feeds.place(a, {}, model::FeedId{99})) == Code::NotFound);
    CHECK(titles(library) == Titles{"b", "a", "c", "d"});
}

TEST_CASE("a feed is put into a folder at a place, and back to the top") {
    OpenLibrary library;
    const auto a = add(library, "a");
    const auto b = add(library, "b", "Droit");
    add(library, "c", "Droit");
    const auto law = folderNamed(library, "Droit");
    library.requireUndoable([&] { return library.editor().feeds.place(a, law, b); });
    CHECK(titles(library) == Titles{"a@Droit", "b@Droit", "c@Droit"});
    library.requireUndoable([&] { return library.editor().feeds.place(b, {}, {}); });
    need(library.editor().feeds.place(a, law, {}));
    CHECK(titles(library) == Titles{"c@Droit", "a@Droit", "b"});
}

TEST_CASE("putting a feed where it stands is no action") {
    OpenLibrary library;
    const auto a = add(library, "a");
    const auto b = add(library, "b");
    const auto before = need(library.reader().history()).size();
    need(library.editor().feeds.place(a, {}, b));
    need(library.editor().feeds.place(b, {}, {}));
    CHECK(need(library.reader().history()).size() == before);
}

TEST_CASE("folders are put in an order and into each other, never into themselves") {
    OpenLibrary library;
    add(library, "a", "Droit");
    add(library, "b", "Métiers");
    add(library, "c", "Outils / Essais");
    const auto law = folderNamed(library, "Droit");
    const auto tools = folderNamed(library, "Outils");
    const auto trials = folderNamed(library, "Essais");
    library.requireUndoable([&] { return library.editor().feeds.placeFolder(tools, {}, law); });
    const auto order = folders(library);
    CHECK(std::ranges::find(order, "Outils") < std::ranges::find(order, "Droit"));
    library.requireUndoable([&] { return library.editor().feeds.placeFolder(law, tools, trials); });
    CHECK(titles(library).front() == "a@Outils / Droit");
    CHECK(codeOf(library.editor().feeds.placeFolder(tools, trials, {})) == Code::InvalidArgument);
    CHECK(codeOf(library.editor().feeds.placeFolder(tools, tools, {})) == Code::InvalidArgument);
    add(library, "d", "Droit");
    CHECK(codeOf(library.editor().feeds.placeFolder(law, {}, {})) == Code::AlreadyExists);
}

TEST_CASE("a feed gets another address: its items stay, what the old one gave is forgotten") {
    OpenLibrary library;
    const auto feed = library.addFeed("https://ancien.test/flux");
    library.refreshed(feed, "Un");
    need(library.file().storeWriter().transaction(store::Durability::Soon, [&]() -> base::Status {
        auto& feeds = library.file().storeWriter().feeds();
        auto state = need(feeds.fetchStates(feed)).front();
        state.validatorsUrl = state.url;
        state.etag = "\"v1\"";
        state.bodyHash = "hash";
        state.status = model::FeedStatus::Error;
        state.failures = 3;
        state.nextDue = library.clock.now() + std::chrono::hours{4};
        return feeds.saveFetch(state,
                               {base::Error{Code::HttpStatus, "the server answered 404"}, 404, {}});
    }));
    auto shown = need(library.reader().feeds()).front();
    CHECK(shown.error == Code::HttpStatus);
    CHECK(shown.errorStatus == 404);
    CHECK(shown.lastError == "the server answered 404");

    service::FeedEdit edit;
    edit.url = "nouveau.test/flux#haut";
    library.requireUndoable([&] { return library.editor().feeds.edit(feed, edit); });
    shown = need(library.reader().feeds()).front();
    CHECK(shown.url == "https://nouveau.test/flux");
    CHECK(shown.status == model::FeedStatus::New);
    CHECK_FALSE(shown.error);
    CHECK(shown.total == 1);
    const auto state = need(library.file().storeWriter().feeds().fetchStates(feed)).front();
    CHECK(state.etag.empty());
    CHECK(state.bodyHash.empty());
    CHECK(state.failures == 0);
    CHECK_FALSE(state.nextDue);
}

TEST_CASE("an address that another feed has, or that is none, is refused and nothing changes") {
    OpenLibrary library;
    const auto feed = library.addFeed("https://un.test/flux");
    library.addFeed("https://deux.test/flux");
    service::FeedEdit edit;
    edit.title = "Autre";
    edit.url = "https://DEUX.test/flux";
    CHECK(codeOf(library.editor().feeds.edit(feed, edit)) == Code::AlreadyExists);
    edit.url = "javascript:alert(1)";
    CHECK(codeOf(library.editor().feeds.edit(feed, edit)) == Code::InvalidUrl);
    CHECK(need(library.reader().feeds()).front().title == "un.test");
    edit.url = "https://un.test/flux";
    need(library.editor().feeds.edit(feed, edit));
    CHECK(need(library.reader().feeds()).front().title == "Autre");
}

TEST_CASE("a login stays with its server when the address changes, and a new one may come along") {
    OpenLibrary library;
    const auto feed = library.addFeed("https://moi:secret@exemple.test/flux");
    const auto state = [&] {
        return need(library.file().storeWriter().feeds().fetchStates(feed)).front();
    };
    const std::string name = state().login;
    service::FeedEdit edit;
    edit.url = "https://exemple.test/nouveau";
    need(library.editor().feeds.edit(feed, edit));
    CHECK(state().url == "https://exemple.test/nouveau");
    CHECK(state().login == name);
    edit.url = "https://toi:autre@autre.test/flux";
    need(library.editor().feeds.edit(feed, edit));
    CHECK(state().url == "https://autre.test/flux");
    base::InlineExecutor here;
    std::optional<service::StoredLogin> login;
    library.file().logins().read(
        {name}, here, [&](service::Logins::Known known, base::Status) { login = known.at(name); });
    CHECK(login == service::StoredLogin{"https://autre.test:443", "toi", "autre"});
}
