#pragma once

#include "id_set.h"

#include <string>

namespace musette::store {

/// Whether a word of an item's title or text begins so. For beginnings of one to three letters,
/// which most items have: the newest ones are soon found by reading, where the index of words would
/// have to put thousands of words together.
class OpeningTest {
public:
    OpeningTest(Connection& connection, std::string opening);
    [[nodiscard]] bool passes(std::int64_t id);

private:
    [[nodiscard]] bool begins(std::string_view folded) const;

    std::string m_opening;
    IdCursor m_row;
};

} // namespace musette::store
