#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/rule.h>

#include <string>
#include <string_view>

namespace musette::service {

/// A rule as JSON (docs/cli.md, "JSON of a rule"), with whether it is expired at `now`.
[[nodiscard]] std::string ruleToJson(const model::Rule& rule, base::Instant now);

/// The way back; what the document does not name stays as it is in `before`, its id always. Errors:
/// NotJson, InvalidArgument (the detail names what is wrong).
[[nodiscard]] base::Result<model::Rule> ruleFromJson(std::string_view json,
                                                     model::Rule before = {});

} // namespace musette::service
