#pragma once

#include <musette/base/time.h>
#include <musette/model/feed.h>
#include <musette/model/rule.h>

#include <span>
#include <string>
#include <vector>

namespace musette::service {

/// Where an item comes from, folded once for all items of a feed.
struct RuleSource {
    model::FeedId feed;
    std::string title;
    std::string address;
    std::string folder;                   ///< path with " / "; empty: at the top
    std::vector<model::FolderId> folders; ///< that one and those it lies in

    RuleSource() = default;
    /// Folders as far as they are known, in any order.
    explicit RuleSource(const model::Feed& from, std::span<const model::FeedFolder> known = {});
};

/// A rule made ready to be asked many times. Pure: what it says of an item follows from the item's
/// words alone. A condition on the folder holds for the folders inside it, too; one on the feed
/// looks at its title and at its address. Where one feed or folder is meant by itself names do not
/// count. A rule without conditions fits nothing. Thread: any.
class RuleMatcher {
public:
    explicit RuleMatcher(const model::Rule& rule);

    [[nodiscard]] bool needsText() const { return m_needsText; }
    /// False when no item of this source can fit.
    [[nodiscard]] bool mayFit(const RuleSource& source) const;
    [[nodiscard]] bool fits(const RuleSource& source, const model::ItemWords& item) const;

private:
    struct Condition {
        model::RuleField field;
        model::RuleTest test;
        bool negated;
        std::string value; ///< folded
        std::vector<std::string> words;
        model::FeedId feed;
        std::string feedUrl;   ///< folded
        model::FolderId meant; ///< a folder by itself

        [[nodiscard]] bool holdsFor(const std::string& text) const;
        [[nodiscard]] bool holds(const RuleSource& source, const model::ItemWords& item) const;
        [[nodiscard]] bool isFeed(const RuleSource& source) const;
        [[nodiscard]] bool inFolder(const RuleSource& source) const;
        [[nodiscard]] bool holdsForList(std::span<const std::string> texts) const;
    };

    model::RuleJoin m_join;
    std::vector<Condition> m_conditions;
    bool m_needsText = false;
};

/// The last day of the rule is over. Days are those of this machine's zone.
[[nodiscard]] bool isExpired(const model::Rule& rule, base::Instant now);

/// It is enabled, not expired, and has conditions and actions.
[[nodiscard]] bool isActive(const model::Rule& rule, base::Instant now);

} // namespace musette::service
