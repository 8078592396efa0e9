#pragma once

#include <musette/base/time.h>

#include <string>

namespace musette::model {

/// An article as its page gives it, kept beside what the feed gave.
struct FullText {
    std::string html; ///< sanitised
    std::string url;  ///< where it was read, after redirects
    std::string title;
    std::string byline;
    base::Instant fetchedAt{};
    bool beginningOnly = false; ///< the page says that the rest is for subscribers
    bool shown = true;          ///< in place of what the feed gave
};

} // namespace musette::model
