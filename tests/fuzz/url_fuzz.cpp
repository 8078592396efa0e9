#include "fuzz_target.h"

#include <musette/base/text.h>
#include <musette/base/url.h>

#include <algorithm>

using namespace musette;

// The first line is the base, the rest the reference; what is resolved is resolved for good.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzz::textOf(data, size);
    const std::size_t line = std::min(text.find('\n'), text.size());
    const std::string_view base = text.substr(0, line);
    const std::string_view reference = line < text.size() ? text.substr(line + 1) : text;

    const std::string resolved = base::resolveUrl(base, reference);
    const std::string normal = base::normaliseUrl(resolved);
    fuzz::require(base::normaliseUrl(normal) == normal);
    if (base::isHttpUrl(resolved)) {
        static_cast<void>(base::splitUrl(resolved)); // may still refuse: a port beyond 65535
        fuzz::require(base::isHttpUrl(base::withoutTracking(resolved)));
        fuzz::require(base::withoutFragment(resolved).find('#') == std::string::npos);
        fuzz::require(base::isValidUtf8(base::displayHost(resolved)));
    }
    static_cast<void>(base::withoutUserInfo(text));
    static_cast<void>(base::originOf(text));
    static_cast<void>(base::urlFromUserInput(text));
    return 0;
}
