// Rules in a library: their own changes, applying them to stored items, and taking that back.

#include "open_library.h"

#include <musette/service/rule_json.h>
#include <musette/service/rule_search.h>

using namespace musette;
using test::codeOf;
using test::need;
using Act = model::RuleAct;
using Code = base::ErrorCode;

namespace {

model::Rule ruleFor(const std::string& title, std::vector<model::RuleAction> actions) {
    model::Rule rule;
    rule.name = "Règle " + title;
    rule.conditions = {{model::RuleField::Title, model::RuleTest::Contains, false, title}};
    rule.actions = std::move(actions);
    return rule;
}

service::FeedEdit titled(const char* title) {
    service::FeedEdit edit;
    edit.title = title;
    return edit;
}

/// A library with a feed of four items.
struct Rules {
    Rules() {
        const auto feed = library.addFeed("https://exemple.test/flux");
        for (const char* title : {"veille un", "veille deux", "veille trois", "autre"})
            ids.push_back(library.refreshed(feed, title));
    }
    service::RuleEditor& editor() { return library.editor().rules; }
    model::ItemRow row(std::size_t at) { return need(library.reader().article(ids[at])).row; }
    std::vector<model::ItemId> matching(const model::Rule& rule) {
        auto search = need(service::RuleSearch::begin(library.reader(), rule));
        std::vector<model::ItemId> found;
        for (bool more = true; more;) {
            const auto part = need(search.next(library.reader(), 2));
            found.insert(found.end(), part.items.begin(), part.items.end());
            more = part.more;
        }
        return found;
    }
    model::RuleRunId lastRun() { return need(library.reader().ruleRuns(std::nullopt, 1)).at(0).id; }

    test::OpenLibrary library;
    std::vector<model::ItemId> ids;
};

} // namespace

TEST_CASE("rules are added, changed, moved and removed, and each can be undone") {
    Rules s;
    model::Rule rule = ruleFor("veille", {{Act::Keep}, {Act::Tag, "AFEST"}});
    rule.until = base::parseDate("2026-12-31");
    s.library.requireUndoable([&] {
        const auto id = s.editor().add(rule);
        rule.id = id.value_or(model::RuleId{});
        return id;
    });
    auto stored = need(s.library.reader().rules()).at(0);
    rule.id = stored.id;
    CHECK(stored == rule);
    const auto second = need(s.editor().add(ruleFor("autre", {{Act::Star}})));
    rule.name = "Autrement";
    rule.join = model::RuleJoin::Any;
    rule.conditions.push_back({model::RuleField::Author, model::RuleTest::Is, true, "Alice"});
    rule.actions = {{Act::Tag, "Terrain"}};
    s.library.requireUndoable([&] { return s.editor().edit(rule); });
    CHECK(need(s.library.reader().rules()).at(0) == rule);
    s.library.requireUndoable([&] { return s.editor().move(second, -1); });
    CHECK(need(s.library.reader().rules()).at(0).id == second);
    s.library.requireUndoable([&] { return s.editor().enable(rule.id, false); });
    s.library.requireUndoable([&] { return s.editor().remove(rule.id); });
    CHECK(need(s.library.reader().rules()).size() == 1);
    CHECK(need(s.library.file().storeReader().tags()).empty());
}

TEST_CASE("a rule that cannot work is refused") {
    Rules s;
    CHECK(codeOf(s.editor().add(ruleFor(" ", {{Act::Star}}))) == Code::InvalidArgument);
    CHECK(codeOf(s.editor().add(ruleFor("a", {}))) == Code::InvalidArgument);
    CHECK(codeOf(s.editor().add(ruleFor("a", {{Act::Tag, " "}}))) == Code::InvalidArgument);
    CHECK(codeOf(s.editor().add(ruleFor("a", {{Act::Link}}))) == Code::InvalidArgument);
    CHECK(codeOf(s.editor().add(ruleFor("a", {{Act::Keep}, {Act::LetGo}}))) ==
          Code::InvalidArgument);
    CHECK(codeOf(s.editor().add(ruleFor("a", {{Act::Link, "", {99}}}))) == Code::NotFound);
    CHECK(codeOf(s.editor().remove({99})) == Code::NotFound);
    model::Rule nameless = ruleFor("a", {{Act::Star}});
    nameless.name.clear();
    need(s.editor().add(nameless));
    CHECK(need(s.library.reader().rules()).at(0).name == "a");
}

