#pragma once

#include <string>
#include <string_view>

namespace musette::report {

/// One line of text as a report shows it: valid UTF-8 without control characters, white space
/// collapsed, spaced as French wants it where `language` (BCP 47) is French.
[[nodiscard]] std::string displayText(std::string_view text, std::string_view language);

/// An address as a report may link it: http(s), without tracking parameters and credentials; empty
/// for anything else.
[[nodiscard]] std::string displayAddress(std::string_view url);

/// A tag of BCP 47 that is safe to write as `lang`; "fr" for what is none.
[[nodiscard]] std::string languageTag(std::string_view language);

[[nodiscard]] bool isFrench(std::string_view language);

} // namespace musette::report
