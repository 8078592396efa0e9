// Which of a few items a search finds, told from those few alone.

#include "library.h"

#include <algorithm>
#include <array>

using namespace musette;
using test::codeOf;
using test::incoming;
using test::need;

TEST_CASE("of a few items exactly those are told that the whole search finds") {
    test::TestLibrary library;
    const auto feed = library.addFeed("https://exemple.test/flux");
    const auto other = library.addFeed("https://exemple.test/autre");
    std::vector<model::ItemId> ids;
    for (const auto& [title, text] : std::vector<std::pair<std::string, std::string>>{
             {"Œuvre collective", "Le cœur du métier : l’évaluation des acquis."},
             {"Évaluer", "Certification Qualiopi et évaluations."},
             {"Rien de tout cela", "Un texte d’oeuvre."},
             {"", ""}}) {
        ids.push_back(library.addItem(feed, incoming(title, text)));
        ids.push_back(library.addItem(other, incoming(title + " bis", text)));
    }
    library.write([&]() -> base::Status {
        need(library.writer().items().setRead(std::array{ids[0], ids[3]}, true));
        return library.writer().items().addTags(std::array{ids[1], ids[2]},
                                                std::array<std::string, 1>{"Droit"});
    });
    std::vector<model::ItemQuery> queries;
    for (const char* search :
         {"", "evaluation", "eval", "ev", "d'évaluation ", "\"des acquis\"", "-evaluation",
          "oeuvre -collective", "tag:droit", "-tag:droit evaluation", "is:unread", "est:lu",
          "flux:2", "evaluations bis", "   -\"\"  ", "\"\""}) {
        queries.push_back({.search = search});
        queries.push_back({.search = search, .unreadOnly = true, .withoutLetGo = true});
    }
    const std::array few{ids[0], ids[1], ids[2], ids[5], model::ItemId{999}};
    const auto found = need(library.reader().foundAmong(queries, few));
    REQUIRE(found.size() == queries.size());
    std::size_t finds = 0;
    for (std::size_t i = 0; i < queries.size(); ++i) {
        CAPTURE(queries[i].search);
        std::vector<model::ItemId> whole = need(library.reader().itemIds(queries[i]));
        std::erase_if(whole,
                      [&](model::ItemId id) { return std::ranges::find(few, id) == few.end(); });
        std::ranges::sort(whole);
        CHECK(found[i] == whole);
        finds += whole.size();
    }
    CHECK(finds > 20);
    CHECK(codeOf(library.reader().foundAmong(std::array{model::ItemQuery{.search = "is:x"}},
                                             few)) == base::ErrorCode::InvalidArgument);
}
