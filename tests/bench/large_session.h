#pragma once

#include <musette/model/session.h>

namespace musette::bench {

/// Ten sequences a half-day, notes and items spread evenly; the first notes show an image each, at
/// an address of its own.
[[nodiscard]] model::SessionDocument largeSession(int sequences, int notes, int items, int images);

} // namespace musette::bench
