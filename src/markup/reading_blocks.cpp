// How the blocks of the reading pane begin and end, and what stands in for what is not loaded.
#include "address_rules.h"
#include "attribute_rules.h"
#include "reading_writer.h"
#include "tag_scanner.h"

#include <musette/base/text.h>
#include <musette/base/url.h>

#include <algorithm>
#include <charconv>

namespace musette::markup {
namespace {

// Qt's layout time doubles with each table inside another.
constexpr int kMaxTables = 4;
constexpr int kColumnWidth = 680;
// Up to this size a picture is a sign in the text, not an illustration.
constexpr int kSignSize = 48;

std::string_view valueOf(const GumboNode* node, const char* name) {
    const char* value = attributeValue(node, name);
    return value == nullptr ? std::string_view() : std::string_view(value);
}

int numberOf(std::string_view digits) {
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

/// A smiley and the like: small, or described by a single sign that is no word.
bool isSign(const GumboNode* image, std::string_view description) {
    constexpr std::size_t kLongestSign = 16;
    const int width = numberOf(valueOf(image, "width"));
    const int height = numberOf(valueOf(image, "height"));
    const int size = std::max(width, height);
    const bool isEmoji = !description.empty() && description.size() <= kLongestSign &&
                         std::ranges::all_of(description, [](char c) { return (c & 0x80) != 0; });
    return size == 0 ? isEmoji : size <= kSignSize;
}

std::string named(std::string_view words, std::string_view name) {
    const std::size_t at = words.find("{}");
    if (at == std::string_view::npos)
        return std::string(words);
    return std::string(words.substr(0, at)).append(name).append(words.substr(at + 2));
}

} // namespace

bool ReadingWriter::mayNestTable() const {
    return m_tables < kMaxTables;
}

void ReadingWriter::begin(Frame& frame) {
    switch (frame.as) {
    case As::Nothing:
    case As::Inline: return;
    case As::Flow: m_out.enterFlow(frame.flow); return;
    case As::Box:
        beginBox(frame);
        m_out.enterFlow(frame.flow);
        return;
    case As::List:
        m_out.openBlock(frame.name, {{"start", pixels(valueOf(frame.node, "start"))}});
        return;
    case As::Quote:
        if (mayNestTable()) {
            ++m_tables;
            frame.name = {};
            m_out.openBlock("table", {{"class", "quote"},
                                      {"width", "100%"},
                                      {"cellspacing", "0"},
                                      {"cellpadding", "0"}});
            m_out.openBlock("tr");
            m_out.openBlock("td", {{"class", "bar"}, {"width", "3"}});
            m_out.closeBlock("td");
            m_out.openBlock("td", {{"class", "q"}});
        } else {
            m_out.openBlock(frame.name);
        }
        m_out.enterFlow(frame.flow);
        return;
    case As::Code:
        if (mayNestTable()) {
            ++m_tables;
            frame.name = "table";
            m_out.openBlock("table", {{"class", "code"}, {"width", "100%"}, {"cellspacing", "0"}});
            m_out.openBlock("tr");
            m_out.openBlock("td", {{"class", "code"}});
        }
        m_out.enterFlow(frame.flow);
        return;
    case As::Data:
        ++m_tables;
        m_out.openBlock("table", {{"class", "data"}, {"width", "100%"}, {"cellspacing", "0"}});
        return;
    }
}

void ReadingWriter::beginBox(const Frame& frame) {
    if (frame.name != "td") {
        m_out.openBlock(frame.name, {{"dir", frame.flow.direction}});
        return;
    }
    const bool heads = frame.node->v.element.tag == GUMBO_TAG_TH;
    m_out.openBlock("td", {{"class", heads ? "h" : "d"},
                           {"colspan", pixels(valueOf(frame.node, "colspan"))},
                           {"rowspan", pixels(valueOf(frame.node, "rowspan"))},
                           {"align", frame.flow.align},
                           {"dir", frame.flow.direction}});
}

void ReadingWriter::leave() {
    const Frame frame = m_open.back();
    m_open.pop_back();
    switch (frame.as) {
    case As::Nothing: return;
    case As::Inline: m_out.closeInline(); return;
    case As::Flow: m_out.leaveFlow(); return;
    case As::Box:
        m_out.leaveFlow();
        m_out.closeBlock(frame.name);
        return;
    case As::List: m_out.closeBlock(frame.name); return;
    case As::Quote:
        m_out.leaveFlow();
        if (!frame.name.empty()) {
            m_out.closeBlock(frame.name);
            return;
        }
        break;
    case As::Code:
        m_out.leaveFlow();
        if (frame.name.empty())
            return;
        break;
    case As::Data:
        --m_tables;
        m_out.closeBlock("table");
        return;
    }
    --m_tables;
    m_out.closeBlock("td");
    m_out.closeBlock("tr");
    m_out.closeBlock("table");
}

void ReadingWriter::writeText(const GumboNode* node) {
    // A list or a row has no text of its own.
    const As around = m_open.back().as;
    if (around == As::List || around == As::Data)
        return;
    std::string_view text = node->v.text.text;
    const std::size_t room = m_options.maxBytes - std::min(m_out.written(), m_options.maxBytes);
    if (text.size() > room) {
        std::size_t cut = room;
        while (cut < text.size() && !isHtmlSpace(text[cut]) && cut < room + 200)
            ++cut;
        while (cut > 0 && cut < text.size() && (text[cut] & 0xC0) == 0x80)
            --cut;
        m_result.truncated = m_result.truncated || cut < text.size();
        text = text.substr(0, cut);
    }
    m_out.text(text);
}

void ReadingWriter::writeLink(const GumboNode* node) {
    const std::string_view href = valueOf(node, "href");
    std::string target;
    if (href.starts_with('#'))
        target = href;
    else
        target = linkAddress({}, href);
    const std::string_view id = valueOf(node, "id");
    if (!id.empty())
        m_out.anchor(id);
    if (target.empty()) {
        push(node, As::Nothing);
    } else if (valueOf(node, "class") == "embed") {
        writeEmbed(node, target);
    } else {
        m_out.openInline("a", "href", target);
        push(node, As::Inline);
    }
}

void ReadingWriter::writeEmbed(const GumboNode* node, std::string_view address) {
    std::string label;
    for (unsigned i = 0; i < node->v.element.children.length; ++i) {
        if (isText(childAt(node, i)))
            label += childAt(node, i)->v.text.text;
    }
    const ReadingWords& words = m_options.words;
    const std::string sentence = words.embedded.empty() ? label : named(words.embedded, label);
    const bool ownLink = !words.embedded.empty() && !words.openEmbedded.empty();
    const bool boxed = mayNestTable();
    if (boxed) {
        m_out.openBlock("table", {{"class", "frame"}, {"width", "100%"}, {"cellspacing", "0"}});
        m_out.openBlock("tr");
        m_out.openBlock("td", {{"class", "embed"}});
    }
    m_out.enterFlow({.ourClass = boxed ? "" : "embed", .firstIsBare = boxed});
    if (ownLink) {
        m_out.text(sentence);
        m_out.lineBreak();
    }
    m_out.openInline("a", "href", address);
    m_out.text(ownLink ? words.openEmbedded : sentence);
    m_out.closeInline();
    m_out.leaveFlow();
    if (boxed) {
        m_out.closeBlock("td");
        m_out.closeBlock("tr");
        m_out.closeBlock("table");
    }
}

void ReadingWriter::writeFrame(std::string_view ourClass, std::string_view text) {
    const bool boxed = mayNestTable();
    if (boxed) {
        m_out.openBlock("table", {{"class", "frame"}, {"width", "100%"}, {"cellspacing", "0"}});
        m_out.openBlock("tr");
        m_out.openBlock("td", {{"class", ourClass}});
    }
    m_out.enterFlow({.ourClass = boxed ? "" : ourClass, .firstIsBare = boxed});
    m_out.text(text);
    m_out.leaveFlow();
    if (boxed) {
        m_out.closeBlock("td");
        m_out.closeBlock("tr");
        m_out.closeBlock("table");
    }
}

void ReadingWriter::noteHost(std::string_view address) {
    std::string host = base::displayHost(address);
    if (!host.empty() && std::ranges::find(m_result.imageHosts, host) == m_result.imageHosts.end())
        m_result.imageHosts.push_back(std::move(host));
}

void ReadingWriter::writeSlot(std::string_view address, std::string_view description,
                              const GumboNode* node) {
    const bool sign = isSign(node, description);
    m_result.images.push_back({std::string(address), std::string(description),
                               std::string(m_out.link()), numberOf(valueOf(node, "width")),
                               numberOf(valueOf(node, "height")), sign, mayNestTable()});
    const std::string mark = imageSlot(m_result.images.size() - 1);
    if (sign)
        m_out.inlineSlot(mark);
    else
        m_out.blockSlot(mark);
}

void ReadingWriter::writeImage(const GumboNode* node) {
    const std::string description = base::collapseSpace(valueOf(node, "alt"));
    const std::string picture = dataImage(valueOf(node, "src"));
    if (!picture.empty() && m_options.imageSlots) {
        writeSlot(picture, description, node);
        return;
    }
    if (!picture.empty()) {
        const int width = numberOf(valueOf(node, "width"));
        const std::string shown = width > 0 ? std::to_string(std::min(width, kColumnWidth)) : "";
        const bool sign = isSign(node, description);
        if (!sign)
            m_out.enterFlow({.ourClass = "picture"});
        m_out.picture(picture, description, shown);
        if (!sign)
            m_out.leaveFlow();
        return;
    }
    const std::string remote = resourceAddress({}, valueOf(node, "data-src"));
    if (!remote.empty()) {
        ++m_result.remoteImages;
        noteHost(remote);
        if (m_options.imageSlots) {
            writeSlot(remote, description, node);
            return;
        }
    }
    if (isSign(node, description)) {
        m_out.text(description);
        return;
    }
    std::string text = description.empty() ? m_options.words.image : description;
    if (text.empty())
        text = base::displayHost(remote);
    writeFrame("image", text);
}

} // namespace musette::markup
