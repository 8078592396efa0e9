#include "support/catch.h"

#include <musette/base/quote.h>
#include <musette/base/text.h>

#include <chrono>
#include <string>
#include <utility>
#include <vector>

using namespace musette::base;

namespace {

/// The quote of the nth occurrence of some words in a text.
TextQuote quoteOf(const std::string& text, const std::string& words, int nth = 1) {
    std::size_t at = text.find(words);
    for (int i = 1; i < nth; ++i)
        at = text.find(words, at + 1);
    REQUIRE(at != std::string::npos);
    return quoteAt(text, {at, at + words.size()}).value();
}

/// What is found of a quote in a text; "-" when it is not.
std::string wordsFound(const std::string& text, const TextQuote& quote) {
    const auto found = QuoteFinder(text).find(quote);
    return found ? text.substr(found->range.begin, found->range.end - found->range.begin) : "-";
}

const std::string kArticle =
    "Veiller, c'est faire le deuil\n"
    "On ne lit pas tout : on choisit. La veille n'est pas une collection, c'est un tri.\n"
    "Chaque semaine, un quart d'heure suffit pour passer les sources en revue, à condition de "
    "laisser partir ce qui ne servira pas.\n"
    "La veille n'est pas une corvée.";

} // namespace

TEST_CASE("a quote holds its words and a little of what stands around them") {
    const TextQuote quote = quoteOf(kArticle, "on choisit");
    CHECK(quote.exact == "on choisit");
    CHECK(kArticle.find(quote.prefix + quote.exact + quote.suffix) != std::string::npos);
    CHECK(quote.prefix.size() >= 40);
    CHECK(quote.prefix.size() <= 48);
    CHECK(kArticle.substr(quote.position, 10) == "on choisit");
}

TEST_CASE("a quote begins and ends with a word, and context never holds half a character") {
    const std::string text = "éééééééééééééééééééééééééééé mot éééééééééééééééééééééééééééé";
    const std::size_t at = text.find("mot");
    const TextQuote quote = quoteAt(text, {at - 1, at + 4}).value();
    CHECK(quote.exact == "mot");
    CHECK(isValidUtf8(quote.prefix));
    CHECK(isValidUtf8(quote.suffix));
}

TEST_CASE("blanks alone and what cannot be seen are no passage") {
    CHECK_FALSE(quoteAt("a \n b", {1, 4}).has_value());
    CHECK_FALSE(quoteAt("a\u00A0\uFFFC\u200Bb", {1, 9}).has_value());
    CHECK_FALSE(quoteAt("", {0, 0}).has_value());
    CHECK_FALSE(quoteAt("abc", {7, 9}).has_value());
}

TEST_CASE("a passage is found where it was") {
    const TextQuote quote = quoteOf(kArticle, "on choisit");
    const auto found = QuoteFinder(kArticle).find(quote);
    REQUIRE(found.has_value());
    CHECK(found->likeness == Likeness::Exact);
    CHECK(found->range == TextRange{quote.position, quote.position + 10});
}

TEST_CASE("of several places the one with the same surroundings is taken") {
    const TextQuote second = quoteOf(kArticle, "La veille n'est pas une", 2);
    const std::string longer = "La veille n'est pas une science.\n" + kArticle;
    const auto found = QuoteFinder(longer).find(second);
    REQUIRE(found.has_value());
    CHECK(longer.substr(found->range.end, 8) == " corvée");
}

TEST_CASE("where surroundings are the same the nearest place is taken") {
    std::string text;
    for (int i = 0; i < 9; ++i)
        text += "Il en va de même pour toute la suite de ce texte, qui ne dit rien de neuf. ";
    const TextQuote quote = quoteOf(text, "toute la suite", 5);
    const auto found = QuoteFinder(text).find(quote);
    REQUIRE(found.has_value());
    CHECK(found->range.begin == quote.position);
}

TEST_CASE("of places that fold alike the one that was quoted is taken") {
    const std::string text = "Droit et droit et DROIT";
    TextQuote quote{"DROIT", "", "", 0};
    CHECK(wordsFound(text, quote) == "DROIT");
}

TEST_CASE("spaces and typography do not matter") {
    const TextQuote quote =
        quoteOf("Il dit : \"l'essentiel - à mon avis - est là...\" et s'en va !",
                "dit : \"l'essentiel - à mon avis - est là...\"");
    const std::string dressed =
        "Il dit\u00A0: «\u00A0l’essentiel – à mon avis –\nest là…\u00A0» et s’en va\u202F!";
    const auto found = QuoteFinder(dressed).find(quote);
    REQUIRE(found.has_value());
    CHECK(found->likeness == Likeness::Folded);
    CHECK(dressed.substr(found->range.begin, found->range.end - found->range.begin) ==
          "dit\u00A0: «\u00A0l’essentiel – à mon avis –\nest là…\u00A0»");
}

TEST_CASE("a picture or a soft hyphen inside a passage does not hide it") {
    const TextQuote quote = quoteOf(kArticle, "passer les sources en revue");
    CHECK(wordsFound("Chaque semaine, passer les sour\u00ADces \uFFFCen revue, oui", quote) ==
          "passer les sour\u00ADces \uFFFCen revue");
}

