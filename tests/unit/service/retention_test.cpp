// What may go, that it goes and comes back, and that what the user kept stays.

#include "item_marks.h"
#include "open_library.h"

#include <musette/base/hash.h>
#include <musette/service/large_undo.h>
#include <musette/service/retention.h>
#include <musette/store/retention.h>
#include <musette/store/safety.h>

#include <algorithm>

using namespace musette;
using service::PurgeRun;
using test::codeOf;
using test::need;

namespace {

using Ids = std::vector<model::ItemId>;

/// A feed with an item for each of the last ten months, the oldest first.
struct TenMonths {
    test::OpenLibrary library;
    model::FeedId feed = library.addFeed("https://exemple.test/flux");
    Ids items;

    TenMonths() {
        const base::Instant now = library.clock.current;
        for (int months = 10; months >= 1; --months) {
            library.clock.current = store::monthsBefore(now, months) - std::chrono::days(1);
            items.push_back(library.refreshed(feed, "Mois " + std::to_string(months)));
        }
        library.clock.current = now;
    }

    [[nodiscard]] Ids planned(const store::PurgeQuestion& question) const {
        Ids found;
        for (const auto& group :
             need(store::planPurge(library.path(), question, library.clock.now())))
            found.insert(found.end(), group.items.begin(), group.items.end());
        return found;
    }
    [[nodiscard]] Ids olderThan(int months) const {
        return planned({.rule = model::Retention{.months = months}});
    }
    int purge(Ids ids) {
        PurgeRun run(library.file(), std::move(ids));
        while (!run.done())
            need(run.step());
        return run.removed();
    }
    [[nodiscard]] std::size_t left() { return need(library.reader().itemIds({})).size(); }
};

/// More than one part of a purge takes.
Ids manyArticles(test::OpenLibrary& library) {
    const auto feed = library.addFeed("https://exemple.test/flux");
    Ids ids;
    for (int i = 0; i < 620; ++i)
        ids.push_back(library.refreshed(feed, "Article " + std::to_string(i)));
    return ids;
}

} // namespace

TEST_CASE("months are counted by the calendar, to the last day of a shorter one") {
    const auto at = [](const char* text) { return *base::parseRfc3339(text); };
    CHECK(store::monthsBefore(at("2026-11-24T09:30:00Z"), 18) == at("2025-05-24T09:30:00Z"));
    CHECK(store::monthsBefore(at("2026-03-31T09:30:00Z"), 1) == at("2026-02-28T09:30:00Z"));
    CHECK(store::monthsBefore(at("2026-01-15T00:00:00Z"), 1) == at("2025-12-15T00:00:00Z"));
}

TEST_CASE("everything is kept until the user says otherwise") {
    TenMonths fixture;
    CHECK(fixture.planned({}).empty());
    service::RetentionEditor editor(fixture.library.file());
    CHECK(need(editor.rule()).keepsAll());
}

TEST_CASE("a plan tells feed by feed what is older than so many months") {
    TenMonths fixture;
    need(fixture.library.editor().items.markRead(Ids{fixture.items[0]}, true));
    const auto groups =
        need(store::planPurge(fixture.library.path(), {.rule = model::Retention{.months = 6}},
                              fixture.library.clock.now()));
    REQUIRE(groups.size() == 1);
    CHECK(groups[0].feed == fixture.feed);
    CHECK(groups[0].items.size() == 5);
    CHECK(groups[0].unread == 4);
    CHECK(groups[0].oldest < groups[0].newest);
    CHECK(fixture.left() == 10);
}

TEST_CASE("the newest of a feed stay, whatever stands in between counts among them") {
    TenMonths fixture;
    need(fixture.library.editor().items.star(Ids{fixture.items.back()}, true));
    const Ids found = fixture.planned({.rule = model::Retention{.newest = 4}});
    CHECK(found.size() == 6);
    CHECK(std::ranges::find(found, fixture.items[6]) == found.end());
}

