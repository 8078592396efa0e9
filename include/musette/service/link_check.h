#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/report.h>
#include <musette/service/options.h>
#include <musette/service/refresher.h>

#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace musette::service {

/// Asks for the links of a report, at the user's word alone and only for what the report itself
/// links: a few at a time of each host, without login, referer or cookies, no more of a page than
/// its beginning. Nothing is stored: `ReportEditor::recordLinks` does that. The handlers run on the
/// library executor. Call it on the library executor. Dropping the job cancels. Errors: none, an
/// answer that does not come is an outcome. When there are two hosts or more and none
/// answers, this machine is offline: there are no checks.
[[nodiscard]] std::unique_ptr<Job> checkLinks(const RefreshPlaces& places, const base::Clock& clock,
                                              std::vector<std::string> urls, LinkProgress progress,
                                              LinksDone done);

/// The same, waited for (blocking.h). Errors: Cancelled.
[[nodiscard]] base::Result<std::vector<model::LinkCheck>>
checkLinksAndWait(const base::Clock& clock, std::vector<std::string> urls, LinkProgress progress,
                  std::stop_token stop);

} // namespace musette::service
