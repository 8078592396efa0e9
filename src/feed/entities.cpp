#include "entities.h"

#include "ascii.h"
#include "utf8.h"

#include <musette/markup/text.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <optional>

namespace musette::feed {
namespace {

constexpr std::size_t kMaxEntities = 512;
constexpr std::size_t kMaxValue = 256;
constexpr std::size_t kMaxExpanded = std::size_t{1} << 20;
constexpr std::size_t kLongestReference = 40;

// What browsers show for &#128; to &#159; (HTML §13.2.5.80).
constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

std::optional<char32_t> numberOf(std::string_view digits) {
    const bool hex = digits.starts_with('x') || digits.starts_with('X');
    if (hex) {
        digits.remove_prefix(1);
    }
    if (digits.empty()) {
        return std::nullopt;
    }
    std::uint32_t value = 0;
    for (const char c : digits) {
        const int digit = hex ? hexValue(c) : (isDigit(c) ? c - '0' : -1);
        if (digit < 0) {
            return std::nullopt;
        }
        value = std::min<std::uint32_t>(
            value * (hex ? 16U : 10U) + static_cast<std::uint32_t>(digit), 0x110000U);
    }
    if (value >= 0x80 && value <= 0x9F) {
        return kWindows1252[value - 0x80];
    }
    if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) {
        return 0xFFFD;
    }
    return static_cast<char32_t>(value);
}

bool isControl(char32_t c) {
    return c < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

/// Appends what `&name;` means; false when it means nothing.
bool appendReference(std::string& out, std::string_view name, EntityTable& entities) {
    if (name.starts_with('#')) {
        const auto number = numberOf(name.substr(1));
        if (number && !isControl(*number)) {
            appendUtf8(out, *number);
        }
        return number.has_value();
    }
    static constexpr std::pair<std::string_view, char> kPredefined[] = {
        {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
    for (const auto& [known, c] : kPredefined) {
        if (name == known) {
            out += c;
            return true;
        }
    }
    if (!entities.empty()) {
        if (const std::string* value = entities.replacement(name)) {
            out += *value;
            return true;
        }
    }
    const std::string reference = '&' + std::string(name) + ';';
    const std::string decoded = markup::decodeEntities(reference);
    if (decoded == reference) {
        return false;
    }
    out += decoded;
    return true;
}

/// A reference that escaped HTML is full of.
struct CommonReference {
    std::size_t length = 0; ///< of the reference; 0: it is none of them
    char character = 0;
};

CommonReference commonAt(std::string_view text) {
    constexpr auto four = [](const char* at) {
        std::uint32_t word = 0;
        std::memcpy(&word, at, sizeof word);
        return word;
    };
    if (text.size() < 4) {
        return {};
    }
    const std::uint32_t start = four(text.data());
    // Chosen without a branch: the two come in no order that a processor could guess.
    const bool less = start == four("&lt;");
    const bool greater = start == four("&gt;");
    if (static_cast<int>(less) + static_cast<int>(greater) > 0) {
        return {4, less ? '<' : '>'};
    }
    if (start == four("&amp") && text.substr(4).starts_with(';')) {
        return {5, '&'};
    }
    if (start == four("&quo") && text.substr(4).starts_with("t;")) {
        return {6, '"'};
    }
    return {};
}

/// Copies up to the first `&`, sixteen bytes at a time: escaped HTML has one every few words, and a
/// search for each of them costs more than the copy. How many bytes it was; `to` has room for all
/// of `from`.
std::size_t copyToAmpersand(char* to, std::string_view from) {
    // A vector type of GCC and Clang, which they bring down to what the processor has.
    using Lanes [[gnu::vector_size(16)]] = std::uint8_t;
    std::size_t at = 0;
    for (; at + sizeof(Lanes) <= from.size(); at += sizeof(Lanes)) {
        Lanes lanes;
        std::memcpy(&lanes, from.data() + at, sizeof lanes);
        std::memcpy(to + at, &lanes, sizeof lanes);
        const auto found = std::bit_cast<std::array<std::uint64_t, 2>>(lanes == '&');
        if ((found[0] | found[1]) == 0) {
            continue;
        }
        if constexpr (std::endian::native != std::endian::little) {
            break;
        }
        return at + static_cast<std::size_t>(found[0] != 0 ? std::countr_zero(found[0])
                                                           : 64 + std::countr_zero(found[1])) /
                        8;
    }
    for (; at < from.size() && from[at] != '&'; ++at) {
        to[at] = from[at];
    }
    return at;
}

/// Appends `raw` with its common references resolved, up to the first other `&`; how much of it was
/// taken.
std::size_t appendUpToRare(std::string& out, std::string_view raw) {
    const std::size_t size = out.size();
    std::size_t taken = 0;
    out.resize_and_overwrite(size + raw.size() + 8, [&](char* buffer, std::size_t) {
        char* to = buffer + size;
        while (taken < raw.size()) {
            const std::size_t plain = copyToAmpersand(to, raw.substr(taken));
            to += plain;
            taken += plain;
            const CommonReference common = commonAt(raw.substr(taken));
            if (common.length == 0) {
                break;
            }
            *to++ = common.character;
            taken += common.length;
        }
        return static_cast<std::size_t>(to - buffer);
    });
    return taken;
}

/// The end of the document's head: the offset of the first start tag of an element.
std::size_t rootOffset(std::string_view document) {
    for (std::size_t at = document.find('<'); at != std::string_view::npos;
         at = document.find('<', at + 1)) {
        if (at + 1 < document.size() && isNameStart(document[at + 1])) {
            return at;
        }
    }
    return document.size();
}

} // namespace

void EntityTable::readDoctype(std::string_view document) {
    const std::size_t doctype = document.substr(0, 4096).find("<!DOCTYPE");
    if (doctype == std::string_view::npos) {
        return;
    }
    const std::string_view head = document.substr(0, rootOffset(document));
    for (std::size_t at = head.find("<!ENTITY", doctype);
         at != std::string_view::npos && m_values.size() < kMaxEntities;
         at = head.find("<!ENTITY", at + 1)) {
        std::size_t from = at + 8;
        while (from < head.size() && isSpace(head[from])) {
            ++from;
        }
        std::size_t to = from;
        while (to < head.size() && isNameChar(head[to])) {
            ++to;
        }
        const std::string_view name = head.substr(from, to - from);
        while (to < head.size() && isSpace(head[to])) {
            ++to;
        }
        // Parameter entities (%) and external ones (SYSTEM, PUBLIC) have no quote here.
        if (name.empty() || to >= head.size() || (head[to] != '"' && head[to] != '\'')) {
            continue;
        }
        const std::size_t end = head.find(head[to], to + 1);
        if (end != std::string_view::npos && end - to <= kMaxValue) {
            declare(name, head.substr(to + 1, end - to - 1));
        }
    }
}

void EntityTable::declare(std::string_view name, std::string_view value) {
    EntityTable none;
    std::string text;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] == '<' || value[i] == '%') {
            return;
        }
        if (value[i] != '&') {
            text += value[i];
            continue;
        }
        const std::size_t end = value.find(';', i);
        if (end == std::string_view::npos || i + 1 >= value.size() || value[i + 1] != '#') {
            return;
        }
        appendDecoded(text, value.substr(i, end - i + 1), none);
        i = end;
    }
    // A reference inside the replacement would be resolved again where the value is used.
    if (text.find('&') == std::string::npos || text == "&") {
        m_values.emplace(name, std::move(text));
    }
}

const std::string* EntityTable::replacement(std::string_view name) {
    const auto found = m_values.find(std::string(name));
    if (found == m_values.end() || m_expanded + found->second.size() > kMaxExpanded) {
        return nullptr;
    }
    m_expanded += found->second.size();
    return &found->second;
}

void appendDecoded(std::string& out, std::string_view raw, EntityTable& entities) {
    constexpr std::size_t kShort = 64;
    if (raw.size() < kShort && raw.find('&') == std::string_view::npos) {
        out.append(raw);
        return;
    }
    out.reserve(out.size() + raw.size() + 8);
    while (!raw.empty()) {
        raw.remove_prefix(appendUpToRare(out, raw));
        if (raw.empty()) {
            return;
        }
        const std::size_t end = raw.substr(0, kLongestReference).find(';');
        if (end != std::string_view::npos && end > 1 &&
            appendReference(out, raw.substr(1, end - 1), entities)) {
            raw.remove_prefix(end + 1);
        } else {
            out += '&';
            raw.remove_prefix(1);
        }
    }
}

} // namespace musette::feed
