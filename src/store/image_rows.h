#pragma once

#include "connection.h"

#include <musette/model/image.h>

#include <optional>
#include <string_view>

namespace musette::store {

/// Reads five columns from `first` on: hash, type, bytes, width, height.
[[nodiscard]] model::ImageFile imageFrom(const Query& row, int first);

/// What is known of an address.
[[nodiscard]] std::optional<model::KnownImage> knownImage(Connection& connection,
                                                          std::string_view url);

/// True when the images of that feed are loaded without asking.
[[nodiscard]] bool allowsImages(Connection& connection, model::FeedId feed);

} // namespace musette::store