TEST_CASE("nothing that the user kept or made something of is ever taken") {
    TenMonths fixture;
    auto& editor = fixture.library.editor();
    need(editor.items.triage(Ids{fixture.items[0]}, model::Triage::Kept));
    need(editor.items.triage(Ids{fixture.items[1]}, model::Triage::Watch));
    need(editor.items.star(Ids{fixture.items[2]}, true));
    need(editor.items.tag(Ids{fixture.items[3]}, std::vector<std::string>{"droit"}));
    need(editor.annotations.addNote(test::noteOn(fixture.items[4], "à relire")));
    const auto session =
        need(editor.sessions.create(test::trainingSession("Journée", "2026-11-24", "2026-11-24")));
    need(editor.sessions.linkItem(test::linkOf(session, fixture.items[5])));
    need(editor.annotations.addHighlight(test::highlightIn(fixture.items[6], "texte")));
    need(editor.items.triage(Ids{fixture.items[7]}, model::Triage::LetGo));
    CHECK(fixture.olderThan(1) == Ids{fixture.items[9], fixture.items[8], fixture.items[7]});
    // Also when the ids come from elsewhere, or the user was quicker.
    CHECK(fixture.purge(fixture.items) == 3);
    CHECK(fixture.left() == 7);
}

TEST_CASE("a purge is one action that can be taken back and done again, and stays purged") {
    TenMonths fixture;
    const Ids gone = fixture.olderThan(6);
    fixture.library.requireUndoable([&]() -> base::Status {
        CHECK(fixture.purge(gone) == 5);
        return {};
    });
    CHECK(fixture.left() == 5);
    CHECK(fixture.library.found("mois") == 5);
    const auto history = need(fixture.library.reader().history());
    CHECK(history.front().kind == model::OperationKind::Purge);
    CHECK(history.front().count == 5);
    const auto known = need(fixture.library.file().storeWriter().items().known(fixture.feed));
    CHECK(known.at("id:Mois 10").id == model::ItemId{}); // a tombstone
}

TEST_CASE("a purge of many items takes several transactions and comes back whole") {
    test::OpenLibrary library;
    const Ids ids = manyArticles(library);
    const std::string before = library.snapshot();
    PurgeRun run(library.file(), ids);
    need(run.step());
    CHECK_FALSE(run.done());
    CHECK(run.removed() == 250);
    need(library.editor().items.star(Ids{ids.back()}, true)); // somebody writes in between
    while (!run.done())
        need(run.step());
    CHECK(run.removed() == 619);
    need(library.editor().undo());
    need(library.editor().undo());
    CHECK(library.snapshot() == before);
    need(library.file().check());
}

TEST_CASE(
    "taking a large purge back tells how far it is, and changes nothing where it is stopped") {
    test::OpenLibrary library;
    const Ids ids = manyArticles(library);
    const std::string before = library.snapshot();
    PurgeRun run(library.file(), ids);
    while (!run.done())
        need(run.step());
    const std::string purged = library.snapshot();

    const auto back = service::UndoWay::Back;
    CHECK(codeOf(service::undoLarge(library.file(), back, [](std::size_t done, std::size_t) {
              return done < 2;
          })) == base::ErrorCode::Cancelled);
    CHECK(library.snapshot() == purged);

    std::vector<std::size_t> told;
    need(service::undoLarge(library.file(), back, [&](std::size_t done, std::size_t total) {
        CHECK(total == 3);
        told.push_back(done);
        return true;
    }));
    CHECK(told == std::vector<std::size_t>{1, 2, 3});
    CHECK(library.snapshot() == before);
    need(service::undoLarge(library.file(), service::UndoWay::Forth, {}));
    CHECK(library.snapshot() == purged);
}

TEST_CASE("a purge that is taken back while it runs ends there") {
    test::OpenLibrary library;
    const auto feed = library.addFeed("https://exemple.test/flux");
    Ids ids;
    for (int i = 0; i < 300; ++i)
        ids.push_back(library.refreshed(feed, "Article " + std::to_string(i)));
    PurgeRun run(library.file(), ids);
    need(run.step());
    need(library.editor().undo());
    CHECK(codeOf(run.step()) == base::ErrorCode::Cancelled);
    CHECK(need(library.reader().itemIds({})).size() == 300);
}

TEST_CASE("a purge of nothing leaves no entry behind") {
    TenMonths fixture;
    need(fixture.library.editor().items.star(Ids{fixture.items[0]}, true));
    CHECK(fixture.purge({fixture.items[0]}) == 0);
    CHECK(need(fixture.library.reader().history()).front().kind == model::OperationKind::Star);
}

