#pragma once

#include <chrono>
#include <functional>

namespace musette::test {

/// Lets the event loop run until the condition holds; false when that took too long. Looks again
/// after each event, so it ends as soon as what is waited for has happened.
[[nodiscard]] bool waitUntil(const std::function<bool()>& condition,
                             std::chrono::milliseconds patience = std::chrono::seconds(10));

/// Lets everything run that is already under way on the event loop.
void settle();

} // namespace musette::test
