#include "dialects.h"
#include "tag.h"

namespace musette::feed {
namespace {

std::string_view localName(pugi::xml_node node) {
    const std::string_view name = node.name();
    return name.substr(name.rfind(':') + 1);
}

bool isNamed(pugi::xml_node node, Tag tag) {
    return tagOf(localName(node)) == tag;
}

/// CDF writes its channel as the root and in capitals; RSS that lost its <rss> looks alike.
Dialect dialectOfChannel(pugi::xml_node channel) {
    for (pugi::xml_node node = channel.first_child(); node; node = node.next_sibling()) {
        const std::string_view name = node.name();
        if (isNamed(node, Tag::Abstract) || name == "TITLE" || name == "ITEM" || name == "LOGO" ||
            (isNamed(node, Tag::Item) && node.attribute("HREF"))) {
            return Dialect::Cdf;
        }
    }
    return channel.attribute("HREF") ? Dialect::Cdf : Dialect::Rss;
}

std::optional<Root> rootAt(pugi::xml_node node) {
    switch (tagOf(localName(node))) {
    case Tag::Rss: return Root{node, Dialect::Rss};
    case Tag::Rdf: return Root{node, Dialect::Rdf};
    case Tag::Feed:
    case Tag::Entry: return Root{node, Dialect::Atom};
    case Tag::Channel: return Root{node, dialectOfChannel(node)};
    default: return std::nullopt;
    }
}

} // namespace

std::optional<Root> findRoot(pugi::xml_node document) {
    for (pugi::xml_node node = document.first_child(); node; node = node.next_sibling()) {
        if (node.type() != pugi::node_element) {
            continue;
        }
        if (const auto root = rootAt(node)) {
            return root;
        }
        if (isNamed(node, Tag::Html)) {
            return std::nullopt;
        }
        // A feed inside a wrapper of another name.
        for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) {
            const auto root = rootAt(child);
            if (root && !isNamed(child, Tag::Entry)) {
                return root;
            }
        }
    }
    return std::nullopt;
}

} // namespace musette::feed
