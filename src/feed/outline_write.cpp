#include "utf8.h"

#include <musette/base/text.h>
#include <musette/feed/opml.h>

#include <algorithm>
#include <deque>

namespace musette::feed {
namespace {

/// Folders as a tree, in the order in which they first appear.
struct Folder {
    std::string name;
    std::deque<Folder> folders;
    std::vector<const OutlineFeed*> feeds;

    Folder& child(const std::string& wanted) {
        const auto found = std::find_if(folders.begin(), folders.end(),
                                        [&](const Folder& one) { return one.name == wanted; });
        if (found != folders.end()) {
            return *found;
        }
        folders.emplace_back().name = wanted;
        return folders.back();
    }
};

// The reader takes no deeper ones either; it also bounds the recursion below.
constexpr std::size_t kMaxFolders = 32;

std::string attributeText(std::string_view text) {
    return base::escapeHtml(base::collapseSpace(withoutControls(base::toValidUtf8(text))));
}

void appendAttribute(std::string& out, std::string_view name, std::string_view value) {
    out.append(" ").append(name).append("=\"").append(attributeText(value)).append("\"");
}

/// Tags without slashes (OPML 2.0 §category), apart by commas.
std::string categoryText(const std::vector<std::string>& categories) {
    std::string text;
    for (std::string label : categories) {
        std::replace(label.begin(), label.end(), ',', ' ');
        std::replace(label.begin(), label.end(), '/', ' ');
        text.append(text.empty() ? "" : ",").append(base::collapseSpace(label));
    }
    return text;
}

void writeFeed(std::string& out, const OutlineFeed& feed, std::size_t depth) {
    const std::string_view title = feed.title.empty() ? feed.url : feed.title;
    out.append(depth * 2, ' ').append("<outline type=\"rss\"");
    appendAttribute(out, "text", title);
    appendAttribute(out, "title", title);
    appendAttribute(out, "xmlUrl", feed.url);
    if (!feed.siteUrl.empty()) {
        appendAttribute(out, "htmlUrl", feed.siteUrl);
    }
    if (!feed.categories.empty()) {
        appendAttribute(out, "category", categoryText(feed.categories));
    }
    out += "/>\n";
}

void writeFolder(std::string& out, const Folder& folder, std::size_t depth) {
    for (const OutlineFeed* feed : folder.feeds) {
        writeFeed(out, *feed, depth);
    }
    for (const Folder& inner : folder.folders) {
        out.append(depth * 2, ' ').append("<outline");
        appendAttribute(out, "text", inner.name);
        appendAttribute(out, "title", inner.name);
        out += ">\n";
        writeFolder(out, inner, depth + 1);
        out.append(depth * 2, ' ').append("</outline>\n");
    }
}

} // namespace

std::string writeOpml(const Outline& outline) {
    Folder top;
    for (const OutlineFeed& feed : outline.feeds) {
        Folder* folder = &top;
        for (std::size_t i = 0; i < feed.folder.size() && i < kMaxFolders; ++i) {
            folder = &folder->child(feed.folder[i]);
        }
        folder->feeds.push_back(&feed);
    }
    std::string out =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n";
    out.append("    <title>").append(attributeText(outline.title)).append("</title>\n");
    out += "  </head>\n  <body>\n";
    writeFolder(out, top, 2);
    out += "  </body>\n</opml>\n";
    return out;
}

} // namespace musette::feed
