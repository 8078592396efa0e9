#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/ids.h>
#include <musette/model/rule.h>

#include <span>
#include <string>

namespace musette::store {
class StoreWriter;
}

namespace musette::service {

/// What applying a rule to items came to.
struct RuleApplied {
    int items = 0;   ///< it did something to
    int decided = 0; ///< left alone: the user has decided on them
};

/// Rules. Every method is one undoable action. Errors: NotFound; InvalidArgument as the methods
/// say.
class RuleEditor {
public:
    RuleEditor(store::StoreWriter& store, const base::Clock& clock)
        : m_store(store), m_clock(clock) {}

    /// Behind the last one. A rule without name is named by its first condition. Errors:
    /// InvalidArgument: no condition or action, or one without what it needs; two that sort.
    /// NotFound for a feed or a session that is not there.
    [[nodiscard]] base::Result<model::RuleId> add(const model::Rule& rule);
    /// Errors: as add.
    [[nodiscard]] base::Status edit(const model::Rule& rule);
    [[nodiscard]] base::Status remove(model::RuleId id);
    [[nodiscard]] base::Status enable(model::RuleId id, bool enabled);
    /// -1 up, +1 down.
    [[nodiscard]] base::Status move(model::RuleId id, int by);

    /// Does to these items what the rule says, also when it is switched off or expired: the user
    /// has asked for it. Items that the user decided on are left alone.
    [[nodiscard]] base::Result<RuleApplied> apply(model::RuleId id,
                                                  std::span<const model::ItemId> items);
    /// Takes back what one run did, as far as the user did not decide otherwise since; how many
    /// things. Errors: NothingToUndo.
    [[nodiscard]] base::Result<int> undoRun(model::RuleRunId run);

private:
    store::StoreWriter& m_store;
    const base::Clock& m_clock;
};

/// Why an item was sorted, as its history says: names the rule.
[[nodiscard]] std::string ruleReason(const model::Rule& rule);

/// The rule without blanks at the ends of its words, and with a name. Errors: as RuleEditor::add.
[[nodiscard]] base::Result<model::Rule> checkedRule(model::Rule rule);

} // namespace musette::service
