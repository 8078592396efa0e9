#pragma once

#include <musette/base/error.h>
#include <musette/model/full_text.h>
#include <musette/net/http.h>
#include <musette/service/full_text.h>

#include <string>

namespace musette::service {

/// What the answer for an item's page came to.
struct ReadPage {
    FullTextOutcome::Kind kind = FullTextOutcome::Kind::Failed;
    base::Error error;
    model::FullText text; ///< without the time
    std::string plain;    ///< its readable text, for searching
};

/// The request for a page: no more than a page needs to be.
[[nodiscard]] net::HttpRequest requestForPage(const std::string& url);

/// Decodes an answer and finds the article in it. Pure: for the pool.
[[nodiscard]] ReadPage readPageOf(const base::Result<net::HttpResponse>& response);

} // namespace musette::service
