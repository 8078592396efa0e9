// Criteria of a search beside its words, in English and French, and what is said of wrong ones.

#include "library.h"

#include <musette/model/search.h>

#include <array>

using namespace musette;
using test::incoming;
using test::need;
using Titles = std::vector<std::string>;

namespace {

/// Four items in two feeds, of which one lies in a folder.
struct Sorted {
    Sorted() {
        const auto feed = [&](const std::string& url, const std::string& title,
                              const std::string& folder) {
            model::FeedId id;
            library.act(model::OperationKind::AddFeed, [&] {
                auto& feeds = library.writer().feeds();
                return test::statusOf(feeds.insert(url, title, need(feeds.folder(folder))), &id);
            });
            return id;
        };
        const auto papers = feed("https://un.test/", "Le Monde de la formation", "Presse / Écoles");
        const auto other = feed("https://deux.test/", "Carnet", "");
        first = add(papers, "Un", "formation continue", "Élodie Blanc", "2025-12-31T10:00:00Z");
        second = add(papers, "Deux", "formation initiale", "Marc Blanc", "2026-01-01T00:00:00Z");
        third = add(other, "Trois", "formation à distance", "", "2026-03-15T10:00:00Z");
        add(other, "Quatre", "rien", "Élodie Noir", "2026-04-01T10:00:00Z");
        auto& items = library.writer().items();
        library.act(model::OperationKind::Tag, [&] {
            return items.addTags(std::array{first}, std::array<std::string, 1>{"Évaluation"});
        });
        library.act(model::OperationKind::MarkRead,
                    [&] { return items.setRead(std::array{first, second}, true); });
        library.act(model::OperationKind::Star,
                    [&] { return items.setStarred(std::array{second}, true); });
        library.act(model::OperationKind::Triage, [&] {
            return items.setTriage(std::array{third}, model::Triage::Kept, "", library.clock.now());
        });
        library.act(model::OperationKind::CreateSession, [&]() -> base::Status {
            model::Session session;
            session.uuid = "u";
            session.title = "Évaluer à distance";
            session.startsOn = session.endsOn = *base::parseDate("2026-11-24");
            model::SessionItem link;
            link.session = need(library.writer().sessions().insert(session));
            link.item = second;
            return test::statusOf(library.writer().sessions().insertLink(link));
        });
    }
    model::ItemId add(model::FeedId feed, const std::string& title, const std::string& text,
                      const std::string& author, const std::string& published) {
        model::IncomingItem item = incoming(title, text);
        if (!author.empty())
            item.authors = {{author, "", ""}};
        item.published = base::parseRfc3339(published);
        return library.addItem(feed, item);
    }
    Titles titles(const std::string& search, model::ItemSort sort = model::ItemSort::Published) {
        model::ItemQuery query;
        query.search = search;
        query.sort = sort;
        Titles titles;
        for (const auto& row :
             need(library.reader().itemRows(need(library.reader().itemIds(query)))))
            titles.push_back(row.title);
        CHECK(need(library.reader().itemCount(query)) == titles.size());
        // A first page is found in another way than the whole list.
        const auto whole = need(library.reader().itemIds(query));
        query.limit = 100;
        CHECK(need(library.reader().itemIds(query)) == whole);
        return titles;
    }

    test::TestLibrary library;
    model::ItemId first, second, third;
};

} // namespace

TEST_CASE("criteria narrow a search, in English and in French") {
    Sorted s;
    for (const char* search : {"feed:monde formation", "flux:\"le monde\"", "flux:« le Monde »",
                               "Feed:1", "folder:presse", "dossier:ecoles"})
        CHECK(s.titles(search) == Titles{"Deux", "Un"});
    for (const char* search : {"tag:évaluation", "étiquette:Evaluation", "etiquette:éval"})
        CHECK(s.titles(search) == Titles{"Un"});
    CHECK(s.titles("session:distance") == Titles{"Deux"});
    for (const char* search :
         {"is:unread formation", "est:non-lu formation", "est:non-lus formation"})
        CHECK(s.titles(search) == Titles{"Trois"});
    for (const char* search : {"is:starred", "est:étoilé", "est:étoilés", "est:etoilee"})
        CHECK(s.titles(search) == Titles{"Deux"});
    for (const char* search : {"is:kept", "est:retenu", "est:retenus", "est:retenue"})
        CHECK(s.titles(search) == Titles{"Trois"});
    CHECK(s.titles("is:read") == Titles{"Deux", "Un"});
    CHECK(s.titles("est:à-trier") == Titles{"Quatre", "Deux", "Un"});
    CHECK(s.titles("est:laissé-partir").empty());
    CHECK(s.titles("before:2026") == Titles{"Un"});
    CHECK(s.titles("avant:2026-03 après:01/01/2026") == Titles{"Deux"});
    CHECK(s.titles("apres:2026-03-15") == Titles{"Quatre", "Trois"});
    for (const char* search : {"author:elodie", "auteur:Élodie", "autrice:elodie"})
        CHECK(s.titles(search) == Titles{"Quatre", "Un"});
    CHECK(s.titles("auteur:\"marc blanc\"") == Titles{"Deux"});
    for (const auto sort : {model::ItemSort::Published, model::ItemSort::Rank}) {
        CHECK(s.titles("formation auteur:blanc -auteur:marc", sort) == Titles{"Un"});
        CHECK(s.titles("formation -auteur:blanc", sort) == Titles{"Trois"});
    }
}

