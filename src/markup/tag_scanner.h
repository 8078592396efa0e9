#pragma once

#include <cstddef>
#include <string_view>

namespace musette::markup {

/// One attribute as it stands in the source: quotes taken off, references not resolved.
struct SourceAttribute {
    std::string_view name;
    std::string_view value;
    std::string_view source; ///< name, equals sign, quotes and value
};

/// Walks the attributes of one tag by the tokenizer's quoting rules (HTML §13.2.5.32 to 39).
class AttributeReader {
public:
    /// `source` starts after the tag's name and may run on behind the tag.
    explicit AttributeReader(std::string_view source) : m_source(source) {}

    /// False at the end of the tag, or of the source.
    bool next(SourceAttribute& attribute);
    /// Where the reader stands; after the last attribute this is the `>`.
    [[nodiscard]] std::size_t position() const { return m_at; }

private:
    void readValue(SourceAttribute& attribute);

    std::string_view m_source;
    std::size_t m_at = 0;
};

enum class TokenKind { Text, StartTag, EndTag, Comment };

/// A piece of HTML source; all views point into it.
struct Token {
    TokenKind kind = TokenKind::Text;
    std::string_view source;     ///< the whole piece
    std::string_view name;       ///< of a tag, in the source's case
    std::string_view attributes; ///< what stands between name and `>`
    std::string_view content;    ///< of a text or a comment
};

/// Splits HTML source into texts, tags and comments in one linear pass (HTML §13.2.5), without
/// building a tree. Doctypes, CDATA sections and processing instructions come as comments, as the
/// tokenizer has it. A tag without end is left out. The content of a raw-text element (script,
/// style, title…) is not special here: ask for it with `rawText()` right after the start tag.
class TagScanner {
public:
    explicit TagScanner(std::string_view html) : m_html(html) {}

    /// False at the end.
    bool next(Token& token);
    /// Everything up to the end tag `name`, or to the end; the end tag is consumed.
    std::string_view rawText(std::string_view name);

private:
    void readComment(Token& token);
    bool readTag(Token& token);
    void readBogusComment(Token& token);

    std::string_view m_html;
    std::size_t m_at = 0;
};

/// True for elements whose content is text whatever it looks like (HTML §13.1.2).
[[nodiscard]] bool holdsRawText(std::string_view tagName);

[[nodiscard]] constexpr bool isHtmlSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

} // namespace musette::markup
