#include "support/catch.h"

#include <musette/base/words.h>

using namespace musette;
using Words = std::vector<std::string_view>;

TEST_CASE("words of folded text end at ASCII signs and at its end") {
    CHECK(base::wordsOf("l'evaluation, 2 fois (deux) !") ==
          Words{"l", "evaluation", "2", "fois", "deux"});
    CHECK(base::wordsOf("mot") == Words{"mot"});
    CHECK(base::wordsOf("").empty());
    CHECK(base::wordsOf(" -- ").empty());
}

TEST_CASE("letters beyond ASCII belong to words, and so many are told as are wanted") {
    CHECK(base::wordsOf("слово et λόγος") == Words{"слово", "et", "λόγος"});
    CHECK(base::wordsOf("un deux trois", 2) == Words{"un", "deux"});
    CHECK(base::wordsOf("un", 0).empty());
}
