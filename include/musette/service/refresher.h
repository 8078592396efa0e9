#pragma once

#include <musette/base/executor.h>
#include <musette/net/http.h>
#include <musette/service/library_file.h>
#include <musette/service/options.h>

#include <memory>

namespace musette::service {

/// Where a refresh runs: `library` is the executor that owns the editor, `pool` may have several
/// threads and does pure work only.
struct RefreshPlaces {
    base::Executor& library;
    base::Executor& pool;
    net::HttpClient& http;
};

/// Asks the due feeds and commits what they bring, feed by feed (architecture.md §5). The handlers
/// run on the library executor. Call it on the library executor. Dropping the job cancels what is
/// still under way; what was committed stays.
[[nodiscard]] std::unique_ptr<Job> refresh(LibraryFile& library, const RefreshPlaces& places,
                                           const RefreshOptions& options, ProgressHandler progress,
                                           RefreshHandler done);

/// Looks for feeds at an address a user gave: the address itself, what its page announces, then the
/// usual places. https is tried first, then http, when the address had no scheme.
[[nodiscard]] std::unique_ptr<Job> findFeeds(LibraryFile& library, const RefreshPlaces& places,
                                             std::string address, DiscoveryHandler done);

} // namespace musette::service
