#pragma once

#include <cstdint>
#include <string_view>

namespace musette::base {

/// How its camera says that it was held (Exif 2.32 §4.6.4, Orientation): 1, upright, for a JPEG
/// that says nothing, and for all else; as it stands in the bytes, which may be any number. Decodes
/// nothing, trusts no length in the bytes. Linear time. Thread: any.
[[nodiscard]] std::uint32_t jpegOrientation(std::string_view bytes);

/// True for a JPEG that its camera says was taken sideways: it is shown with width and height
/// changed for each other (orientations 5 to 8). Thread: any.
[[nodiscard]] bool isTurnedJpeg(std::string_view bytes);

} // namespace musette::base
