#pragma once

#include <musette/report/report.h>

namespace musette::report {

/// The document without anything that its audience may not see: what may be handed on as data.
/// Every part that stays says its effective visibility itself; present counts are not for the
/// public. Pure.
[[nodiscard]] model::SessionDocument visibleDocument(const model::SessionDocument& document,
                                                     Audience audience);

} // namespace musette::report
