#pragma once

#include <gumbo.h>

#include <string>
#include <string_view>

namespace musette::markup {

/// Where an image comes from.
struct ImageSource {
    enum class Kind {
        None,     ///< nothing that may be loaded
        Remote,   ///< an http(s) address
        Embedded, ///< a data: address of a picture
        Beacon,   ///< it counts readers; to be dropped without trace
    };
    Kind kind = Kind::None;
    std::string address;
};

/// Reads src, the attributes of lazy loading, srcset, the sources of a picture element around, and
/// the twin in a noscript element beside.
[[nodiscard]] ImageSource imageSource(const GumboNode* image, std::string_view base);

/// The alternative text of an image or of its twin; nothing when neither has one.
[[nodiscard]] const char* imageDescription(const GumboNode* image);

/// An http(s) address of a picture that counts no readers, absolute; else empty.
[[nodiscard]] std::string pictureAddress(std::string_view base, std::string_view address);

/// The address with the largest width or density of a srcset (HTML §4.8.4.2.1).
[[nodiscard]] std::string largestOf(std::string_view srcset, std::string_view base);

/// True when a style attribute hides the element (`display:none`).
[[nodiscard]] bool hidesByStyle(std::string_view style);

} // namespace musette::markup
