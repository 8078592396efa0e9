#pragma once

#include <musette/base/error.h>
#include <musette/model/session.h>

#include <string>
#include <string_view>

namespace musette::service {

/// A whole session as JSON (docs/cli.md, "JSON of a session"): nested days → half-days → sequences
/// → notes and items, enums by their names, times RFC 3339. Deterministic.
[[nodiscard]] std::string sessionToJson(const model::SessionDocument& document);

/// The way back. Ids in the document are positions within it, given anew at import.
/// Errors: NotJson, InvalidArgument (the detail names the path of what is wrong).
[[nodiscard]] base::Result<model::SessionDocument> sessionFromJson(std::string_view json);

} // namespace musette::service
