#include "fuzz_target.h"

#include <musette/base/text.h>
#include <musette/feed/opml.h>

#include <algorithm>

using namespace musette;

// What was read can be written, and the same feeds are read again from what was written.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto outline = feed::readOutline(fuzz::textOf(data, size));
    if (!outline) {
        return 0;
    }
    feed::Outline taken = *outline;
    std::erase_if(taken.feeds, [](const auto& line) { return !line.refusal.empty(); });
    const std::string written = feed::writeOpml(taken);
    fuzz::require(base::isValidUtf8(written));
    const auto again = feed::readOutline(written);
    fuzz::require(again.has_value() || taken.feeds.empty());
    if (again) {
        fuzz::require(again->feeds.size() == taken.feeds.size());
    }
    return 0;
}
