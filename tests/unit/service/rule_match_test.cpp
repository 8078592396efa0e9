// What fits a rule: pure, on words as the library holds them.

#include "support/catch.h"

#include <musette/base/text.h>
#include <musette/service/rule_match.h>

using namespace musette;
using Field = model::RuleField;
using Test = model::RuleTest;

namespace {

service::RuleSource source() {
    model::Feed feed;
    feed.title = "Café pédagogique";
    feed.url = "https://exemple.test/flux";
    feed.folderName = "Veille / Droit";
    return service::RuleSource(feed);
}

model::ItemWords item() {
    model::ItemWords words;
    words.title = base::foldForSearch("L’évaluation des acquis en AFEST");
    words.text = base::foldForSearch("Le cœur du métier de formateur.");
    words.author = "Alice Martin, Bob";
    words.url = "https://www.exemple.test/2026/11/AFEST";
    words.categories = {"Pédagogie", "Droit du travail"};
    return words;
}

bool fits(const model::RuleCondition& condition) {
    model::Rule rule;
    rule.conditions = {condition};
    return service::RuleMatcher(rule).fits(source(), item());
}

} // namespace

TEST_CASE("a condition that means one feed fits that feed alone, whatever feeds are called") {
    model::Feed feed;
    feed.id = {7};
    feed.title = "Café pédagogique";
    feed.url = "https://exemple.test/flux";
    const service::RuleSource seven(feed);
    feed.id = {8};
    feed.url = "https://exemple.test/autre";
    const service::RuleSource eight(feed);
    model::Rule rule;
    rule.conditions = {{Field::Feed, Test::Is, false, "Ancien nom", {7}}};
    CHECK(service::RuleMatcher(rule).fits(seven, item()));
    CHECK(service::RuleMatcher(rule).mayFit(seven));
    CHECK_FALSE(service::RuleMatcher(rule).fits(eight, item()));
    CHECK_FALSE(service::RuleMatcher(rule).mayFit(eight));
    rule.conditions = {{Field::Feed, Test::Is, true, "", {}, "https://exemple.test/autre"}};
    CHECK(service::RuleMatcher(rule).fits(seven, item()));
    CHECK_FALSE(service::RuleMatcher(rule).fits(eight, item()));
}

TEST_CASE("a condition compares without case, accents, ligatures and apostrophes") {
    CHECK(fits({Field::Title, Test::Contains, false, "ÉVALUATION"}));
    CHECK(fits({Field::Title, Test::Contains, false, "l'evaluation"}));
    CHECK(fits({Field::Text, Test::Contains, false, "coeur"}));
    CHECK_FALSE(fits({Field::Title, Test::Contains, false, "coeur"}));
    CHECK(fits({Field::Title, Test::Is, false, "  L'évaluation des   acquis en afest "}));
    CHECK_FALSE(fits({Field::Title, Test::Is, false, "L'évaluation"}));
    CHECK(fits({Field::Title, Test::BeginsWith, false, "l’Éval"}));
    CHECK_FALSE(fits({Field::Title, Test::BeginsWith, false, "acquis"}));
    CHECK(fits({Field::Title, Test::HasWords, false, "afest evaluation"}));
    CHECK_FALSE(fits({Field::Title, Test::HasWords, false, "afest eval"}));
    CHECK(fits({Field::Title, Test::Contains, true, "coeur"}));
}

TEST_CASE("a condition looks at where an item comes from and who made it") {
    CHECK(fits({Field::Feed, Test::Is, false, "cafe pedagogique"}));
    CHECK(fits({Field::Feed, Test::BeginsWith, false, "https://exemple.test/"}));
    CHECK(fits({Field::Folder, Test::Is, false, "Veille / Droit"}));
    CHECK(fits({Field::Folder, Test::Is, false, "veille"}));
    CHECK_FALSE(fits({Field::Folder, Test::Is, false, "Veil"}));
    CHECK(fits({Field::Author, Test::Is, false, "bob"}));
    CHECK(fits({Field::Author, Test::Is, false, "Alice Martin"}));
    CHECK(fits({Field::Author, Test::Contains, false, "martin"}));
    CHECK_FALSE(fits({Field::Author, Test::Is, false, "Martin"}));
    CHECK(fits({Field::Address, Test::Contains, false, "/2026/11/afest"}));
    CHECK(fits({Field::Category, Test::Is, false, "pedagogie"}));
    CHECK_FALSE(fits({Field::Category, Test::Is, false, "droit"}));
}

TEST_CASE("all conditions must hold, or any of them, as the rule says") {
    model::Rule rule;
    rule.conditions = {{Field::Title, Test::Contains, false, "afest"},
                       {Field::Author, Test::Is, false, "Carole"}};
    CHECK_FALSE(service::RuleMatcher(rule).fits(source(), item()));
    rule.join = model::RuleJoin::Any;
    CHECK(service::RuleMatcher(rule).fits(source(), item()));
    rule.conditions.clear();
    CHECK_FALSE(service::RuleMatcher(rule).fits(source(), item()));
    rule.join = model::RuleJoin::All;
    CHECK_FALSE(service::RuleMatcher(rule).fits(source(), item()));
}

TEST_CASE("a rule that no item of a feed can fit is told from the feed alone") {
    model::Rule rule;
    rule.conditions = {{Field::Title, Test::Contains, false, "afest"},
                       {Field::Folder, Test::Is, false, "Ailleurs"}};
    CHECK_FALSE(service::RuleMatcher(rule).mayFit(source()));
    rule.join = model::RuleJoin::Any;
    CHECK(service::RuleMatcher(rule).mayFit(source()));
    CHECK_FALSE(service::RuleMatcher(rule).needsText());
}

TEST_CASE("a rule works through its last day and no longer") {
    model::Rule rule;
    rule.conditions = {{Field::Title, Test::Contains, false, "afest"}};
    rule.actions = {{model::RuleAct::Star}};
    const auto noon = *base::parseRfc3339("2026-11-24T12:00:00Z");
    CHECK(service::isActive(rule, noon));
    rule.until = base::parseDate("2026-11-24");
    CHECK(service::isActive(rule, noon));
    CHECK_FALSE(service::isActive(rule, noon + std::chrono::days{1}));
    CHECK(service::isExpired(rule, noon + std::chrono::days{1}));
    rule.until.reset();
    rule.enabled = false;
    CHECK_FALSE(service::isActive(rule, noon));
}
