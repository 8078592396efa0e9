#include "table_facts.h"

#include "gumbo_tree.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace musette::markup {
namespace {

// Beyond it no column has room for a word.
constexpr int kMostColumns = 60;

int columnsOf(const GumboNode* cell) {
    const char* span = attributeValue(cell, "colspan");
    return span == nullptr ? 1 : std::max(1, std::atoi(span));
}

int columnsOfRow(const GumboNode* row, bool& hasHeader) {
    int columns = 0;
    for (unsigned i = 0; i < row->v.element.children.length; ++i) {
        const GumboNode* cell = childAt(row, i);
        if (!isElement(cell))
            continue;
        columns = std::min(columns + columnsOf(cell), kMostColumns + 1);
        hasHeader = hasHeader || cell->v.element.tag == GUMBO_TAG_TH;
    }
    return columns;
}

} // namespace

bool TableFacts::isData() const {
    return columns >= 2 && columns <= kMostColumns && !holdsTable && (hasHeader || rows >= 2);
}

TableFacts factsOf(const GumboNode* table) {
    TableFacts facts;
    std::vector<const GumboNode*> open = {table};
    while (!open.empty() && !facts.holdsTable) {
        const GumboNode* node = open.back();
        open.pop_back();
        for (unsigned i = 0; i < node->v.element.children.length; ++i) {
            const GumboNode* child = childAt(node, i);
            if (!isElement(child))
                continue;
            const GumboTag tag = child->v.element.tag;
            if (tag == GUMBO_TAG_CAPTION && facts.caption == nullptr)
                facts.caption = child;
            facts.hasHeader = facts.hasHeader || tag == GUMBO_TAG_CAPTION || tag == GUMBO_TAG_THEAD;
            facts.holdsTable = facts.holdsTable || tag == GUMBO_TAG_TABLE;
            if (tag == GUMBO_TAG_TR) {
                ++facts.rows;
                facts.columns = std::max(facts.columns, columnsOfRow(child, facts.hasHeader));
            }
            open.push_back(child);
        }
    }
    return facts;
}

} // namespace musette::markup
