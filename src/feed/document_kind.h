#pragma once

#include <string>
#include <string_view>

namespace musette::feed {

/// One English line that says what a document is that is no feed: "an HTML page", "a PNG image"…
[[nodiscard]] std::string describeDocument(std::string_view text);

/// What a file of another kind is, by its first bytes before any decoding: "no feed but a PDF
/// document". Empty for what may be text.
[[nodiscard]] std::string describeBinary(std::string_view bytes);

} // namespace musette::feed
