#include "rule_rows.h"

#include "feed_rows.h"

#include <musette/model/names.h>

#include <algorithm>

namespace musette::store {
namespace {

model::RuleCondition conditionFrom(Connection& connection, const Query& row) {
    model::RuleCondition condition;
    condition.field = model::fromName<model::RuleField>(row.text(1)).value_or(condition.field);
    condition.test = model::fromName<model::RuleTest>(row.text(2)).value_or(condition.test);
    condition.negated = row.integer(3) != 0;
    condition.value = row.text(4);
    condition.feed = row.id<model::FeedId>(5);
    if (condition.feed) {
        condition.value = shownTitle(row.text(6), row.text(7), row.text(8));
        condition.feedUrl = row.text(8);
    }
    condition.folder = row.id<model::FolderId>(9);
    if (condition.folder)
        condition.value = folderPath(connection, condition.folder);
    return condition;
}

model::Rule* find(std::vector<model::Rule>& rules, model::RuleId id) {
    const auto found = std::ranges::find(rules, id, &model::Rule::id);
    return found == rules.end() ? nullptr : &*found;
}

} // namespace

std::vector<model::Rule> rulesFrom(Connection& connection) {
    std::vector<model::Rule> rules;
    Query row = connection.query("SELECT id, name, enabled, joined, until FROM rule "
                                 "ORDER BY position, id");
    while (row.next()) {
        model::Rule rule;
        rule.id = row.id<model::RuleId>(0);
        rule.name = row.text(1);
        rule.enabled = row.integer(2) != 0;
        rule.join = model::fromName<model::RuleJoin>(row.text(3)).value_or(rule.join);
        if (!row.isNull(4))
            rule.until = base::parseDate(row.text(4));
        rules.push_back(std::move(rule));
    }
    if (rules.empty())
        return rules;
    Query condition = connection.query(
        "SELECT c.rule_id, c.field, c.test, c.negated, c.value, c.feed_id, "
        "f.custom_title, f.title, "
        "f.url, c.folder_id FROM rule_condition c LEFT JOIN feed f ON f.id = c.feed_id "
        "ORDER BY c.rule_id, c.position");
    while (condition.next()) {
        if (model::Rule* rule = find(rules, condition.id<model::RuleId>(0)))
            rule->conditions.push_back(conditionFrom(connection, condition));
    }
    Query action = connection.query("SELECT rule_id, act, label, session_id FROM rule_action "
                                    "ORDER BY rule_id, position");
    while (action.next()) {
        const auto act = model::fromName<model::RuleAct>(action.text(1));
        if (model::Rule* rule = find(rules, action.id<model::RuleId>(0)); rule && act)
            rule->actions.push_back({*act, action.text(2), action.id<model::SessionId>(3)});
    }
    return rules;
}

std::string_view triageNameOf(model::RuleAct act) {
    using enum model::RuleAct;
    switch (act) {
    case Keep: return model::nameOf(model::Triage::Kept);
    case Watch: return model::nameOf(model::Triage::Watch);
    case LetGo: return model::nameOf(model::Triage::LetGo);
    case Tag:
    case Star:
    case MarkRead:
    case Link: break;
    }
    return model::nameOf(model::Triage::Inbox);
}

} // namespace musette::store
