#include "tag_scanner.h"

#include <musette/base/text.h>

#include <algorithm>
#include <array>

namespace musette::markup {
namespace {

constexpr std::array<std::string_view, 9> kRawTextElements = {
    "script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "plaintext"};

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

} // namespace

bool holdsRawText(std::string_view tagName) {
    return tagName.size() >= 3 && tagName.size() <= 9 &&
           std::ranges::any_of(kRawTextElements, [&](std::string_view name) {
               return base::equalsIgnoringCase(name, tagName);
           });
}

bool AttributeReader::next(SourceAttribute& attribute) {
    while (m_at < m_source.size() && (isHtmlSpace(m_source[m_at]) || m_source[m_at] == '/'))
        ++m_at;
    if (m_at >= m_source.size() || m_source[m_at] == '>')
        return false;
    const std::size_t start = m_at++; // an equals sign at the start belongs to the name
    while (m_at < m_source.size() && !isHtmlSpace(m_source[m_at]) && m_source[m_at] != '/' &&
           m_source[m_at] != '>' && m_source[m_at] != '=')
        ++m_at;
    attribute.name = m_source.substr(start, m_at - start);
    attribute.value = {};
    std::size_t equals = m_at;
    while (equals < m_source.size() && isHtmlSpace(m_source[equals]))
        ++equals;
    if (equals < m_source.size() && m_source[equals] == '=') {
        m_at = equals + 1;
        readValue(attribute);
    }
    attribute.source = m_source.substr(start, m_at - start);
    return true;
}

void AttributeReader::readValue(SourceAttribute& attribute) {
    while (m_at < m_source.size() && isHtmlSpace(m_source[m_at]))
        ++m_at;
    if (m_at >= m_source.size() || m_source[m_at] == '>')
        return;
    const char quote = m_source[m_at];
    if (quote == '"' || quote == '\'') {
        const std::size_t end = std::min(m_source.find(quote, m_at + 1), m_source.size());
        attribute.value = m_source.substr(m_at + 1, end - m_at - 1);
        m_at = std::min(end + 1, m_source.size());
        return;
    }
    const std::size_t start = m_at;
    while (m_at < m_source.size() && !isHtmlSpace(m_source[m_at]) && m_source[m_at] != '>')
        ++m_at;
    attribute.value = m_source.substr(start, m_at - start);
}

bool TagScanner::next(Token& token) {
    for (;;) {
        if (m_at >= m_html.size())
            return false;
        const char second = m_at + 1 < m_html.size() ? m_html[m_at + 1] : '\0';
        if (m_html[m_at] == '<' && second == '!') {
            readComment(token);
            return true;
        }
        const bool end = second == '/';
        const char third = m_at + 2 < m_html.size() ? m_html[m_at + 2] : '\0';
        if (m_html[m_at] == '<' && (isLetter(second) || (end && isLetter(third)))) {
            if (readTag(token))
                return true;
            continue;
        }
        if (m_html[m_at] == '<' && (second == '?' || (end && third != '\0'))) {
            readBogusComment(token);
            return true;
        }
        const std::size_t stop = std::min(m_html.find('<', m_at + 1), m_html.size());
        token = Token{};
        token.source = token.content = m_html.substr(m_at, stop - m_at);
        m_at = stop;
        return true;
    }
}

void TagScanner::readComment(Token& token) {
    const std::string_view rest = m_html.substr(m_at);
    if (!rest.starts_with("<!--")) {
        readBogusComment(token);
        return;
    }
    std::size_t end = rest.size();
    std::size_t length = 0;
    if (rest.starts_with("<!-->") || rest.starts_with("<!--->")) {
        end = rest.find('>') + 1;
    } else {
        for (std::size_t dashes = rest.find("--", 4); dashes != std::string_view::npos;
             dashes = rest.find("--", dashes + 1)) {
            const std::string_view after = rest.substr(dashes + 2);
            if (after.starts_with('>') || after.starts_with("!>")) {
                length = dashes - 4;
                end = dashes + (after.starts_with('>') ? 3 : 4);
                break;
            }
        }
        if (end == rest.size() && length == 0)
            length = end - 4;
    }
    token = Token{};
    token.kind = TokenKind::Comment;
    token.source = rest.substr(0, end);
    token.content = rest.substr(4, std::min(length, end - 4));
    m_at += end;
}

void TagScanner::readBogusComment(Token& token) {
    const std::size_t end = std::min(m_html.find('>', m_at), m_html.size() - 1);
    token = Token{};
    token.kind = TokenKind::Comment;
    token.source = m_html.substr(m_at, end + 1 - m_at);
    m_at = end + 1;
}

bool TagScanner::readTag(Token& token) {
    const std::size_t start = m_at;
    token = Token{};
    token.kind = m_html[m_at + 1] == '/' ? TokenKind::EndTag : TokenKind::StartTag;
    std::size_t at = start + (token.kind == TokenKind::EndTag ? 2 : 1);
    const std::size_t nameStart = at;
    while (at < m_html.size() && !isHtmlSpace(m_html[at]) && m_html[at] != '/' && m_html[at] != '>')
        ++at;
    token.name = m_html.substr(nameStart, at - nameStart);
    AttributeReader reader(m_html.substr(at));
    for (SourceAttribute attribute; reader.next(attribute);) {
    }
    const std::size_t end = at + reader.position();
    if (end >= m_html.size()) {
        m_at = m_html.size();
        return false;
    }
    token.attributes = m_html.substr(at, end - at);
    token.source = m_html.substr(start, end + 1 - start);
    m_at = end + 1;
    return true;
}

std::string_view TagScanner::rawText(std::string_view name) {
    const std::size_t start = m_at;
    if (base::equalsIgnoringCase(name, "plaintext")) {
        m_at = m_html.size();
        return m_html.substr(start);
    }
    for (std::size_t at = m_html.find("</", start); at != std::string_view::npos;
         at = m_html.find("</", at + 2)) {
        const std::size_t after = at + 2 + name.size();
        if (after >= m_html.size() ||
            !base::equalsIgnoringCase(m_html.substr(at + 2, name.size()), name))
            continue;
        if (!isHtmlSpace(m_html[after]) && m_html[after] != '/' && m_html[after] != '>')
            continue;
        const std::size_t end = m_html.find('>', after);
        m_at = end == std::string_view::npos ? m_html.size() : end + 1;
        return m_html.substr(start, at - start);
    }
    m_at = m_html.size();
    return m_html.substr(start);
}

} // namespace musette::markup
