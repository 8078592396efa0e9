#pragma once

#include "report_model.h"

#include <string_view>

namespace musette::report {

/// The board of a sequence as a report shows it, its texts in that language; without columns where
/// there is nothing on it. Who may see the sequence may see all of it.
[[nodiscard]] ReportBoard boardOf(const model::SessionDocument& document,
                                  model::SequenceId sequence, std::string_view language);

} // namespace musette::report
