#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/ids.h>
#include <musette/model/retention.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <vector>

namespace musette::store {

/// What a purge is asked to look at.
struct PurgeQuestion {
    std::optional<model::FeedId> feed{};    ///< that one alone
    std::optional<model::Retention> rule{}; ///< for all; none: what each feed's rule says
    bool ownRules = false; ///< `rule` is the library's: feeds that have their own keep to it
};

/// What may go by the rules, feed by feed, those with most items first; no feed is named that would
/// lose nothing. Never among it: what is kept, watched, starred, tagged, linked, highlighted or
/// noted, what was added by hand or came with a session.
/// On a connection of its own. Errors: those of the library; NotFound for a feed that is not there.
[[nodiscard]] base::Result<std::vector<model::PurgeGroup>>
planPurge(const std::filesystem::path& library, const PurgeQuestion& question, base::Instant now);

/// The moment so many months before, a day that does not exist being the last of its month. Pure.
[[nodiscard]] base::Instant monthsBefore(base::Instant now, int months);

/// Gives pages that hold nothing any more back to the disk, in small transactions; what is left
/// when `stop` is requested goes the next time. The bytes that the file lost.
/// On a connection of its own. Errors: those of the library.
[[nodiscard]] base::Result<std::uint64_t> shrink(const std::filesystem::path& library,
                                                 const std::stop_token& stop = {});

} // namespace musette::store
