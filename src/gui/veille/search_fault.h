#pragma once

#include <musette/model/search.h>

#include <QString>

namespace musette::gui {

/// What is wrong with a search, and what to write instead.
[[nodiscard]] QString searchFaultText(const model::SearchFault& fault);

} // namespace musette::gui
