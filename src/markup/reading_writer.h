#pragma once

#include "flow_writer.h"
#include "gumbo_tree.h"

#include <musette/markup/reading.h>

#include <string_view>
#include <vector>

namespace musette::markup {

/// Walks a sanitised tree with a stack of its own and writes it for the reading pane.
class ReadingWriter {
public:
    explicit ReadingWriter(const ReadingOptions& options) : m_options(options) {}

    /// Writes the content of `root`. Once per writer.
    void write(const GumboNode* root);
    [[nodiscard]] ReadingHtml take();

private:
    /// What an open element has become, and so how it ends.
    enum class As {
        Nothing, ///< its tags are gone
        Inline,
        Flow, ///< it only sets how paragraphs are written
        Box,  ///< a block with a flow of its own
        List, ///< a block without text of its own
        Quote,
        Code,
        Data, ///< a table
    };

    struct Frame {
        const GumboNode* node;
        As as = As::Nothing;
        std::string_view name = {}; ///< of the block
        Flow flow = {};
        unsigned next = 0;
        bool begun = false;
        bool inLayout = false; ///< inside a table that only arranges things
    };

    void enter(const GumboNode* node);
    void enterElement(const GumboNode* node);
    void enterInline(const GumboNode* node);
    void enterBlock(const GumboNode* node);
    void enterTable(const GumboNode* table);
    void begin(Frame& frame);
    void beginBox(const Frame& frame);
    void leave();
    void push(const GumboNode* node, As as, std::string_view name = {}, const Flow& flow = {});

    void writeText(const GumboNode* node);
    void writeLink(const GumboNode* node);
    void writeImage(const GumboNode* node);
    void writeSlot(std::string_view address, std::string_view description, const GumboNode* node);
    void writeFrame(std::string_view ourClass, std::string_view text);
    void writeEmbed(const GumboNode* node, std::string_view address);
    void noteHost(std::string_view address);

    [[nodiscard]] Flow flowFor(const GumboNode* node) const;
    [[nodiscard]] Flow tightFlowFor(const GumboNode* node) const;
    [[nodiscard]] bool mayNestTable() const;
    [[nodiscard]] bool isFull() const { return m_out.written() >= m_options.maxBytes; }

    const ReadingOptions& m_options;
    FlowWriter m_out;
    std::vector<Frame> m_open;
    ReadingHtml m_result;
    int m_tables = 0;
};

} // namespace musette::markup
