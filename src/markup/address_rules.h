#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace musette::markup {

/// An attribute's address as the URL parser reads it: C0 and blanks off the ends, no tabs or line
/// ends inside (URL standard, basic URL parser).
[[nodiscard]] std::string cleanAddress(std::string_view address);

/// The address of a link that may be written: absolute http, https, mailto or tel, relative ones
/// resolved against `base`; without tracking parameters. Empty when the link has to go: every other
/// scheme would be handed to whatever program the desktop has for it.
[[nodiscard]] std::string linkAddress(std::string_view base, std::string_view address);

/// Like linkAddress(), for what would be loaded: http and https only, byte for byte.
[[nodiscard]] std::string resourceAddress(std::string_view base, std::string_view address);

/// A `data:` address of a png, jpeg, gif or webp image of at most 2 MB in base64, rewritten; empty
/// for all else. SVG is refused: it is a document, not a picture.
[[nodiscard]] std::string dataImage(std::string_view address);

/// The text with percent escapes resolved; for finding the target of a fragment.
[[nodiscard]] std::string percentDecoded(std::string_view text);

} // namespace musette::markup
