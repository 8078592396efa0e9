#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/change.h>
#include <musette/model/rule.h>

#include <string_view>

namespace musette::store {

class Connection;

/// What rules do to items, and the log of it. Part of StoreWriter.
class RuleRuns {
public:
    RuleRuns(Connection& connection, model::LibraryChange& changes)
        : m_connection(connection), m_changes(changes) {}

    /// A run for items that come; what comes within ten minutes of its beginning belongs to it.
    /// The log holds the last 200 runs of a rule, and none that is older than 90 days.
    [[nodiscard]] base::Result<model::RuleRunId> arrivals(model::RuleId rule, base::Instant now);
    /// A run for items that are there.
    [[nodiscard]] base::Result<model::RuleRunId> begin(model::RuleId rule, base::Instant now);
    /// Forgets a run that came to nothing.
    [[nodiscard]] base::Status drop(model::RuleRunId run);

    /// True when the user decided on the item (StoreReader::decided).
    [[nodiscard]] base::Result<bool> decided(model::ItemId item);
    /// Does one thing to one item, unless it is so already; whether there was anything to do. An
    /// item that is sorted already is not sorted otherwise. `reason` names the rule.
    [[nodiscard]] base::Result<bool> perform(model::RuleRunId run, model::ItemId item,
                                             const model::RuleAction& action,
                                             std::string_view reason, base::Instant now);

    /// Takes back what a run did, as far as the user did not decide otherwise since; how many
    /// things. Errors: NotFound; NothingToUndo when it was taken back already.
    [[nodiscard]] base::Result<int> undo(model::RuleRunId run);
    /// The name of the run's rule. Errors: NotFound.
    [[nodiscard]] base::Result<std::string> ruleName(model::RuleRunId run);

private:
    base::Result<model::RuleRunId> insertRun(model::RuleId rule, base::Instant now, bool arrivals);
    std::int64_t log(model::RuleRunId run, model::ItemId item, const model::RuleAction& action,
                     base::Instant now);
    bool tag(model::RuleRunId run, model::ItemId item, const model::RuleAction& action,
             base::Instant now);
    bool sort(model::RuleRunId run, model::ItemId item, const model::RuleAction& action,
              std::string_view reason, base::Instant now);
    bool link(model::RuleRunId run, model::ItemId item, const model::RuleAction& action,
              base::Instant now);

    Connection& m_connection;
    model::LibraryChange& m_changes;
};

} // namespace musette::store
