// What loads or leads elsewhere: links, images, frames, players.
#include "address_rules.h"
#include "article_writer.h"
#include "attribute_rules.h"
#include "embeds.h"
#include "gumbo_tree.h"
#include "images.h"

#include <musette/base/text.h>
#include <musette/base/url.h>

namespace musette::markup {

std::string ArticleWriter::linkTarget(const GumboNode* node) {
    const char* href = attributeValue(node, "href");
    if (href == nullptr)
        return {};
    const std::string address = cleanAddress(href);
    if (!address.starts_with('#'))
        return linkAddress(m_options.baseUrl, address);
    const std::string_view fragment = std::string_view(address).substr(1);
    if (fragment.empty()) // the top of the page it came from: nowhere in particular
        return {};
    if (const std::optional<std::string> target = m_anchors.targetOf(fragment))
        return "#" + *target;
    const std::string outside = "#" + std::string(m_anchors.withoutPrefix(fragment));
    return linkAddress(m_options.baseUrl, outside);
}

void ArticleWriter::writeLink(const GumboNode* node, const ElementRule& rule) {
    const std::string target = around().inLink ? std::string() : linkTarget(node);
    if (target.empty()) {
        // An anchor without address marks a place; a link inside a link is none.
        const ElementRule place = {Fate::Write, "span", Shape::Inline, {}};
        writeElement(node, place);
        return;
    }
    const ElementRule allowed = ruleAt(around(), rule);
    if (allowed.name.empty()) {
        unwrap(node);
        return;
    }
    m_out.open(allowed.name);
    writeCommonAttributes(node);
    m_out.attribute("href", target);
    m_out.attribute("rel", "noopener noreferrer");
    writeClass(node, rule);
    m_out.endOfTag();
    m_open.push_back({.node = node, .next = 0, .name = rule.name, .suffix = {},
                      .nesting = inside(around(), rule)});
    m_open.back().nesting.inLink = true;
}

void ArticleWriter::writeImage(const GumboNode* node) {
    const ImageSource source = imageSource(node, m_options.baseUrl);
    const char* alt = attributeValue(node, "alt");
    const bool described = alt != nullptr && !base::trim(alt).empty();
    if (source.kind == ImageSource::Kind::Beacon ||
        (source.kind == ImageSource::Kind::None && !described))
        return;
    m_settled = m_settled && around().table == Nesting::Tabled::No;
    m_out.open("img");
    if (source.kind == ImageSource::Kind::Remote) {
        m_out.attribute("data-src", source.address);
        ++m_remoteImages;
    } else if (source.kind == ImageSource::Kind::Embedded) {
        m_out.attribute("src", source.address);
    }
    m_out.attribute("alt", alt == nullptr ? "" : alt);
    for (const char* name : {"width", "height"}) {
        const char* given = attributeValue(node, name);
        const std::string size = given == nullptr ? std::string() : pixels(given);
        if (!size.empty())
            m_out.attribute(name, size);
    }
    writeCommonAttributes(node);
    m_out.endOfTag();
}

void ArticleWriter::writePageLink(std::string_view address, std::string_view label) {
    m_settled = m_settled && around().table == Nesting::Tabled::No;
    if (around().inLink) {
        addText(label);
        return;
    }
    m_out.open("a");
    m_out.attribute("href", address);
    m_out.attribute("rel", "noopener noreferrer");
    m_out.attribute("class", "embed");
    m_out.endOfTag();
    m_out.text(label);
    m_out.close("a");
}

void ArticleWriter::writeEmbed(const GumboNode* node) {
    const EmbeddedPage page = embeddedPage(node, m_options.baseUrl);
    if (!page.address.empty())
        writePageLink(page.address, page.label);
    if (node->v.element.tag == GUMBO_TAG_OBJECT)
        unwrap(node);
}

void ArticleWriter::writeMedia(const GumboNode* node) {
    std::string last;
    const auto add = [&](const GumboNode* source) {
        const EmbeddedPage file = playedFile(source, m_options.baseUrl);
        if (file.address.empty() || file.address == last)
            return;
        if (!last.empty())
            addText(" ");
        writePageLink(file.address, file.label);
        last = file.address;
    };
    add(node);
    const GumboVector& children = node->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        const GumboNode* child = childAt(node, i);
        if (isElement(child) && child->v.element.tag == GUMBO_TAG_SOURCE)
            add(child);
    }
}

} // namespace musette::markup
