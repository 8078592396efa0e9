#include "operations.h"
#include "training_holding.h"

#include <musette/service/training_editor.h>

namespace musette::service {
namespace {

/// Texts of one line each, without those that say nothing.
base::Result<model::Training> cleaned(model::Training training) {
    training.title = base::collapseSpace(training.title);
    training.audience = base::collapseSpace(training.audience);
    if (training.title.empty())
        return base::fail(base::ErrorCode::InvalidArgument, "a training needs a title");
    std::vector<std::string> objectives;
    for (const std::string& one : training.objectives) {
        if (std::string text = base::collapseSpace(one); !text.empty())
            objectives.push_back(std::move(text));
    }
    training.objectives = std::move(objectives);
    return training;
}

} // namespace

base::Result<model::TrainingId> TrainingEditor::add(const model::Training& wanted) {
    const auto training = cleaned(wanted);
    if (!training)
        return std::unexpected(training.error());
    return made<model::TrainingId>(m_store, model::OperationKind::EditSession,
                                   subjectOf(training->title),
                                   [&] { return m_store.trainings().insert(*training); });
}

base::Status TrainingEditor::edit(const model::Training& wanted) {
    const auto training = cleaned(wanted);
    if (!training)
        return std::unexpected(training.error());
    return m_store.operation(model::OperationKind::EditSession, subjectOf(training->title), 1,
                             [&] { return m_store.trainings().update(*training); });
}

base::Status TrainingEditor::remove(model::TrainingId id) {
    const auto known = m_store.trainings().find(id);
    if (!known)
        return std::unexpected(known.error());
    return m_store.operation(model::OperationKind::EditSession, subjectOf(known->title), 1,
                             [&] { return m_store.trainings().remove(id); });
}

base::Status holdTraining(store::StoreWriter& store, model::SessionId session,
                          model::TrainingId id) {
    if (auto assigned = store.trainings().assign(session, id); !assigned || !id)
        return assigned;
    const auto training = store.trainings().find(id);
    if (!training)
        return std::unexpected(training.error());
    auto document = store.sessions().document(session);
    if (!document)
        return std::unexpected(document.error());
    if (document->session.audience.empty() && !training->audience.empty()) {
        document->session.audience = training->audience;
        if (auto done = store.sessions().update(document->session); !done)
            return done;
    }
    if (!document->objectives.empty())
        return {};
    std::vector<model::Objective> objectives;
    for (const std::string& text : training->objectives)
        objectives.push_back({{}, static_cast<int>(objectives.size()), text, {}});
    return store.sessions().replaceObjectives(session, objectives);
}

base::Status TrainingEditor::assign(model::SessionId session, model::TrainingId id) {
    return changed(m_store, model::OperationKind::EditSession, session,
                   [&] { return holdTraining(m_store, session, id); });
}

} // namespace musette::service
