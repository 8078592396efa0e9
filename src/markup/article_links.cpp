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

namespace {

/// A page's address for telling whether a link leads back to it.
std::string pageOf(std::string_view address) {
    std::string page = base::withoutFragment(base::withoutTracking(base::normaliseUrl(address)));
    while (page.ends_with('/'))
        page.pop_back();
    return page;
}

} // namespace

/// The fragment of a link that may lead to a place in the article itself: feeds write the whole
/// address of the page into their footnotes, too.
std::string ArticleWriter::ownFragment(std::string_view href) {
    const std::size_t hash = href.find('#');
    if (hash == std::string_view::npos)
        return {};
    const std::string address = cleanAddress(href);
    if (address.starts_with('#'))
        return address.substr(1);
    const std::string absolute = linkAddress(m_options.baseUrl, address);
    const std::size_t start = absolute.find('#');
    if (start == std::string::npos || !base::isHttpUrl(m_options.baseUrl))
        return {};
    if (m_page.empty())
        m_page = pageOf(m_options.baseUrl);
    return pageOf(absolute) == m_page ? absolute.substr(start + 1) : std::string();
}

std::string ArticleWriter::linkTarget(const GumboNode* node) {
    const char* href = attributeValue(node, "href");
    if (href == nullptr)
        return {};
    const std::string fragment = ownFragment(href);
    if (const std::optional<std::string> target = m_anchors.targetOf(fragment))
        return "#" + *target;
    const std::string address = cleanAddress(href);
    if (!address.starts_with('#'))
        return linkAddress(m_options.baseUrl, address);
    if (fragment.empty()) // the top of the page it came from: nowhere in particular
        return {};
    return linkAddress(m_options.baseUrl, "#" + std::string(m_anchors.withoutPrefix(fragment)));
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
    if (allowed.name.empty() || !affords(2)) {
        unwrap(node);
        return;
    }
    m_out.open(allowed.name);
    writeCommonAttributes(node);
    m_out.attribute("href", target);
    m_out.attribute("rel", "noopener noreferrer");
    writeClass(node, rule);
    m_out.endOfTag();
    m_open.push_back({.node = node,
                      .next = 0,
                      .name = rule.name,
                      .suffix = {},
                      .nesting = inside(around(), rule)});
    m_open.back().nesting.inLink = true;
}

void ArticleWriter::writeImage(const GumboNode* node) {
    const ImageSource source = imageSource(node, m_options.baseUrl);
    const char* alt = imageDescription(node);
    const bool described = alt != nullptr && !base::trim(alt).empty();
    if (source.kind == ImageSource::Kind::Beacon ||
        (source.kind == ImageSource::Kind::None && !described))
        return;
    if (!affords(1)) {
        addText(described ? alt : "");
        return;
    }
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
    if (around().inLink || ruleAt(around(), ruleFor(GUMBO_TAG_A)).name.empty() || !affords(2)) {
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

/// The still picture of a film, before the links to it.
void ArticleWriter::writePoster(const GumboNode* film) {
    const char* poster = attributeValue(film, "poster");
    const std::string address =
        poster == nullptr ? std::string() : pictureAddress(m_options.baseUrl, poster);
    if (address.empty() || !affords(1))
        return;
    m_settled = m_settled && around().table == Nesting::Tabled::No;
    const char* title = attributeValue(film, "title");
    m_out.open("img");
    m_out.attribute("data-src", address);
    m_out.attribute("alt", title == nullptr ? "" : title);
    m_out.endOfTag();
    ++m_remoteImages;
}

void ArticleWriter::writeMedia(const GumboNode* node) {
    writePoster(node);
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
