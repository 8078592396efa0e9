// Who wrote an article, when, what it is called, and whether the page holds all of it.
#include "article_cleaning.h"
#include "gumbo_tree.h"

#include <musette/base/text.h>

#include <algorithm>
#include <array>

namespace musette::markup {
namespace {

using Index = PageOutline::Index;

std::string_view valueOf(const PageOutline& page, Index index, const char* name) {
    const char* value = attributeValue(page[index].node, name);
    return value == nullptr ? std::string_view() : std::string_view(value);
}

bool namesAuthor(const PageOutline& page, Index index) {
    if (base::equalsIgnoringCase(valueOf(page, index, "rel"), "author") ||
        base::asciiLower(valueOf(page, index, "itemprop")) == "author")
        return true;
    if (page[index].part != Part::Fact)
        return false;
    const std::string classes = base::asciiLower(valueOf(page, index, "class"));
    constexpr auto kNames = std::to_array<std::string_view>({"author", "auteur", "byline"});
    return std::ranges::any_of(
        kNames, [&classes](std::string_view name) { return classes.contains(name); });
}

/// A name without the words around it: "Par Camille Roche, formatrice" stays but for "Par".
std::string nameFrom(std::string_view text) {
    std::string name = base::collapseSpace(text);
    constexpr auto kBefore = std::to_array<std::string_view>(
        {"Par ", "par ", "By ", "by ", "Écrit par ", "Publié par ", "Rédigé par ",
         "Auteur : ", "Auteur : ", "Posté par ", "Posted by "});
    for (const std::string_view before : kBefore) {
        if (name.starts_with(before))
            name.erase(0, before.size());
    }
    return name;
}

constexpr std::size_t kLongestName = 120;

constexpr std::size_t kShortestTitle = 8;

bool mayBeTitle(const PageOutline& page, Index index) {
    constexpr std::size_t kLongestTitle = 400;
    const GumboTag tag = page.tag(index);
    return (tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_H2 || tag == GUMBO_TAG_H3) &&
           page.text(index).size() <= kLongestTitle;
}

} // namespace

ArticleFacts readFacts(const PageOutline& page, std::string_view title) {
    ArticleFacts facts;
    bool matched = false;
    const std::string folded = base::foldForSearch(title);
    for (Index i = 1; i < page.size(); ++i) {
        if (page[i].dropped)
            continue;
        if (mayBeTitle(page, i) && !matched) {
            const std::string heading = base::collapseSpace(page.text(i));
            const std::string foldedHeading = base::foldForSearch(heading);
            matched = heading.size() >= kShortestTitle && folded.contains(foldedHeading);
            if (matched || (facts.heading.empty() && page.tag(i) == GUMBO_TAG_H1))
                facts.heading = heading;
        }
        const std::string_view text = page.text(i);
        if (facts.byline.empty() && !text.empty() && text.size() <= kLongestName &&
            namesAuthor(page, i))
            facts.byline = nameFrom(text.substr(0, text.find('\n')));
        if (facts.published.empty() && page.tag(i) == GUMBO_TAG_TIME)
            facts.published = std::string(valueOf(page, i, "datetime"));
    }
    return facts;
}

bool breaksOffForMoney(const PageOutline& page, const std::vector<Index>& chosen) {
    constexpr auto kWords = std::to_array<std::string_view>(
        {"reserve aux abonnes", "reservee aux abonnes", "reserve a nos abonnes",
         "reservee a nos abonnes", "abonnez-vous pour lire", "abonnez-vous pour continuer",
         "pour lire la suite, abonnez", "la suite est reservee", "% de cet article",
         "% de cet article a lire", "subscribe to continue", "subscribe to read",
         "for subscribers only", "subscribers only", "this post is for subscribers",
         "this post is for paying subscribers"});
    if (chosen.empty())
        return false;
    // Beside the text or right after it; the notice of another article stands further away.
    Index box = chosen.back();
    for (int level = 0; level < 2; ++level)
        box = page[box].parent;
    for (Index i = chosen.front(); i < page[box].end; ++i) {
        if (page[i].part == Part::Paywall && page[i].textEnd > page[i].textStart &&
            page[i].length < 2000)
            return true;
    }
    const std::size_t start = page[chosen.front()].textStart;
    const std::size_t end = std::max(page[box].textEnd, page[chosen.back()].textEnd);
    constexpr std::size_t kAfter = 2000;
    const std::size_t last = std::min(end, page[chosen.back()].textEnd + kAfter);
    const std::string text =
        base::foldForSearch(base::toValidUtf8(page.text().substr(start, last - start)));
    return std::ranges::any_of(kWords,
                               [&text](std::string_view words) { return text.contains(words); });
}

} // namespace musette::markup
