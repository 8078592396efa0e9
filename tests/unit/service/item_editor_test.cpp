// What a reader does to items; every action is taken back and done again.

#include "open_library.h"

using namespace musette;
using test::codeOf;
using test::need;
using test::OpenLibrary;
using Code = base::ErrorCode;
using Labels = std::vector<std::string>;

namespace {

/// A library with a feed of three items.
struct Items {
    Items() {
        feed = library.addFeed("https://exemple.test/flux");
        for (const char* title : {"un", "deux", "trois"})
            ids.push_back(library.refreshed(feed, title));
    }
    model::ItemRow row(std::size_t at) { return need(library.reader().article(ids[at])).row; }
    service::ItemEditor& editor() { return library.editor().items; }
    model::JournalEntry last() { return need(library.reader().history()).front(); }

    OpenLibrary library;
    model::FeedId feed;
    std::vector<model::ItemId> ids;
};

} // namespace

TEST_CASE("marking read can be undone, and its entry counts the items") {
    Items s;
    s.library.requireUndoable([&] { return s.editor().markRead(s.ids, true); });
    CHECK_FALSE(s.row(0).unread);
    CHECK(s.last().count == 3);
    CHECK(s.last().subject == "un");
    CHECK(need(s.library.reader().overview()).counts.unread == 0);
}

TEST_CASE("marking read by opening leaves no step to undo") {
    Items s;
    const auto before = need(s.library.reader().history()).size();
    need(s.editor().markRead(std::array{s.ids[0]}, true, service::Journalled::No));
    CHECK_FALSE(s.row(0).unread);
    CHECK(need(s.library.reader().history()).size() == before);
}

TEST_CASE("a whole feed can be marked read, and the mark undone for those that were unread") {
    Items s;
    need(s.editor().markRead(std::array{s.ids[1]}, true));
    s.library.requireUndoable([&] { return s.editor().markFeedRead(s.feed, true); });
    CHECK(s.last().subject == "exemple.test");
    need(s.library.editor().undo());
    CHECK(s.row(0).unread);
    CHECK_FALSE(s.row(1).unread);
    CHECK(codeOf(s.editor().markFeedRead(model::FeedId{99}, true)) == Code::NotFound);
}

TEST_CASE("what another program wrote counts as a change of anything, once") {
    Items items;
    static_cast<void>(items.library.editor().takeChanges());
    CHECK_FALSE(items.library.editor().takeChanges().others);
    auto other = need(service::LibraryFile::open(items.library.path(), items.library.clock));
    need(other->editor().items.star(std::vector{items.ids[0]}, true));
    const model::LibraryChange change = items.library.editor().takeChanges();
    CHECK(change.others);
    CHECK(change.lists);
    CHECK(change.journal);
    CHECK_FALSE(items.library.editor().takeChanges().others);
    need(items.editor().star(std::vector{items.ids[1]}, true));
    const model::LibraryChange own = items.library.editor().takeChanges();
    CHECK(own.items == std::vector{items.ids[1]});
    CHECK_FALSE(own.sessions);
}

TEST_CASE("stars can be undone") {
    Items s;
    s.library.requireUndoable([&] { return s.editor().star(s.ids, true); });
    s.library.requireUndoable([&] { return s.editor().star(std::array{s.ids[2]}, false); });
    CHECK(s.row(0).starred);
    CHECK_FALSE(s.row(2).starred);
}

TEST_CASE("triage can be undone, with its reason") {
    Items s;
    s.library.requireUndoable(
        [&] { return s.editor().triage(s.ids, model::Triage::LetGo, "hors sujet"); });
    s.library.requireUndoable(
        [&] { return s.editor().triage(std::array{s.ids[0]}, model::Triage::Kept); });
    CHECK(s.row(0).triage == model::Triage::Kept);
    CHECK(s.row(1).triage == model::Triage::LetGo);
    const auto events =
        test::sqlRows(s.library.path(), "SELECT state, reason FROM triage_event "
                                        "WHERE item_id = " +
                                            std::to_string(s.ids[0].value) + " ORDER BY id");
    CHECK(events == Labels{"let-go|hors sujet", "kept|"});
    s.library.requireUndoable(
        [&] { return s.editor().triage(std::array{s.ids[0]}, model::Triage::Inbox); });
    CHECK(need(s.library.reader().overview()).counts.inbox == 1);
}

