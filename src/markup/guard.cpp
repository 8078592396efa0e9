#include "guard.h"

#include "open_elements.h"
#include "tag_classes.h"
#include "tag_scanner.h"

#include <musette/base/text.h>

#include <array>
#include <cstddef>

namespace musette::markup {
namespace {

constexpr std::size_t kMaxDepth = 200;
constexpr std::size_t kMaxAttributes = 64;

class Guard {
public:
    explicit Guard(std::string_view html) : m_scanner(html) { m_out.reserve(html.size() + 64); }

    std::string run() {
        for (Token token; m_scanner.next(token);) {
            if (token.kind == TokenKind::Text)
                m_out += token.source;
            else if (token.kind == TokenKind::StartTag)
                startTag(token);
            else if (token.kind == TokenKind::EndTag)
                endTag(token);
        }
        return std::move(m_out);
    }

private:
    /// Some boxes are handed on as a div: gumbo 0.10 does not know `search` as a block, and moves
    /// the last words of a `form` behind it.
    [[nodiscard]] OpenElement elementOf(const Token& token) const {
        const bool isBox = base::equalsIgnoringCase(token.name, "search") ||
                           (base::equalsIgnoringCase(token.name, "form") && !m_open.inForeign());
        if (isBox)
            return {GUMBO_TAG_DIV, "div", token.attributes.size()};
        return {gumbo_tagn_enum(token.name.data(), static_cast<unsigned>(token.name.size())),
                token.name, token.attributes.size()};
    }

    bool spend() {
        m_tags += tagCost(m_open.formatting()) + 2 * m_open.carried();
        return m_tags <= kTagBudget;
    }

    void startTag(const Token& token) {
        OpenElement element = elementOf(token);
        if (!m_open.inForeign() && holdsRawText(token.name)) {
            m_scanner.rawText(token.name);
            if (element.tag == GUMBO_TAG_IFRAME && spend()) {
                write(token, token.name);
                m_out += "</iframe>";
            }
            return;
        }
        if (element.tag == GUMBO_TAG_ISINDEX) // gumbo puts a whole form in its place
            return;
        m_open.prepareFor(element);
        m_out += m_open.takeMissingEnds();
        const bool selfClosing = m_open.inForeign() && token.attributes.ends_with('/');
        const bool stays = !is(element.tag, Void) &&
                           !(is(element.tag, TablePart) && !m_open.inForeign()) && !selfClosing;
        if (!spend() || (stays && m_open.depth() >= kMaxDepth)) {
            if (stays)
                ++dropped(element);
            return;
        }
        if (stays)
            m_open.push(element);
        write(token, element.name);
    }

    void endTag(const Token& token) {
        const OpenElement element = elementOf(token);
        if (dropped(element) > 0) {
            --dropped(element);
            return;
        }
        m_open.close(element);
        m_out += m_open.takeMissingEnds();
        if (!spend())
            return;
        m_out += element.name.size() == token.name.size() ? token.source : "</div>";
    }

    std::size_t& dropped(const OpenElement& element) {
        return m_dropped[static_cast<std::size_t>(element.tag)];
    }

    void write(const Token& token, std::string_view name) {
        AttributeReader reader(token.attributes);
        std::size_t count = 0;
        std::size_t end = 0;
        for (SourceAttribute attribute; reader.next(attribute); ++count) {
            if (count < kMaxAttributes)
                end = reader.position();
        }
        if (count <= kMaxAttributes && name.size() == token.name.size()) {
            m_out += token.source;
            return;
        }
        m_out += '<';
        m_out += name;
        m_out += token.attributes.substr(0, end);
        m_out += '>';
    }

    TagScanner m_scanner;
    std::string m_out;
    OpenElements m_open;
    std::array<std::size_t, GUMBO_TAG_LAST + 1> m_dropped{};
    std::size_t m_tags = 0;
};

} // namespace

std::string guarded(std::string_view html) {
    return Guard(html).run();
}

} // namespace musette::markup
