#include "guard.h"

#include "tag_classes.h"
#include "tag_scanner.h"

#include <musette/base/text.h>

#include <array>
#include <cstddef>
#include <vector>

namespace musette::markup {
namespace {

constexpr std::size_t kMaxDepth = 200;
constexpr std::size_t kMaxAttributes = 64;
constexpr std::size_t kMaxTags = 400'000;
// Open formatting elements are opened again in every block; that work counts as tags too.
constexpr std::size_t kFormattingShare = 8;

struct OpenElement {
    GumboTag tag;
    std::string_view name;  ///< as handed on
};

/// Follows the parser's stack of open elements closely enough never to count less than there is.
/// Where the parser's rules are too fine to follow, elements count as open although they are not.
class OpenElements {
public:
    [[nodiscard]] std::size_t depth() const { return m_open.size(); }
    [[nodiscard]] std::size_t formatting() const { return m_formatting; }
    /// True inside svg or math, as long as no HTML element has ended them.
    [[nodiscard]] bool inForeign() const { return m_foreign > 0 && !m_foreignLeft; }

    /// What the parser closes by itself before this start tag.
    void prepareFor(const OpenElement& element) {
        const GumboTag tag = element.tag;
        if (m_foreign > 0) {
            m_foreignLeft = m_foreignLeft || is(tag, LeavesForeign);
            return;
        }
        if (is(tag, TablePart)) {
            clearToTable();
            return;
        }
        if (tag == GUMBO_TAG_LI)
            closeItem(GUMBO_TAG_LI, GUMBO_TAG_LI);
        else if (tag == GUMBO_TAG_DD || tag == GUMBO_TAG_DT)
            closeItem(GUMBO_TAG_DD, GUMBO_TAG_DT);
        if (is(tag, ClosesP))
            closeParagraph();
    }

    void push(const OpenElement& element) {
        m_open.push_back(element);
        m_formatting += is(element.tag, Formatting) ? 1U : 0U;
        m_foreign += isForeign(element.tag) ? 1U : 0U;
    }

    void close(const OpenElement& element) {
        if (is(element.tag, TablePart)) {
            if (m_foreign == 0)
                clearToTable();
            return;
        }
        const bool formatting = is(element.tag, Formatting);
        const bool ordinary = !formatting && !is(element.tag, Special);
        bool specialBetween = false;
        for (std::size_t i = m_open.size(); i-- > 0;) {
            const OpenElement& open = m_open[i];
            if (open.tag == element.tag &&
                (open.tag != GUMBO_TAG_UNKNOWN || base::equalsIgnoringCase(open.name, element.name))) {
                if (specialBetween)
                    erase(i);
                else
                    popTo(i);
                return;
            }
            const bool special = is(open.tag, Special);
            const bool wall = element.tag == GUMBO_TAG_TABLE ? isTableWall(open.tag)
                                                             : is(open.tag, Barrier);
            if (wall || (ordinary && special))
                return;
            specialBetween = specialBetween || (formatting && special);
        }
    }

private:
    static bool isForeign(GumboTag tag) { return tag == GUMBO_TAG_SVG || tag == GUMBO_TAG_MATH; }
    static bool isTableWall(GumboTag tag) {
        return tag == GUMBO_TAG_TEMPLATE || tag == GUMBO_TAG_SELECT || isForeign(tag);
    }

    void forget(const OpenElement& element) {
        m_formatting -= is(element.tag, Formatting) ? 1U : 0U;
        m_foreign -= isForeign(element.tag) ? 1U : 0U;
        m_foreignLeft = m_foreignLeft && m_foreign > 0;
    }

    void popTo(std::size_t size) {
        while (m_open.size() > size) {
            forget(m_open.back());
            m_open.pop_back();
        }
    }

    void erase(std::size_t index) {
        forget(m_open[index]);
        m_open.erase(m_open.begin() + static_cast<std::ptrdiff_t>(index));
    }

    void closeParagraph() {
        for (std::size_t i = m_open.size(); i-- > 0;) {
            const GumboTag tag = m_open[i].tag;
            if (tag == GUMBO_TAG_P) {
                popTo(i);
                return;
            }
            if (is(tag, Barrier) || tag == GUMBO_TAG_BUTTON)
                return;
        }
    }

    /// A list item closes the one before it, unless another special element stands between.
    void closeItem(GumboTag one, GumboTag other) {
        for (std::size_t i = m_open.size(); i-- > 0;) {
            const GumboTag tag = m_open[i].tag;
            if (tag == one || tag == other) {
                popTo(i);
                return;
            }
            const bool passed = tag == GUMBO_TAG_ADDRESS || tag == GUMBO_TAG_DIV || tag == GUMBO_TAG_P;
            if (is(tag, Special) && !passed)
                return;
        }
    }

    void clearToTable() {
        for (std::size_t i = m_open.size(); i-- > 0;) {
            if (m_open[i].tag == GUMBO_TAG_TABLE) {
                popTo(i + 1);
                return;
            }
            if (isTableWall(m_open[i].tag))
                return;
        }
    }

    std::vector<OpenElement> m_open;
    std::size_t m_formatting = 0;
    std::size_t m_foreign = 0;
    bool m_foreignLeft = false;
};

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
            return {GUMBO_TAG_DIV, "div"};
        return {gumbo_tagn_enum(token.name.data(), static_cast<unsigned>(token.name.size())),
                token.name};
    }

    bool spend() {
        m_tags += 1 + m_open.formatting() / kFormattingShare;
        return m_tags <= kMaxTags;
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
        const bool selfClosing = m_open.inForeign() && token.attributes.ends_with('/');
        const bool stays = !is(element.tag, Void) && element.tag != GUMBO_TAG_A &&
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

std::string guarded(std::string_view html) { return Guard(html).run(); }

} // namespace musette::markup
