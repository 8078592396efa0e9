#include <musette/base/url.h>

#include <musette/base/text.h>

#include <algorithm>
#include <array>

namespace musette::base {
namespace {

/// Query parameters that follow a reader across sites and change nothing in the page.
constexpr std::array<std::string_view, 33> kTracking{
    "fbclid",     "gclid",      "gclsrc",     "dclid",     "gbraid",   "wbraid",  "msclkid",
    "twclid",     "ttclid",     "igshid",     "igsh",      "yclid",    "mc_cid",  "mc_eid",
    "mkt_tok",    "_hsenc",     "_hsmi",      "__hstc",    "__hsfp",   "__hssc",  "hsctatracking",
    "oly_anon_id", "oly_enc_id", "vero_id",   "vero_conv", "wickedid", "s_cid",   "rb_clickid",
    "xtor",       "at_medium",  "at_campaign", "ns_source", "_openstat"};

constexpr std::array<std::string_view, 4> kTrackingPrefixes{"utm_", "pk_", "mtm_", "hsa_"};

bool tracks(std::string_view parameter) {
    const std::string name = asciiLower(parameter.substr(0, parameter.find('=')));
    return std::ranges::find(kTracking, name) != kTracking.end() ||
           std::ranges::any_of(kTrackingPrefixes,
                               [&](std::string_view prefix) { return name.starts_with(prefix); });
}

} // namespace

std::string withoutTracking(std::string_view url) {
    const std::size_t mark = url.find('?');
    const std::size_t hash = url.find('#');
    if (mark == std::string_view::npos || mark > hash)
        return std::string(url);
    const std::string_view query = url.substr(mark + 1, hash == std::string_view::npos
                                                            ? std::string_view::npos
                                                            : hash - mark - 1);
    std::string kept;
    for (std::size_t from = 0; from <= query.size();) {
        const std::size_t end = std::min(query.find('&', from), query.size());
        const std::string_view parameter = query.substr(from, end - from);
        if (!tracks(parameter)) {
            if (!kept.empty())
                kept += '&';
            kept += parameter;
        }
        from = end + 1;
    }
    std::string out(url.substr(0, mark));
    if (!kept.empty())
        out += '?' + kept;
    if (hash != std::string_view::npos)
        out += url.substr(hash);
    return out;
}

} // namespace musette::base
