#include "entities.h"

#include "ascii.h"
#include "utf8.h"

#include <musette/markup/text.h>

#include <algorithm>
#include <array>
#include <cstdint>
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
        value = std::min<std::uint32_t>(value * (hex ? 16U : 10U) + static_cast<std::uint32_t>(digit),
                                        0x110000U);
    }
    if (value >= 0x80 && value <= 0x9F) {
        return kWindows1252[value - 0x80];
    }
    if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) {
        return 0xFFFD;
    }
    return static_cast<char32_t>(value);
}

bool isControl(char32_t c) { return c < 0x20 && c != '\t' && c != '\n' && c != '\r'; }

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

/// Appends one of the references that escaped HTML is full of, the short way; its length, or 0.
std::size_t appendCommon(std::string& out, std::string_view text) {
    if (text.starts_with("&lt;")) {
        out += '<';
        return 4;
    }
    if (text.starts_with("&gt;")) {
        out += '>';
        return 4;
    }
    if (text.starts_with("&amp;")) {
        out += '&';
        return 5;
    }
    if (text.starts_with("&quot;")) {
        out += '"';
        return 6;
    }
    return 0;
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
    out.reserve(out.size() + raw.size());
    std::size_t done = 0;
    for (std::size_t amp = raw.find('&'); amp != std::string_view::npos;
         amp = raw.find('&', done)) {
        out.append(raw.substr(done, amp - done));
        done = amp;
        if (const std::size_t length = appendCommon(out, raw.substr(amp)); length > 0) {
            done += length;
            continue;
        }
        const std::size_t end = raw.substr(amp, kLongestReference).find(';');
        if (end != std::string_view::npos && end > 1 &&
            appendReference(out, raw.substr(amp + 1, end - 1), entities)) {
            done = amp + end + 1;
        } else {
            out += '&';
            done = amp + 1;
        }
    }
    out.append(raw.substr(done));
}

} // namespace musette::feed
