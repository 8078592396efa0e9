#pragma once

#include <gumbo.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace musette::markup {

struct OpenElement {
    GumboTag tag;
    std::string_view name; ///< as handed on
    std::size_t attributeBytes = 0;
};

/// Follows the parser's stack of open elements closely enough never to count less than there is.
/// Where the parser's rules are too fine to follow, elements count as open although they are not.
class OpenElements {
public:
    [[nodiscard]] std::size_t depth() const { return m_open.size(); }
    [[nodiscard]] std::size_t formatting() const { return m_formatting; }
    /// Formatting elements whose block has ended before them: the parser opens them again in every
    /// block that follows (HTML §13.2.4.3).
    [[nodiscard]] std::size_t carried() const { return m_carried.size(); }
    /// True inside svg or math, as long as no HTML element has ended them.
    [[nodiscard]] bool inForeign() const { return m_foreign > 0 && !m_foreignLeft; }

    /// What the parser closes by itself before this start tag.
    void prepareFor(const OpenElement& element);
    void push(const OpenElement& element);
    void close(const OpenElement& element);
    /// End tags that the document lacks, to be written before the tag just followed.
    [[nodiscard]] std::string takeMissingEnds();

private:
    enum class Pop {
        Carry,  ///< formatting elements come back later
        Target, ///< likewise, but for the lowest one, whose own end tag this is
        End     ///< nothing comes back
    };
    struct Carried {
        OpenElement element;
        std::size_t walls; ///< open barriers around it
    };

    void forget(const OpenElement& element);
    void popTo(std::size_t size, Pop pop);
    void carry(const OpenElement& element, std::size_t walls);
    void end(const OpenElement& element);
    void endCarriedWithin(std::size_t walls);
    bool forgetCarried(GumboTag tag);
    void erase(std::size_t index);
    void closeParagraph();
    void closeItem(GumboTag one, GumboTag other);
    void closeLink();
    void clearToTable();

    std::vector<OpenElement> m_open;
    std::vector<Carried> m_carried;
    std::string m_missingEnds;
    std::size_t m_carriedBytes = 0;
    std::size_t m_formatting = 0;
    std::size_t m_walls = 0;
    std::size_t m_foreign = 0;
    bool m_foreignLeft = false;
};

} // namespace musette::markup
