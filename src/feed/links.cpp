#include "links.h"

#include "ascii.h"

#include <musette/base/text.h>
#include <musette/base/url.h>

#include <array>

namespace musette::feed {
namespace {

bool isHostChar(char c) {
    return (c >= 'a' && c <= 'z') || isDigit(c) || c == '-' || c == '.';
}

constexpr auto kPlainUrlChars = [] {
    std::array<bool, 256> plain{};
    for (unsigned c = 0; c < 128; ++c) {
        const char character = static_cast<char>(c);
        plain[c] =
            isLetter(character) || isDigit(character) ||
            std::string_view("-_~!$&'()*+,;=:@/?#").find(character) != std::string_view::npos;
    }
    return plain;
}();

bool isPlainUrlChar(char c) {
    return kPlainUrlChars[static_cast<unsigned char>(c)];
}

/// True for addresses that resolving would leave as they are. Says no when in doubt.
bool isNormalHttpUrl(std::string_view url) {
    std::size_t at = url.starts_with("https://") ? 8 : url.starts_with("http://") ? 7 : 0;
    const std::size_t host = at;
    while (at < url.size() && isHostChar(url[at])) {
        ++at;
    }
    if (host == 0 || at == host || at >= url.size() || url[at] != '/') {
        return false;
    }
    bool inPath = true;
    for (; at < url.size(); ++at) {
        const char c = url[at];
        inPath = inPath && c != '?' && c != '#';
        if (c == '.') {
            // Dot segments ask for the long way.
            if (inPath && url[at - 1] == '/') {
                return false;
            }
        } else if (!isPlainUrlChar(c)) {
            return false;
        }
    }
    return true;
}

} // namespace

std::string resolveLink(std::string_view base, std::string_view reference) {
    reference = base::trim(reference);
    if (reference.empty()) {
        return {};
    }
    if (isNormalHttpUrl(reference)) {
        return std::string(reference);
    }
    // feed:https://… and feed://host/…
    if (reference.size() > 5 && base::equalsIgnoringCase(reference.substr(0, 5), "feed:")) {
        reference.remove_prefix(5);
        if (reference.starts_with("//")) {
            return base::resolveUrl({}, "http:" + std::string(reference));
        }
    }
    return base::resolveUrl(base, reference);
}

} // namespace musette::feed
