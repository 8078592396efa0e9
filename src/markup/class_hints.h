#pragma once

#include <string_view>

namespace musette::markup {

/// What the names that an author gave an element (class, id) say of its part in a page.
enum class Part {
    Unknown,
    Body,     ///< the text of the article, by a name that publishing programs give it
    Lead,     ///< what belongs to it and stands beside it: standfirst, footnotes, main picture
    Content,  ///< something like content
    Fact,     ///< author, date, tags: of the article, yet not its text
    Around,   ///< navigation, sharing, comments, related articles, notices
    Contents, ///< a table of contents
    Paywall,  ///< stands where the text ends for those who have not subscribed
};

/// Reads a list of classes or an id: in English and French, as WordPress, SPIP, Drupal, Ghost,
/// Moodle and the press write them. Pure.
[[nodiscard]] Part partOf(std::string_view names);

} // namespace musette::markup
