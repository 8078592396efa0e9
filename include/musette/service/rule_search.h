#pragma once

#include <musette/base/error.h>
#include <musette/model/rule.h>
#include <musette/service/rule_match.h>

#include <unordered_map>
#include <vector>

namespace musette::service {

class LibraryReader;

/// What a part of a search found.
struct RuleMatches {
    std::vector<model::ItemId> items;   ///< those that fit, newest first
    std::vector<model::ItemId> decided; ///< those among them that the user decided on
    int looked = 0;                     ///< how many items were looked at
    bool more = false;                  ///< there are others
};

/// Which stored items a rule fits, looked at from the newest on, a part at a time, so that nobody
/// waits for a large library. Thread: any, one at a time. Errors: those of the library.
class RuleSearch {
public:
    [[nodiscard]] static base::Result<RuleSearch> begin(const LibraryReader& reader,
                                                        const model::Rule& rule);

    /// Looks at so many items more.
    [[nodiscard]] base::Result<RuleMatches> next(const LibraryReader& reader, int items);

private:
    explicit RuleSearch(const model::Rule& rule) : m_matcher(rule) {}

    RuleMatcher m_matcher;
    std::unordered_map<model::FeedId, RuleSource> m_sources;
    model::ItemId m_before;
};

} // namespace musette::service
