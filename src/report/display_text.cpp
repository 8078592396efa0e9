#include "display_text.h"

#include <musette/base/text.h>
#include <musette/base/url.h>

#include <algorithm>

namespace musette::report {

std::string displayText(std::string_view text, std::string_view language) {
    std::string valid = base::toValidUtf8(text);
    // Control characters are no text; white space among them becomes a blank below.
    std::erase_if(valid, [](char c) {
        return (c >= 0 && c < 0x20 && c != '\n' && c != '\t' && c != '\r') || c == 0x7F;
    });
    const std::string line = base::collapseSpace(valid);
    return isFrench(language) ? base::frenchSpacing(line) : line;
}

std::string displayAddress(std::string_view url) {
    const std::string_view trimmed = base::trim(url);
    if (!base::isHttpUrl(trimmed))
        return {};
    const std::string resolved = base::resolveUrl({}, trimmed);
    return base::withoutTracking(base::withoutUserInfo(resolved));
}

std::string languageTag(std::string_view language) {
    const bool plain = std::ranges::all_of(language, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-';
    });
    return plain && language.size() >= 2 && language.size() <= 35 ? std::string(language) : "fr";
}

bool isFrench(std::string_view language) {
    return base::asciiLower(language.substr(0, 2)) == "fr" &&
           (language.size() == 2 || language[2] == '-');
}

} // namespace musette::report
