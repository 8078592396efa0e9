// Items that tell the same story.

#include "feed_rows.h"
#include "reader_parts.h"

#include <musette/store/reader.h>

namespace musette::store {

base::Result<std::vector<model::StoryMember>> StoreReader::alsoIn(model::ItemId id) const {
    Connection& connection = *m_parts->connection;
    return connection.guarded([&]() -> base::Result<std::vector<model::StoryMember>> {
        std::vector<model::StoryMember> members;
        Query row = connection.query(
            "SELECT i.id, i.feed_id, i.source_name, f.custom_title, f.title, f.url "
            "FROM item_story s JOIN item i ON i.id = s.item_id LEFT JOIN feed f "
            "ON f.id = i.feed_id WHERE s.story = (SELECT story FROM item_story WHERE item_id = ?1) "
            "AND s.item_id <> ?1 ORDER BY i.id",
            id);
        while (row.next())
            members.push_back(
                {row.id<model::ItemId>(0), row.id<model::FeedId>(1), sourceNameFrom(row, 2)});
        return members;
    });
}

} // namespace musette::store
