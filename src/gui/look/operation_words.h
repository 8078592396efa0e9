#pragma once

#include <musette/model/change.h>

#include <QString>

namespace musette::gui {

/// What a step of the history did, in the user's language: "Feed “X” added".
[[nodiscard]] QString operationText(const model::JournalEntry& entry);

} // namespace musette::gui
