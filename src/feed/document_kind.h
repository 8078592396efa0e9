#pragma once

#include <string>
#include <string_view>

namespace musette::feed {

/// One English line that says what a document is that is no feed: "an HTML page", "a PNG image"…
[[nodiscard]] std::string describeDocument(std::string_view text);

} // namespace musette::feed
