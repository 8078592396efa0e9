#pragma once

#include <string>
#include <string_view>

namespace musette::base {

/// A picture without what a camera or an editor says beside it: place, time, names, comments,
/// previews of what was cut off, further pictures behind its end. Pixels, colours, transparency,
/// animation and the way a camera was held stay. Knows PNG, JPEG, GIF and WebP; of a damaged one
/// what was read is kept; other bytes stay as they are. Decodes nothing, trusts no length in the
/// bytes. Linear time. Thread: any.
[[nodiscard]] std::string plainPicture(std::string_view bytes);

} // namespace musette::base
