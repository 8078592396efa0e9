#pragma once

#include "element.h"

#include <pugixml.hpp>

#include <string>

namespace musette::feed {

/// True when the element holds elements.
[[nodiscard]] bool hasElements(pugi::xml_node node);

/// All character data in the element, references resolved; elements inside give their text.
[[nodiscard]] std::string textOf(pugi::xml_node node, const Scope& scope);

/// textOf without blanks at the ends.
[[nodiscard]] std::string trimmedTextOf(pugi::xml_node node, const Scope& scope);

/// What stands in the element, as HTML: prefixes taken off, sections turned into escaped text,
/// empty elements closed the way HTML closes them. `TextInside::Html` is for text that is escaped
/// HTML itself.
enum class TextInside { Literal, Html };
[[nodiscard]] std::string innerHtml(pugi::xml_node node, const Scope& scope,
                                    TextInside text = TextInside::Literal);

/// An RSS text field as HTML: the character data, which is HTML by custom, or the markup where the
/// feed forgot to escape it.
[[nodiscard]] std::string htmlOf(pugi::xml_node node, const Scope& scope);

/// HTML as one line of plain text: what titles come out as. A `<` that begins no HTML element is
/// text: "vector<int>", "I <3 RSS".
[[nodiscard]] std::string plainTitle(std::string_view html);

/// The markup in an element as one line of plain text.
[[nodiscard]] std::string plainMarkup(pugi::xml_node node, const Scope& scope);

/// The title that stands in an RSS element, escaped or as markup.
[[nodiscard]] std::string titleOf(pugi::xml_node node, const Scope& scope);

/// Literal text as one line.
[[nodiscard]] std::string plainLiteral(std::string_view text);

} // namespace musette::feed
