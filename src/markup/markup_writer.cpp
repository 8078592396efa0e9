#include "markup_writer.h"

#include <array>
#include <cstddef>

namespace musette::markup {
namespace {

using CharacterSet = std::array<bool, 256>;

/// What must not be written as it is: special characters, and controls (as references in the source
/// they get past the first cleaning).
constexpr CharacterSet makeSpecial(bool inAttribute) {
    CharacterSet set{};
    for (unsigned c = 0; c < 0x20; ++c)
        set[c] = c != '\t' && c != '\n' && c != '\f';
    set[0x7F] = set['&'] = set['<'] = set['>'] = true;
    for (const unsigned lead : {0xC2U, 0xEFU, 0xF0U, 0xF1U, 0xF2U, 0xF3U, 0xF4U})
        set[lead] = true; // of characters that are looked at
    set['"'] = inAttribute;
    return set;
}

constexpr CharacterSet kSpecialInText = makeSpecial(false);
constexpr CharacterSet kSpecialInAttribute = makeSpecial(true);

std::string_view replacementFor(char c) {
    switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\r': // a parser reads it as a line end, and so do we
        return "\n";
    default: return {};
    }
}

/// A control character that a reference has brought in.
bool isLeftOut(char c) {
    return kSpecialInText[static_cast<unsigned char>(c)] && static_cast<unsigned char>(c) < 0x80 &&
           replacementFor(c).empty();
}

/// The length of the control (C1) or noncharacter at the start of the text, 0 for any other. A
/// parser may read them as U+FFFD (gumbo does), although references to them give them as they are.
std::size_t unreadableLength(std::string_view text) {
    const auto byte = [text](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    if (byte(0) == 0xC2)
        return byte(1) >= 0x80 && byte(1) < 0xA0 ? 2 : 0;
    if (byte(0) == 0xEF) { // U+FDD0 to U+FDEF, U+FFFE, U+FFFF
        const bool reserved = byte(1) == 0xB7 && byte(2) >= 0x90 && byte(2) <= 0xAF;
        return reserved || (byte(1) == 0xBF && byte(2) >= 0xBE && byte(2) <= 0xBF) ? 3 : 0;
    }
    // The last two characters of each further plane.
    return byte(0) >= 0xF0 && (byte(1) & 0x0F) == 0x0F && byte(2) == 0xBF && byte(3) >= 0xBE ? 4
                                                                                             : 0;
}

void appendEscaped(std::string& out, std::string_view text, const CharacterSet& special) {
    constexpr std::string_view kReplacement = "\uFFFD";
    std::size_t from = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (!special[byte])
            continue;
        const std::size_t length = byte < 0x80 ? 1 : unreadableLength(text.substr(at));
        if (length == 0)
            continue;
        out += text.substr(from, at - from);
        out += byte < 0x80 ? replacementFor(text[at]) : kReplacement;
        from = at + length;
        at += length - 1;
    }
    out += text.substr(from);
}

} // namespace

void MarkupWriter::open(std::string_view name) {
    m_out += '<';
    m_out += name;
    m_opensPre = name == "pre";
    m_startsPre = false;
}

void MarkupWriter::attribute(std::string_view name, std::string_view value) {
    m_out += ' ';
    m_out += name;
    m_out += "=\"";
    appendEscaped(m_out, value, kSpecialInAttribute);
    m_out += '"';
}

void MarkupWriter::filledAttribute(std::string_view name, std::string_view value) {
    const std::size_t before = m_out.size();
    attribute(name, value);
    if (m_out.ends_with("=\"\"")) // a quotation mark of the value would be written as a reference
        m_out.resize(before);
}

void MarkupWriter::endOfTag() {
    m_out += '>';
    m_startsPre = m_opensPre;
}

void MarkupWriter::close(std::string_view name) {
    m_out += "</";
    m_out += name;
    m_out += '>';
    m_startsPre = false;
}

void MarkupWriter::slot(std::string_view mark) {
    m_out += mark;
    m_startsPre = false;
}

void MarkupWriter::text(std::string_view text) {
    while (!text.empty() && isLeftOut(text.front()))
        text.remove_prefix(1);
    if (text.empty())
        return;
    // The parser drops a line end right after <pre> (HTML §13.1.2.5).
    if (m_startsPre && (text.front() == '\n' || text.front() == '\r'))
        m_out += '\n';
    m_startsPre = false;
    appendEscaped(m_out, text, kSpecialInText);
}

} // namespace musette::markup
