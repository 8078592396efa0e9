#include "host.h"

#include <musette/base/text.h>

#include <unicode/bytestream.h>
#include <unicode/idna.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <memory>

namespace musette::base {
namespace {

bool isAscii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Immutable once made, so that any thread may use it; null when ICU lacks its data.
const icu::IDNA* domainNames() {
    static const std::unique_ptr<icu::IDNA> instance = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::IDNA> made(icu::IDNA::createUTS46Instance(
            UIDNA_USE_STD3_RULES | UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ |
                UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_NONTRANSITIONAL_TO_UNICODE,
            status));
        if (U_FAILURE(status) != 0)
            made.reset();
        return made;
    }();
    return instance.get();
}

icu::StringPiece piece(std::string_view text) {
    return {text.data(), static_cast<std::int32_t>(text.size())};
}

/// Bytes for `%C3%A9`; what is no escape stays.
std::string withoutEscapes(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned char byte = 0;
        const std::string_view digits = text.substr(i).substr(0, 3);
        if (digits.size() == 3 && digits[0] == '%' &&
            std::from_chars(digits.data() + 1, digits.data() + 3, byte, 16).ptr ==
                digits.data() + 3) {
            out += static_cast<char>(byte);
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

bool isLatin(const icu::UnicodeString& text) {
    for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        UErrorCode status = U_ZERO_ERROR;
        const UScriptCode script = uscript_getScript(text.char32At(at), &status);
        const bool plain = text.char32At(at) < 0x80;
        if (U_FAILURE(status) != 0 || (!plain && script != USCRIPT_LATIN))
            return false;
    }
    return true;
}

} // namespace

std::string_view authorityWithoutUser(std::string_view authority) {
    const std::size_t at = authority.rfind('@');
    return at == std::string_view::npos ? authority : authority.substr(at + 1);
}

std::string_view hostOf(std::string_view authority) {
    const std::string_view rest = authorityWithoutUser(authority);
    // The colons of an IPv6 address stand in brackets (RFC 3986 §3.2.2).
    const std::size_t bracket = rest.rfind(']');
    return rest.substr(0, rest.find(':', bracket == std::string_view::npos ? 0 : bracket));
}

std::string asciiHost(std::string_view host) {
    const bool escaped = host.find('%') != std::string_view::npos && !host.starts_with('[');
    if (!escaped && isAscii(host))
        return asciiLower(host);
    const std::string name = escaped ? withoutEscapes(host) : std::string(host);
    const icu::IDNA* names = domainNames();
    if (names == nullptr || name.size() > 1024)
        return asciiLower(host);
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    icu::IDNAInfo info;
    UErrorCode status = U_ZERO_ERROR;
    names->nameToASCII_UTF8(piece(name), sink, info, status);
    return U_FAILURE(status) != 0 || info.hasErrors() != 0 ? asciiLower(host) : out;
}

std::string readableHost(std::string_view host) {
    std::string ascii = asciiHost(host);
    const icu::IDNA* names = domainNames();
    if (ascii.find("xn--") == std::string::npos || names == nullptr)
        return ascii;
    icu::UnicodeString wide;
    icu::IDNAInfo info;
    UErrorCode status = U_ZERO_ERROR;
    names->nameToUnicode(icu::UnicodeString::fromUTF8(piece(ascii)), wide, info, status);
    if (U_FAILURE(status) != 0 || info.hasErrors() != 0 || !isLatin(wide))
        return ascii;
    std::string out;
    return wide.toUTF8String(out);
}

} // namespace musette::base
