#pragma once

#include <musette/base/error.h>
#include <musette/model/training.h>

namespace musette::store {
class StoreWriter;
}

namespace musette::service {

/// Inside a transaction: the session becomes a holding of the training (none: of no training);
/// where it says nothing of its audience and objectives, it takes the training's.
[[nodiscard]] base::Status holdTraining(store::StoreWriter& store, model::SessionId session,
                                        model::TrainingId training);

} // namespace musette::service
