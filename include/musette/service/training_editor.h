#pragma once

#include <musette/base/error.h>
#include <musette/model/training.h>

namespace musette::store {
class StoreWriter;
}

namespace musette::service {

/// Trainings, of which sessions are holdings. Every method is one undoable action.
/// Errors: NotFound; InvalidArgument without a title.
class TrainingEditor {
public:
    explicit TrainingEditor(store::StoreWriter& store) : m_store(store) {}

    [[nodiscard]] base::Result<model::TrainingId> add(const model::Training& training);
    [[nodiscard]] base::Status edit(const model::Training& training);
    /// Its sessions stay.
    [[nodiscard]] base::Status remove(model::TrainingId id);
    /// The session becomes a holding of it (none: of no training); where the session says nothing
    /// of its audience and objectives, it takes the training's.
    [[nodiscard]] base::Status assign(model::SessionId session, model::TrainingId training);

private:
    store::StoreWriter& m_store;
};

} // namespace musette::service