TEST_CASE("a rule does to stored items what it says, but not to those that the user decided on") {
    Rules s;
    need(s.library.editor().items.triage(std::array{s.ids[1]}, model::Triage::LetGo));
    need(s.library.editor().items.triage(std::array{s.ids[2]}, model::Triage::Kept));
    need(s.library.editor().items.triage(std::array{s.ids[2]}, model::Triage::Inbox));
    const auto session = need(s.library.editor().sessions.create(
        test::trainingSession("Session", "2026-11-24", "2026-11-24")));
    const model::Rule rule = ruleFor(
        "VEILLE",
        {{Act::Keep}, {Act::Tag, "AFEST"}, {Act::Star}, {Act::MarkRead}, {Act::Link, "", session}});
    const auto id = need(s.editor().add(rule));
    const auto found = s.matching(rule);
    CHECK(found == std::vector{s.ids[2], s.ids[1], s.ids[0]});
    s.library.requireUndoable([&] { return s.editor().apply(id, found); });
    const auto row = s.row(0);
    CHECK(row.triage == model::Triage::Kept);
    CHECK(row.tags == std::vector<std::string>{"AFEST"});
    CHECK(row.starred);
    CHECK_FALSE(row.unread);
    CHECK(s.row(1).triage == model::Triage::LetGo);
    CHECK(s.row(1).tags.empty());
    CHECK(s.row(2).triage == model::Triage::Inbox);
    CHECK(s.row(2).unread);
    CHECK(
        test::sqlRows(s.library.path(), "SELECT state, reason FROM triage_event WHERE item_id = " +
                                            std::to_string(s.ids[0].value)) ==
        std::vector<std::string>{"kept|rule: Règle VEILLE"});
    CHECK(need(s.library.reader().itemIds({.session = session})) == std::vector{s.ids[0]});
    CHECK(need(s.library.reader().ruleDeeds(id, std::nullopt, 100)).size() == 5);
    CHECK(need(s.library.reader().ruleRuns(id, 10)).at(0).items == 1);
    // Again there is nothing to do, and nothing in the log.
    CHECK(need(s.editor().apply(id, found)).items == 0);
    CHECK(need(s.library.reader().ruleRuns(id, 10)).size() == 1);
}

TEST_CASE("what a run did is taken back, and nothing that the user decided since") {
    Rules s;
    const auto id = need(s.editor().add(
        ruleFor("veille", {{Act::LetGo}, {Act::Tag, "AFEST"}, {Act::Star}, {Act::MarkRead}})));
    need(s.editor().apply(id, s.ids));
    need(s.library.editor().items.triage(std::array{s.ids[1]}, model::Triage::Kept));
    need(s.library.editor().items.star(std::array{s.ids[2]}, false));
    const auto run = s.lastRun();
    s.library.requireUndoable([&] { return s.editor().undoRun(run); });
    CHECK(s.row(0).triage == model::Triage::Inbox);
    CHECK(s.row(0).unread);
    CHECK(s.row(0).tags.empty());
    CHECK_FALSE(s.row(0).starred);
    CHECK(s.row(1).triage == model::Triage::Kept);
    CHECK_FALSE(s.row(1).unread);
    CHECK_FALSE(s.row(2).starred);
    CHECK(need(s.library.reader().ruleRuns(id, 1)).at(0).undone);
    CHECK(codeOf(s.editor().undoRun(run)) == Code::NothingToUndo);
    // What was taken back was no decision of the user's: the rule may do it again.
    CHECK(need(s.editor().apply(id, s.ids)).items == 3);
    CHECK(s.row(0).triage == model::Triage::LetGo);
}

