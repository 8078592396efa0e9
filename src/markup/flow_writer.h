#pragma once

#include "markup_writer.h"

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace musette::markup {

using WrittenAttributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

/// How the paragraphs of a box are written.
struct Flow {
    std::string_view name = "p"; ///< element of its paragraphs
    std::string_view ourClass = {};
    std::string_view align = {};
    std::string_view direction = {};
    bool firstIsBare = false; ///< the first paragraph is the box's own text, without an element
    bool keepsSpace = false;  ///< preformatted
    int paragraphs = 0;       ///< of the box so far
};

/// Writes blocks and the paragraphs between them. A paragraph opens by itself with its first word
/// and closes with the next block, so that none is empty; inline elements that reach over the
/// border are written again on the other side. Names are literals, as in MarkupWriter.
class FlowWriter {
public:
    FlowWriter() { m_flows.emplace_back(); }

    /// Ends the paragraph and writes a start tag. Every openBlock() has its closeBlock().
    void openBlock(std::string_view name, WrittenAttributes attributes = {});
    void closeBlock(std::string_view name);
    void voidBlock(std::string_view name);

    /// The flow of what comes next, until leaveFlow().
    void enterFlow(const Flow& flow);
    void leaveFlow();
    [[nodiscard]] const Flow& flow() const { return m_flows.back(); }

    /// Written once there is a word in it.
    void openInline(std::string_view name, std::string_view attribute = {},
                    std::string_view value = {});
    void closeInline();
    /// A target of links.
    void anchor(std::string_view name) { m_anchors.emplace_back(name); }

    void text(std::string_view text);
    /// One is a line break, several end the paragraph.
    void lineBreak();
    /// A picture in the running text; its bytes do not count.
    void picture(std::string_view source, std::string_view description, std::string_view width);

    /// A mark between two blocks, or one in the running text.
    void blockSlot(std::string_view mark);
    void inlineSlot(std::string_view mark);
    /// Where the innermost link leads, empty outside of links.
    [[nodiscard]] std::string_view link() const;

    void endParagraph();
    [[nodiscard]] std::size_t written() const { return m_out.written().size() - m_pictureBytes; }
    [[nodiscard]] std::string take() { return m_out.take(); }

private:
    struct Inline {
        std::string_view name;
        std::string_view attribute;
        std::string value;
    };

    void startParagraph();
    void reachContent();
    void writeInlines();
    void writeAnchors();
    void writeRun(std::string_view text);
    void preformatted(std::string_view text);

    MarkupWriter m_out;
    std::vector<Flow> m_flows;
    std::vector<Inline> m_inlines;
    std::size_t m_writtenInlines = 0;
    std::vector<std::string> m_anchors;
    std::string_view m_paragraph; ///< name of the open paragraph's element; empty when bare
    bool m_inParagraph = false;
    bool m_blank = false;  ///< a blank waits for the next word
    int m_breaks = 0;      ///< line breaks that wait for the next word
    std::size_t m_run = 0; ///< characters since the last place where a line can break
    std::size_t m_pictureBytes = 0;
};

} // namespace musette::markup
