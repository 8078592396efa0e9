#include "article_choice.h"
#include "article_cleaning.h"
#include "guard.h"
#include "gumbo_tree.h"
#include "page_head.h"
#include "page_outline.h"
#include "source_text.h"
#include "subtree_writer.h"

#include <musette/base/text.h>
#include <musette/markup/extract.h>
#include <musette/markup/sanitise.h>
#include <musette/markup/text.h>

#include <algorithm>
#include <array>

namespace musette::markup {
namespace {

using Index = PageOutline::Index;

/// The title of a page without the name of its site, where the heading confirms it.
std::string chooseTitle(const PageHead& head, const std::string& heading) {
    const std::string& claimed = head.title.empty() ? head.pageTitle : head.title;
    if (heading.empty())
        return claimed;
    const std::string foldedHeading = base::foldForSearch(heading);
    const bool confirmed = base::foldForSearch(head.title).contains(foldedHeading) ||
                           base::foldForSearch(head.pageTitle).contains(foldedHeading);
    return confirmed || claimed.empty() ? heading : claimed;
}

/// Folded words in the title or heading of a page that says why there is none.
bool speaksOfError(std::string_view title) {
    constexpr auto kWords = std::to_array<std::string_view>(
        {"404", "403", "page introuvable", "page non trouvee", "page inexistante", "not found",
         "erreur 5", "acces refuse", "acces interdit", "access denied", "just a moment",
         "are you a robot", "service indisponible", "page indisponible", "connexion requise",
         "authentification requise"});
    const std::string folded = base::foldForSearch(title);
    return std::ranges::any_of(
        kWords, [&folded](std::string_view words) { return folded.contains(words); });
}

/// The page asks for a password where its text should be.
bool asksForLogin(const PageOutline& page) {
    for (Index i = 1; i < page.size(); ++i) {
        if (page.tag(i) != GUMBO_TAG_INPUT)
            continue;
        const char* type = attributeValue(page[i].node, "type");
        if (type != nullptr && base::equalsIgnoringCase(type, "password"))
            return true;
    }
    return false;
}

struct Measured {
    double prose = 0;
    double length = 0;
    double links = 0;
};

Measured measured(const PageOutline& page, const std::vector<Index>& chosen) {
    Measured sum;
    for (const Index root : chosen) {
        sum.prose += page[root].prose;
        sum.length += page[root].length;
        sum.links += page[root].linkLength;
    }
    return sum;
}

/// True when what is left is running text, and enough of it that a reader would miss it.
bool isArticle(const PageOutline& page, const std::vector<Index>& chosen, const ArticleFacts& facts,
               const PageHead& head) {
    constexpr double kLeastProse = 200;
    constexpr double kShortPage = 1200;
    const Measured sum = measured(page, chosen);
    if (sum.prose < kLeastProse || sum.links > 0.6 * sum.length)
        return false;
    if (sum.prose < kShortPage && (speaksOfError(head.pageTitle) || speaksOfError(facts.heading)))
        return false;
    return !isListOfArticles(page, chosen);
}

} // namespace

std::optional<ExtractedArticle> extractArticle(std::string_view html,
                                               const ExtractOptions& options) {
    constexpr double kShortPage = 800;
    constexpr std::size_t kFewestWords = 25;
    const std::string_view read = cutAt(html, options.maxBytes);
    const std::string clean = cleanBytes(read);
    const PageHead head = readHead(clean, options.pageUrl);
    const std::string source = guarded(clean);
    const GumboTree tree(source);
    PageOutline page(tree.root());
    const bool login = asksForLogin(page);
    dropSurroundings(page);
    const ArticleFacts facts = readFacts(page, head.title.empty() ? head.pageTitle : head.title);
    std::vector<Index> chosen = chooseArticle(page, head.body);
    if (!isArticle(page, chosen, facts, head))
        return std::nullopt;
    ExtractedArticle article;
    article.beginningOnly = breaksOffForMoney(page, chosen);
    article.title = chooseTitle(head, facts.heading);
    cleanArticle(page, chosen, article.title);
    const Measured sum = measured(page, chosen);
    if (login && sum.prose < kShortPage && !article.beginningOnly)
        return std::nullopt;
    SanitiseOptions rules;
    rules.baseUrl = head.baseUrl;
    rules.maxBytes = options.maxBytes + options.maxBytes / 2; // escapes make it longer
    article.html = sanitise(subtreeSource(page, chosen), rules).html;
    const std::string text = plainText(article.html);
    if (countWords(text) < kFewestWords)
        return std::nullopt;
    article.beginningOnly =
        article.beginningOnly || (head.notFree && head.body.size() > text.size() * 3 / 2);
    article.byline = head.author.empty() ? facts.byline : head.author;
    article.language = head.language;
    article.published = readMoment(head.published.empty() ? facts.published : head.published);
    if (!article.published)
        article.published = readMoment(facts.published);
    article.truncated = read.size() < html.size();
    return article;
}

} // namespace musette::markup
