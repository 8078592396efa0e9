#pragma once

#include "connection.h"

#include <musette/model/image.h>

#include <optional>
#include <string_view>

namespace musette::store {

/// Reads five columns from `first` on: hash, type, bytes, width, height.
[[nodiscard]] model::ImageFile imageFrom(const Query& row, int first);

/// The images that an item holds which the user keeps, watches, stars or has made something of:
/// ends a SELECT from `image`.
inline constexpr const char* kOfKeptItems =
    "EXISTS (SELECT 1 FROM item_image m JOIN item i ON i.id = m.item_id WHERE m.hash = image.hash "
    "AND (i.triage IN ('kept', 'watch') OR i.starred = 1 "
    "OR EXISTS (SELECT 1 FROM claimed_item c WHERE c.item_id = i.id)))";

/// What is known of an address.
[[nodiscard]] std::optional<model::KnownImage> knownImage(Connection& connection,
                                                          std::string_view url);

/// True when the images of that feed are loaded without asking.
[[nodiscard]] bool allowsImages(Connection& connection, model::FeedId feed);

} // namespace musette::store
