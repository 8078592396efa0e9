#include "address_text.h"
#include "reference.h"

#include <musette/base/text.h>
#include <musette/base/url.h>

#include <algorithm>
#include <array>

namespace musette::base {
namespace {

constexpr std::array<std::string_view, 2> kWrappers{"view-source:", "feed:"};

/// Blanks and the signs that mail programs and texts put around an address.
std::string_view unwrapped(std::string_view text) {
    text = trim(text);
    if (text.size() > 2 && text.front() == '<' && text.back() == '>')
        text = trim(text.substr(1, text.size() - 2));
    for (const std::string_view wrapper : kWrappers) {
        if (equalsIgnoringCase(text.substr(0, wrapper.size()), wrapper))
            text.remove_prefix(wrapper.size());
    }
    return text;
}

/// False for what shows that more than an address, or none, was pasted.
bool isAddressCharacter(char c) {
    return static_cast<unsigned char>(c) > ' ' && c != '<' && c != '>' && c != '"';
}

/// Something that looks like a host: it has a dot or brackets, or is localhost; no e-mail address.
bool looksLikeHost(std::string_view text) {
    const std::string_view authority = text.substr(0, text.find_first_of("/\\?#"));
    const std::string_view host = authority.substr(0, authority.find(':'));
    return authority.find('@') == std::string_view::npos && !host.starts_with('.') &&
           (host.find('.') != std::string_view::npos || equalsIgnoringCase(host, "localhost") ||
            authority.starts_with('['));
}

/// "localhost:8080/feed" and "example.org:80" have a port where a scheme seems to stand.
bool isPort(std::string_view afterColon) {
    const std::string_view port = afterColon.substr(0, afterColon.find_first_of("/\\?#"));
    return !port.empty() && std::ranges::all_of(port, [](char c) { return c >= '0' && c <= '9'; });
}

/// With its scheme and two slashes; empty when the text names no web address.
std::string withScheme(std::string_view text) {
    if (text.starts_with("//"))
        return "https:" + std::string(text);
    const std::size_t colon = schemeEnd(text);
    if (colon == std::string_view::npos || isPort(text.substr(colon + 1)))
        return looksLikeHost(text) ? "https://" + std::string(text) : std::string();
    const std::string_view scheme = text.substr(0, colon);
    if (!isHttpScheme(scheme))
        return {};
    // "http:/host" and "http:///host" are slips of the hand.
    std::string_view rest = text.substr(colon + 1);
    rest.remove_prefix(std::min(rest.find_first_not_of("/\\"), rest.size()));
    return std::string(scheme).append("://").append(rest);
}

} // namespace

Result<std::string> urlFromUserInput(std::string_view text) {
    const std::string_view address = unwrapped(text);
    const std::string url =
        std::ranges::all_of(address, isAddressCharacter) ? withScheme(address) : std::string();
    // The text is not repeated: it may hold a password.
    if (!isHttpUrl(url) || !splitUrl(url))
        return fail(ErrorCode::InvalidUrl, "this is no web address");
    // Only the host is normalised: servers may tell "/a/../b" from "/b" and "%7e" from "%7E".
    std::string storage;
    const Reference parts = splitReference(encodedReference(url, storage));
    return normalForm({parts, std::string(parts.path)});
}

} // namespace musette::base
