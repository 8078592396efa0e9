#pragma once

#include <musette/service/full_text.h>
#include <musette/service/library_file.h>
#include <musette/service/options.h>
#include <musette/service/page_titles.h>

#include <stop_token>
#include <string>

namespace musette::service {

/// The asynchronous use cases, waited for: what the command line calls. The calling thread works as
/// the library executor meanwhile. Each makes its own HTTP client, which trusts `MUSETTE_CA_FILE`
/// besides the system's authorities. A requested stop ends the work with Cancelled; what was
/// committed stays.

[[nodiscard]] base::Result<RefreshSummary> refreshAndWait(LibraryFile& library,
                                                          const RefreshOptions& options,
                                                          ProgressHandler progress,
                                                          std::stop_token stop);

[[nodiscard]] base::Result<FoundFeeds> findFeedsAndWait(LibraryFile& library, std::string address,
                                                        std::stop_token stop);

[[nodiscard]] base::Result<FullTextOutcome>
readFullTextAndWait(LibraryFile& library, model::ItemId item, std::stop_token stop);

/// A page as its server gave it.
struct FetchedPage {
    std::string url; ///< after redirects
    std::string contentType;
    std::string body;
};

/// Fetches one address. Errors: those of net; HttpStatus for an answer that is not 2xx.
[[nodiscard]] base::Result<FetchedPage> fetchPageAndWait(const std::string& url,
                                                         std::stop_token stop);

/// `fetchTitles` to its end.
[[nodiscard]] base::Result<TitleSummary> fetchTitlesAndWait(LibraryFile& library,
                                                            std::stop_token stop);

} // namespace musette::service