TEST_CASE("a word with accents made of two characters is found whole") {
    const TextQuote quote = quoteOf(kArticle, "une corvée");
    const std::string text = "La veille n'est pas une corve\u0301e\u0301.";
    CHECK(wordsFound("La veille n'est pas une corve\u0301e.", quote) == "une corve\u0301e");
    CHECK(wordsFound(text, quote).starts_with("une corve\u0301e"));
}

TEST_CASE("a corrected passage is found, with what was put into it") {
    const TextQuote quote = quoteOf(
        kArticle, "un quart d'heure suffit pour passer les sources en revue, à condition de");
    const std::string corrected = "Chaque jour, un petit quart d'heure suffit pour passer toutes "
                                  "les sources en revue, à condition de laisser partir le reste.";
    const auto found = QuoteFinder(corrected).find(quote);
    REQUIRE(found.has_value());
    CHECK(found->likeness == Likeness::Approximate);
    const std::string words =
        corrected.substr(found->range.begin, found->range.end - found->range.begin);
    CHECK(words.ends_with("quart d'heure suffit pour passer toutes les sources en revue, "
                          "à condition de"));
}

TEST_CASE("a passage that was rewritten or removed is not found") {
    const TextQuote quote = quoteOf(kArticle, "La veille n'est pas une collection, c'est un tri");
    CHECK(wordsFound("On ne lit pas tout : on choisit. Trier vaut mieux que garder.", quote) ==
          "-");
    CHECK(wordsFound("", quote) == "-");
    CHECK(wordsFound("\n\n", quote) == "-");
}

TEST_CASE("a short passage is not taken for the same word elsewhere") {
    const std::string before = "Nous avons tenu un atelier sur le tri des sources, hier au soir.";
    const TextQuote quote = quoteOf(before, "tri");
    CHECK(wordsFound("Un trimestre plus tard, tri et patrie n'ont rien de commun ici.", quote) ==
          "-");
    CHECK(wordsFound("Nous avons tenu un grand atelier sur le tri des sources, hier.", quote) ==
          "tri");
}

TEST_CASE("a whole text that is short is found as it is") {
    const TextQuote quote = quoteOf("Oui.", "Oui.");
    CHECK(wordsFound("Oui.", quote) == "Oui.");
}

TEST_CASE("a changed passage that stays in its place wins over an unchanged twin elsewhere") {
    const std::string before = "Le premier point est acquis depuis longtemps. Le module de "
                               "formation dure deux jours en tout. Rien de plus à dire.";
    const TextQuote quote = quoteOf(before, "module de formation");
    const std::string after = "Voir le module de formation. Le premier point est acquis depuis "
                              "longtemps. Le module des formations dure deux jours en tout. Rien "
                              "de plus à dire.";
    CHECK(wordsFound(after, quote) == "module des formations");
}

TEST_CASE("a very long passage is found by its two ends when its middle was changed") {
    std::string text = "Avant. ";
    for (int i = 0; i < 60; ++i)
        text += "Phrase numéro " + std::to_string(i * 7919) + " du long passage. ";
    const std::size_t end = text.size() - 1;
    text += "Après.";
    const TextQuote quote = quoteAt(text, {7, end}).value();
    std::string changed = text;
    const std::size_t middle = changed.find("Phrase numéro " + std::to_string(30 * 7919));
    changed.replace(middle, 20, "Tout autre chose, et plus long,");
    const auto found = QuoteFinder(changed).find(quote);
    REQUIRE(found.has_value());
    CHECK(found->likeness == Likeness::Approximate);
    CHECK(found->range.begin == 7);
    CHECK(changed.substr(found->range.end) == " Après.");
    CHECK(wordsFound(changed.substr(0, middle), quote) == "-");
}

TEST_CASE("passages that overlap are found each on its own") {
    const TextQuote first = quoteOf(kArticle, "La veille n'est pas une collection");
    const TextQuote second = quoteOf(kArticle, "une collection, c'est un tri");
    const QuoteFinder finder("Titre neuf\n" + kArticle);
    const auto a = finder.find(first);
    const auto b = finder.find(second);
    REQUIRE(a.has_value());
    REQUIRE(b.has_value());
    CHECK(a->range.end > b->range.begin);
    CHECK(a->range.end < b->range.end);
}

TEST_CASE("other scripts are found too") {
    const std::string text = "قال المدرب إن المتابعة عادة يومية. 毎日少しずつ読むことが大切です。";
    CHECK(wordsFound("جديد. " + text, quoteOf(text, "المتابعة عادة يومية")) ==
          "المتابعة عادة يومية");
    CHECK(wordsFound("新しい。" + text, quoteOf(text, "少しずつ読むことが大切")) ==
          "少しずつ読むことが大切");
}

TEST_CASE("a text made to be slow is searched in time that grows with its length") {
    const std::string text(1'000'000, 'a');
    const QuoteFinder finder(text);
    std::string words(501, 'a');
    words[400] = 'b';
    const TextQuote quote{std::move(words), "", "", 0};
    const auto start = std::chrono::steady_clock::now();
    const auto found = finder.find(quote);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(10));
    REQUIRE(found.has_value());
    CHECK(found->likeness == Likeness::Approximate);
}
