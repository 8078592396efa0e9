#pragma once

#include <musette/feed/parsed_feed.h>

#include <string_view>

namespace musette::feed {

/// A person as RSS writes one: `a@example.org (Ann)`, `Ann (a@example.org)`, `Ann <a@example.org>`,
/// an address or a name alone (RFC 822 §6 mailboxes and what feeds make of them).
[[nodiscard]] Person personOf(std::string_view text);

} // namespace musette::feed