TEST_CASE("the label of a rule stays while the rule does, so that undo finds what it needs") {
    Rules s;
    const auto id = need(s.editor().add(ruleFor("veille", {{Act::Tag, "AFEST"}})));
    const std::vector<std::string> labels{"AFEST"};
    need(s.library.editor().items.tag(std::array{s.ids[3]}, labels));
    need(s.library.editor().items.untag(std::array{s.ids[3]}, labels));
    CHECK(need(s.library.file().storeReader().tags()).size() == 1);
    // As a refresh does: not an action of the user.
    auto& writer = s.library.file().storeWriter();
    need(writer.transaction(store::Durability::Soon, [&]() -> base::Status {
        const auto run = need(writer.ruleRuns().arrivals(id, s.library.clock.now()));
        CHECK(need(writer.ruleRuns().perform(run, s.ids[0], {Act::Tag, "AFEST"}, "",
                                             s.library.clock.now())));
        return {};
    }));
    need(s.library.editor().undo());
    CHECK(s.row(3).tags == labels);
    CHECK(s.row(0).tags == labels);
    need(s.editor().remove(id));
    CHECK(need(s.library.file().storeReader().tags()).size() == 1);
}

TEST_CASE("what comes within ten minutes is one run, and old runs leave the log") {
    Rules s;
    const auto id = need(s.editor().add(ruleFor("veille", {{Act::Star}})));
    auto& writer = s.library.file().storeWriter();
    std::vector<model::RuleRunId> runs;
    need(writer.transaction(store::Durability::Soon, [&]() -> base::Status {
        for (const auto after : {std::chrono::minutes{0}, std::chrono::minutes{9},
                                 std::chrono::minutes{11}, std::chrono::minutes{91 * 24 * 60}})
            runs.push_back(need(writer.ruleRuns().arrivals(id, s.library.clock.now() + after)));
        return {};
    }));
    CHECK(runs[0] == runs[1]);
    CHECK(runs[1] != runs[2]);
    CHECK(need(s.library.reader().ruleRuns(id, 10)).size() == 1);
}

TEST_CASE("a rule comes back from its JSON as it was") {
    model::Rule rule = ruleFor("veille", {{Act::Tag, "AFEST"}, {Act::Link, "", {3}}});
    rule.join = model::RuleJoin::Any;
    rule.conditions.push_back({model::RuleField::Feed, model::RuleTest::HasWords, true, "café"});
    rule.until = base::parseDate("2026-12-31");
    const std::string json = service::ruleToJson(rule, base::Instant{});
    CHECK(need(service::ruleFromJson(json)) == rule);
    const auto changed = need(service::ruleFromJson(R"({"enabled": false, "until": null})", rule));
    CHECK_FALSE(changed.enabled);
    CHECK_FALSE(changed.until);
    CHECK(changed.conditions == rule.conditions);
    CHECK(codeOf(service::ruleFromJson("{")) == Code::NotJson);
    for (const char* wrong :
         {"[]", R"({"join": "some"})", R"({"conditions": [1]})",
          R"({"actions": [{"act": "burn"}]})", R"({"until": "demain"})", R"({"enabled": "yes"})"}) {
        CAPTURE(wrong);
        CHECK(codeOf(service::ruleFromJson(wrong)) == Code::InvalidArgument);
    }
}

