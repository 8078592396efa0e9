#include "nesting.h"

namespace musette::markup {
namespace {

// Qt indents each list and quotation by 40 px, and its layout time doubles with each nested table.
constexpr int kMaxDepth = 150;
constexpr int kMaxLists = 20;
constexpr int kMaxQuotes = 20;
constexpr int kMaxTables = 6;

constexpr ElementRule kDiv = {Fate::Write, "div", Shape::Block, {}};
constexpr ElementRule kSpan = {Fate::Write, "span", Shape::Inline, {}};

bool isTablePart(Shape shape) {
    return shape == Shape::Section || shape == Shape::Row || shape == Shape::Cell ||
           shape == Shape::Caption;
}

/// True when the table's structure has this part here.
bool fits(Nesting::Tabled around, Shape part) {
    switch (part) {
    case Shape::Section:
    case Shape::Caption: return around == Nesting::Tabled::InTable;
    case Shape::Row: return around == Nesting::Tabled::InSection;
    case Shape::Cell: return around == Nesting::Tabled::InRow;
    default: return around == Nesting::Tabled::No;
    }
}

bool isTooDeep(const Nesting& around, Shape shape) {
    switch (shape) {
    case Shape::List:
    case Shape::Terms: return around.lists >= kMaxLists;
    case Shape::Quote: return around.quotes >= kMaxQuotes;
    case Shape::Table: return around.tables >= kMaxTables;
    case Shape::Item: return around.list != Nesting::Listed::InList;
    case Shape::Term: return around.terms != Nesting::Listed::InList;
    default: return isTablePart(shape) && !fits(around.table, shape);
    }
}

bool isBlock(Shape shape) {
    return shape != Shape::Inline && shape != Shape::Void;
}

} // namespace

ElementRule ruleAt(const Nesting& around, const ElementRule& rule) {
    if (around.depth >= kMaxDepth && rule.shape != Shape::Void && rule.shape != Shape::Rule)
        return {};
    if (isTooDeep(around, rule.shape))
        return around.table == Nesting::Tabled::No ? kDiv : ElementRule{};
    if (!fits(around.table, rule.shape))
        return {};
    if (around.inParagraph && rule.shape == Shape::Block && rule.name == "div")
        return kSpan;
    return rule;
}

bool movesAt(const Nesting& around, const ElementRule& rule) {
    return (around.inParagraph && isBlock(rule.shape) && !isTablePart(rule.shape)) ||
           (around.inHeading && rule.shape == Shape::Heading);
}

Nesting inside(const Nesting& around, const ElementRule& rule) {
    Nesting nesting = around;
    ++nesting.depth;
    nesting.table = Nesting::Tabled::No;
    switch (rule.shape) {
    case Shape::Inline: ++nesting.inlines; break;
    case Shape::Paragraph: nesting.inParagraph = true; break;
    case Shape::Heading: nesting.inHeading = true; break;
    case Shape::Quote: ++nesting.quotes; break;
    case Shape::List:
        ++nesting.lists;
        nesting.list = Nesting::Listed::InList;
        break;
    case Shape::Item: nesting.list = Nesting::Listed::InItem; break;
    case Shape::Terms:
        ++nesting.lists;
        nesting.terms = Nesting::Listed::InList;
        break;
    case Shape::Term: nesting.terms = Nesting::Listed::InItem; break;
    case Shape::Table:
        ++nesting.tables;
        nesting.table = Nesting::Tabled::InTable;
        break;
    case Shape::Section: nesting.table = Nesting::Tabled::InSection; break;
    case Shape::Row: nesting.table = Nesting::Tabled::InRow; break;
    case Shape::Cell:
    case Shape::Caption: // a paragraph does not reach into a cell
        nesting.inParagraph = nesting.inHeading = false;
        nesting.list = nesting.terms = Nesting::Listed::No;
        break;
    default: break;
    }
    return nesting;
}

} // namespace musette::markup
