#pragma once

#include "elements.h"

#include <cstddef>
#include <cstdint>

namespace musette::markup {

/// What is open around the place being written, as far as it decides what may stand there.
struct Nesting {
    enum class Listed : std::uint8_t { No, InList, InItem };
    enum class Tabled : std::uint8_t { No, InTable, InSection, InRow };

    int depth = 0; ///< written elements
    int lists = 0;
    int quotes = 0;
    int tables = 0;
    std::size_t inlines = 0;
    bool inParagraph = false;
    bool inHeading = false;
    bool inLink = false;
    bool inMath = false;
    Listed list = Listed::No;  ///< the nearest of list and item
    Listed terms = Listed::No; ///< the nearest of dl and dt/dd
    Tabled table = Tabled::No; ///< the element right around, when it is a table's structure
};

/// How an element is written at this place: as its rule says, or as a div or span, or not at all
/// (empty name) where it would be too deep or where the parser would move it.
[[nodiscard]] ElementRule ruleAt(const Nesting& around, const ElementRule& rule);

/// True when the parser would read the element elsewhere than written, so that the result has to be
/// parsed once more.
[[nodiscard]] bool movesAt(const Nesting& around, const ElementRule& rule);

/// What is open inside an element written at this place.
[[nodiscard]] Nesting inside(const Nesting& around, const ElementRule& rule);

} // namespace musette::markup
