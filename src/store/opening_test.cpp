#include "opening_test.h"

#include <utility>

namespace musette::store {
namespace {

/// Whether the character that ends before `at` cannot be part of a word, as far as it stands in
/// folded text: ASCII signs, the signs of Latin-1, and General Punctuation.
bool wordStartsAt(std::string_view text, std::size_t at) {
    if (at == 0)
        return true;
    const auto byte = [&](std::size_t back) {
        return back <= at ? static_cast<unsigned char>(text[at - back]) : 0U;
    };
    const unsigned last = byte(1);
    if (last < 0x80)
        return !((last >= 'a' && last <= 'z') || (last >= '0' && last <= '9'));
    return byte(2) == 0xC2 || (byte(3) == 0xE2 && (byte(2) == 0x80 || byte(2) == 0x81));
}

} // namespace

OpeningTest::OpeningTest(Connection& connection, std::string opening)
    : m_opening(std::move(opening)),
      m_row(connection, "SELECT title, body FROM item_text WHERE item_id = ?1") {}

bool OpeningTest::passes(std::int64_t id) {
    m_row.rewind();
    m_row.bind(id);
    return m_row.next() && (begins(m_row.text(0)) || begins(m_row.text(1)));
}

bool OpeningTest::begins(std::string_view folded) const {
    for (std::size_t at = folded.find(m_opening); at != std::string_view::npos;
         at = folded.find(m_opening, at + 1)) {
        if (wordStartsAt(folded, at))
            return true;
    }
    return false;
}

} // namespace musette::store
