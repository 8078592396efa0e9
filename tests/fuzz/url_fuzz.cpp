#include "fuzz_target.h"

#include <musette/base/text.h>
#include <musette/base/url.h>

#include <algorithm>
#include <string>

using namespace musette;

// The first line is the base, the rest the reference; what is resolved is resolved for good.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    // Addresses are text: whoever has bytes makes UTF-8 of them first.
    const std::string text = base::toValidUtf8(fuzz::textOf(data, size));
    const std::size_t line = std::min(text.find('\n'), text.size());
    const std::string_view base = std::string_view(text).substr(0, line);
    const std::string_view reference =
        std::string_view(text).substr(line < text.size() ? line + 1 : 0);

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
