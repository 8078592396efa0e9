#include "article_choice.h"

#include "gumbo_tree.h"

#include <musette/base/text.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <unordered_set>

namespace musette::markup {
namespace {

using Index = PageOutline::Index;

bool attributeIs(const PageOutline& page, Index index, const char* name, std::string_view value) {
    const char* given = attributeValue(page[index].node, name);
    return given != nullptr && base::equalsIgnoringCase(base::trim(given), value);
}

bool attributeHas(const PageOutline& page, Index index, const char* name, std::string_view word) {
    const char* given = attributeValue(page[index].node, name);
    return given != nullptr && base::asciiLower(given).contains(word);
}

bool isArticleBody(const PageOutline& page, Index index) {
    return attributeHas(page, index, "itemprop", "articlebody");
}

bool isMain(const PageOutline& page, Index index) {
    return page.tag(index) == GUMBO_TAG_MAIN || attributeIs(page, index, "role", "main");
}

/// Elements whose meaning says that no article stands in them.
bool isAroundByMeaning(const PageOutline& page, Index index) {
    constexpr auto kTags =
        std::to_array<GumboTag>({GUMBO_TAG_NAV, GUMBO_TAG_BUTTON, GUMBO_TAG_DATALIST});
    if (std::ranges::find(kTags, page.tag(index)) != kTags.end())
        return !isHeading(page.tag(page[index].parent)); // a heading that opens its section
    const char* given = attributeValue(page[index].node, "role");
    if (given == nullptr)
        return false;
    constexpr auto kRoles =
        std::to_array<std::string_view>({"navigation", "banner", "contentinfo", "search", "dialog",
                                         "alertdialog", "menu", "menubar", "toolbar", "tablist"});
    const std::string role = base::asciiLower(base::trim(given));
    return std::ranges::find(kRoles, role) != kRoles.end();
}

/// How much an element's name and meaning speak for its being what the article stands in.
double weightOf(const PageOutline& page, Index index) {
    if (isArticleBody(page, index))
        return 3;
    double weight = 1;
    switch (page[index].part) {
    case Part::Body: weight = 2.5; break;
    case Part::Content: weight = 1.2; break;
    case Part::Fact: weight = 0.3; break;
    default: break;
    }
    switch (page.tag(index)) {
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_MAIN: return weight * 1.5;
    case GUMBO_TAG_ASIDE: return weight * 0.3;
    case GUMBO_TAG_HEADER: return weight * 0.5;
    case GUMBO_TAG_FOOTER: return weight * 0.2;
    default: return isMain(page, index) ? weight * 1.5 : weight;
    }
}

/// Holds text itself rather than other boxes of text.
bool isParagraph(GumboTag tag) {
    constexpr auto kTags = std::to_array<GumboTag>(
        {GUMBO_TAG_P, GUMBO_TAG_PRE, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_LI,
         GUMBO_TAG_DL, GUMBO_TAG_DD, GUMBO_TAG_DT, GUMBO_TAG_FIGURE, GUMBO_TAG_FIGCAPTION,
         GUMBO_TAG_DETAILS});
    return isHeading(tag) || std::ranges::find(kTags, tag) != kTags.end();
}

std::string_view classesOf(const PageOutline& page, Index index) {
    const char* classes = attributeValue(page[index].node, "class");
    return classes == nullptr ? std::string_view() : base::trim(classes);
}

/// The way from the whole page down to the element that holds most of its running text.
std::vector<Index> descend(const PageOutline& page) {
    constexpr double kDominant = 0.75;
    constexpr double kNamed = 0.4;
    std::vector<Index> path = {0};
    for (;;) {
        const Index at = path.back();
        Index best = 0;
        double bestWeight = 0;
        double all = page[at].prose;
        for (const Index child : page.children(at)) {
            const double weight = page[child].prose * weightOf(page, child);
            all += weight - page[child].prose;
            if (!page[child].dropped && weight > bestWeight) {
                best = child;
                bestWeight = weight;
            }
        }
        if (best == 0 || isParagraph(page.tag(best)))
            return path;
        const bool named = weightOf(page, best) >= 2;
        const bool dominant = bestWeight >= kDominant * all;
        if (!dominant && !(named && page[best].prose >= kNamed * page[at].prose))
            return path;
        path.push_back(best);
    }
}

/// A picture of a person or a sign, by the size that the page gives it.
bool isSmall(const PageOutline& page, Index index) {
    constexpr int kLeastWidth = 100;
    for (Index i = index; i < page[index].end; ++i) {
        const char* width =
            page.tag(i) == GUMBO_TAG_IMG ? attributeValue(page[i].node, "width") : nullptr;
        int pixels = 0;
        if (width != nullptr)
            std::from_chars(width, width + std::strlen(width), pixels);
        if (pixels > 0 && pixels < kLeastWidth)
            return true;
    }
    return false;
}

/// A picture of the article's own before its text.
bool isMainPicture(const PageOutline& page, Index index) {
    constexpr std::uint32_t kLongestCaption = 400;
    const OutlineElement& element = page[index];
    if (isSmall(page, index))
        return false;
    if (element.pictures == 0 || element.pictures > 2 || element.length > kLongestCaption ||
        page.linkShare(index) > 0.5)
        return false;
    return page.tag(index) == GUMBO_TAG_FIGURE || element.part == Part::Lead || element.length == 0;
}

/// True when a neighbour of what was chosen is a part of the article, too.
bool belongs(const PageOutline& page, Index index, Index chosen, bool before, bool near) {
    const OutlineElement& element = page[index];
    if (element.dropped || element.part == Part::Fact || isHeading(page.tag(index)))
        return false;
    if (before && isMainPicture(page, index))
        return true;
    const double links = page.linkShare(index);
    if (element.prose == 0 || links > 0.4 || page.tag(index) == GUMBO_TAG_FOOTER)
        return false;
    const bool sameKind = page.tag(index) == page.tag(chosen) && !classesOf(page, index).empty() &&
                          classesOf(page, index) == classesOf(page, chosen);
    if (sameKind || element.part == Part::Lead || element.part == Part::Body)
        return true;
    constexpr double kShare = 0.15;
    constexpr double kSentence = 60;
    if (page.tag(index) == GUMBO_TAG_P)
        return near && links < 0.25 && element.prose >= kSentence;
    return near && page.tag(index) != GUMBO_TAG_ASIDE && links < 0.2 &&
           element.prose >= kShare * page[chosen].prose;
}

bool holdsTitle(const PageOutline& page, Index index) {
    for (Index i = index; i < page[index].end; ++i) {
        if (page.tag(i) == GUMBO_TAG_H1)
            return true;
    }
    return false;
}

/// The standfirst and the main picture that stand beside the title in a box of their own.
void addFromHead(const PageOutline& page, Index head, std::vector<Index>& chosen) {
    constexpr double kSentence = 40;
    for (Index i = head + 1; i < page[head].end;) {
        const OutlineElement& element = page[i];
        const bool text = (page.tag(i) == GUMBO_TAG_P || element.part == Part::Lead) &&
                          element.prose >= kSentence && page.linkShare(i) < 0.25;
        const bool skipped = element.dropped || element.part == Part::Fact;
        if (!skipped && (text || isMainPicture(page, i)) && !holdsTitle(page, i)) {
            chosen.push_back(i);
            i = element.end;
        } else {
            i = skipped ? element.end : i + 1;
        }
    }
}

/// What was chosen with its neighbours, and those of the boxes around it.
std::vector<Index> withNeighbours(const PageOutline& page, const std::vector<Index>& path) {
    constexpr std::size_t kLevels = 3;
    std::vector<Index> chosen = {path.back()};
    std::size_t levels = 0;
    for (std::size_t at = path.size() - 1; at > 0 && levels < kLevels; --at, ++levels) {
        const Index inner = path[at];
        std::vector<Index> heads; // headings that wait for a text of theirs
        for (const Index child : page.children(path[at - 1])) {
            if (child == inner) {
                heads.clear();
                continue;
            }
            const bool head = child < inner && !page[child].dropped &&
                              (page.tag(child) == GUMBO_TAG_HEADER || holdsTitle(page, child));
            if (head && !isHeading(page.tag(child))) {
                addFromHead(page, child, chosen);
                heads.clear();
            } else if (belongs(page, child, inner, child < inner, levels < 2)) {
                chosen.insert(chosen.end(), heads.begin(), heads.end());
                chosen.push_back(child);
                heads.clear();
            } else if (isHeading(page.tag(child)) && !page[child].dropped &&
                       page.tag(child) != GUMBO_TAG_H1) {
                heads = {child};
            }
        }
        if (page.tag(inner) == GUMBO_TAG_ARTICLE || isMain(page, inner))
            break;
    }
    std::ranges::sort(chosen);
    return chosen;
}

/// Places in the page's text of phrases taken evenly from the claimed one.
std::vector<std::size_t> placesOf(std::string_view text, std::string_view claimed) {
    constexpr std::size_t kPhrases = 10;
    constexpr std::size_t kPhraseLength = 40;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < kPhrases; ++i) {
        std::size_t start = claimed.size() * i / kPhrases;
        while (start < claimed.size() &&
               (static_cast<unsigned char>(claimed[start]) & 0xC0) == 0x80)
            ++start;
        const std::size_t place = text.find(claimed.substr(start, kPhraseLength));
        if (place != std::string_view::npos)
            places.push_back(place);
    }
    return places;
}

std::size_t heldBy(const PageOutline& page, Index index, const std::vector<std::size_t>& places) {
    return static_cast<std::size_t>(std::ranges::count_if(places, [&](std::size_t place) {
        return place >= page[index].textStart && place < page[index].textEnd;
    }));
}

/// The innermost element with nearly all of the places.
Index innermost(const PageOutline& page, const std::vector<std::size_t>& places) {
    Index at = 0;
    for (bool deeper = true; deeper;) {
        deeper = false;
        for (const Index child : page.children(at)) {
            if (page[child].dropped || isParagraph(page.tag(child)) ||
                heldBy(page, child, places) * 10 < places.size() * 8)
                continue;
            at = child;
            deeper = true;
            break;
        }
    }
    return at;
}

/// The choice made anew where the page claims a text of which what was chosen misses the most, or
/// is but the smaller part.
std::vector<Index> corrected(const PageOutline& page, std::vector<Index> chosen,
                             std::string_view claimed) {
    constexpr std::size_t kEnough = 5;
    const std::vector<std::size_t> places = placesOf(page.text(), claimed);
    if (places.size() < kEnough)
        return chosen;
    std::size_t held = 0;
    double prose = 0;
    for (const Index index : chosen) {
        held += heldBy(page, index, places);
        prose += page[index].prose;
    }
    const auto claim = static_cast<double>(claimed.size());
    const Index other = innermost(page, places);
    const bool misses = held * 2 < places.size();
    const bool drowns = prose > 1.5 * claim && page[other].prose < 1.3 * claim;
    return other != 0 && (misses || drowns) ? std::vector<Index>{other} : chosen;
}

/// The link that a whole heading is, to another page; nothing when it is none.
bool isLinkedHeading(const PageOutline& page, Index index) {
    const OutlineElement& element = page[index];
    if (!isHeading(page.tag(index)) || element.length == 0 ||
        element.linkLength * 10 < element.length * 8)
        return false;
    for (Index inner = index + 1; inner < element.end; ++inner) {
        if (page.tag(inner) != GUMBO_TAG_A)
            continue;
        const char* href = attributeValue(page[inner].node, "href");
        return href != nullptr && *href != '#' && *href != '\0';
    }
    // The link may stand around the heading.
    return page.tag(element.parent) == GUMBO_TAG_A;
}

/// The box that a heading stands in with its teaser: it holds no more than that heading.
Index cardOf(const PageOutline& page, Index heading) {
    Index box = page[heading].parent;
    for (int level = 0; level < 3 && box != 0 && page[box].prose == 0; ++level)
        box = page[box].parent;
    return box;
}

} // namespace

