#pragma once

#include <musette/feed/parsed_feed.h>

#include <string>

namespace musette::feed {

/// The feed as the JSON that `musette-cli parse` prints (docs/cli.md): always valid UTF-8, missing
/// strings are "", missing moments null. A negative `indent` writes one line. Pure. Thread: any.
[[nodiscard]] std::string toJson(const ParsedFeed& feed, int indent = 2);

} // namespace musette::feed
