#pragma once

#include "support/catch.h"

#include <musette/base/error.h>
#include <musette/base/time.h>

#include <utility>

namespace musette::test {

/// A clock that tests move.
class MovableClock final : public base::Clock {
public:
    [[nodiscard]] base::Instant now() const override { return current; }
    base::Instant current = *base::parseRfc3339("2026-11-24T09:30:00Z");
};

/// The value, or a failed test that says why there is none.
template <class T>
T need(base::Result<T> result) {
    if (!result)
        FAIL(base::nameOf(result.error().code) << ": " << result.error().detail);
    return std::move(*result);
}
inline void need(const base::Status& status) {
    if (!status)
        FAIL(base::nameOf(status.error().code) << ": " << status.error().detail);
}

template <class T>
[[nodiscard]] base::ErrorCode codeOf(const base::Result<T>& result) {
    REQUIRE_FALSE(result);
    return result.error().code;
}

} // namespace musette::test
