// Pages of the usual publishing programs, tests/golden/pages: NAME.html, and beside it NAME.txt
// with the words that must come out, none where the page has no article.
#include "support/catch.h"
#include "support/markup_policy.h"

#include <musette/markup/extract.h>
#include <musette/markup/sanitise.h>
#include <musette/markup/text.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

using namespace musette;
namespace fs = std::filesystem;

namespace {

// Of the words that should come out, how many do; of those that do, how many should.
constexpr double kLeastRecall = 0.98;
constexpr double kLeastPrecision = 0.97;

fs::path pagesFolder() {
    return fs::path(MUSETTE_SOURCE_DIR) / "tests" / "golden" / "pages";
}

std::string readFile(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::optional<markup::ExtractedArticle> extracted(const std::string& name) {
    return markup::extractArticle(readFile(pagesFolder() / (name + ".html")),
                                  {.pageUrl = "https://exemple.org/billets/un.html"});
}

using Words = std::map<std::string, int>;

Words wordsOf(const std::string& text, int& count) {
    Words words;
    std::istringstream stream(text);
    for (std::string word; stream >> word; ++count)
        ++words[word];
    return words;
}

struct Share {
    double recall = 0;
    double precision = 0;
};

Share compare(const std::string& expected, const std::string& found) {
    int wanted = 0;
    int given = 0;
    const Words wantedWords = wordsOf(expected, wanted);
    const Words givenWords = wordsOf(found, given);
    int common = 0;
    for (const auto& [word, times] : wantedWords) {
        const auto same = givenWords.find(word);
        common += same == givenWords.end() ? 0 : std::min(times, same->second);
    }
    return {static_cast<double>(common) / std::max(wanted, 1),
            static_cast<double>(common) / std::max(given, 1)};
}

std::vector<std::string> names() {
    std::vector<std::string> found;
    for (const auto& entry : fs::directory_iterator(pagesFolder())) {
        if (entry.path().extension() == ".html")
            found.push_back(entry.path().stem().string());
    }
    std::ranges::sort(found);
    return found;
}

} // namespace

TEST_CASE("from pages of the usual programs come the article's words and hardly any other") {
    REQUIRE(names().size() >= 20);
    for (const std::string& name : names()) {
        const std::string expected = readFile(pagesFolder() / (name + ".txt"));
        const auto article = extracted(name);
        INFO(name);
        if (expected.empty()) {
            INFO((article ? markup::plainText(article->html) : ""));
            CHECK_FALSE(article.has_value());
            continue;
        }
        CHECK(article.has_value());
        if (!article)
            continue;
        const std::string text = markup::plainText(article->html);
        const Share share = compare(expected, text);
        INFO(text);
        CHECK(share.recall >= kLeastRecall);
        CHECK(share.precision >= kLeastPrecision);
    }
}

TEST_CASE("what is extracted keeps to the sanitiser's tables and stays as it is") {
    for (const std::string& name : names()) {
        const auto article = extracted(name);
        if (!article)
            continue;
        INFO(name);
        CHECK(test::policyBreach(article->html) == "");
        markup::SanitiseOptions options;
        options.baseUrl = "https://exemple.org/billets/un.html";
        CHECK(markup::sanitise(article->html, options).html == article->html);
    }
}

TEST_CASE("title, author and date of an article come from the page's own marks") {
    const auto blocks = extracted("wordpress-blocks");
    REQUIRE(blocks);
    CHECK(blocks->title == "Une journée en salle froide");
    CHECK(blocks->byline == "Bastien Imaginé");
    CHECK(blocks->language == "fr-FR");
    REQUIRE(blocks->published);
    CHECK(base::formatRfc3339(*blocks->published) == "2026-02-03T17:05:00Z");

    const auto classic = extracted("wordpress-classic");
    REQUIRE(classic);
    CHECK(classic->title == "Veille : choisir ce qu’on ne lira pas");
    CHECK(classic->byline == "Odile Fictive");
    REQUIRE(classic->published);
    CHECK(base::formatRfc3339(*classic->published) == "2026-03-12T07:30:00Z");

    const auto spip = extracted("spip");
    REQUIRE(spip);
    CHECK(spip->title == "La lecture à voix haute revient");
    CHECK(spip->byline == "Clarisse Inventée");

    const auto blogger = extracted("blogger");
    REQUIRE(blogger);
    CHECK(blogger->title == "Installer un serveur de test");

    const auto ghost = extracted("ghost");
    REQUIRE(ghost);
    CHECK(ghost->byline == "Maud Supposée");
}

TEST_CASE("a page that gives a beginning to those who have not subscribed is known by it") {
    const auto paywall = extracted("press-paywall");
    REQUIRE(paywall);
    CHECK(paywall->beginningOnly);
    const auto daily = extracted("press-daily");
    REQUIRE(daily);
    CHECK_FALSE(daily->beginningOnly);
}

TEST_CASE("pictures, tables, code, quotations and footnotes of an article stay") {
    const auto classic = extracted("wordpress-classic");
    REQUIRE(classic);
    CHECK_THAT(
        classic->html,
        test::containsText("data-src=\"https://carnet.example/wp-content/uploads/grille.png\""));
    CHECK_THAT(classic->html, test::containsText("<blockquote>"));
    CHECK_THAT(classic->html, test::containsText("<div class=\"caption\">"));

    const auto hugo = extracted("hugo");
    REQUIRE(hugo);
    CHECK_THAT(hugo->html, test::containsText("<table>"));
    CHECK_THAT(hugo->html, test::containsText("<pre>"));
    CHECK_THAT(hugo->html, test::containsText("href=\"#u-fn:1\""));
    CHECK_THAT(hugo->html, test::containsText("id=\"u-fn:1\""));

    const auto medium = extracted("medium");
    REQUIRE(medium);
    CHECK_THAT(medium->html,
               test::containsText("data-src=\"https://cdn.example/max/1400/pile.webp\""));

    const auto ghost = extracted("ghost");
    REQUIRE(ghost);
    CHECK_THAT(ghost->html, test::containsText("youtube.com/watch?v=AbCdEfGhIjK"));
    CHECK_THAT(ghost->html, test::containsText("/content/images/size/w2000/carte.jpg"));
}
