#pragma once

#include "invocation.h"

#include <cstdint>
#include <string_view>

namespace musette::cli {

/// Answers with the id of what was made: "session 3", or {"id": 3}.
Exit printId(const Invocation& call, std::string_view what, std::int64_t id, bool json);

/// `session export-bundle` and `session import-bundle`.
void addBundleCommands(CLI::App& session, Invocation& invocation);

} // namespace musette::cli
