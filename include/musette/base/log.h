#pragma once

#include <string_view>

namespace musette::base {

enum class LogLevel { Debug, Info, Warning, Error };

/// Writes one line to standard error when it is a warning or worse; control characters become
/// blanks. Never give it passwords, note texts or names of people. Thread: any.
void log(LogLevel level, std::string_view message);

} // namespace musette::base
