#pragma once

#include <string>
#include <string_view>

namespace musette::markup {

/// base::frenchSpacing for the text between two tags, `before` being the last character of the text
/// before it ('\n' at the start of a block). Spaces at the ends belong to what stands beyond a tag:
/// "<b>word</b> : more", "« <b>word". Pure. Thread: any.
[[nodiscard]] std::string frenchSpacingBetweenTags(std::string_view text, char before);

/// The same HTML, as this module writes it, with French spacing in its text; code and its like stay
/// as they are. For showing, never for storing. Pure. Thread: any.
[[nodiscard]] std::string withFrenchSpacing(std::string_view html);

} // namespace musette::markup
