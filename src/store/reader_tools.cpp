// Tools across sessions, and what notes said before.

#include "reader_parts.h"
#include "tool_rows.h"

#include <algorithm>
#include <map>

namespace musette::store {

base::Result<std::vector<model::ToolOverview>> StoreReader::tools() const {
    Connection& connection = *m_parts->connection;
    return connection.guarded([&]() -> base::Result<std::vector<model::ToolOverview>> {
        SQLite::Transaction snapshot(connection.database());
        std::map<model::SessionId, std::pair<std::string, base::Date>> sessions;
        {
            Query row = connection.query("SELECT id, title, starts_on FROM session");
            while (row.next())
                sessions[row.id<model::SessionId>(0)] = {
                    row.text(1), base::parseDate(row.text(2)).value_or(base::Date{})};
        }
        std::map<std::string, model::ToolOverview> byKey; // and so sorted by name
        for (const ToolRow& row : allTools(connection)) {
            const auto [place, first] = byKey.try_emplace(toolKey(row.tool.name));
            model::ToolOverview& tool = place->second;
            if (first) {
                tool.name = row.tool.name;
                tool.state = row.tool.state;
            }
            if (tool.url.empty())
                tool.url = row.tool.url;
            const auto& [title, startsOn] = sessions[row.session];
            tool.mentions.push_back(
                {row.tool.id, row.session, title, startsOn, row.tool.comment, row.tool.visibility});
            for (model::ToolTrial trial : row.tool.trials) {
                trial.elsewhere = row.session;
                trial.visibility = row.tool.visibility;
                tool.trials.push_back(std::move(trial));
            }
        }
        std::vector<model::ToolOverview> tools;
        for (auto& [key, tool] : byKey) {
            std::ranges::stable_sort(tool.trials, {}, &model::ToolTrial::on);
            tools.push_back(std::move(tool));
        }
        return tools;
    });
}

base::Result<std::vector<model::NoteRevision>> StoreReader::revisions(model::NoteId note) const {
    Connection& connection = *m_parts->connection;
    return connection.guarded([&]() -> base::Result<std::vector<model::NoteRevision>> {
        std::vector<model::NoteRevision> revisions;
        Query row = connection.query("SELECT id, body, replaced_at FROM note_revision "
                                     "WHERE note_id = ? ORDER BY replaced_at DESC, id DESC",
                                     note);
        while (row.next())
            revisions.push_back({row.id<model::NoteRevisionId>(0), row.text(1), row.instant(2)});
        return revisions;
    });
}

} // namespace musette::store
