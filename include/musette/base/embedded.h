#pragma once

#include <span>
#include <string_view>

namespace musette::base {

/// A file of `resources/` that was compiled into the program (see src/cmake/MusetteEmbed.cmake).
struct EmbeddedFile {
    std::string_view name; ///< the file's name without its folder
    std::string_view bytes;
};

} // namespace musette::base
