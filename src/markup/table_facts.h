#pragma once

#include <gumbo.h>

namespace musette::markup {

/// Whether a table holds data or only arranges things on a page.
struct TableFacts {
    int rows = 0;
    int columns = 0;
    bool hasHeader = false; ///< a th, a thead or a caption
    bool holdsTable = false;
    const GumboNode* caption = nullptr;

    /// True when it reads as rows and columns.
    [[nodiscard]] bool isData() const;
};

/// Looks over a table and what stands in it, without recursion.
[[nodiscard]] TableFacts factsOf(const GumboNode* table);

} // namespace musette::markup
