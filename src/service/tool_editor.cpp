#include "operations.h"

#include <musette/service/tool_editor.h>

#include <algorithm>

namespace musette::service {
namespace {

using model::ToolState;
using store::ToolRow;

/// All mentions of one tool.
std::vector<ToolRow> mentionsOf(const std::vector<ToolRow>& rows, std::string_view name) {
    const std::string key = store::toolKey(name);
    std::vector<ToolRow> mentions;
    for (const ToolRow& row : rows) {
        if (store::toolKey(row.tool.name) == key)
            mentions.push_back(row);
    }
    return mentions;
}

base::Status checkTested(ToolState state, const std::vector<ToolRow>& mentions) {
    const bool claims = state == ToolState::Tested || state == ToolState::Adopted;
    const bool tried =
        std::ranges::any_of(mentions, [](const ToolRow& row) { return !row.tool.trials.empty(); });
    if (claims && !tried)
        return base::fail(base::ErrorCode::InvalidArgument,
                          "a tool that was tested needs a dated trial");
    return {};
}

base::Status checkTrials(const model::Tool& tool) {
    for (const model::ToolTrial& trial : tool.trials) {
        if (!trial.on.ok())
            return base::fail(base::ErrorCode::InvalidArgument, "a trial needs a day");
    }
    return {};
}

base::Result<ToolRow> rowOf(const std::vector<ToolRow>& rows, model::ToolId id) {
    for (const ToolRow& row : rows) {
        if (row.tool.id == id)
            return row;
    }
    return base::fail(base::ErrorCode::NotFound, "there is no such tool");
}

base::Result<ToolRow> rowOf(store::StoreWriter& store, model::ToolId id) {
    const auto rows = store.tools().all();
    return rows ? rowOf(*rows, id) : std::unexpected(rows.error());
}

/// One session names a tool once: what both said comes together in the one that stays. Those that
/// have to go.
std::vector<model::ToolId> joinTwins(std::vector<ToolRow>& mentions) {
    std::vector<model::ToolId> gone;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        for (std::size_t k = mentions.size() - 1; k > i; --k) {
            if (mentions[k].session != mentions[i].session)
                continue;
            model::Tool& kept = mentions[i].tool;
            const model::Tool& twin = mentions[k].tool;
            kept.trials.insert(kept.trials.end(), twin.trials.begin(), twin.trials.end());
            if (!kept.comment.empty() && !twin.comment.empty())
                kept.comment += '\n';
            kept.comment += twin.comment;
            kept.visibility = model::stricter(kept.visibility, twin.visibility);
            gone.push_back(twin.id);
            mentions.erase(mentions.begin() + static_cast<std::ptrdiff_t>(k));
        }
    }
    return gone;
}

} // namespace

base::Result<model::ToolId> ToolEditor::add(model::SessionId session, const model::Tool& wanted) {
    model::Tool tool = wanted;
    tool.name = base::collapseSpace(tool.name);
    if (tool.name.empty())
        return base::fail(base::ErrorCode::InvalidArgument, "a tool needs a name");
    if (auto fits = checkTrials(tool); !fits)
        return std::unexpected(fits.error());
    if (const auto there = m_store.sessions().session(session); !there)
        return std::unexpected(there.error());
    return made<model::ToolId>(
        m_store, model::OperationKind::EditTools, tool.name, [&]() -> base::Result<model::ToolId> {
            const auto rows = m_store.tools().all();
            if (!rows)
                return std::unexpected(rows.error());
            std::vector<ToolRow> mentions = mentionsOf(*rows, tool.name);
            const auto here = std::ranges::find(mentions, session, &ToolRow::session);
            if (here != mentions.end())
                return here->tool.id;
            if (!mentions.empty()) {
                tool.name = mentions.front().tool.name;
                tool.state = mentions.front().tool.state;
                if (tool.url.empty())
                    tool.url = mentions.front().tool.url;
            }
            mentions.push_back({tool, session});
            if (auto fits = checkTested(tool.state, mentions); !fits)
                return std::unexpected(fits.error());
            return m_store.tools().insert(session, tool);
        });
}

base::Status ToolEditor::edit(const model::Tool& wanted) {
    model::Tool tool = wanted;
    tool.name = base::collapseSpace(tool.name);
    if (tool.name.empty())
        return base::fail(base::ErrorCode::InvalidArgument, "a tool needs a name");
    if (auto fits = checkTrials(tool); !fits)
        return fits;
    std::erase_if(tool.trials, [](const model::ToolTrial& trial) { return bool(trial.elsewhere); });
    const auto rows = m_store.tools().all();
    if (!rows)
        return std::unexpected(rows.error());
    const auto before = rowOf(*rows, tool.id);
    if (!before)
        return std::unexpected(before.error());
    std::vector<ToolRow> mentions = mentionsOf(*rows, before->tool.name);
    if (store::toolKey(tool.name) != store::toolKey(before->tool.name)) {
        const std::vector<ToolRow> others = mentionsOf(*rows, tool.name);
        mentions.insert(mentions.end(), others.begin(), others.end());
    }
    for (ToolRow& row : mentions) {
        if (row.tool.id == tool.id)
            row.tool = tool;
        row.tool.name = tool.name;
        row.tool.url = tool.url;
        row.tool.state = tool.state;
    }
    if (auto fits = checkTested(tool.state, mentions); !fits)
        return fits;
    const std::vector<model::ToolId> gone = joinTwins(mentions);
    return m_store.operation(model::OperationKind::EditTools, before->tool.name, 1,
                             [&]() -> base::Status {
                                 for (const ToolRow& row : mentions) {
                                     if (auto saved = m_store.tools().update(row.tool); !saved)
                                         return saved;
                                 }
                                 // Last, so that no trial gets the number of one that goes with a
                                 // twin: redoing would take it away with the twin.
                                 for (const model::ToolId id : gone) {
                                     if (auto removed = m_store.tools().remove(id); !removed)
                                         return removed;
                                 }
                                 return {};
                             });
}

base::Status ToolEditor::addTrial(model::ToolId id, const model::ToolTrial& trial) {
    const auto row = rowOf(m_store, id);
    if (!row)
        return std::unexpected(row.error());
    model::Tool tool = row->tool;
    tool.trials.push_back({trial.on, trial.verdict});
    if (tool.state == ToolState::Spotted || tool.state == ToolState::Testing)
        tool.state = ToolState::Tested;
    return edit(tool);
}

base::Status ToolEditor::remove(model::ToolId id) {
    const auto row = rowOf(m_store, id);
    if (!row)
        return std::unexpected(row.error());
    return m_store.operation(model::OperationKind::EditTools, row->tool.name, 1,
                             [&] { return m_store.tools().remove(id); });
}

} // namespace musette::service
