#pragma once

#include "page_outline.h"

#include <string>
#include <vector>

namespace musette::markup {

/// The source of chosen elements, without what was dropped, for the sanitiser: not safe by itself.
[[nodiscard]] std::string subtreeSource(const PageOutline& page,
                                        const std::vector<PageOutline::Index>& chosen);

} // namespace musette::markup
