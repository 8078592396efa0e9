// Rules, what they did, and items as they see them.

#include "body_text.h"
#include "reader_parts.h"
#include "rule_rows.h"

#include <musette/model/names.h>
#include <musette/store/reader.h>

namespace musette::store {

base::Result<std::vector<model::Rule>> StoreReader::rules() const {
    Connection& connection = *m_parts->connection;
    return connection.guarded(
        [&]() -> base::Result<std::vector<model::Rule>> { return rulesFrom(connection); });
}

base::Result<std::vector<model::RuleRun>> StoreReader::ruleRuns(std::optional<model::RuleId> rule,
                                                                int limit) const {
    Connection& connection = *m_parts->connection;
    return connection.guarded([&]() -> base::Result<std::vector<model::RuleRun>> {
        std::vector<model::RuleRun> runs;
        Query row = connection.query(
            "SELECT u.id, u.rule_id, r.name, u.at, u.arrivals, u.undone, "
            "(SELECT count(DISTINCT item_id) FROM rule_deed d WHERE d.run_id = u.id) "
            "FROM rule_run u JOIN rule r ON r.id = u.rule_id WHERE ?1 IS NULL OR u.rule_id = ?1 "
            "ORDER BY u.id DESC LIMIT ?2",
            rule, limit);
        while (row.next())
            runs.push_back({row.id<model::RuleRunId>(0), row.id<model::RuleId>(1), row.text(2),
                            row.instant(3), row.integer(4) != 0, row.integer(5) != 0,
                            row.integer(6)});
        return runs;
    });
}

base::Result<std::vector<model::RuleDeed>>
StoreReader::ruleDeeds(std::optional<model::RuleId> rule, std::optional<model::RuleRunId> run,
                       int limit) const {
    Connection& connection = *m_parts->connection;
    return connection.guarded([&]() -> base::Result<std::vector<model::RuleDeed>> {
        std::vector<model::RuleDeed> deeds;
        Query row = connection.query(
            "SELECT d.run_id, u.rule_id, r.name, d.item_id, i.title, d.act, d.label, "
            "d.session_id, d.at, u.undone FROM rule_deed d JOIN rule_run u ON u.id = d.run_id "
            "JOIN rule r ON r.id = u.rule_id JOIN item i ON i.id = d.item_id "
            "WHERE (?1 IS NULL OR u.rule_id = ?1) AND (?2 IS NULL OR d.run_id = ?2) "
            "ORDER BY d.id DESC LIMIT ?3",
            rule, run, limit);
        while (row.next()) {
            model::RuleDeed deed;
            deed.run = row.id<model::RuleRunId>(0);
            deed.rule = row.id<model::RuleId>(1);
            deed.ruleName = row.text(2);
            deed.item = row.id<model::ItemId>(3);
            deed.itemTitle = row.text(4);
            deed.action.act =
                model::fromName<model::RuleAct>(row.text(5)).value_or(model::RuleAct::Tag);
            deed.action.label = row.text(6);
            deed.action.session = row.id<model::SessionId>(7);
            deed.at = row.instant(8);
            deed.undone = row.integer(9) != 0;
            deeds.push_back(std::move(deed));
        }
        return deeds;
    });
}

base::Result<std::vector<model::ItemWords>> StoreReader::itemWords(model::ItemId before, int limit,
                                                                   bool withText) const {
    Connection& connection = *m_parts->connection;
    return connection.guarded([&]() -> base::Result<std::vector<model::ItemWords>> {
        std::vector<model::ItemWords> items;
        Query row = connection.query(
            "SELECT i.id, i.feed_id, t.title, CASE WHEN ?3 THEN t.body ELSE '' END, i.author, "
            "i.url, b.categories FROM item i JOIN item_text t ON t.item_id = i.id "
            "JOIN item_body b ON b.item_id = i.id WHERE i.id < coalesce(?1, 9223372036854775807) "
            "ORDER BY i.id DESC LIMIT ?2",
            before, limit, withText);
        while (row.next()) {
            model::ItemWords words;
            words.item = row.id<model::ItemId>(0);
            words.feed = row.id<model::FeedId>(1);
            words.title = row.text(2);
            words.text = row.text(3);
            words.author = row.text(4);
            words.url = row.text(5);
            words.categories = wordsFrom(row.text(6));
            items.push_back(std::move(words));
        }
        return items;
    });
}

base::Result<bool> StoreReader::decided(model::ItemId item) const {
    Connection& connection = *m_parts->connection;
    return connection.guarded([&]() -> base::Result<bool> {
        return connection.query("SELECT 1 FROM decided_item WHERE item_id = ? LIMIT 1", item)
            .next();
    });
}

} // namespace musette::store
