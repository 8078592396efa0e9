#include "extensions.h"
#include "person.h"
#include "xml_text.h"

#include <musette/base/text.h>

namespace musette::feed {
namespace {

// media:group holds media:content, which holds titles: deeper nesting means nothing.
constexpr int kDepth = 3;

std::string mediaHtml(pugi::xml_node node, const Scope& scope) {
    std::string text = htmlOf(node, scope);
    // Media RSS §description: `type` is "plain" unless it says "html".
    const std::string type = base::asciiLower(scope.attribute(node, "type"));
    return type == "plain" ? base::escapeHtml(text) : text;
}

void read(ItemDraft& item, pugi::xml_node node, Tag tag, const Scope& scope, int depth) {
    switch (tag) {
    case Tag::Content:
        item.addMediaFile({scope.resolve(scope.attribute(node, "url")),
                           scope.attribute(node, "type"),
                           lengthOf(scope.attribute(node, "fileSize"))});
        break;
    case Tag::Thumbnail:
        item.addMediaFile({scope.resolve(scope.attribute(node, "url")), "image/*", {}});
        return;
    case Tag::Category: item.addCategory(textOf(node, scope)); return;
    case Tag::Keywords: item.addKeywords(textOf(node, scope)); return;
    case Tag::Group: break;
    case Tag::Title: item.title.offer(Rank::Guess, titleOf(node, scope)); return;
    case Tag::Description: item.summary.offer(Rank::Guess, mediaHtml(node, scope)); return;
    case Tag::Credit: item.authors.offer(Rank::Guess, personOf(textOf(node, scope))); return;
    default: return;
    }
    if (depth < kDepth) {
        forEachChild(node, scope, [&](pugi::xml_node child, Name name, const Scope& inner) {
            if (name.ns == Ns::Media) {
                read(item, child, name.tag, inner, depth + 1);
            }
        });
    }
}

} // namespace

void readMedia(ItemDraft& item, pugi::xml_node node, Name name, const Scope& scope) {
    read(item, node, name.tag, scope, 0);
}

} // namespace musette::feed
