#pragma once

#include <musette/base/time.h>

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace musette::cli {

using Json = nlohmann::ordered_json;

/// JSON for standard output: indented, bytes that are not UTF-8 replaced.
[[nodiscard]] inline std::string textOf(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

/// RFC 3339 or null.
[[nodiscard]] inline Json jsonOf(const std::optional<base::Instant>& moment) {
    return moment ? Json(base::formatRfc3339(*moment)) : Json(nullptr);
}

} // namespace musette::cli
