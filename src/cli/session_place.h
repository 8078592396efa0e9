#pragma once

#include <musette/base/error.h>
#include <musette/model/session.h>

#include <cstdint>
#include <string>

namespace CLI {
class App;
}

namespace musette::cli {

/// Where in a session something belongs: a sequence, a half-day by day number and slot, or the
/// session as a whole.
struct Place {
    std::int64_t session = 0;
    int day = 0; ///< 1 for the first day
    std::string slot;
    std::int64_t sequence = 0;
};

/// None for the session as a whole. Errors: InvalidArgument, NotFound.
[[nodiscard]] base::Result<model::HalfDayId> halfDayOf(const model::SessionDocument& document,
                                                       const Place& place);

/// The session, and --day, --slot and --sequence.
void addPlace(CLI::App& command, Place& place);

} // namespace musette::cli
