#pragma once

#include "page_outline.h"

#include <string>
#include <string_view>
#include <vector>

namespace musette::markup {

/// What the marks of an article's page say of it beside its text.
struct ArticleFacts {
    std::string heading; ///< the page's own heading
    std::string byline;
    std::string published; ///< a machine's date
};

/// Reads the heading, the author and the date out of the page's elements. `title`: what the head of
/// the page says, by which the right heading is known.
[[nodiscard]] ArticleFacts readFacts(const PageOutline& page, std::string_view title);

/// Takes out of the chosen elements what is not the article's text: its title, who and when, tables
/// of contents, pointers to other articles, empty headings. Captions, figures, tables and
/// quotations stay.
void cleanArticle(PageOutline& page, const std::vector<PageOutline::Index>& chosen,
                  std::string_view title);

/// True when the page tells a reader who has not subscribed that the text goes on.
[[nodiscard]] bool breaksOffForMoney(const PageOutline& page,
                                     const std::vector<PageOutline::Index>& chosen);

} // namespace musette::markup
