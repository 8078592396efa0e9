#pragma once

#include <musette/base/time.h>
#include <musette/model/ids.h>

#include <string>

namespace musette::model {

using ParticipantId = Id<struct ParticipantTag>;

/// Somebody who is trained. Reports know the alias alone; on the day of `purgeOn` the name goes
/// from the whole library.
struct Participant {
    ParticipantId id;
    SessionId session;
    std::string alias;
    std::string name; ///< may be empty: then there is nothing to purge
    base::Date purgeOn{};

    friend bool operator==(const Participant&, const Participant&) = default;
};

} // namespace musette::model
