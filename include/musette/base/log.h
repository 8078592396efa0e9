#pragma once

#include <string_view>

namespace musette::base {

enum class LogLevel { Debug, Info, Warning, Error };

/// Writes one line to standard error when the level is at least the one set; control characters
/// become blanks. Never give it passwords, note texts or names of people. Thread: any.
void log(LogLevel level, std::string_view message);

/// The least level that is written; Warning at start.
void setLogLevel(LogLevel level);

} // namespace musette::base
