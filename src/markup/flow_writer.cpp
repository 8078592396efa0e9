#include "flow_writer.h"

#include "tag_scanner.h"

#include <algorithm>

namespace musette::markup {
namespace {

// Qt's layout time grows with the square of a word's length; broken at this one, 300 KB without a
// blank are laid out as fast as so many words.
constexpr std::size_t kLongestRun = 500;
constexpr std::string_view kZeroWidthSpace = "\u200b";
constexpr std::string_view kNoBreakSpace = "\u00a0";

bool startsCharacter(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

/// Lines break at blanks, and between characters from U+3000 on (ideographs, syllables, emoji).
bool breaksLine(char c) {
    return isHtmlSpace(c) || static_cast<unsigned char>(c) >= 0xE3;
}

/// The text from its first visible character on.
std::string_view fromFirstWord(std::string_view text) {
    while (!text.empty()) {
        if (isHtmlSpace(text.front()))
            text.remove_prefix(1);
        else if (text.starts_with(kNoBreakSpace))
            text.remove_prefix(kNoBreakSpace.size());
        else if (text.starts_with(kZeroWidthSpace))
            text.remove_prefix(kZeroWidthSpace.size());
        else
            break;
    }
    return text;
}

} // namespace

void FlowWriter::openBlock(std::string_view name, WrittenAttributes attributes) {
    endParagraph();
    ++m_flows.back().paragraphs;
    m_out.open(name);
    for (const auto& [attribute, value] : attributes) {
        if (!value.empty())
            m_out.attribute(attribute, value);
    }
    m_out.endOfTag();
}

void FlowWriter::closeBlock(std::string_view name) {
    endParagraph();
    m_out.close(name);
}

void FlowWriter::voidBlock(std::string_view name) {
    openBlock(name);
}

void FlowWriter::enterFlow(const Flow& flow) {
    endParagraph();
    m_flows.push_back(flow);
}

void FlowWriter::leaveFlow() {
    endParagraph();
    const int paragraphs = m_flows.back().paragraphs;
    m_flows.pop_back();
    m_flows.back().paragraphs = std::max(m_flows.back().paragraphs, paragraphs);
}

void FlowWriter::openInline(std::string_view name, std::string_view attribute,
                            std::string_view value) {
    m_inlines.push_back({name, attribute, std::string(value)});
}

void FlowWriter::closeInline() {
    if (m_writtenInlines == m_inlines.size()) {
        m_out.close(m_inlines.back().name);
        --m_writtenInlines;
    }
    m_inlines.pop_back();
}

void FlowWriter::endParagraph() {
    m_breaks = 0;
    m_blank = false;
    m_run = 0;
    if (!m_inParagraph)
        return;
    while (m_writtenInlines > 0)
        m_out.close(m_inlines[--m_writtenInlines].name);
    if (!m_paragraph.empty())
        m_out.close(m_paragraph);
    m_inParagraph = false;
}

void FlowWriter::startParagraph() {
    Flow& flow = m_flows.back();
    const bool bare = flow.firstIsBare && flow.paragraphs == 0;
    m_paragraph = bare ? std::string_view() : flow.name;
    const std::string_view ourClass =
        flow.ourClass.empty() && flow.firstIsBare ? std::string_view("more") : flow.ourClass;
    if (!bare) {
        m_out.open(m_paragraph);
        if (!ourClass.empty())
            m_out.attribute("class", ourClass);
        if (!flow.align.empty() && !flow.keepsSpace)
            m_out.attribute("align", flow.align);
        if (!flow.direction.empty())
            m_out.attribute("dir", flow.direction);
        m_out.endOfTag();
    }
    ++flow.paragraphs;
    m_inParagraph = true;
}

void FlowWriter::writeAnchors() {
    for (const std::string& name : m_anchors) {
        m_out.open("a");
        m_out.attribute("name", name);
        m_out.endOfTag();
        m_out.close("a");
    }
    m_anchors.clear();
}

void FlowWriter::writeInlines() {
    // An anchor inside a link would end it.
    if (m_writtenInlines == 0)
        writeAnchors();
    for (; m_writtenInlines < m_inlines.size(); ++m_writtenInlines) {
        const Inline& element = m_inlines[m_writtenInlines];
        m_out.open(element.name);
        if (!element.attribute.empty())
            m_out.attribute(element.attribute, element.value);
        m_out.endOfTag();
    }
}

/// Opens what has to be open for the next word.
void FlowWriter::reachContent() {
    if (m_inParagraph && m_breaks > 1)
        endParagraph();
    if (!m_inParagraph) {
        m_breaks = 0;
        m_blank = false;
        startParagraph();
    }
    if (m_breaks == 1) {
        m_out.open("br");
        m_out.endOfTag();
        m_run = 0;
    }
    m_breaks = 0;
    if (m_blank)
        m_out.text(" ");
    m_blank = false;
    writeInlines();
}

void FlowWriter::lineBreak() {
    if (flow().keepsSpace)
        preformatted("\n");
    else if (m_inParagraph)
        ++m_breaks;
}

void FlowWriter::text(std::string_view text) {
    if (flow().keepsSpace) {
        preformatted(text);
        return;
    }
    const std::string_view words = fromFirstWord(text);
    const bool inLine = m_inParagraph && m_breaks == 0;
    const bool isBlank = std::ranges::all_of(text, isHtmlSpace);
    if (words.empty() && !(inLine && !isBlank)) {
        m_blank = m_blank || (inLine && !text.empty());
        m_run = 0;
        return;
    }
    reachContent();
    writeRun(inLine ? text : words);
}

void FlowWriter::preformatted(std::string_view text) {
    if (!m_inParagraph) // empty lines at the beginning
        text.remove_prefix(std::min(text.find_first_not_of("\r\n"), text.size()));
    const std::size_t end = text.find_last_not_of("\r\n") + 1;
    // Line ends wait: those at the end of the block are no lines.
    if (end > 0) {
        const int lines = std::exchange(m_breaks, 0);
        if (!m_inParagraph)
            startParagraph();
        m_out.text(std::string(static_cast<std::size_t>(lines), '\n'));
        writeInlines();
        writeRun(text.substr(0, end));
    }
    if (m_inParagraph)
        m_breaks += static_cast<int>(std::ranges::count(text.substr(end), '\n'));
}

void FlowWriter::writeRun(std::string_view text) {
    std::size_t from = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (breaksLine(text[at])) {
            m_run = 0;
        } else if (startsCharacter(text[at]) && ++m_run > kLongestRun) {
            m_out.text(text.substr(from, at - from));
            m_out.text(kZeroWidthSpace);
            from = at;
            m_run = 1;
        }
    }
    m_out.text(text.substr(from));
}

void FlowWriter::blockSlot(std::string_view mark) {
    endParagraph();
    ++m_flows.back().paragraphs;
    m_out.slot(mark);
}

void FlowWriter::inlineSlot(std::string_view mark) {
    reachContent();
    m_out.slot(mark);
}

std::string_view FlowWriter::link() const {
    const auto found = std::find_if(m_inlines.rbegin(), m_inlines.rend(),
                                    [](const Inline& open) { return open.attribute == "href"; });
    return found == m_inlines.rend() ? std::string_view() : std::string_view(found->value);
}

void FlowWriter::picture(std::string_view source, std::string_view description,
                         std::string_view width) {
    reachContent();
    const std::size_t before = m_out.written().size();
    m_out.open("img");
    m_out.attribute("src", source);
    m_out.attribute("alt", description);
    if (!width.empty())
        m_out.attribute("width", width);
    m_out.endOfTag();
    m_pictureBytes += m_out.written().size() - before;
}

} // namespace musette::markup
