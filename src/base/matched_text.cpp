#include "matched_text.h"

#include "fold.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace musette::base {
namespace {

constexpr char32_t kObject = 0xFFFC; ///< where a text browser keeps a picture

/// Signs that writers and programs put for each other.
char32_t commonForm(char32_t point) {
    switch (point) {
    case U'«':
    case U'»':
    case U'“':
    case U'”':
    case U'„':
    case U'″': return '"';
    case U'‘':
    case U'’':
    case U'‹':
    case U'›':
    case U'‚':
    case U'′':
    case U'`':
    case U'´': return '\'';
    case U'‐':
    case U'‑':
    case U'‒':
    case U'–':
    case U'—':
    case U'―':
    case U'−': return '-';
    default: return point;
    }
}

/// Spaces, also those that are one only for the eye; the line ends of all texts.
bool isBlank(char32_t point) {
    return point <= ' ' || point == 0x7F ||
           (point >= 0x80 && (u_isUWhiteSpace(static_cast<UChar32>(point)) != 0));
}

bool isInvisible(char32_t point) {
    return point == kObject ||
           (point >= 0x80 && u_hasBinaryProperty(static_cast<UChar32>(point),
                                                 UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0);
}

} // namespace

bool isWord(char32_t point) {
    return point < 0x80 ? (point >= '0' && point <= '9') || (point >= 'a' && point <= 'z')
                        : u_isalnum(static_cast<UChar32>(point)) != 0;
}

MatchedText::MatchedText(std::string_view text) {
    m_points.reserve(text.size());
    m_begins.reserve(text.size());
    m_ends.reserve(text.size());
    const auto* data = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto length = static_cast<std::int64_t>(text.size());
    for (std::int64_t at = 0; at < length;) {
        const auto begin = static_cast<std::size_t>(at);
        UChar32 point = 0;
        U8_NEXT(data, at, length, point);
        addCharacter(point < 0 ? U'\uFFFD' : static_cast<char32_t>(point), begin,
                     static_cast<std::size_t>(at));
    }
}

void MatchedText::addCharacter(char32_t point, std::size_t begin, std::size_t end) {
    if (isBlank(point)) {
        m_blank = true;
        return;
    }
    if (isInvisible(point))
        return;
    if (point >= 0x80 && u_charType(static_cast<UChar32>(point)) == U_NON_SPACING_MARK) {
        if (!m_ends.empty())
            m_ends.back() = static_cast<std::uint32_t>(end);
        return;
    }
    const char32_t common = commonForm(point);
    if (common < 0x80) {
        add(common >= 'A' && common <= 'Z' ? common + 32 : common, begin, end);
        return;
    }
    const std::string* folded = foldedCharacter(common);
    if (folded == nullptr) {
        add(static_cast<char32_t>(u_foldCase(static_cast<UChar32>(common), U_FOLD_CASE_DEFAULT)),
            begin, end);
        return;
    }
    const auto* data = reinterpret_cast<const std::uint8_t*>(folded->data());
    const auto length = static_cast<std::int64_t>(folded->size());
    for (std::int64_t at = 0; at < length;) {
        UChar32 part = 0;
        U8_NEXT(data, at, length, part);
        if (part > ' ')
            add(commonForm(static_cast<char32_t>(part)), begin, end);
    }
}

void MatchedText::add(char32_t point, std::size_t begin, std::size_t end) {
    if (m_blank && !m_points.empty() && isWord(m_points.back()) && isWord(point)) {
        m_points += U' ';
        m_begins.push_back(m_ends.back());
        m_ends.push_back(static_cast<std::uint32_t>(begin));
    }
    m_blank = false;
    m_points += point;
    m_begins.push_back(static_cast<std::uint32_t>(begin));
    m_ends.push_back(static_cast<std::uint32_t>(end));
}

std::size_t MatchedText::indexOf(std::size_t byte) const {
    return static_cast<std::size_t>(std::ranges::lower_bound(m_begins, byte) - m_begins.begin());
}

} // namespace musette::base