TEST_CASE("a rule that means a feed goes on working when the feed is renamed, and when another has "
          "its name") {
    Rules s;
    const auto first = need(s.library.reader().feeds()).at(0).id;
    const auto other = s.library.addFeed("https://exemple.test/autre");
    const auto elsewhere = s.library.refreshed(other, "ailleurs");
    model::Rule rule;
    rule.conditions = {{model::RuleField::Feed, model::RuleTest::Is, false, "", first}};
    rule.actions = {{Act::Star}};
    const auto id = need(s.editor().add(rule));
    const auto stored = [&] { return need(s.library.reader().rules()).at(0); };
    CHECK(stored().name == "exemple.test");
    need(s.library.editor().feeds.edit(first, titled("Droit")));
    need(s.library.editor().feeds.edit(other, titled("exemple.test")));
    CHECK(stored().conditions.at(0).value == "Droit");
    CHECK(s.matching(stored()).size() == s.ids.size());
    service::FeedEdit readdressed;
    readdressed.url = "https://exemple.test/flux-2";
    need(s.library.editor().feeds.edit(first, readdressed));
    CHECK(s.matching(stored()).size() == s.ids.size());

    model::Rule changed = stored();
    changed.conditions.at(0).feed = other;
    s.library.requireUndoable([&] { return s.editor().edit(changed); });
    CHECK(s.matching(stored()) == std::vector{elsewhere});
    changed.conditions.at(0).feed = {99};
    CHECK(codeOf(s.editor().edit(changed)) == Code::NotFound);
    changed.conditions.at(0) = {model::RuleField::Title, model::RuleTest::Is, false, "a", first};
    CHECK(codeOf(s.editor().edit(changed)) == Code::InvalidArgument);
    CHECK(stored().id == id);
}

TEST_CASE("a rule that means a feed keeps its address when the feed is removed") {
    Rules s;
    const auto feed = need(s.library.reader().feeds()).at(0).id;
    need(s.library.editor().feeds.edit(feed, titled("Droit")));
    model::Rule rule;
    rule.conditions = {{model::RuleField::Feed, model::RuleTest::Is, false, "", feed}};
    rule.actions = {{Act::Star}};
    need(s.editor().add(rule));
    const auto condition = [&] { return need(s.library.reader().rules()).at(0).conditions.at(0); };
    CHECK(condition().value == "Droit");
    s.library.requireUndoable([&] { return s.library.editor().feeds.remove(feed); });
    CHECK_FALSE(condition().feed);
    CHECK(condition().value == "https://exemple.test/flux");
    const auto again = s.library.addFeed("https://exemple.test/flux");
    const auto item = s.library.refreshed(again, "de nouveau");
    CHECK(s.matching(need(s.library.reader().rules()).at(0)) == std::vector{item});
}

TEST_CASE("a rule carried to another library as JSON finds its feed by the address") {
    Rules s;
    const auto feed = need(s.library.reader().feeds()).at(0).id;
    model::Rule rule;
    rule.conditions = {{model::RuleField::Feed, model::RuleTest::Is, false, "", feed}};
    rule.actions = {{Act::Star}};
    need(s.editor().add(rule));
    const auto json =
        service::ruleToJson(need(s.library.reader().rules()).at(0), s.library.clock.now());
    test::OpenLibrary other;
    other.addFeed("https://exemple.test/autre");
    need(other.editor().rules.add(need(service::ruleFromJson(json))));
    CHECK(need(other.reader().rules()).at(0).conditions.at(0).value == "https://exemple.test/flux");
    const auto same = other.addFeed("https://exemple.test/flux");
    need(other.editor().rules.add(need(service::ruleFromJson(json))));
    CHECK(need(other.reader().rules()).at(1).conditions.at(0).feed == same);
}

