#pragma once

#include <musette/base/error.h>
#include <musette/model/item.h>

#include <string_view>

namespace musette::service {

/// A page as it is added by hand: by the address somebody typed; without a title its address is
/// one. Errors: InvalidUrl.
[[nodiscard]] base::Result<model::IncomingItem> addedPage(std::string_view url,
                                                          std::string_view title);

} // namespace musette::service
