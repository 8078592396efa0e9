#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace musette::base {

/// The kinds of pictures that are shown. SVG is none of them: it is a document that can ask for
/// others.
enum class ImageType { Png, Jpeg, Gif, Webp };

/// What the first bytes of a picture say.
struct ImageHeader {
    ImageType type = ImageType::Png;
    std::uint32_t width = 0; ///< in pixels, never 0
    std::uint32_t height = 0;

    [[nodiscard]] std::uint64_t pixels() const { return std::uint64_t{width} * height; }
    friend bool operator==(const ImageHeader&, const ImageHeader&) = default;
};

/// Type and size of a picture by its own bytes, whatever its sender called it; nothing for all
/// else, for a picture without a size, and for a JPEG of more than a hundred scans, which is made
/// to be slow. Decodes nothing. Linear time. Thread: any.
[[nodiscard]] std::optional<ImageHeader> readImageHeader(std::string_view bytes);

/// "png", "jpeg", "gif", "webp": the end of "image/…" and of a file's name.
[[nodiscard]] std::string_view nameOf(ImageType type);
[[nodiscard]] std::optional<ImageType> imageTypeFrom(std::string_view name);

} // namespace musette::base
