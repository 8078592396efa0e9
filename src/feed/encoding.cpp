#include "encoding.h"

#include "ascii.h"
#include "converter.h"
#include "utf8.h"

#include <musette/base/text.h>
#include <musette/feed/parse.h>

#include <array>
#include <utility>

namespace musette::feed {
namespace {

using namespace std::string_view_literals;

constexpr auto kUtf8Mark = "\xEF\xBB\xBF"sv;

/// The encoding that a byte-order mark, or the pattern of a first `<` or `<?`, gives away
/// (XML 1.0 appendix F).
std::string_view encodingOfStart(std::string_view bytes) {
    static constexpr std::pair<std::string_view, std::string_view> kStarts[] = {
        {"\xFF\xFE\x00\x00"sv, "utf-32le"},
        {"\x00\x00\xFE\xFF"sv, "utf-32be"},
        {"\xFF\xFE"sv, "utf-16le"},
        {"\xFE\xFF"sv, "utf-16be"},
        {"<\x00\x00\x00"sv, "utf-32le"},
        {"\x00\x00\x00<"sv, "utf-32be"},
        {"<\x00"sv, "utf-16le"},
        {"\x00<"sv, "utf-16be"},
        {"\x4C\x6F\xA7\x94"sv, "ibm037"},
    };
    for (const auto& [start, encoding] : kStarts) {
        if (bytes.starts_with(start)) {
            return encoding;
        }
    }
    return {};
}

/// Encodings whose text looks like ASCII to the eye of a UTF-8 check.
bool isSevenBit(std::string_view encoding) {
    return encoding.starts_with("iso-2022-") || encoding.starts_with("hz") ||
           encoding == "csiso2022jp";
}

bool isUtf8Name(std::string_view encoding) {
    return encoding.empty() || encoding == "utf-8" || encoding == "utf8";
}

bool isUtf16Name(std::string_view encoding) {
    return encoding.starts_with("utf-16") || encoding.starts_with("utf-32") ||
           encoding.starts_with("utf16") || encoding.starts_with("ucs-") ||
           encoding.starts_with("iso-10646");
}

/// UTF-8 with damage rather than another encoding: well-formed sequences prevail.
bool isMostlyUtf8(const Utf8Facts& facts) {
    return facts.multibyte > facts.invalid;
}

std::string convertUndeclared(std::string_view bytes, std::string& used) {
    used = detectEncoding(bytes);
    if (auto text = convertToUtf8(bytes, used)) {
        return std::move(*text);
    }
    return base::toValidUtf8(bytes);
}

/// For bytes that are no well-formed UTF-8.
std::string convertDeclared(std::string_view bytes, std::string_view contentType,
                            const Utf8Facts& facts, std::string& diagnostic) {
    const std::array<std::string, 2> declared = {charsetOf(contentType), declaredEncoding(bytes)};
    for (const std::string& name : declared) {
        // One-byte bytes are no UTF-16, whatever the declaration says.
        if (isUtf8Name(name) || isUtf16Name(name)) {
            continue;
        }
        if (auto text = convertToUtf8(bytes, name)) {
            return std::move(*text);
        }
    }
    if (isMostlyUtf8(facts)) {
        diagnostic = "bytes that are not UTF-8 were replaced";
        return base::toValidUtf8(bytes);
    }
    std::string used;
    std::string text = convertUndeclared(bytes, used);
    diagnostic = "the bytes are not in the declared encoding, read as " + used;
    return text;
}

/// Converts when the bytes are not UTF-8 already; false when they are.
bool convertForeign(DecodedText& out, std::string_view bytes, std::string_view contentType,
                    const Utf8Facts& facts) {
    if (const std::string_view wide = encodingOfStart(bytes); !wide.empty()) {
        if (auto text = convertToUtf8(bytes, wide)) {
            out.storage = std::move(*text);
            return true;
        }
    }
    if (facts.invalid > 0) {
        out.storage = convertDeclared(bytes, contentType, facts, out.diagnostic);
        return true;
    }
    if (facts.multibyte == 0 && (facts.controls || bytes.find('~') != std::string_view::npos)) {
        for (const std::string& name : {charsetOf(contentType), declaredEncoding(bytes)}) {
            if (isSevenBit(name)) {
                if (auto text = convertToUtf8(bytes, name)) {
                    out.storage = std::move(*text);
                    return true;
                }
            }
        }
    }
    return false;
}

} // namespace

std::string charsetOf(std::string_view contentType) {
    const std::string lower = base::asciiLower(contentType);
    const std::size_t at = lower.find("charset=");
    if (at == std::string::npos) {
        return {};
    }
    std::string_view value = std::string_view(lower).substr(at + 8);
    value = base::trim(value.substr(0, value.find_first_of(";,")));
    while (!value.empty() && (value.front() == '"' || value.front() == '\'')) {
        value.remove_prefix(1);
    }
    while (!value.empty() && (value.back() == '"' || value.back() == '\'')) {
        value.remove_suffix(1);
    }
    return std::string(value);
}

std::string declaredEncoding(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, 1024);
    const std::size_t declaration = head.find("<?xml");
    if (declaration == std::string_view::npos) {
        return {};
    }
    const std::string_view text = head.substr(declaration, head.substr(declaration).find('>'));
    std::size_t at = text.find("encoding");
    if (at == std::string_view::npos) {
        return {};
    }
    at += 8;
    while (at < text.size() && (isSpace(text[at]) || text[at] == '=')) {
        ++at;
    }
    std::string_view value = text.substr(at);
    if (!value.empty() && (value.front() == '"' || value.front() == '\'')) {
        value = value.substr(1, value.find(value.front(), 1) - 1);
    }
    return base::asciiLower(base::trim(value.substr(0, value.find_first_of(" ?"))));
}

void decodeText(DecodedText& out, std::string_view bytes, std::string_view contentType) {
    if (bytes.starts_with(kUtf8Mark)) {
        bytes.remove_prefix(kUtf8Mark.size());
    }
    Utf8Facts facts = utf8Facts(bytes);
    if (convertForeign(out, bytes, contentType, facts)) {
        if (out.storage.starts_with(kUtf8Mark)) {
            out.storage.erase(0, kUtf8Mark.size());
        }
        out.text = out.storage;
        facts.controls = true;
    } else {
        out.text = bytes;
    }
    if (facts.controls) {
        out.storage = withoutControls(out.text);
        out.text = out.storage;
    }
}

std::string decodeToUtf8(std::string_view bytes, std::string_view contentType) {
    DecodedText decoded;
    decodeText(decoded, bytes, contentType);
    return std::string(decoded.text);
}

} // namespace musette::feed
