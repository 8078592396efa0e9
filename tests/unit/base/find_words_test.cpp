#include "support/catch.h"

#include <musette/base/find_words.h>

#include <string>

using musette::base::findWords;

namespace {

/// The passages found, apart by bars.
std::string found(const std::string& text, const std::string& words) {
    std::string all;
    for (const auto& range : findWords(text, words))
        all += text.substr(range.begin, range.end - range.begin) + '|';
    return all;
}

} // namespace

TEST_CASE("a name is found whatever its case, accents and blanks") {
    CHECK(found("Vu avec Hélène  Martin, puis HELENE MARTIN.", "hélène martin") ==
          "Hélène  Martin|HELENE MARTIN|");
    CHECK(found("Jean\nDupont et J.-P. L’Hôte", "jean dupont") == "Jean\nDupont|");
    CHECK(found("Selon M. L’Hôte", "l'hote") == "L’Hôte|");
}

TEST_CASE("a name is found as whole words alone") {
    CHECK(found("Martinique, Saint-Martin, Martin", "martin") == "Martin|Martin|");
    CHECK(found("démartin", "martin").empty());
    CHECK(found("(Martin)", "martin") == "Martin|");
    CHECK(found("Martin", "").empty());
    CHECK(found("", "martin").empty());
    CHECK(found("Martin", " , ").empty());
}
