#include "element.h"
#include "outline_readers.h"
#include "repair_xml.h"
#include "xml_text.h"
#include "xml_tree.h"

#include <musette/base/text.h>

#include <algorithm>
#include <cstddef>

namespace musette::feed {
namespace {

// Deeper folders are counted to the last level kept.
constexpr std::size_t kMaxFolders = 32;

/// Where lines begin, to tell the line of an offset.
class LineTable {
public:
    explicit LineTable(std::string_view text) {
        for (std::size_t at = text.find('\n'); at != std::string_view::npos;
             at = text.find('\n', at + 1)) {
            m_ends.push_back(at);
        }
    }

    [[nodiscard]] int lineOf(std::ptrdiff_t offset) const {
        if (offset < 0) {
            return 0;
        }
        const auto end =
            std::lower_bound(m_ends.begin(), m_ends.end(), static_cast<std::size_t>(offset));
        return static_cast<int>(end - m_ends.begin()) + 1;
    }

private:
    std::vector<std::size_t> m_ends;
};

bool isOutline(pugi::xml_node node) {
    return node.type() == pugi::node_element && base::equalsIgnoringCase(node.name(), "outline");
}

pugi::xml_node nextInDocument(pugi::xml_node node) {
    if (const pugi::xml_node child = node.first_child()) {
        return child;
    }
    while (node && !node.next_sibling()) {
        node = node.parent();
    }
    return node ? node.next_sibling() : node;
}

void addCategories(OutlineFeed& feed, std::string_view value) {
    // OPML 2.0 §category: a list with commas, of paths with slashes.
    while (!value.empty()) {
        const std::size_t end = std::min(value.find_first_of(",/"), value.size());
        std::string label = base::collapseSpace(value.substr(0, end));
        if (!label.empty() && std::find(feed.categories.begin(), feed.categories.end(), label) ==
                                  feed.categories.end()) {
            feed.categories.push_back(std::move(label));
        }
        value.remove_prefix(std::min(end + 1, value.size()));
    }
}

class OpmlReader {
public:
    OpmlReader(const Scope& scope, const LineTable& lines) : m_scope(scope), m_lines(lines) {}

    Outline read(pugi::xml_node document) {
        pugi::xml_node node = document.first_child();
        while (node) {
            enter(node);
            if (const pugi::xml_node child = node.first_child()) {
                node = child;
                continue;
            }
            while (node && node != document && !leave(node).next_sibling()) {
                node = node.parent();
            }
            node = node == document ? pugi::xml_node() : node.next_sibling();
        }
        return std::move(m_outline);
    }

private:
    struct Folder {
        pugi::xml_node node;
        std::string name;
    };

    void enter(pugi::xml_node node) {
        if (isOutline(node)) {
            readOutlineElement(node);
        } else if (m_outline.title.empty() && base::equalsIgnoringCase(node.name(), "title")) {
            m_outline.title = plainTitle(textOf(node, m_scope));
        }
    }

    pugi::xml_node leave(pugi::xml_node node) {
        if (!m_open.empty() && m_open.back().node == node) {
            m_open.pop_back();
        }
        return node;
    }

    [[nodiscard]] std::string text(pugi::xml_node node, std::string_view name) const {
        return plainTitle(m_scope.attribute(node, name));
    }

    void readOutlineElement(pugi::xml_node node) {
        OutlineFeed feed;
        feed.url = m_scope.attribute(node, "xmlUrl");
        const std::string type = base::asciiLower(m_scope.attribute(node, "type"));
        if (feed.url.empty() && (type == "rss" || type == "atom" || type == "feed")) {
            feed.url = m_scope.attribute(node, "url");
        }
        const std::string shown = text(node, "text");
        const std::string own = text(node, "title");
        const bool folder = hasElements(node);
        if (!feed.url.empty() || (!folder && !isEmptyFolder(node, type))) {
            feed.siteUrl = m_scope.attribute(node, "htmlUrl");
            feed.title = own.empty() ? shown : own;
            feed.line = m_lines.lineOf(node.offset_debug());
            addCategories(feed, m_scope.attribute(node, "category"));
            for (const Folder& open : m_open) {
                if (!open.name.empty() && feed.folder.size() < kMaxFolders) {
                    feed.folder.push_back(open.name);
                }
            }
            m_outline.feeds.push_back(std::move(feed));
        }
        if (folder) {
            // Past the limit a folder is kept without its name, which bounds the paths.
            m_open.push_back({node, m_open.size() < kMaxFolders ? (shown.empty() ? own : shown)
                                                                : std::string()});
        }
    }

    /// An outline without address or children is a folder without feeds unless it claims a type.
    [[nodiscard]] bool isEmptyFolder(pugi::xml_node node, std::string_view type) const {
        return type.empty() && m_scope.attribute(node, "htmlUrl").empty();
    }

    const Scope& m_scope;
    const LineTable& m_lines;
    std::vector<Folder> m_open;
    Outline m_outline;
};

bool hasOutline(pugi::xml_node document) {
    for (pugi::xml_node node = nextInDocument(document); node; node = nextInDocument(node)) {
        if (isOutline(node) || base::equalsIgnoringCase(node.name(), "opml")) {
            return true;
        }
    }
    return false;
}

} // namespace

std::optional<Outline> readOpml(std::string_view text) {
    if (text.find('<') == std::string_view::npos) {
        return std::nullopt;
    }
    XmlTree tree;
    if (!loadXml(tree, text, Blanks::Drop) || !hasOutline(tree.document)) {
        return std::nullopt;
    }
    // Offsets in the tree are those of the text it was built from.
    const LineTable lines =
        tree.diagnostics.empty() ? LineTable(text) : LineTable(repairXml(text).text);
    DocumentState state{tree.entities, false, false};
    const Scope scope(tree.document, state, {});
    return OpmlReader(scope, lines).read(tree.document);
}

} // namespace musette::feed
