#include <musette/base/text.h>

#include <algorithm>
#include <cstdint>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace musette::base {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::string_view kEllipsis = "…";

bool isAscii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool isSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

char lowerAscii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

/// Length of the well-formed sequence at `at`, 0 when it is not well formed (Unicode 15, table 3-7).
std::size_t sequenceLength(std::string_view bytes, std::size_t at) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80)
        return 1;
    auto index = static_cast<std::int32_t>(0);
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data() + at);
    const auto length = static_cast<std::int32_t>(std::min<std::size_t>(4, bytes.size() - at));
    UChar32 point = 0;
    U8_NEXT(data, index, length, point);
    return point < 0 ? 0 : static_cast<std::size_t>(index);
}

void appendFolded(icu::UnicodeString& out, UChar32 point) {
    if (u_charType(point) == U_NON_SPACING_MARK)
        return;
    switch (point) {
    case 0x0153: out.append(u"oe", 2); break;
    case 0x00E6: out.append(u"ae", 2); break;
    case 0x2019: out.append(u'\''); break;
    case 0x00A0:
    case 0x202F: out.append(u' '); break;
    default: out.append(point);
    }
}

} // namespace

bool isValidUtf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = sequenceLength(bytes, at);
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

std::string toValidUtf8(std::string_view bytes) {
    if (isValidUtf8(bytes))
        return std::string(bytes);
    std::string out;
    out.reserve(bytes.size() + 16);
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = sequenceLength(bytes, at);
        if (length == 0) {
            out += kReplacement;
            ++at;
        } else {
            out += bytes.substr(at, length);
            at += length;
        }
    }
    return out;
}

std::string collapseSpace(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool pending = false;
    for (const char c : text) {
        if (isSpace(c)) {
            pending = !out.empty();
            continue;
        }
        if (pending)
            out += ' ';
        pending = false;
        out += c;
    }
    return out;
}

std::string_view trim(std::string_view text) {
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

std::string asciiLower(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), lowerAscii);
    return out;
}

bool equalsIgnoringCase(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, {}, lowerAscii, lowerAscii);
}

std::string foldForSearch(std::string_view text) {
    if (isAscii(text))
        return asciiLower(text);
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* decompose = icu::Normalizer2::getNFKDInstance(status);
    const icu::UnicodeString wide =
        icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())})
            .foldCase();
    const icu::UnicodeString plain = decompose->normalize(wide, status);
    icu::UnicodeString folded;
    for (std::int32_t at = 0; at < plain.length(); at = plain.moveIndex32(at, 1))
        appendFolded(folded, plain.char32At(at));
    std::string out;
    return folded.toUTF8String(out);
}

std::string ellipsize(std::string_view text, std::size_t limit) {
    if (text.size() <= limit)
        return std::string(text);
    if (limit < kEllipsis.size())
        return {};
    std::size_t end = limit - kEllipsis.size();
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return std::string(trim(text.substr(0, end))).append(kEllipsis);
}

std::string escapeHtml(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 16);
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        default: out += c;
        }
    }
    return out;
}

} // namespace musette::base
