// Where the words of a search stand in what it found.

#include "open_library.h"

using namespace musette;
using test::need;

namespace {

std::string passage(const std::string& html, std::string_view search) {
    test::OpenLibrary library;
    const model::FeedId feed = library.addFeed("https://exemple.test/flux");
    model::IncomingItem item;
    item.identity = item.guid = "a";
    item.title = "Titre";
    item.contentHtml = html;
    item.contentHash = "hash";
    model::ItemId id;
    auto& writer = library.file().storeWriter();
    need(writer.transaction(store::Durability::Soon, [&]() -> base::Status {
        id = need(writer.items().insert(feed, item, base::Instant{}));
        return {};
    }));
    return need(library.reader().passages(std::array{id}, search)).at(0);
}

const std::string& before() {
    static const std::string text = [] {
        std::string words;
        for (int i = 0; i < 60; ++i)
            words += "remplissage ";
        return words;
    }();
    return text;
}

} // namespace

TEST_CASE("a passage shows the words of a search where most of them stand together") {
    const std::string html = "<p>" + before() + "un acquis seul. " + before() +
                             "Ici l’évaluation des acquis en <b>formation</b>, enfin.</p><p>" +
                             before() + "</p>";
    const std::string found = passage(html, "acquis evaluation formati");
    CHECK(found.starts_with("… "));
    CHECK_THAT(found, test::containsText("Ici l’évaluation des acquis en formation, enfin."));
    CHECK(found.size() < 260);
    CHECK(passage(html, "flux:x « acquis seul » -rien").find("un acquis seul") !=
          std::string::npos);
}

TEST_CASE("no passage is given where the excerpt shows the words, or the title alone has them") {
    CHECK(passage("<p>L’évaluation d’abord. " + before() + "</p>", "évaluation").empty());
    CHECK(passage("<p>" + before() + "</p>", "titre").empty());
    CHECK(passage("<p>" + before() + "formation</p>", "forma ").empty());
    CHECK_FALSE(passage("<p>" + before() + "formation</p>", "forma").empty());
    CHECK(passage("", "forma").empty());
}

TEST_CASE("the words of a search are given for marking, the last one open or whole") {
    using service::LibraryReader;
    CHECK(LibraryReader::wordsOf("flux:\"le monde\" Éthique") == "ethique");
    CHECK(LibraryReader::wordsOf("l'Éthique -x données ") == "ethique donnees ");
    CHECK(LibraryReader::wordsOf("est:lu").empty());
    CHECK(LibraryReader::wordsOf("avant:hier mot").empty());
}