TEST_CASE("what a purge took leaves the file once it is given up, and the file shrinks") {
    test::OpenLibrary library;
    const auto feed = library.addFeed("https://exemple.test/flux");
    Ids ids;
    for (int i = 0; i < 500; ++i)
        ids.push_back(library.refreshed(feed, base::randomUuid() + std::string(3000, 'x') +
                                                  base::randomUuid()));
    need(library.file().storeWriter().settle());
    const auto full = std::filesystem::file_size(library.path());
    PurgeRun run(library.file(), ids);
    while (!run.done())
        need(run.step());
    service::RetentionEditor editor(library.file());
    CHECK(need(editor.giveUpPurged()) > 0);
    CHECK(codeOf(library.editor().undo()) == base::ErrorCode::NothingToUndo);
    library.reopen();
    CHECK(need(store::shrink(library.path())) > full / 2);
    CHECK(std::filesystem::file_size(library.path()) < full / 2);
    need(library.file().check());
}

TEST_CASE("what a purge took can be brought back for thirty days") {
    TenMonths fixture;
    CHECK(fixture.purge(fixture.olderThan(6)) == 5);
    auto& editor = fixture.library.editor();
    need(editor.forgetExpired(fixture.library.clock.now() + std::chrono::days(29)));
    CHECK_FALSE(need(fixture.library.reader().history()).empty());
    need(editor.forgetExpired(fixture.library.clock.now() + std::chrono::days(31)));
    CHECK(need(fixture.library.reader().history()).empty());
}

TEST_CASE("a feed has a rule of its own or goes by the library's") {
    TenMonths fixture;
    service::RetentionEditor editor(fixture.library.file());
    need(editor.setRule({.months = 6}));
    CHECK(need(editor.rule()) == model::Retention{6, 0});
    CHECK(fixture.planned({}).size() == 5);
    fixture.library.requireUndoable(
        [&] { return editor.setFeedRule(fixture.feed, model::Retention{}); });
    CHECK(fixture.planned({}).empty());
    need(service::RetentionEditor(fixture.library.file())
             .setFeedRule(fixture.feed, model::Retention{.newest = 3}));
    CHECK(fixture.planned({}).size() == 7);
    CHECK(codeOf(service::RetentionEditor(fixture.library.file()).setRule({.months = -1})) ==
          base::ErrorCode::InvalidArgument);
    CHECK(codeOf(service::RetentionEditor(fixture.library.file())
                     .setFeedRule(model::FeedId{99}, model::Retention{})) ==
          base::ErrorCode::NotFound);
    CHECK(codeOf(store::planPurge(fixture.library.path(), {.feed = model::FeedId{99}},
                                  fixture.library.clock.now())) == base::ErrorCode::NotFound);
}

TEST_CASE("a rule for the library leaves feeds with a rule of their own to theirs") {
    TenMonths fixture;
    service::FeedEdit edit;
    edit.retention = model::Retention{.months = 0, .newest = 3};
    fixture.library.requireUndoable(
        [&] { return fixture.library.editor().feeds.edit(fixture.feed, edit); });
    CHECK(need(fixture.library.reader().feeds()).at(0).retention == edit.retention);
    const model::Retention sixMonths{.months = 6};
    CHECK(fixture.planned({.rule = sixMonths}).size() == 5);
    CHECK(fixture.planned({.rule = sixMonths, .ownRules = true}).size() == 7);
    edit.retention = model::Retention{}; // everything, whatever the library's rule
    need(fixture.library.editor().feeds.edit(fixture.feed, edit));
    CHECK(fixture.planned({.rule = sixMonths, .ownRules = true}).empty());
    edit.retention = std::optional<model::Retention>(); // as the library
    need(fixture.library.editor().feeds.edit(fixture.feed, edit));
    CHECK_FALSE(need(fixture.library.reader().feeds()).at(0).retention);
    CHECK(fixture.planned({.rule = sixMonths, .ownRules = true}).size() == 5);
    edit.retention = model::Retention{.months = -1};
    CHECK(codeOf(fixture.library.editor().feeds.edit(fixture.feed, edit)) ==
          base::ErrorCode::InvalidArgument);
}
