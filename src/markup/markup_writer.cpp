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
    set['"'] = inAttribute;
    return set;
}

constexpr CharacterSet kSpecialInText = makeSpecial(false);
constexpr CharacterSet kSpecialInAttribute = makeSpecial(true);

std::string_view replacementFor(char c) {
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\r': // a parser reads it as a line end, and so do we
        return "\n";
    default:
        return {};
    }
}

void appendEscaped(std::string& out, std::string_view text, const CharacterSet& special) {
    std::size_t from = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!special[static_cast<unsigned char>(text[at])])
            continue;
        out += text.substr(from, at - from);
        out += replacementFor(text[at]);
        from = at + 1;
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

void MarkupWriter::text(std::string_view text) {
    if (text.empty())
        return;
    // The parser drops a line end right after <pre> (HTML §13.1.2.5).
    if (m_startsPre && (text.front() == '\n' || text.front() == '\r'))
        m_out += '\n';
    m_startsPre = false;
    appendEscaped(m_out, text, kSpecialInText);
}

} // namespace musette::markup
