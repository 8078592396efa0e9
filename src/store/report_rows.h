#pragma once

#include "connection.h"

#include <musette/model/report.h>
#include <musette/model/session_bundle.h>

#include <optional>
#include <string_view>
#include <vector>

namespace musette::store {

/// For whichever connection asks. Throw what SQLiteCpp throws.
[[nodiscard]] std::optional<model::ReportSettings> reportSettingsOf(Connection& connection,
                                                                    model::SessionId id);
[[nodiscard]] model::ReportProgress reportProgressOf(Connection& connection, model::SessionId id,
                                                     model::ReportAudience audience);
[[nodiscard]] std::optional<model::LinkCheck> linkCheckOf(Connection& connection,
                                                          std::string_view url);

[[nodiscard]] std::string_view nameOf(model::ImportedPart::Kind kind);
[[nodiscard]] std::vector<model::ImportedPart> importedPartsOf(Connection& connection,
                                                               model::SessionId id);

} // namespace musette::store
