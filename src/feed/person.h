#pragma once

#include "element.h"

#include <musette/feed/parsed_feed.h>

#include <pugixml.hpp>

#include <string_view>

namespace musette::feed {

/// A person as RSS writes one: `a@example.org (Ann)`, `Ann (a@example.org)`, `Ann <a@example.org>`,
/// an address or a name alone (RFC 822 §6 mailboxes and what feeds make of them).
[[nodiscard]] Person personOf(std::string_view text);

/// A person as Atom writes one (RFC 4287 §3.2): name, email and uri in elements of their own. What
/// has none of them is read by `personOf`.
[[nodiscard]] Person readPerson(pugi::xml_node node, const Scope& scope);

} // namespace musette::feed
