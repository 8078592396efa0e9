#include "connection.h"
#include "rule_rows.h"
#include "session_rows.h"

#include <musette/model/names.h>
#include <musette/store/rule_table.h>

#include <algorithm>
#include <utility>

namespace musette::store {
namespace {

std::optional<std::string> dateText(const std::optional<base::Date>& date) {
    return date ? std::optional(base::formatDate(*date)) : std::nullopt;
}

std::vector<std::string> labelsOf(const model::Rule& rule) {
    std::vector<std::string> labels;
    for (const model::RuleAction& action : rule.actions) {
        if (action.act == model::RuleAct::Tag)
            labels.push_back(action.label);
    }
    return labels;
}

} // namespace

base::Result<std::vector<model::Rule>> RuleTable::all() {
    return m_connection.guarded(
        [&]() -> base::Result<std::vector<model::Rule>> { return rulesFrom(m_connection); });
}

base::Result<model::Rule> RuleTable::rule(model::RuleId id) {
    auto rules = all();
    if (!rules)
        return std::unexpected(rules.error());
    const auto found = std::ranges::find(*rules, id, &model::Rule::id);
    if (found == rules->end())
        return base::fail(base::ErrorCode::NotFound,
                          "there is no rule " + std::to_string(id.value) + " in this library");
    return std::move(*found);
}

base::Status RuleTable::setParts(model::RuleId id, const model::Rule& rule) {
    int position = 0;
    for (const model::RuleCondition& condition : rule.conditions)
        m_connection.run("INSERT INTO rule_condition (rule_id, position, field, test, negated, "
                         "value, feed_id, folder_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                         id, position++, model::nameOf(condition.field),
                         model::nameOf(condition.test), condition.negated, condition.value,
                         condition.feed, condition.folder);
    position = 0;
    for (const model::RuleAction& action : rule.actions) {
        if (action.act == model::RuleAct::Link &&
            !m_connection.query("SELECT 1 FROM session WHERE id = ?", action.session).next())
            return missing("session");
        if (action.act == model::RuleAct::Tag)
            m_connection.run("INSERT OR IGNORE INTO tag (label) VALUES (?)", action.label);
        const bool links = action.act == model::RuleAct::Link;
        m_connection.run("INSERT INTO rule_action (rule_id, position, act, label, session_id) "
                         "VALUES (?, ?, ?, ?, ?)",
                         id, position++, model::nameOf(action.act),
                         action.act == model::RuleAct::Tag ? action.label : std::string(),
                         links ? action.session : model::SessionId{});
    }
    m_changes.rules = true;
    m_changes.tags = true;
    return {};
}

void RuleTable::dropUnusedLabels(const std::vector<std::string>& labels) {
    for (const std::string& label : labels)
        m_connection.run("DELETE FROM tag WHERE label = ?1 AND NOT EXISTS "
                         "(SELECT 1 FROM item_tag WHERE tag_id = tag.id) AND NOT EXISTS "
                         "(SELECT 1 FROM rule_action WHERE label = ?1)",
                         label);
}

base::Result<model::RuleId> RuleTable::insert(const model::Rule& rule) {
    return m_connection.guarded([&]() -> base::Result<model::RuleId> {
        m_connection.run("INSERT INTO rule (name, enabled, joined, until, position) VALUES "
                         "(?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM rule))",
                         rule.name, rule.enabled, model::nameOf(rule.join), dateText(rule.until));
        const model::RuleId id{m_connection.lastId()};
        if (auto set = setParts(id, rule); !set)
            return std::unexpected(set.error());
        return id;
    });
}

base::Status RuleTable::update(const model::Rule& changed) {
    return m_connection.guarded([&]() -> base::Status {
        const auto before = rule(changed.id);
        if (!before)
            return std::unexpected(before.error());
        m_connection.run("UPDATE rule SET name = ?, enabled = ?, joined = ?, until = ? "
                         "WHERE id = ?",
                         changed.name, changed.enabled, model::nameOf(changed.join),
                         dateText(changed.until), changed.id);
        m_connection.run("DELETE FROM rule_condition WHERE rule_id = ?", changed.id);
        m_connection.run("DELETE FROM rule_action WHERE rule_id = ?", changed.id);
        if (auto set = setParts(changed.id, changed); !set)
            return set;
        dropUnusedLabels(labelsOf(*before));
        return {};
    });
}

base::Status RuleTable::remove(model::RuleId id) {
    return m_connection.guarded([&]() -> base::Status {
        const auto before = rule(id);
        if (!before)
            return std::unexpected(before.error());
        m_connection.run("DELETE FROM rule WHERE id = ?", id);
        dropUnusedLabels(labelsOf(*before));
        m_changes.rules = true;
        m_changes.tags = true;
        return {};
    });
}

base::Status RuleTable::move(model::RuleId id, int by) {
    return m_connection.guarded([&]() -> base::Status {
        auto rules = all();
        if (!rules)
            return std::unexpected(rules.error());
        const auto found = std::ranges::find(*rules, id, &model::Rule::id);
        if (found == rules->end())
            return missing("rule");
        const auto from = found - rules->begin();
        const auto last = static_cast<std::ptrdiff_t>(rules->size()) - 1;
        const auto to = std::clamp(from + by, std::ptrdiff_t{0}, last);
        model::Rule moved = std::move(*found);
        rules->erase(found);
        rules->insert(rules->begin() + to, std::move(moved));
        int position = 0;
        for (const model::Rule& rule : *rules)
            m_connection.run("UPDATE rule SET position = ?1 WHERE id = ?2 AND position <> ?1",
                             ++position, rule.id);
        m_changes.rules = true;
        return {};
    });
}

} // namespace musette::store
