#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/service/library_file.h>
#include <musette/service/options.h>
#include <musette/service/refresher.h>

#include <functional>
#include <memory>
#include <optional>

namespace musette::service {

/// What asking for titles came to.
struct TitleSummary {
    int named = 0;   ///< pages that have their title now
    int waiting = 0; ///< without an answer: they are asked for again later
    int givenUp = 0; ///< pages that have none, or that nobody finds: they keep their address
};

using TitlesHandler = std::move_only_function<void(base::Result<TitleSummary>)>;

/// Asks for the titles of pages that were added by their address alone, those whose time has come:
/// one GET each, without cookies or Referer. Being offline is no error; they wait. Call it on the
/// library executor, where the handler runs, too. Dropping the job cancels. Errors: those of the
/// library.
[[nodiscard]] std::unique_ptr<Job> fetchTitles(LibraryFile& library, const RefreshPlaces& places,
                                               TitlesHandler done);

/// When to ask again after so many tries without an answer: five minutes, then twice as long each
/// time, a day at most; nothing after twenty. Pure.
[[nodiscard]] std::optional<base::Instant> nextTitleTry(int tries, base::Instant now);

} // namespace musette::service
