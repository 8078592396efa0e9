// Rules and stories while feeds are refreshed.

#include "refreshed_library.h"

using namespace musette;
using namespace musette::test;
using Act = model::RuleAct;

namespace {

model::RuleId addRule(RefreshedLibrary& library, model::RuleCondition condition,
                      std::vector<model::RuleAction> actions,
                      std::optional<base::Date> until = {}) {
    model::Rule rule;
    rule.name = "AFEST";
    rule.conditions = {std::move(condition)};
    rule.actions = std::move(actions);
    rule.until = until;
    const auto id = library.file().editor().rules.add(rule);
    REQUIRE(id);
    return *id;
}

const model::RuleCondition kTitle{model::RuleField::Title, model::RuleTest::Contains, false,
                                  "article 2"};

} // namespace

TEST_CASE("New items that fit a rule are done to as it says, with its name as the reason") {
    RefreshedLibrary library;
    library.pages.set("/flux", feedReply(rss(numbered(1, 3))));
    library.followPath("/flux");
    const auto id = addRule(library, kTitle, {{Act::Keep}, {Act::Tag, "AFEST"}, {Act::MarkRead}});
    library.refresh();
    CHECK(library.rows("SELECT title, id IN (SELECT item_id FROM unread_item), triage "
                       "FROM item WHERE triage <> 'inbox'") ==
          std::vector<std::string>{"Article 2|0|kept"});
    CHECK(library.rows("SELECT reason FROM triage_event") ==
          std::vector<std::string>{"rule: AFEST"});
    CHECK(library.rows("SELECT title FROM item JOIN item_tag ON item_id = id").size() == 1);
    const auto runs = library.file().reader().ruleRuns(id, 10);
    REQUIRE(runs);
    REQUIRE(runs->size() == 1);
    CHECK(runs->front().arrivals);
    // The log is of what rules did; the journal of what the user did: nothing since the rule.
    CHECK(library.file().editor().undo()->entry.kind == model::OperationKind::AddRule);
}

TEST_CASE("Rules look at the text, and at the feed's folder") {
    RefreshedLibrary library;
    auto items = numbered(1, 3);
    items[0].text = "Un mot rare : anémomètre.";
    library.pages.set("/flux", feedReply(rss(items)));
    REQUIRE(library.file().editor().feeds.add({library.server.url("/flux"), "", "Veille / Droit"}));
    addRule(library, {model::RuleField::Text, model::RuleTest::HasWords, false, "ANEMOMETRE"},
            {{Act::Star}});
    addRule(library, {model::RuleField::Folder, model::RuleTest::Is, false, "Veille"},
            {{Act::Tag, "Droit"}});
    // The folder, not its name.
    REQUIRE(library.file().editor().feeds.renameFolder(model::FolderId{1}, "Actualité"));
    library.refresh();
    CHECK(library.count("starred = 1") == 1);
    CHECK(library.rows("SELECT item_id FROM item_tag").size() == 3);
}

TEST_CASE("The first rule that sorts an item has the word, an expired or disabled one none") {
    RefreshedLibrary library;
    library.pages.set("/flux", feedReply(rss(numbered(1, 3))));
    library.followPath("/flux");
    const auto off = addRule(library, kTitle, {{Act::Star}});
    REQUIRE(library.file().editor().rules.enable(off, false));
    addRule(library, kTitle, {{Act::Star}}, base::parseDate("2026-11-20"));
    addRule(library, kTitle, {{Act::Watch}}, base::parseDate("2026-11-30"));
    addRule(library, kTitle, {{Act::LetGo}});
    library.refresh();
    CHECK(library.count("starred = 1") == 0);
    CHECK(library.rows("SELECT triage FROM item WHERE title = 'Article 2'").at(0) == "watch");
}

TEST_CASE("An item that is there already is no new one to a rule, also when it is updated") {
    RefreshedLibrary library;
    library.pages.set("/flux", feedReply(rss(numbered(1, 3))));
    library.followPath("/flux");
    library.refresh();
    addRule(library, kTitle, {{Act::LetGo}});
    auto items = numbered(1, 3);
    items[1].text = "Un autre texte.";
    library.pages.set("/flux", feedReply(rss(items)));
    CHECK(library.force().outcomes.at(0).changedItems == 1);
    CHECK(library.count("triage = 'inbox'") == 3);
}

TEST_CASE("Undo goes on after rules have tagged and sorted what came") {
    RefreshedLibrary library;
    library.pages.set("/flux", feedReply(rss(numbered(1, 1))));
    library.followPath("/flux");
    library.refresh();
    addRule(library, kTitle, {{Act::Keep}, {Act::Tag, "AFEST"}});
    const std::vector<model::ItemId> first{{std::stoll(library.rows("SELECT id FROM item").at(0))}};
    auto& items = library.file().editor().items;
    REQUIRE(items.triage(first, model::Triage::Kept));
    REQUIRE(items.tag(first, std::vector<std::string>{"Autre"}));
    REQUIRE(items.untag(first, std::vector<std::string>{"Autre"}));
    library.pages.set("/flux", feedReply(rss(numbered(1, 3))));
    library.force();
    for (int i = 0; i < 4; ++i)
        CHECK(library.file().editor().undo());
    CHECK(library.count("triage = 'kept'") == 1);
    for (int i = 0; i < 4; ++i)
        CHECK(library.file().editor().redo());
    CHECK(library.file().check());
}

TEST_CASE("The same story from two feeds is found as it comes, and again when it changes") {
    RefreshedLibrary library;
    const std::string text = "Attendu depuis dix mois, le décret sur la validation des acquis de "
                             "l'expérience simplifie la recevabilité des dossiers.";
    const std::string title = "Le décret sur la validation des acquis enfin publié";
    library.pages.set("/a", feedReply(rss({{"g1", title, text, "http://un.test/a"}})));
    library.pages.set("/b", feedReply(rss({{"g1", title + " | Le Quotidien", text, ""}})));
    library.followPath("/a");
    library.followPath("/b");
    library.refresh();
    const auto stories = "SELECT count(*), count(DISTINCT story) FROM item_story";
    CHECK(library.rows(stories).at(0) == "2|1");
    library.pages.set("/b", feedReply(rss({{"g1", "Tout autre titre sans rapport avec lui",
                                            "Un texte qui ne dit plus rien de cela.", ""}})));
    library.force();
    CHECK(library
              .rows("SELECT count(*) FROM item_story s JOIN item i ON i.id = s.item_id "
                    "WHERE i.title LIKE 'Tout%'")
              .at(0) == "0");
}
