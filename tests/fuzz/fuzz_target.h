#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

// What libFuzzer calls with each input; declared here because nothing else does.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace musette::fuzz {

[[nodiscard]] inline std::string_view textOf(const std::uint8_t* data, std::size_t size) {
    // An empty input may come as a null pointer.
    return size == 0 ? std::string_view()
                     : std::string_view(reinterpret_cast<const char*>(data), size);
}

/// Ends the program when a promise of the tested code does not hold; also in optimised builds.
inline void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

} // namespace musette::fuzz
