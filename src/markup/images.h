#pragma once

#include <string>
#include <string_view>

#include <gumbo.h>

namespace musette::markup {

/// Where an image comes from.
struct ImageSource {
    enum class Kind {
        None,      ///< nothing that may be loaded
        Remote,    ///< an http(s) address
        Embedded,  ///< a data: address of a picture
        Beacon,    ///< it counts readers; to be dropped without trace
    };
    Kind kind = Kind::None;
    std::string address;
};

/// Reads src, the attributes of lazy loading, srcset and the sources of a picture element around.
[[nodiscard]] ImageSource imageSource(const GumboNode* image, std::string_view base);

/// The address with the largest width or density of a srcset (HTML §4.8.4.2.1).
[[nodiscard]] std::string largestOf(std::string_view srcset, std::string_view base);

/// True when a style attribute hides the element (`display:none`).
[[nodiscard]] bool hidesByStyle(std::string_view style);

} // namespace musette::markup
