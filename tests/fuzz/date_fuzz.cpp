#include "fuzz_target.h"

#include <musette/feed/parse.h>

using namespace musette;

// A date that was read is one that can be written, and read again as the same moment.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto moment = feed::parseDate(fuzz::textOf(data, size));
    if (moment) {
        const auto again = feed::parseDate(base::formatRfc3339(*moment));
        fuzz::require(again && base::formatRfc3339(*again) == base::formatRfc3339(*moment));
    }
    return 0;
}
