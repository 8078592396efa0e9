#pragma once

#include <string>
#include <string_view>

namespace musette::test {

/// Reads HTML that the sanitiser wrote and says what in it breaks the promise: anything but tags
/// and attributes of the tables in canonical form, everything closed, addresses of harmless schemes
/// only, no image that would be loaded. Empty when all is well. Shares no code with the sanitiser.
[[nodiscard]] std::string policyBreach(std::string_view html);

/// The same for the HTML of the reading pane.
[[nodiscard]] std::string readingBreach(std::string_view html);

} // namespace musette::test
