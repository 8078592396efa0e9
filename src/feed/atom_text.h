#pragma once

#include "element.h"

#include <pugixml.hpp>

#include <string>

namespace musette::feed {

/// An Atom text construct or content as HTML (RFC 4287 §3.1 and §4.1.3; Atom 0.3 `mode`): plain
/// text is escaped. Content that stands elsewhere (`src`) or is no text is empty.
[[nodiscard]] std::string atomHtml(pugi::xml_node node, const Scope& scope);

/// The same as one line of plain text; `type="text"` is literal (RFC 4287 §3.1.1.1).
[[nodiscard]] std::string atomPlain(pugi::xml_node node, const Scope& scope);

} // namespace musette::feed
