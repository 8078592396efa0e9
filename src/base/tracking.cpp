#include "tracking_parameters.h"

#include <musette/base/text.h>
#include <musette/base/url.h>

#include <algorithm>
#include <optional>

namespace musette::base {
namespace {

static_assert(std::ranges::is_sorted(kTrackingParameters));

bool tracks(std::string_view parameter) {
    // Feeds that escape their links twice leave "&amp;utm_source=…".
    if (parameter.starts_with("amp;"))
        parameter.remove_prefix(4);
    const std::string name = asciiLower(parameter.substr(0, parameter.find('=')));
    return std::ranges::binary_search(kTrackingParameters, name) ||
           std::ranges::any_of(kTrackingPrefixes,
                               [&](std::string_view prefix) { return name.starts_with(prefix); });
}

/// The parameters that stay, in their order; nothing when all of them stay.
std::optional<std::string> cleaned(std::string_view parameters) {
    std::string kept;
    bool removed = false;
    bool first = true;
    for (std::size_t from = 0; from <= parameters.size();) {
        const std::size_t end = std::min(parameters.find('&', from), parameters.size());
        const std::string_view parameter = parameters.substr(from, end - from);
        from = end + 1;
        if (tracks(parameter)) {
            removed = true;
            continue;
        }
        if (!first)
            kept += '&';
        first = false;
        kept += parameter;
    }
    return removed ? std::optional(std::move(kept)) : std::nullopt;
}

void append(std::string& out, char mark, std::string_view parameters) {
    const auto kept = cleaned(parameters);
    const std::string_view text = kept ? *kept : parameters;
    // A mark with nothing behind it goes only together with what was removed.
    if (!text.empty() || !kept)
        out.append(1, mark).append(text);
}

} // namespace

std::string withoutTracking(std::string_view url) {
    const std::size_t hash = std::min(url.find('#'), url.size());
    const std::size_t mark = std::min(url.find('?'), hash);
    if (mark == url.size())
        return std::string(url);
    std::string out(url.substr(0, mark));
    if (mark < hash)
        append(out, '?', url.substr(mark + 1, hash - mark - 1));
    if (hash < url.size()) // "#xtor=RSS-1" and "#utm_source=…" stand in the fragment
        append(out, '#', url.substr(hash + 1));
    return out;
}

} // namespace musette::base
