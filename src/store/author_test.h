#pragma once

#include "id_set.h"
#include "search_text.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace musette::store {

/// Whether an item's authors are those that a search asks for, told by its row. For the newest hits
/// of words, of which enough are soon found: the set of all that somebody wrote takes every name
/// and every article of those that fit.
class AuthorTest {
public:
    AuthorTest(Connection& connection, std::vector<SearchFilter> authors);
    [[nodiscard]] bool passes(std::int64_t id);

private:
    [[nodiscard]] bool fits(const std::string& author) const;

    std::vector<SearchFilter> m_authors;
    IdCursor m_row;
    std::unordered_map<std::string, bool> m_known; ///< by the names as they are written
};

} // namespace musette::store
