#pragma once

#include <musette/base/error.h>

#include <string>

namespace musette::cli {

/// What went wrong and, where something can be done about it, what: one line.
[[nodiscard]] std::string describe(const base::Error& error);

} // namespace musette::cli
