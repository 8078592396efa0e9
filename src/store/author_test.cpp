#include "author_test.h"

#include <musette/base/text.h>

#include <algorithm>
#include <utility>

namespace musette::store {

AuthorTest::AuthorTest(Connection& connection, std::vector<SearchFilter> authors)
    : m_authors(std::move(authors)), m_row(connection, "SELECT author FROM item WHERE id = ?1") {}

bool AuthorTest::passes(std::int64_t id) {
    if (m_authors.empty())
        return true;
    m_row.rewind();
    m_row.bind(id);
    if (!m_row.next())
        return false;
    const auto [known, isNew] = m_known.try_emplace(std::string(m_row.text(0)), false);
    if (isNew)
        known->second = fits(known->first);
    return known->second;
}

bool AuthorTest::fits(const std::string& author) const {
    const std::string folded = base::foldForSearch(author);
    return std::ranges::all_of(m_authors, [&](const SearchFilter& wanted) {
        return (folded.find(wanted.value) != std::string::npos) != wanted.excluded;
    });
}

} // namespace musette::store
