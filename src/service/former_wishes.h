#pragma once

#include <musette/model/ids.h>
#include <musette/model/report.h>

#include <string>
#include <string_view>

namespace musette::service {

/// The setting in which libraries kept the wishes for a report before there was a table for them.
[[nodiscard]] std::string formerWishesKey(model::SessionId session);

/// "team en no-citation -note:12 -outils": words that are unknown are passed over.
[[nodiscard]] model::ReportSettings settingsFromFormerWishes(std::string_view text);

} // namespace musette::service
