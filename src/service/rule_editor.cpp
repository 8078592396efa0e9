#include "operations.h"

#include <musette/service/rule_editor.h>

#include <algorithm>
#include <utility>

namespace musette::service {
namespace {

bool sorts(const model::RuleAction& action) {
    using enum model::RuleAct;
    return action.act == Keep || action.act == Watch || action.act == LetGo;
}

std::unexpected<base::Error> wrong(std::string_view why) {
    return base::fail(base::ErrorCode::InvalidArgument, std::string(why));
}

base::Result<std::string> nameOf(store::StoreWriter& store, model::RuleId id) {
    const auto rule = store.rules().rule(id);
    if (!rule)
        return std::unexpected(rule.error());
    return subjectOf(rule->name);
}

/// Runs an operation on a rule; the journal names it as it was called before.
template <class Change>
base::Status changedRule(store::StoreWriter& store, model::OperationKind kind, model::RuleId id,
                         Change change) {
    const auto name = nameOf(store, id);
    if (!name)
        return std::unexpected(name.error());
    return store.operation(kind, *name, 1, change);
}

/// What the rule says, done to one item; whether there was anything to do.
base::Result<bool> performAll(store::RuleRuns& runs, model::RuleRunId run, model::ItemId item,
                              const model::Rule& rule, base::Instant now) {
    bool any = false;
    for (const model::RuleAction& action : rule.actions) {
        const auto done = runs.perform(run, item, action, ruleReason(rule), now);
        if (!done)
            return done;
        any |= *done;
    }
    return any;
}

/// A feed that is meant by itself: found by its address, told by its name. An address that nobody
/// follows stays an address.
base::Status settleFeed(store::StoreWriter& store, model::RuleCondition& condition) {
    if (!condition.feed && !condition.feedUrl.empty()) {
        const auto found = store.feeds().find(condition.feedUrl);
        if (!found)
            return std::unexpected(found.error());
        condition.feed = found->value_or(model::FeedId{});
        if (!condition.feed)
            condition.value = std::exchange(condition.feedUrl, {});
    }
    if (!condition.feed)
        return {};
    auto title = store.feeds().title(condition.feed);
    if (!title)
        return std::unexpected(title.error());
    condition.value = *std::move(title);
    return {};
}

/// The same for a folder, which is found by its path. A path that is no folder stays a name.
base::Status settleFolder(store::StoreWriter& store, model::RuleCondition& condition) {
    const bool one =
        condition.field == model::RuleField::Folder && condition.test == model::RuleTest::Is;
    if (!condition.folder && one) {
        const auto found = store.feeds().findFolder(condition.value);
        if (!found)
            return std::unexpected(found.error());
        condition.folder = found->value_or(model::FolderId{});
    }
    if (!condition.folder)
        return {};
    const auto folders = store.feeds().above(condition.folder);
    if (!folders)
        return std::unexpected(folders.error());
    if (folders->empty())
        return base::fail(base::ErrorCode::NotFound, "there is no such folder");
    condition.value.clear();
    for (const model::FeedFolder& folder : *folders)
        condition.value += (condition.value.empty() ? "" : " / ") + folder.name;
    return {};
}

base::Result<model::Rule> withSources(store::StoreWriter& store, model::Rule rule) {
    for (model::RuleCondition& condition : rule.conditions) {
        if (auto settled = settleFeed(store, condition); !settled)
            return std::unexpected(settled.error());
        if (auto settled = settleFolder(store, condition); !settled)
            return std::unexpected(settled.error());
    }
    return checkedRule(std::move(rule));
}

} // namespace

std::string ruleReason(const model::Rule& rule) {
    return "rule: " + rule.name;
}

base::Result<model::Rule> checkedRule(model::Rule rule) {
    if (rule.conditions.empty())
        return wrong("a rule needs a condition");
    if (rule.actions.empty())
        return wrong("a rule needs something to do");
    for (model::RuleCondition& condition : rule.conditions) {
        condition.value = base::collapseSpace(condition.value);
        const bool oneFeed = condition.feed || !condition.feedUrl.empty();
        if (oneFeed &&
            (condition.field != model::RuleField::Feed || condition.test != model::RuleTest::Is))
            return wrong("one feed is meant by \"feed\" and \"is\" alone");
        if (condition.folder &&
            (condition.field != model::RuleField::Folder || condition.test != model::RuleTest::Is))
            return wrong("one folder is meant by \"folder\" and \"is\" alone");
        if (condition.value.empty() && !oneFeed && !condition.folder)
            return wrong("a condition needs words to look for");
    }
    for (model::RuleAction& action : rule.actions) {
        action.label = action.act == model::RuleAct::Tag ? base::collapseSpace(action.label) : "";
        if (action.act == model::RuleAct::Tag && action.label.empty())
            return wrong("a tag needs a name");
        if (action.act != model::RuleAct::Link)
            action.session = {};
        else if (!action.session)
            return wrong("a link needs a session");
    }
    if (std::ranges::count_if(rule.actions, sorts) > 1)
        return wrong("a rule keeps, watches or lets go: one of them");
    rule.name = base::collapseSpace(rule.name);
    if (rule.name.empty())
        rule.name = base::ellipsize(rule.conditions.front().value, 60);
    return rule;
}

base::Result<model::RuleId> RuleEditor::add(const model::Rule& wanted) {
    const auto rule = withSources(m_store, wanted);
    if (!rule)
        return std::unexpected(rule.error());
    return made<model::RuleId>(m_store, model::OperationKind::AddRule, subjectOf(rule->name),
                               [&] { return m_store.rules().insert(*rule); });
}

base::Status RuleEditor::edit(const model::Rule& wanted) {
    const auto rule = withSources(m_store, wanted);
    if (!rule)
        return std::unexpected(rule.error());
    return changedRule(m_store, model::OperationKind::EditRule, rule->id,
                       [&] { return m_store.rules().update(*rule); });
}

base::Status RuleEditor::remove(model::RuleId id) {
    return changedRule(m_store, model::OperationKind::RemoveRule, id,
                       [&] { return m_store.rules().remove(id); });
}

base::Status RuleEditor::enable(model::RuleId id, bool enabled) {
    auto rule = m_store.rules().rule(id);
    if (!rule)
        return std::unexpected(rule.error());
    rule->enabled = enabled;
    return changedRule(m_store, model::OperationKind::EditRule, id,
                       [&] { return m_store.rules().update(*rule); });
}

base::Status RuleEditor::move(model::RuleId id, int by) {
    return changedRule(m_store, model::OperationKind::EditRule, id,
                       [&] { return m_store.rules().move(id, by); });
}

base::Result<RuleApplied> RuleEditor::apply(model::RuleId id,
                                            std::span<const model::ItemId> items) {
    const auto rule = m_store.rules().rule(id);
    if (!rule)
        return std::unexpected(rule.error());
    RuleApplied applied;
    store::Operation entry{model::OperationKind::ApplyRule, subjectOf(rule->name), 0, {}};
    const base::Instant now = m_clock.now();
    const base::Status done = m_store.operation(entry, [&]() -> base::Status {
        store::RuleRuns& runs = m_store.ruleRuns();
        std::optional<model::RuleRunId> run;
        for (const model::ItemId item : items) {
            const auto decided = runs.decided(item);
            if (!decided)
                return std::unexpected(decided.error());
            if (*decided) {
                ++applied.decided;
                continue;
            }
            if (!run) {
                const auto begun = runs.begin(id, now);
                if (!begun)
                    return std::unexpected(begun.error());
                run = *begun;
            }
            const auto changed = performAll(runs, *run, item, *rule, now);
            if (!changed)
                return std::unexpected(changed.error());
            applied.items += *changed ? 1 : 0;
        }
        entry.count = applied.items;
        return run && applied.items == 0 ? runs.drop(*run) : base::Status{};
    });
    if (!done)
        return std::unexpected(done.error());
    return applied;
}

base::Result<int> RuleEditor::undoRun(model::RuleRunId run) {
    const auto name = m_store.ruleRuns().ruleName(run);
    if (!name)
        return std::unexpected(name.error());
    int things = 0;
    store::Operation entry{model::OperationKind::UndoRule, subjectOf(*name), 0, {}};
    const base::Status done = m_store.operation(entry, [&]() -> base::Status {
        const auto undone = m_store.ruleRuns().undo(run);
        if (!undone)
            return std::unexpected(undone.error());
        things = entry.count = *undone;
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    return things;
}

} // namespace musette::service