TEST_CASE("tags can be put on and taken off, and either undone") {
    Items s;
    const Labels labels{" Droit  du travail ", "Évaluation", "Évaluation", " "};
    s.library.requireUndoable([&] { return s.editor().tag(s.ids, labels); });
    CHECK(s.row(0).tags == Labels{"Droit du travail", "Évaluation"});
    s.library.requireUndoable(
        [&] { return s.editor().untag(s.ids, Labels{"Droit  du travail "}); });
    CHECK(s.row(0).tags == Labels{"Évaluation"});
    CHECK(need(s.library.reader().overview()).tags.size() == 1);
    CHECK(codeOf(s.editor().tag(s.ids, Labels{" "})) == Code::InvalidArgument);
}

TEST_CASE("an action on an item that is not there changes nothing") {
    Items s;
    const std::string before = s.library.snapshot();
    const std::array ids{s.ids[0], model::ItemId{99}};
    CHECK(codeOf(s.editor().markRead(ids, true)) == Code::NotFound);
    CHECK(codeOf(s.editor().star(ids, true)) == Code::NotFound);
    CHECK(codeOf(s.editor().triage(ids, model::Triage::Kept)) == Code::NotFound);
    CHECK(codeOf(s.editor().tag(ids, Labels{"x"})) == Code::NotFound);
    CHECK(codeOf(s.editor().untag(ids, Labels{"x"})) == Code::NotFound);
    CHECK(s.library.snapshot() == before);
}

TEST_CASE("a page added by hand is read like any item, found, and can be undone") {
    Items s;
    s.library.requireUndoable(
        [&] { return s.editor().addPage("Exemple.test/page?utm_source=x#bas", " Une  page "); });
    CHECK(s.library.found("page") == 1);
    const auto id = need(s.library.reader().itemIds({.search = "page"})).front();
    const auto page = need(s.library.reader().article(id));
    CHECK(page.origin == model::ItemOrigin::Manual);
    CHECK(page.row.title == "Une page");
    CHECK(page.row.sourceName == "exemple.test");
    CHECK_FALSE(page.row.feed);
    CHECK(need(s.editor().addPage("https://exemple.test/page", "autre")) == id);
    CHECK(need(s.editor().addPage("https://exemple.test/un", "")) == s.ids[0]);
    CHECK(codeOf(s.editor().addPage("javascript:alert(1)", "x")) == Code::InvalidUrl);
}

TEST_CASE("a page keeps no password of its address") {
    Items s;
    const auto id = need(s.editor().addPage("https://moi:secret@exemple.test/page", ""));
    CHECK(need(s.library.reader().article(id)).row.url == "https://exemple.test/page");
    CHECK(s.library.snapshot().find("secret") == std::string::npos);
}

TEST_CASE("what changed is told once, also after an undo") {
    Items s;
    (void)s.library.editor().takeChanges();
    need(s.editor().star(std::array{s.ids[0]}, true));
    const auto change = s.library.editor().takeChanges();
    CHECK(change.items == std::vector{s.ids[0]});
    CHECK(change.lists);
    CHECK(change.journal);
    CHECK_FALSE(s.library.editor().takeChanges().lists);
    const auto undone = need(s.library.editor().undo());
    CHECK(undone.undone);
    CHECK(undone.entry.kind == model::OperationKind::Star);
    CHECK(s.library.editor().takeChanges().lists);
    CHECK_FALSE(need(s.library.editor().redo()).undone);
}
