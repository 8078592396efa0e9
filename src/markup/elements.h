#pragma once

#include <gumbo.h>

#include <string_view>

namespace musette::markup {

/// What becomes of an element.
enum class Fate {
    Unwrap, ///< its tags go, its content stays
    Drop,   ///< it goes with its content
    Write,  ///< written under the name of the table
    Link,   ///< a or an anchor
    Image,
    Embed,   ///< a link to what it would have loaded; its content, if any, stays
    Media,   ///< links to what it would have played; its content goes
    Bracket, ///< content in brackets: the reading of a ruby
    Quote,   ///< content in quotation marks
    Math,    ///< its text only
};

/// How a written element nests; decides where the parser would close it.
enum class Shape {
    Inline,
    Void, ///< br, wbr: inline without content
    Block,
    Rule, ///< hr: a block without content
    Paragraph,
    Heading,
    Quote,
    List,
    Item,
    Terms, ///< dl
    Term,  ///< dt, dd
    Table,
    Section, ///< thead, tbody, tfoot
    Row,
    Cell,
    Caption,
};

struct ElementRule {
    Fate fate = Fate::Unwrap;
    std::string_view name; ///< what is written; a literal, never the input's text
    Shape shape = Shape::Inline;
    std::string_view ourClass; ///< a class of our own, for what the name no longer says
};

/// The rule for an element of HTML. Unknown elements are unwrapped.
[[nodiscard]] const ElementRule& ruleFor(GumboTag tag);

} // namespace musette::markup
