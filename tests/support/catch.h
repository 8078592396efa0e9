#pragma once

// Catch2 has one header in version 2 (Debian 12) and many in version 3 (Debian 13). Tests include
// this file and use only what both versions share; matchers are spelled Catch::Matchers::… .
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Approx;
namespace musette::test {
[[nodiscard]] inline auto containsText(const std::string& part) {
    return Catch::Matchers::ContainsSubstring(part);
}
} // namespace musette::test
#else
#include <catch2/catch.hpp>
namespace musette::test {
[[nodiscard]] inline auto containsText(const std::string& part) {
    return Catch::Matchers::Contains(part);
}
} // namespace musette::test
#endif
