#include "fold.h"

#include <musette/base/text.h>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace musette::base {
namespace {

/// Letters and signs that Unicode takes for one, but that people type as others.
void appendFolded(icu::UnicodeString& out, UChar32 point) {
    switch (point) {
    case 0x0153: out.append(u"oe", 2); break; // œ
    case 0x00E6: out.append(u"ae", 2); break; // æ
    case 0x00F8: out.append(u'o'); break;     // ø
    case 0x0111: out.append(u'd'); break;     // đ
    case 0x0142: out.append(u'l'); break;     // ł
    case 0x2018:                              // ‘
    case 0x2019: out.append(u'\''); break;    // ’
    case 0x2010:                              // hyphen, and what no-break hyphens become
    case 0x2011: out.append(u'-'); break;
    default: out.append(point);
    }
}

/// By ICU: NFKC_Casefold (UAX #44), which also drops soft hyphens, then without accents.
std::string foldAny(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
    const icu::Normalizer2* decompose = icu::Normalizer2::getNFDInstance(status);
    if (U_FAILURE(status) != 0)
        return asciiLower(text);
    const icu::UnicodeString wide =
        icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    const icu::UnicodeString plain = decompose->normalize(fold->normalize(wide, status), status);
    if (U_FAILURE(status) != 0)
        return asciiLower(text);
    icu::UnicodeString folded;
    for (std::int32_t at = 0; at < plain.length(); at = plain.moveIndex32(at, 1)) {
        const UChar32 point = plain.char32At(at);
        if (u_charType(point) != U_NON_SPACING_MARK)
            appendFolded(folded, point);
    }
    std::string out;
    return folded.toUTF8String(out);
}

/// What each letter of the Latin alphabets and each sign of typography folds to. Both stages of
/// foldAny treat a character alike wherever it stands, once accents are dropped, so that the texts
/// of French feeds need no ICU call at all.
class FoldTable {
public:
    FoldTable() {
        for (UChar32 point = 0x80; point < kLatinEnd; ++point)
            m_latin[static_cast<std::size_t>(point)] = foldedPoint(point);
        for (UChar32 point = kSigns; point < kSignsEnd; ++point)
            m_signs[static_cast<std::size_t>(point - kSigns)] = foldedPoint(point);
    }

    /// Null for a character that is not in the table.
    [[nodiscard]] const std::string* find(UChar32 point) const {
        if (point >= 0x80 && point < kLatinEnd)
            return &m_latin[static_cast<std::size_t>(point)];
        if (point >= kSigns && point < kSignsEnd)
            return &m_signs[static_cast<std::size_t>(point - kSigns)];
        return nullptr;
    }

private:
    static constexpr UChar32 kLatinEnd = 0x250; ///< Latin-1 and Latin Extended-A and -B
    static constexpr UChar32 kSigns = 0x2000;   ///< General Punctuation
    static constexpr UChar32 kSignsEnd = 0x2070;

    static std::string foldedPoint(UChar32 point) {
        std::string text;
        return foldAny(icu::UnicodeString(point).toUTF8String(text));
    }

    std::array<std::string, kLatinEnd> m_latin;
    std::array<std::string, kSignsEnd - kSigns> m_signs;
};

const FoldTable& foldTable() {
    static const FoldTable table;
    return table;
}

} // namespace

const std::string* foldedCharacter(char32_t point) {
    return foldTable().find(static_cast<UChar32>(point));
}

std::string foldForSearch(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    const auto* data = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto length = static_cast<std::int64_t>(text.size());
    for (std::int64_t at = 0; at < length;) {
        const char c = text[static_cast<std::size_t>(at)];
        if (static_cast<unsigned char>(c) < 0x80) {
            out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
            ++at;
            continue;
        }
        UChar32 point = 0;
        U8_NEXT(data, at, length, point);
        const std::string* folded = point < 0 ? nullptr : foldTable().find(point);
        if (folded == nullptr)
            return foldAny(text);
        out += *folded;
    }
    return out;
}

} // namespace musette::base
