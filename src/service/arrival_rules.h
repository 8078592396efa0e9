#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/item.h>
#include <musette/model/rule.h>
#include <musette/service/rule_match.h>

#include <optional>
#include <vector>

namespace musette::store {
class StoreWriter;
}

namespace musette::service {

/// The user's rules for the new items of one feed. Rules that no item of the feed can fit are left
/// out once for all; without rules it costs one small query a feed. Thread: the library executor,
/// inside a transaction. Errors: those of the library.
class ArrivalRules {
public:
    ArrivalRules(store::StoreWriter& store, model::FeedId feed, base::Instant now)
        : m_store(store), m_feed(feed), m_now(now) {}

    /// At the beginning of each transaction: the user may have changed or removed rules.
    void forget();
    /// Does to an item that has just come what the rules say, in their order: the first that sorts
    /// it has the word.
    [[nodiscard]] base::Status take(model::ItemId id, const model::IncomingItem& item);

private:
    struct Active {
        model::Rule rule;
        RuleMatcher matcher;
        std::optional<model::RuleRunId> run{};
    };

    base::Status load();
    base::Status apply(Active& active, model::ItemId id);

    store::StoreWriter& m_store;
    model::FeedId m_feed;
    base::Instant m_now;
    bool m_loaded = false;
    RuleSource m_source;
    std::vector<Active> m_rules;
    bool m_needsText = false;
};

} // namespace musette::service
