#pragma once

#include <musette/model/participant.h>
#include <musette/model/report.h>
#include <musette/model/session.h>

#include <span>
#include <string>
#include <vector>

namespace musette::service {

/// Puts the alias of each participant in the place of their name, in every text that the user
/// wrote. What others published stays as it is. Pure.
void putAliases(model::SessionDocument& document, model::ReportSettings& settings,
                std::span<const model::Participant> participants);

/// The names that a linter looks for: whole ones, and family names, which stand alone in a text as
/// often as not; those of speakers and authors are no secret. Pure.
[[nodiscard]] std::vector<std::string>
namesToLookFor(const model::SessionDocument& document,
               std::span<const model::Participant> participants);

} // namespace musette::service