namespace {

/// Two feeds in folders of one name at the end, and an item of each.
struct Folders {
    Folders() {
        first = need(library.editor().feeds.add({"https://exemple.test/a", "", "Veille / Droit"}));
        second = need(library.editor().feeds.add({"https://exemple.test/b", "", "Droit"}));
        one = library.refreshed(first, "un");
        two = library.refreshed(second, "deux");
    }
    model::FolderId folder(const std::string& name) {
        for (const model::FeedFolder& known : need(library.reader().overview()).folders) {
            if (known.name == name)
                return known.id;
        }
        return {};
    }
    model::RuleCondition stored() { return need(library.reader().rules()).at(0).conditions.at(0); }
    std::vector<model::ItemId> matching() {
        const auto rule = need(library.reader().rules()).at(0);
        auto search = need(service::RuleSearch::begin(library.reader(), rule));
        return need(search.next(library.reader(), 100)).items;
    }
    void add(const std::string& path) {
        model::Rule rule;
        rule.conditions = {{model::RuleField::Folder, model::RuleTest::Is, false, path}};
        rule.actions = {{Act::Star}};
        need(library.editor().rules.add(rule));
    }

    test::OpenLibrary library;
    model::FeedId first;
    model::FeedId second;
    model::ItemId one;
    model::ItemId two;
};

} // namespace

TEST_CASE("a rule that means a folder goes on meaning it when it is renamed or moved, and when "
          "another gets its name") {
    Folders s;
    s.add("Veille");
    const model::FolderId veille = s.stored().folder;
    CHECK(veille == s.folder("Veille"));
    CHECK(s.matching() == std::vector{s.one}); // what lies inside it, too
    s.library.requireUndoable(
        [&] { return s.library.editor().feeds.renameFolder(veille, "Actualité"); });
    CHECK(s.stored().value == "Actualité");
    CHECK(s.matching() == std::vector{s.one});
    service::FeedEdit moved;
    moved.folder = "Veille";
    need(s.library.editor().feeds.edit(s.second, moved));
    CHECK(s.matching() == std::vector{s.one});
    need(s.library.editor().feeds.placeFolder(veille, s.folder("Veille"), {}));
    CHECK(s.stored().value == "Veille / Actualité");
    CHECK(s.matching() == std::vector{s.one});
}

TEST_CASE("a rule that means a folder keeps its name when the folder is gone") {
    Folders s;
    s.add("Veille / Droit");
    need(s.library.editor().feeds.renameFolder(s.folder("Veille"), "Actualité"));
    CHECK(s.stored().value == "Actualité / Droit");
    test::sqlRows(s.library.path(), "PRAGMA foreign_keys = ON; UPDATE feed SET folder_id = NULL; "
                                    "DELETE FROM folder");
    CHECK_FALSE(s.stored().folder);
    CHECK(s.stored().value == "Actualité / Droit");
    CHECK(s.matching().empty());
    service::FeedEdit again;
    again.folder = "Actualité / Droit";
    need(s.library.editor().feeds.edit(s.second, again));
    CHECK(s.matching() == std::vector{s.two});
}

TEST_CASE("a folder is named in JSON by its path, or by its id alone, and a path that is no folder "
          "stays a name") {
    Folders s;
    s.add("Archives");
    CHECK_FALSE(s.stored().folder);
    const std::string id = std::to_string(s.folder("Veille").value);
    const auto edited = [&](const std::string& condition) {
        return s.library.editor().rules.edit(need(
            service::ruleFromJson(R"({"conditions": [{"field": "folder", )" + condition + "}]}",
                                  need(s.library.reader().rules()).at(0))));
    };
    need(edited(R"("test": "is", "folder": )" + id));
    CHECK(s.stored().folder == s.folder("Veille"));
    CHECK(s.stored().value == "Veille");
    const auto json =
        service::ruleToJson(need(s.library.reader().rules()).at(0), s.library.clock.now());
    CHECK_THAT(json, test::containsText("\"folder\": " + id));
    // A number of another library does not count beside a name.
    need(edited(R"("test": "is", "value": "Archives", "folder": )" + id));
    CHECK_FALSE(s.stored().folder);
    CHECK(s.stored().value == "Archives");
    CHECK(codeOf(edited(R"("test": "is", "folder": 99)")) == Code::NotFound);
    CHECK(codeOf(edited(R"("test": "contains", "folder": )" + id)) == Code::InvalidArgument);
}