TEST_CASE("a criterion after a minus must not hold, and several of one kind add up") {
    Sorted s;
    CHECK(s.titles("-feed:monde formation") == Titles{"Trois"});
    CHECK(s.titles("-tag:évaluation formation") == Titles{"Trois", "Deux"});
    CHECK(s.titles("-est:lu") == Titles{"Quatre", "Trois"});
    CHECK(s.titles("-is:kept -is:starred") == Titles{"Quatre", "Un"});
    CHECK(s.titles("-avant:2026-03") == Titles{"Quatre", "Trois"});
    CHECK(s.titles("-session:1 -auteur:blanc") == Titles{"Quatre", "Trois"});
    CHECK(s.titles("feed:monde feed:carnet formation").size() == 3);
    CHECK(s.titles("is:read is:unread").empty());
    CHECK(s.titles("feed:carnet folder:presse").empty());
    CHECK(s.titles("flux:inconnu").empty());
    CHECK(s.titles("formation tag:évaluation est:lu flux:monde", model::ItemSort::Rank) ==
          Titles{"Un"});
}

TEST_CASE("what was let go is left out where it is not asked for") {
    Sorted s;
    s.library.act(model::OperationKind::Triage, [&] {
        return s.library.writer().items().setTriage(std::array{s.first}, model::Triage::LetGo, "",
                                                    s.library.clock.now());
    });
    const auto found = [&](const std::string& search) {
        model::ItemQuery query;
        query.search = search;
        query.withoutLetGo = true;
        return need(s.library.reader().itemIds(query)).size();
    };
    CHECK(found("formation") == 2);
    CHECK(found("formation est:laissé-partir") == 1);
    CHECK(found("flux:monde") == 1);
}

TEST_CASE("the words of a search are told without its criteria") {
    const auto words = [](const char* search) { return store::StoreReader::wordsOf(search); };
    CHECK(words("flux:monde \"Cœur de\" -x l'Évaluation").words ==
          Titles{"coeur", "de", "evaluation"});
    CHECK(words("l'Évaluation").open);
    CHECK_FALSE(words("l'Évaluation ").open);
    CHECK(words("fo").open);
    CHECK_FALSE(words("\"fo\"").open);
}

TEST_CASE("what looks like a criterion but is none is looked for as words") {
    Sorted s;
    for (const char* search : {"https://un.test/", "10:30", "titre:un", ":x", "a:", "\"flux:\""})
        CHECK_FALSE(store::StoreReader::faultIn(search));
    CHECK(s.titles("\"flux:monde\"").empty());
}

TEST_CASE("a wrong criterion is told with its place") {
    using Kind = model::SearchFaultKind;
    const auto fault = [](const char* search) {
        return store::StoreReader::faultIn(search).value_or(model::SearchFault{.position = 999});
    };
    CHECK(fault("formation flux:").kind == Kind::MissingValue);
    CHECK(fault("formation flux:").position == 10);
    CHECK(fault("é is:lues-demain").kind == Kind::UnknownState);
    CHECK(fault("é is:lues-demain").position == 3);
    CHECK(fault("é is:lues-demain").term == "is:lues-demain");
    CHECK(fault("avant:hier").kind == Kind::WrongDate);
    CHECK(fault("après:2026-13").kind == Kind::WrongDate);
    CHECK(fault("-apres:31/02/2026").kind == Kind::WrongDate);
    CHECK(fault("auteru:blanc").kind == Kind::UnknownCriterion);
    CHECK(fault("auteru:blanc").meant == "auteur");
    CHECK(fault("flxu:x").meant == "flux");
    Sorted s;
    model::ItemQuery query;
    query.search = "formation avant:hier";
    CHECK(test::codeOf(s.library.reader().itemIds(query)) == base::ErrorCode::InvalidArgument);
}