void dropSurroundings(PageOutline& page) {
    const double all = page[0].prose;
    // What holds the page's own heading or its declared article is no surrounding, whatever it is
    // called: a class may speak of a neighbour.
    std::vector<bool> holdsArticle(page.size());
    for (Index i = static_cast<Index>(page.size()); i-- > 1;) {
        const bool marks = page.tag(i) == GUMBO_TAG_H1 || isMain(page, i) ||
                           isArticleBody(page, i) || page[i].part == Part::Body;
        if (marks || holdsArticle[i])
            holdsArticle[page[i].parent] = holdsArticle[i] = true;
    }
    for (Index i = 1; i < page.size(); ++i) {
        if (page[i].dropped)
            continue;
        const bool large = page[i].prose >= 0.3 * all;
        const bool byName = page[i].part == Part::Around && !(holdsArticle[i] && large);
        const bool byMeaning = isAroundByMeaning(page, i) && !(holdsArticle[i] && large);
        // A form holds a whole page with some programs (ASP.NET), else what is asked of a reader.
        const bool form = page.tag(i) == GUMBO_TAG_FORM && page[i].prose < 0.3 * all;
        if (byName || byMeaning || form)
            page.drop(i);
    }
    page.measure();
}

std::vector<Index> chooseArticle(const PageOutline& page, std::string_view claimed) {
    const std::vector<Index> path = descend(page);
    std::vector<Index> chosen = withNeighbours(page, path);
    return claimed.empty() ? chosen : corrected(page, std::move(chosen), claimed);
}

bool isListOfArticles(const PageOutline& page, const std::vector<Index>& chosen) {
    constexpr std::size_t kFew = 3;
    constexpr double kTeaser = 700;
    std::unordered_set<Index> cards;
    double teasers = 0;
    double all = 0;
    for (const Index root : chosen) {
        all += page[root].prose;
        for (Index i = root; i < page[root].end; ++i) {
            if (page[i].dropped || !isLinkedHeading(page, i))
                continue;
            const Index card = cardOf(page, i);
            if (card > root && cards.insert(card).second)
                teasers += page[card].prose;
        }
    }
    return cards.size() >= kFew && teasers / static_cast<double>(cards.size()) < kTeaser &&
           teasers >= 0.5 * all;
}

} // namespace musette::markup
