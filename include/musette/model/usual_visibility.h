#pragma once

#include <musette/model/session.h>

namespace musette::model {

/// Who may see a new sequence until its author says otherwise: what people do in a workshop is
/// nobody else's. Pure.
[[nodiscard]] constexpr Visibility usualVisibility(SequenceKind kind) {
    return kind == SequenceKind::Workshop ? Visibility::Private : Visibility::Public;
}

} // namespace musette::model
