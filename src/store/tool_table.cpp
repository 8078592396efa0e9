#include "session_rows.h"
#include "tool_rows.h"

#include <musette/base/text.h>
#include <musette/model/names.h>

#include <algorithm>
#include <unordered_map>

namespace musette::store {

std::string toolKey(std::string_view name) {
    return base::foldForSearch(base::collapseSpace(name));
}

std::vector<ToolRow> allTools(Connection& connection) {
    std::vector<ToolRow> rows;
    std::unordered_map<model::ToolId, std::size_t> places;
    {
        Query row = connection.query(
            "SELECT t.id, t.session_id, t.position, t.name, t.url, t.state, t.comment, "
            "t.visibility FROM tool t JOIN session s ON s.id = t.session_id "
            "ORDER BY s.starts_on DESC, s.id DESC, t.position, t.id");
        while (row.next()) {
            model::Tool tool;
            tool.id = row.id<model::ToolId>(0);
            tool.position = row.integer(2);
            tool.name = row.text(3);
            tool.url = row.text(4);
            tool.state = model::fromName<model::ToolState>(row.text(5)).value_or(tool.state);
            tool.comment = row.text(6);
            tool.visibility = model::fromName<model::Visibility>(row.text(7))
                                  .value_or(model::Visibility::Private);
            places[tool.id] = rows.size();
            rows.push_back({std::move(tool), row.id<model::SessionId>(1)});
        }
    }
    Query trial =
        connection.query("SELECT tool_id, tried_on, verdict FROM tool_trial ORDER BY tried_on, id");
    while (trial.next()) {
        if (const auto place = places.find(trial.id<model::ToolId>(0)); place != places.end())
            rows[place->second].tool.trials.push_back(
                {base::parseDate(trial.text(1)).value_or(base::Date{}), trial.text(2)});
    }
    return rows;
}

std::vector<model::Tool> toolsOf(Connection& connection, model::SessionId session) {
    const std::vector<ToolRow> rows = allTools(connection);
    std::vector<model::Tool> tools;
    for (const ToolRow& row : rows) {
        if (row.session == session)
            tools.push_back(row.tool);
    }
    for (model::Tool& tool : tools) {
        const std::string key = toolKey(tool.name);
        for (const ToolRow& row : rows) {
            if (row.session == session || row.tool.trials.empty() || toolKey(row.tool.name) != key)
                continue;
            for (model::ToolTrial trial : row.tool.trials) {
                trial.elsewhere = row.session;
                trial.visibility = row.tool.visibility;
                tool.trials.push_back(std::move(trial));
            }
        }
        std::ranges::stable_sort(tool.trials, {}, &model::ToolTrial::on);
    }
    return tools;
}

base::Result<std::vector<ToolRow>> ToolTable::all() {
    return m_connection.guarded(
        [&]() -> base::Result<std::vector<ToolRow>> { return allTools(m_connection); });
}

void ToolTable::writeTrials(const model::Tool& tool) {
    m_connection.run("DELETE FROM tool_trial WHERE tool_id = ?", tool.id);
    for (const model::ToolTrial& trial : tool.trials) {
        if (!trial.elsewhere)
            m_connection.run("INSERT INTO tool_trial (tool_id, tried_on, verdict) VALUES (?, ?, ?)",
                             tool.id, base::formatDate(trial.on), trial.verdict);
    }
}

base::Result<model::ToolId> ToolTable::insert(model::SessionId session, const model::Tool& wanted) {
    return m_connection.guarded([&]() -> base::Result<model::ToolId> {
        m_changes.sessions = true;
        m_connection.run(
            "INSERT INTO tool (session_id, position, name, url, state, comment, visibility) "
            "VALUES (?1, (SELECT coalesce(max(position), 0) + 1 FROM tool WHERE session_id = ?1), "
            "?2, ?3, ?4, ?5, ?6)",
            session, wanted.name, wanted.url, model::nameOf(wanted.state), wanted.comment,
            model::nameOf(wanted.visibility));
        model::Tool tool = wanted;
        tool.id = {m_connection.lastId()};
        writeTrials(tool);
        return tool.id;
    });
}

base::Status ToolTable::update(const model::Tool& tool) {
    return m_connection.guarded([&]() -> base::Status {
        m_changes.sessions = true;
        if (m_connection.run("UPDATE tool SET name = ?, url = ?, state = ?, comment = ?, "
                             "visibility = ? WHERE id = ?",
                             tool.name, tool.url, model::nameOf(tool.state), tool.comment,
                             model::nameOf(tool.visibility), tool.id) == 0)
            return missing("tool");
        writeTrials(tool);
        return {};
    });
}

base::Status ToolTable::remove(model::ToolId id) {
    return m_connection.guarded([&]() -> base::Status {
        m_changes.sessions = true;
        if (m_connection.run("DELETE FROM tool WHERE id = ?", id) == 0)
            return missing("tool");
        return {};
    });
}

} // namespace musette::store
