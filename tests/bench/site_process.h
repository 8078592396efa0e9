#pragma once

#include "loopback_site.h"

namespace musette::bench {

/// The server's side of a LoopbackSite: makes the documents, listens on every address and answers
/// until it is killed.
[[noreturn]] void serveSite(const SiteSize& size, LoopbackSite::Board& board);

} // namespace musette::bench
