// Sessions made after an earlier one, and the smaller parts of a session.

#include "operations.h"
#include "session_import.h"

#include <musette/base/hash.h>
#include <musette/service/editor.h>

#include <algorithm>

namespace musette::service {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

base::Date firstDayOf(const model::SessionDocument& document) {
    base::Date first = document.session.startsOn;
    for (const model::SessionDay& day : document.days)
        first = std::min(first, day.date);
    return first;
}

/// Only their headings: what was put on the wall belongs to the day it was.
std::vector<model::Board> emptyBoards(std::vector<model::Board> boards) {
    for (model::Board& board : boards) {
        for (model::BoardColumn& column : board.columns)
            column.cards.clear();
    }
    return boards;
}

template <class Part, class... Texts>
void dropEmpty(std::vector<Part>& parts, Texts... texts) {
    std::erase_if(parts,
                  [&](const Part& part) { return (base::trim(part.*texts).empty() && ...); });
}

} // namespace

model::SessionDocument structureOf(const model::SessionDocument& earlier, base::Date startsOn) {
    const days shift = sys_days{startsOn} - sys_days{firstDayOf(earlier)};
    const auto moved = [shift](base::Date date) { return base::Date{sys_days{date} + shift}; };
    model::SessionDocument document;
    document.session = earlier.session;
    document.session.id = {};
    document.session.uuid.clear();
    document.session.state = model::SessionState::Planned;
    document.session.introduction.clear();
    document.session.conclusion.clear();
    document.session.startsOn = moved(earlier.session.startsOn);
    document.session.endsOn = moved(earlier.session.endsOn);
    document.days = earlier.days;
    for (model::SessionDay& day : document.days)
        day.date = moved(day.date);
    document.halfDays = earlier.halfDays;
    for (model::HalfDay& half : document.halfDays)
        half.presentCount.reset();
    document.sequences = earlier.sequences;
    document.boards = emptyBoards(earlier.boards);
    document.objectives = earlier.objectives;
    for (model::Objective& objective : document.objectives)
        objective.result.clear();
    document.training = earlier.training;
    return document;
}

base::Result<model::SessionId> SessionEditor::createAfter(const model::SessionDocument& earlier,
                                                          std::string_view title,
                                                          base::Date startsOn) {
    if (!startsOn.ok())
        return base::fail(base::ErrorCode::InvalidArgument,
                          "a session needs a first and a last day");
    model::SessionDocument document = structureOf(earlier, startsOn);
    if (std::string wanted = base::collapseSpace(title); !wanted.empty())
        document.session.title = std::move(wanted);
    return made<model::SessionId>(m_store, model::OperationKind::CreateSession,
                                  document.session.title,
                                  [&] { return importSession(m_store, document, m_clock.now()); });
}

base::Status SessionEditor::editParts(model::SessionId id, const SessionParts& wanted) {
    SessionParts parts = wanted;
    dropEmpty(parts.objectives, &model::Objective::text);
    dropEmpty(parts.resources, &model::Resource::title, &model::Resource::url);
    dropEmpty(parts.relatedAccounts, &model::RelatedAccount::author, &model::RelatedAccount::title,
              &model::RelatedAccount::url);
    return changed(m_store, model::OperationKind::EditParts, id, [&]() -> base::Status {
        store::SessionTables& tables = m_store.sessions();
        base::Status done = tables.replaceObjectives(id, parts.objectives);
        if (done)
            done = tables.replaceResources(id, parts.resources);
        return done ? tables.replaceAccounts(id, parts.relatedAccounts) : done;
    });
}

} // namespace musette::service
