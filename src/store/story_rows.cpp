#include "story_rows.h"

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace musette::store {
namespace {

/// So many are looked up one by one sooner than all stories are read.
constexpr std::size_t kFew = 2'000;

class StoryLookup {
public:
    StoryLookup(Connection& connection, bool all) : m_connection(connection), m_all(all) {
        if (!all)
            return;
        Query row = connection.query("SELECT item_id, story FROM item_story");
        while (row.next())
            m_stories.emplace(row.number(0), row.number(1));
    }
    std::optional<std::int64_t> of(std::int64_t item) {
        if (m_all) {
            const auto found = m_stories.find(item);
            return found == m_stories.end() ? std::nullopt : std::optional(found->second);
        }
        Query row = m_connection.query("SELECT story FROM item_story WHERE item_id = ?", item);
        return row.next() ? std::optional(row.number(0)) : std::nullopt;
    }

private:
    Connection& m_connection;
    bool m_all;
    std::unordered_map<std::int64_t, std::int64_t> m_stories;
};

} // namespace

base::Status keepOneOfEachStory(Connection& connection, std::vector<model::ItemId>& ids) {
    return connection.guarded([&]() -> base::Status {
        StoryLookup stories(connection, ids.size() > kFew);
        std::unordered_set<std::int64_t> seen;
        std::erase_if(ids, [&](model::ItemId id) {
            const auto story = stories.of(id.value);
            return story && !seen.insert(*story).second;
        });
        return {};
    });
}

} // namespace musette::store
