#pragma once

#include "anchors.h"
#include "elements.h"
#include "markup_writer.h"
#include "nesting.h"

#include <musette/markup/sanitise.h>

#include <gumbo.h>

#include <string>
#include <string_view>
#include <vector>

namespace musette::markup {

/// Walks a tree with a stack of its own and writes what the tables allow.
class ArticleWriter {
public:
    explicit ArticleWriter(const SanitiseOptions& options);

    /// Writes the content of `root`. Once per writer.
    void write(const GumboNode* root);

    [[nodiscard]] std::string take() { return m_out.take(); }
    [[nodiscard]] int remoteImages() const { return m_remoteImages; }
    /// False when a parser might read the result otherwise than it was written.
    [[nodiscard]] bool isSettled() const { return m_settled && m_anchors.isMatched(); }

private:
    struct Frame {
        const GumboNode* node;
        unsigned next = 0;
        std::string_view name;   ///< of the end tag; empty when the element is not written
        std::string_view suffix; ///< text before the end tag
        Nesting nesting;
    };

    void enter(const GumboNode* node);
    void enterHtml(const GumboNode* node);
    void enterMath(const GumboNode* node);
    void leave();
    void writeText(const GumboNode* node);
    void addText(std::string_view text);

    /// False once the document has used up its tags: from there on it is text.
    [[nodiscard]] bool affords(std::size_t tags);
    void unwrap(const GumboNode* node, std::string_view suffix = {});
    void writeElement(const GumboNode* node, const ElementRule& rule);
    void writeLink(const GumboNode* node, const ElementRule& rule);
    void writeImage(const GumboNode* node);
    void writeEmbed(const GumboNode* node);
    void writeMedia(const GumboNode* node);
    void writePoster(const GumboNode* film);
    void writePageLink(std::string_view address, std::string_view label);
    void writeCommonAttributes(const GumboNode* node);
    void writeOwnAttributes(const GumboNode* node, const ElementRule& rule);
    void writeClass(const GumboNode* node, const ElementRule& rule);
    [[nodiscard]] std::string linkTarget(const GumboNode* node);
    [[nodiscard]] std::string ownFragment(std::string_view href);
    [[nodiscard]] const Nesting& around() const { return m_open.back().nesting; }
    [[nodiscard]] std::string_view headingName(std::string_view name) const;

    const SanitiseOptions& m_options;
    Anchors m_anchors;
    std::string m_page; ///< the article's own page, once a link asked for it
    MarkupWriter m_out;
    std::vector<Frame> m_open;
    std::size_t m_spent = 0;
    int m_remoteImages = 0;
    bool m_settled = true;
};

} // namespace musette::markup
