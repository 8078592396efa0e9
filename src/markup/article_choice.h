#pragma once

#include "page_outline.h"

#include <string_view>
#include <vector>

namespace musette::markup {

/// Takes out of a page what surrounds every article: navigation, forms, notices, comments.
void dropSurroundings(PageOutline& page);

/// The elements that hold the article, in order, none inside another; empty when the page has none.
/// `claimed` is the text that the page's structured data gives; it moves the choice only when that
/// text stands elsewhere in the page.
[[nodiscard]] std::vector<PageOutline::Index> chooseArticle(const PageOutline& page,
                                                            std::string_view claimed);

/// True when what was chosen is a list of articles: cards with a linked heading and a teaser each.
[[nodiscard]] bool isListOfArticles(const PageOutline& page,
                                    const std::vector<PageOutline::Index>& chosen);

} // namespace musette::markup
