#include "class_hints.h"

#include <musette/base/text.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace musette::markup {
namespace {

using Words = std::string_view;

// Whole names that publishing programs give the text of an article. Sorted.
constexpr auto kBodies = std::to_array<Words>({
    "article-body",      "article-content",
    "article-text",      "article-texte",
    "article__body",     "article__content",
    "article__text",     "articlebody",
    "available-content", "contenu-article",
    "corps-article",     "e-content",
    "entry-content",     "entrytext",
    "field--name-body",  "field-name-body",
    "gh-content",        "post-body",
    "post-content",      "post-full-content",
    "post__content",     "postarticle",
    "story-body",        "texte",
    "texteencadre-spip", "wp-block-post-content",
});
static_assert(std::ranges::is_sorted(kBodies));

// Single words of a name. Sorted.
constexpr auto kLeads =
    std::to_array<Words>({"chapeau", "chapo", "featured", "footnotes", "hero", "intro",
                          "introduction", "lead", "lede", "notes", "ps", "standfirst", "surtitre"});
static_assert(std::ranges::is_sorted(kLeads));

constexpr auto kContents = std::to_array<Words>(
    {"article", "body", "content", "contenu", "corps", "entry", "hentry", "main", "markdown",
     "post", "principal", "prose", "richtext", "story", "text", "texte", "wysiwyg"});
static_assert(std::ranges::is_sorted(kContents));

constexpr auto kFacts = std::to_array<Words>(
    {"auteur",    "auteurs",     "author",      "authors",   "byline",   "categories", "date",
     "dateline",  "datetime",    "keywords",    "meta",      "metadata", "publi",      "motscles",
     "published", "publication", "readingtime", "signature", "tags",     "timestamp"});

constexpr auto kAround = std::to_array<Words>({
    "actualites",    "ad",          "addthis",
    "addtoany",      "ads",         "advert",
    "advertisement", "ariane",      "axeptio",
    "bandeau",       "bio",         "bottombar",
    "breadcrumb",    "breadcrumbs", "carousel",
    "comment",       "commentaire", "commentaires",
    "commentlist",   "comments",    "connexes",
    "connexion",     "consent",     "cookie",
    "cookiebanner",  "cookiebot",   "cookies",
    "copyright",     "cta",         "didomi",
    "disqus",        "drawer",      "evitement",
    "filariane",     "footer",      "gdpr",
    "infolettre",    "lateral",     "laterale",
    "like",          "likes",       "login",
    "masthead",      "megamenu",    "menu",
    "modal",         "nav",         "navbar",
    "navigation",    "newsletter",  "onetrust",
    "outbrain",      "pager",       "pagination",
    "partage",       "partager",    "pied",
    "popin",         "popup",       "promo",
    "publicite",     "rating",      "recommandations",
    "recommended",   "related",     "relatedposts",
    "respond",       "rgpd",        "rubriques",
    "search",        "secondary",   "share",
    "sharedaddy",    "sharing",     "sidebar",
    "signup",        "similaires",  "skip",
    "social",        "socials",     "sponsor",
    "sponsored",     "subscribe",   "subscription",
    "suggestions",   "taboola",     "tagcloud",
    "tarteaucitron", "toolbar",     "topbar",
    "vote",
});

// Two words that mean something only together.
constexpr auto kAroundPairs = std::to_array<Words>(
    {"a-lire", "a-voir", "au-top", "barre-outils", "boite-outils", "lire-aussi", "lire-plus",
     "meme-auteur", "meme-rubrique", "memes-mots", "article-tools", "outils-page", "page-tools",
     "plus-lus", "read-more", "read-next", "voir-aussi", "most-read", "you-may"});

constexpr auto kPaywalls = std::to_array<Words>({"abonnes", "paywall", "subscriberonly"});

// A name with one of these speaks of something else: has-sidebar, comments-open, no-cookies.
constexpr auto kMentions =
    std::to_array<Words>({"closed", "disabled", "enabled", "has", "hide", "is", "no", "not", "off",
                          "open", "show", "with", "without"});

template <class List>
bool isIn(const List& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

bool isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}

/// The words of one name: apart by - _ : and by an upper-case letter after a lower-case one.
void splitName(std::string_view name, std::string& lower, std::vector<std::string_view>& words) {
    lower.clear();
    words.clear();
    std::vector<std::size_t> starts;
    bool inWord = false;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const bool letter = isLetterOrDigit(name[i]);
        const bool hump = letter && i > 0 && isUpper(name[i]) && name[i - 1] >= 'a';
        if (letter && (!inWord || hump))
            starts.push_back(lower.size() + (hump && inWord ? 1 : 0));
        if (hump && inWord)
            lower += '-';
        lower += letter ? static_cast<char>(isUpper(name[i]) ? name[i] + 32 : name[i]) : '-';
        inWord = letter;
    }
    for (const std::size_t start : starts) {
        const std::size_t end = std::min(lower.find('-', start), lower.size());
        words.push_back(std::string_view(lower).substr(start, end - start));
    }
}

bool hasPair(const std::vector<std::string_view>& words) {
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        for (const std::string_view pair : kAroundPairs) {
            const std::size_t dash = pair.find('-');
            if (words[i] == pair.substr(0, dash) && words[i + 1] == pair.substr(dash + 1))
                return true;
        }
    }
    return false;
}

Part partOfWords(const std::vector<std::string_view>& words) {
    const auto any = [&words](const auto& list) {
        return std::ranges::any_of(words,
                                   [&list](std::string_view word) { return isIn(list, word); });
    };
    if (any(kMentions))
        return Part::Unknown;
    if (any(kPaywalls))
        return Part::Paywall;
    if (any(kAround) || hasPair(words))
        return Part::Around;
    const bool content = any(kContents);
    if (words.size() <= 3 && any(kFacts))
        return Part::Fact;
    if (std::ranges::any_of(words, [](std::string_view word) {
            return word == "toc" || word == "sommaire" || word == "tableofcontents";
        }))
        return Part::Contents;
    // Page builders call everything a widget; one that holds a text says so.
    if (!content && std::ranges::any_of(words, [](std::string_view word) {
            return word == "widget" || word == "widgets";
        }))
        return Part::Around;
    if (any(kLeads))
        return Part::Lead;
    return content ? Part::Content : Part::Unknown;
}

/// Which of two says more.
Part stronger(Part a, Part b) {
    constexpr std::array kOrder = {Part::Unknown,  Part::Content, Part::Lead,    Part::Fact,
                                   Part::Contents, Part::Around,  Part::Paywall, Part::Body};
    const auto rank = [&](Part part) { return std::ranges::find(kOrder, part) - kOrder.begin(); };
    return rank(a) < rank(b) ? b : a;
}

} // namespace

Part partOf(std::string_view names) {
    constexpr std::size_t kMostNames = 24;
    Part part = Part::Unknown;
    std::string lower;
    std::vector<std::string_view> words;
    for (std::size_t count = 0; count < kMostNames && !names.empty(); ++count) {
        const std::size_t end = std::min(names.find_first_of(" \t\n\r\f"), names.size());
        const std::string_view name = names.substr(0, end);
        names.remove_prefix(std::min(end + 1, names.size()));
        if (name.empty() || name.size() > 100)
            continue;
        if (std::ranges::binary_search(kBodies, base::asciiLower(name)))
            return Part::Body;
        splitName(name, lower, words);
        part = stronger(part, partOfWords(words));
    }
    return part;
}

} // namespace musette::markup
