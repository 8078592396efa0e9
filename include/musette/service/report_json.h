#pragma once

#include <musette/base/error.h>
#include <musette/model/report.h>
#include <musette/model/session.h>

#include <string>
#include <string_view>

namespace musette::service {

/// How the author wants a report, as JSON: {"audience", "language", "theme", "citation",
/// "organisation", "left_out": [names], "sections": [{"anchor", "title", "transition"}]}, and for
/// reading alone "outline": [{"anchor", "name", "title", "kind", "level", "visibility", "hidden",
/// "included"}] with everything that can be ticked. Deterministic.
[[nodiscard]] std::string reportSettingsToJson(const model::SessionDocument& document,
                                               const model::ReportSettings& settings);

/// The way back: what is missing stays as it is in `present`; "left_out" takes anchors of the
/// document ("note-7") as well as names ("note:12"). Errors: NotJson, InvalidArgument (the detail
/// names the key).
[[nodiscard]] base::Result<model::ReportSettings>
reportSettingsFromJson(std::string_view json, const model::SessionDocument& document,
                       const model::ReportSettings& present);

} // namespace musette::service
