#include "connection.h"
#include "rule_rows.h"
#include "session_rows.h"

#include <musette/model/names.h>
#include <musette/store/rule_runs.h>

#include <utility>

namespace musette::store {
namespace {

constexpr std::chrono::minutes kOneRun{10};
constexpr std::chrono::days kLogged{90};
constexpr int kLoggedRuns = 200;

} // namespace

base::Result<model::RuleRunId> RuleRuns::insertRun(model::RuleId rule, base::Instant now,
                                                   bool arrivals) {
    m_connection.run("DELETE FROM rule_run WHERE rule_id = ?1 AND (at < ?2 OR id <= "
                     "(SELECT id FROM rule_run WHERE rule_id = ?1 ORDER BY id DESC "
                     "LIMIT 1 OFFSET ?3))",
                     rule, now - kLogged, kLoggedRuns - 1);
    m_connection.run("INSERT INTO rule_run (rule_id, at, arrivals) VALUES (?, ?, ?)", rule, now,
                     arrivals);
    m_changes.rules = true;
    return model::RuleRunId{m_connection.lastId()};
}

base::Result<model::RuleRunId> RuleRuns::arrivals(model::RuleId rule, base::Instant now) {
    return m_connection.guarded([&]() -> base::Result<model::RuleRunId> {
        {
            Query row = m_connection.query("SELECT id, at, arrivals, undone FROM rule_run "
                                           "WHERE rule_id = ? ORDER BY id DESC LIMIT 1",
                                           rule);
            if (row.next() && row.integer(2) != 0 && row.integer(3) == 0 && row.instant(1) <= now &&
                now - row.instant(1) < kOneRun)
                return row.id<model::RuleRunId>(0);
        }
        return insertRun(rule, now, true);
    });
}

base::Result<model::RuleRunId> RuleRuns::begin(model::RuleId rule, base::Instant now) {
    return m_connection.guarded([&] { return insertRun(rule, now, false); });
}

base::Status RuleRuns::drop(model::RuleRunId run) {
    return m_connection.guarded([&]() -> base::Status {
        m_connection.run("DELETE FROM rule_run WHERE id = ?", run);
        return {};
    });
}

base::Result<bool> RuleRuns::decided(model::ItemId item) {
    return m_connection.guarded([&]() -> base::Result<bool> {
        return m_connection.query("SELECT 1 FROM decided_item WHERE item_id = ? LIMIT 1", item)
            .next();
    });
}

std::int64_t RuleRuns::log(model::RuleRunId run, model::ItemId item,
                           const model::RuleAction& action, base::Instant now) {
    m_connection.run("INSERT INTO rule_deed (run_id, item_id, act, label, session_id, at) "
                     "VALUES (?, ?, ?, ?, ?, ?)",
                     run, item, model::nameOf(action.act), action.label, action.session, now);
    return m_connection.lastId();
}

// Rows that a rule makes without the user have ids that no row of the user's can have had: an undo
// that brings rows back finds their places free. Ids of deeds are never used twice, and below zero
// there are no others.

bool RuleRuns::tag(model::RuleRunId run, model::ItemId item, const model::RuleAction& action,
                   base::Instant now) {
    if (m_connection
            .query("SELECT 1 FROM item_tag t JOIN tag ON tag.id = t.tag_id "
                   "WHERE t.item_id = ? AND tag.label = ?",
                   item, action.label)
            .next())
        return false;
    const std::int64_t deed = log(run, item, action, now);
    m_connection.run("INSERT OR IGNORE INTO tag (id, label) VALUES (?, ?)", -deed, action.label);
    m_connection.run("INSERT INTO item_tag (item_id, tag_id) SELECT ?, id FROM tag "
                     "WHERE label = ?",
                     item, action.label);
    m_changes.tags = true;
    return true;
}

bool RuleRuns::sort(model::RuleRunId run, model::ItemId item, const model::RuleAction& action,
                    std::string_view reason, base::Instant now) {
    const std::string_view state = triageNameOf(action.act);
    if (m_connection.run("UPDATE item SET triage = ? WHERE id = ? AND triage = 'inbox'", state,
                         item) == 0)
        return false;
    const std::int64_t deed = log(run, item, action, now);
    m_connection.run("INSERT INTO triage_event (id, item_id, state, reason, at) "
                     "VALUES (?, ?, ?, ?, ?)",
                     -deed, item, state, reason, now);
    m_connection.run("UPDATE rule_deed SET made = -id WHERE id = ?", deed);
    return true;
}

bool RuleRuns::link(model::RuleRunId run, model::ItemId item, const model::RuleAction& action,
                    base::Instant now) {
    if (!m_connection.query("SELECT 1 FROM session WHERE id = ?", action.session).next() ||
        m_connection
            .query("SELECT 1 FROM session_item WHERE session_id = ? AND item_id = ?",
                   action.session, item)
            .next())
        return false;
    m_connection.run("INSERT INTO session_item (session_id, item_id, at) VALUES (?, ?, ?)",
                     action.session, item, now);
    const std::int64_t made = m_connection.lastId();
    const std::int64_t deed = log(run, item, action, now);
    m_connection.run("UPDATE rule_deed SET made = ? WHERE id = ?", made, deed);
    m_changes.sessions = true;
    return true;
}

base::Result<bool> RuleRuns::perform(model::RuleRunId run, model::ItemId item,
                                     const model::RuleAction& action, std::string_view reason,
                                     base::Instant now) {
    using enum model::RuleAct;
    return m_connection.guarded([&]() -> base::Result<bool> {
        bool done = false;
        switch (action.act) {
        case Tag: done = tag(run, item, action, now); break;
        case Keep:
        case Watch:
        case LetGo: done = sort(run, item, action, reason, now); break;
        case Link: done = link(run, item, action, now); break;
        case Star:
            done = m_connection.run("UPDATE item SET starred = 1 WHERE id = ? AND starred = 0",
                                    item) > 0;
            break;
        case MarkRead:
            done = m_connection.run("DELETE FROM unread_item WHERE item_id = ?", item) > 0;
            break;
        }
        if (done && (action.act == Star || action.act == MarkRead))
            log(run, item, action, now);
        if (done) {
            m_changes.items.push_back(item);
            m_changes.feeds = m_changes.lists = m_changes.rules = true;
        }
        return done;
    });
}

base::Result<std::string> RuleRuns::ruleName(model::RuleRunId run) {
    return m_connection.guarded([&]() -> base::Result<std::string> {
        Query row = m_connection.query("SELECT r.name FROM rule_run u JOIN rule r "
                                       "ON r.id = u.rule_id WHERE u.id = ?",
                                       run);
        if (!row.next())
            return missing("run of a rule");
        return row.text(0);
    });
}

base::Result<int> RuleRuns::undo(model::RuleRunId run) {
    return m_connection.guarded([&]() -> base::Result<int> {
        if (const auto known = ruleName(run); !known)
            return std::unexpected(known.error());
        if (m_connection.run("UPDATE rule_run SET undone = 1 WHERE id = ? AND undone = 0", run) ==
            0)
            return base::fail(base::ErrorCode::NothingToUndo, "this was taken back already");
        // Sorting first: an item that the user sorted since is left read, too. Each step names the
        // deeds of the run by its index and touches what is still as the rule left it.
        int things = m_connection.run(
            "UPDATE item SET triage = 'inbox' FROM rule_deed d WHERE d.run_id = ? "
            "AND d.item_id = item.id AND d.act IN ('keep', 'watch', 'let-go') "
            "AND d.made = (SELECT e.id FROM triage_event e WHERE e.item_id = item.id "
            "ORDER BY e.id DESC LIMIT 1)",
            run);
        m_connection.run("DELETE FROM triage_event WHERE id IN (SELECT d.made FROM rule_deed d "
                         "JOIN item i ON i.id = d.item_id WHERE d.run_id = ? "
                         "AND d.act IN ('keep', 'watch', 'let-go') AND i.triage = 'inbox' "
                         "AND NOT EXISTS (SELECT 1 FROM triage_event e WHERE e.item_id = i.id "
                         "AND e.id > d.made))",
                         run);
        things += m_connection.run(
            "INSERT OR IGNORE INTO unread_item (item_id, sort_at) SELECT id, sort_at FROM item "
            "WHERE triage = 'inbox' AND id IN "
            "(SELECT item_id FROM rule_deed WHERE run_id = ? AND act = 'mark-read')",
            run);
        things += m_connection.run("UPDATE item SET starred = 0 WHERE starred = 1 AND id IN "
                                   "(SELECT item_id FROM rule_deed WHERE run_id = ? "
                                   "AND act = 'star')",
                                   run);
        things += m_connection.run(
            "DELETE FROM item_tag WHERE (item_id, tag_id) IN (SELECT d.item_id, t.id "
            "FROM rule_deed d JOIN tag t ON t.label = d.label WHERE d.run_id = ? "
            "AND d.act = 'tag')",
            run);
        m_connection.run("DELETE FROM tag WHERE label IN (SELECT label FROM rule_deed "
                         "WHERE run_id = ? AND act = 'tag') AND NOT EXISTS "
                         "(SELECT 1 FROM item_tag WHERE tag_id = tag.id) AND NOT EXISTS "
                         "(SELECT 1 FROM rule_action WHERE label = tag.label)",
                         run);
        // A link that the user placed or commented on is the user's.
        things += m_connection.run(
            "DELETE FROM session_item WHERE half_day_id IS NULL AND sequence_id IS NULL "
            "AND note_id IS NULL AND comment = '' AND id IN (SELECT made FROM rule_deed "
            "WHERE run_id = ? AND act = 'link')",
            run);
        Query item =
            m_connection.query("SELECT DISTINCT item_id FROM rule_deed WHERE run_id = ?", run);
        while (item.next())
            m_changes.items.push_back(item.id<model::ItemId>(0));
        m_changes.feeds = m_changes.lists = m_changes.tags = true;
        m_changes.sessions = m_changes.rules = true;
        return things;
    });
}

} // namespace musette::store
