#include "address_rules.h"

#include <musette/base/text.h>
#include <musette/base/url.h>

#include <algorithm>
#include <array>

namespace musette::markup {
namespace {

constexpr std::size_t kMaxAddress = 8192;
constexpr std::size_t kMaxImageBytes = std::size_t{2} << 20;

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// The scheme in lower case, without colon; empty for a relative reference (RFC 3986 §3.1).
std::string schemeOf(std::string_view address) {
    if (address.empty() || !isLetter(address.front()))
        return {};
    const auto ends = [](char c) {
        return !isLetter(c) && !isDigit(c) && c != '+' && c != '-' && c != '.';
    };
    const auto end = std::ranges::find_if(address, ends);
    if (end == address.end() || *end != ':')
        return {};
    return base::asciiLower({address.begin(), end});
}

/// `\\host\share` and its mixed forms: a share of another computer, no web page.
bool isShare(std::string_view address) {
    return address.size() > 1 && (address[0] == '\\' || address[0] == '/') &&
           (address[1] == '\\' || address[1] == '/') && (address[0] == '\\' || address[1] == '\\');
}

/// A message's address without asking for files to be attached, which some mail programs do.
std::string mailAddress(std::string_view address) {
    const bool attaches = base::asciiLower(address).contains("attach");
    return std::string(attaches ? address.substr(0, address.find('?')) : address);
}

int hexValue(char c) {
    if (isDigit(c))
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

} // namespace

std::string cleanAddress(std::string_view address) {
    while (!address.empty() && static_cast<unsigned char>(address.front()) <= 0x20)
        address.remove_prefix(1);
    while (!address.empty() && static_cast<unsigned char>(address.back()) <= 0x20)
        address.remove_suffix(1);
    std::string clean;
    clean.reserve(address.size());
    for (const char c : address) {
        if (c != '\t' && c != '\n' && c != '\r')
            clean += c;
    }
    return clean;
}

std::string resourceAddress(std::string_view base, std::string_view address) {
    if (address.size() > kMaxAddress)
        return {};
    const std::string clean = cleanAddress(address);
    if (clean.empty() || isShare(clean))
        return {};
    const std::string scheme = schemeOf(clean);
    if (!scheme.empty() && scheme != "http" && scheme != "https")
        return {};
    std::string absolute = base::resolveUrl(base, clean);
    return base::isHttpUrl(absolute) ? absolute : std::string();
}

std::string linkAddress(std::string_view base, std::string_view address) {
    if (address.size() > kMaxAddress)
        return {};
    const std::string clean = cleanAddress(address);
    const std::string scheme = schemeOf(clean);
    if (scheme == "mailto")
        return mailAddress(scheme + clean.substr(scheme.size()));
    if (scheme == "tel")
        return scheme + clean.substr(scheme.size());
    const std::string absolute = resourceAddress(base, clean);
    return absolute.empty() ? absolute : base::withoutTracking(absolute);
}

std::string dataImage(std::string_view address) {
    constexpr std::array<std::string_view, 5> kTypes = {"png", "jpeg", "jpg", "gif", "webp"};
    constexpr std::string_view kPrefix = "data:image/";
    if (address.size() > kMaxImageBytes / 3 * 4 + 64)
        return {};
    const std::string clean = cleanAddress(address);
    const std::size_t comma = clean.find(',');
    if (comma == std::string::npos || comma > 64)
        return {};
    const std::string head = base::asciiLower(std::string_view(clean).substr(0, comma));
    if (!head.starts_with(kPrefix) || !head.ends_with(";base64"))
        return {};
    const std::string type = head.substr(kPrefix.size(), head.find(';') - kPrefix.size());
    if (std::ranges::find(kTypes, type) == kTypes.end())
        return {};
    std::string out = "data:image/" + (type == "jpg" ? "jpeg" : type) + ";base64,";
    for (const char c : std::string_view(clean).substr(comma + 1)) {
        if (c == ' ')
            continue;
        if (!isLetter(c) && !isDigit(c) && c != '+' && c != '/' && c != '=')
            return {};
        out += c;
    }
    return out;
}

std::string percentDecoded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = text[i] == '%' && i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
        const int low = high < 0 ? -1 : hexValue(text[i + 2]);
        if (low < 0) {
            out += text[i];
        } else {
            out += static_cast<char>(high * 16 + low);
            i += 2;
        }
    }
    return out;
}

} // namespace musette::markup
