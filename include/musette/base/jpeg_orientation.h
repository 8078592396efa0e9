#pragma once

#include <string_view>

namespace musette::base {

/// True for a JPEG that its camera says was taken sideways: it is shown with width and height
/// changed for each other (Exif 2.32 §4.6.4, Orientation 5 to 8). Decodes nothing, trusts no length
/// in the bytes. Linear time. Thread: any.
[[nodiscard]] bool isTurnedJpeg(std::string_view bytes);

} // namespace musette::base
