// Full-text search over items and notes, its index, and typed text that looks like syntax.

#include "library.h"

using namespace musette;
using test::codeOf;
using test::incoming;
using test::need;

namespace {

/// A library with one feed of a few items.
struct Searched {
    Searched() {
        feed = library.addFeed("https://exemple.test/flux");
        add("Œuvre collective", "Le cœur du métier : l’évaluation des acquis.");
        add("Décret du 3 mai", "Certification Qualiopi, article L.6316-1 du code du travail.");
        add("Accessibilité",
            "Les stagiaires en situation de handicap ; aménagements raisonnables.");
        add("Æsop's fables", "Storytelling and C++ for trainers.");
    }
    model::ItemId add(const std::string& title, const std::string& text) {
        return library.addItem(feed, incoming(title, text));
    }
    std::vector<std::string> titles(const std::string& words,
                                    model::ItemSort sort = model::ItemSort::Published) {
        model::ItemQuery query;
        query.search = words;
        query.sort = sort;
        std::vector<std::string> titles;
        for (const auto& row :
             need(library.reader().itemRows(need(library.reader().itemIds(query)))))
            titles.push_back(row.title);
        return titles;
    }

    test::TestLibrary library;
    model::FeedId feed;
};

using Titles = std::vector<std::string>;

} // namespace

TEST_CASE("searching does not mind accents, case and ligatures") {
    Searched s;
    for (const char* words : {"décret", "decret", "DÉCRET",
                              "De\xCC\x81"
                              "cret"})
        CHECK(s.titles(words) == Titles{"Décret du 3 mai"});
    for (const char* words : {"œuvre", "oeuvre", "ŒUVRE", "coeur", "cœur"})
        CHECK(s.titles(words) == Titles{"Œuvre collective"});
    CHECK(s.titles("aesop") == Titles{"Æsop's fables"});
    CHECK(s.titles("l'evaluation") == Titles{"Œuvre collective"});
    CHECK(s.titles("l’évaluation") == Titles{"Œuvre collective"});
}

TEST_CASE("a word is found behind an elided article, and with one") {
    Searched s;
    s.add("Élision", "J’apprends qu'andragogie rime jusqu’ici ; lorsqu'on s'informe, puisqu’il n'y "
                     "a d'autre c'est t'dire m'entendre.");
    for (const char* word :
         {"apprends", "andragogie", "ici", "on", "informe", "il", "y", "autre", "est", "dire",
          "entendre", "d'andragogie", "l’andragogie", "qu'andragogie", "-l'évaluation andragogie"})
        CHECK(s.titles(std::string(word) + ' ') == Titles{"Élision"});
    CHECK(s.titles("une evaluation").empty());
    CHECK(s.titles("d'évaluation") == Titles{"Œuvre collective"});
    CHECK(s.titles("\"d'évaluation\"").empty());
}

TEST_CASE("the last word is found while it is being typed") {
    Searched s;
    for (const char* words : {"q", "qu", "qual", "qualiopi", "certification qua"})
        CHECK(s.titles(words) == Titles{"Décret du 3 mai"});
    CHECK(s.titles("qual certification").empty());
    CHECK(s.titles("qual ").empty());
    CHECK(s.titles("qualiopi ") == Titles{"Décret du 3 mai"});
}

TEST_CASE("all words have to occur, in any order, in title or text") {
    Searched s;
    CHECK(s.titles("mai certification") == Titles{"Décret du 3 mai"});
    CHECK(s.titles("certification handicap").empty());
    CHECK(s.titles("du").size() == 2);
}

TEST_CASE("quotation marks of both kinds make a phrase") {
    Searched s;
    CHECK(s.titles("\"situation de handicap\"") == Titles{"Accessibilité"});
    CHECK(s.titles("« situation de handicap »") == Titles{"Accessibilité"});
    CHECK(s.titles("\"handicap de situation\"").empty());
    CHECK(s.titles("\"situation de") == Titles{"Accessibilité"});
}

TEST_CASE("a word after a minus must not occur") {
    Searched s;
    CHECK(s.titles("du -qualiopi") == Titles{"Œuvre collective"});
    CHECK(s.titles("-qualiopi") == Titles{"Æsop's fables", "Accessibilité", "Œuvre collective"});
    CHECK(s.titles("-qualiopi -handicap -\"du métier\"") == Titles{"Æsop's fables"});
}

TEST_CASE("signs of the search syntax are harmless text") {
    Searched s;
    for (const char* words : {"\"",
                              "\"\"",
                              "*",
                              "(",
                              ")",
                              "()",
                              "AND",
                              "OR",
                              "NOT",
                              "NEAR",
                              "NEAR(a b, 3)",
                              "^",
                              "^a",
                              ":",
                              "title:",
                              "body:x",
                              "-",
                              "--",
                              "- -",
                              "+",
                              "{title}:",
                              "a AND",
                              "AND b",
                              "a OR",
                              "((",
                              "a\"b",
                              "'",
                              "';DROP TABLE item;--",
                              "\\",
                              "%",
                              "_",
                              "«",
                              "»",
                              "« »",
                              "\xC3",
                              "\xFF\xFE",
                              "\n\t",
                              ",",
                              "a*b*",
                              "…",
                              "’",
                              "\xF0\x9F\x98\x80",
                              "-\"\"",
                              "-«",
                              "x:y:z",
                              "[a]",
                              "{",
                              "}",
                              "~",
                              "|",
                              "&"}) {
        CAPTURE(words);
        model::ItemQuery query;
        query.search = words;
        CHECK(s.library.reader().itemIds(query));
        query.sort = model::ItemSort::Rank;
        CHECK(s.library.reader().itemIds(query));
        CHECK(s.library.reader().searchNotes(words));
    }
    CHECK(s.titles("article L.6316-1") == Titles{"Décret du 3 mai"});
    CHECK(s.titles("L.6316-1 du") == Titles{"Décret du 3 mai"});
    CHECK(s.titles("c++").size() >= 1);
    CHECK(s.titles("title:décret").empty());
    CHECK(s.titles(std::string("d\0cret", 6)).empty());
    CHECK_NOTHROW(s.titles(std::string(100'000, 'a')));
    std::string many;
    for (int i = 0; i < 3000; ++i)
        many += "mot" + std::to_string(i) + ' ';
    CHECK(s.titles(many).empty());
}

TEST_CASE("words in the title weigh more than words in the text") {
    Searched s;
    s.add("Sans rapport", "Un décret parmi d'autres, un long texte où le mot se perd un peu.");
    CHECK(s.titles("décret", model::ItemSort::Rank) == Titles{"Décret du 3 mai", "Sans rapport"});
}

TEST_CASE("the search follows changes and removals of items") {
    Searched s;
    const auto id = s.add("Provisoire", "brouillon");
    CHECK(s.titles("brouillon").size() == 1);
    s.library.write(
        [&] { return s.library.writer().items().update(id, incoming("Définitif", "version")); });
    CHECK(s.titles("brouillon").empty());
    CHECK(s.titles("definitif") == Titles{"Définitif"});
    s.library.act(model::OperationKind::RemoveFeed,
                  [&] { return s.library.writer().feeds().remove(s.feed); });
    CHECK(s.titles("definitif").empty());
    s.library.requireSound();
}

TEST_CASE("the index can be made anew from the text it indexes") {
    Searched s;
    test::sqlRows(s.library.path(), "INSERT INTO item_search (item_search) VALUES ('delete-all')");
    CHECK(s.titles("decret").empty());
    CHECK(codeOf(store::check(s.library.path())) == base::ErrorCode::LibraryDamaged);
    need(s.library.writer().rebuildSearch());
    CHECK(s.titles("decret") == Titles{"Décret du 3 mai"});
    s.library.requireSound();
}

TEST_CASE("notes are found by their words, newest first, and no longer once they changed") {
    Searched s;
    auto& sessions = s.library.writer().sessions();
    model::NoteId first;
    s.library.act(model::OperationKind::AddNote, [&]() -> base::Status {
        model::Session session;
        session.uuid = "u";
        session.title = "Évaluer";
        session.startsOn = session.endsOn = *base::parseDate("2026-11-24");
        model::Note note;
        note.session = need(sessions.insert(session));
        note.body = "La **bienveillance** n'empêche pas l'exigence";
        note.authors = "Une intervenante";
        note.at = s.library.clock.now();
        first = need(sessions.insertNote(note));
        note.at += std::chrono::minutes{5};
        note.body = "Exigence encore";
        return test::statusOf(sessions.insertNote(note));
    });
    const auto hits = need(s.library.reader().searchNotes("exigence"));
    REQUIRE(hits.size() == 2);
    CHECK(hits.front().body == "Exigence encore");
    CHECK(hits.back().note == first);
    CHECK(hits.back().sessionTitle == "Évaluer");
    CHECK(need(s.library.reader().searchNotes("intervenante")).size() == 2);
    s.library.act(model::OperationKind::DeleteNote, [&] { return sessions.removeNote(first); });
    CHECK(need(s.library.reader().searchNotes("bienveillance")).empty());
    s.library.undo();
    CHECK(need(s.library.reader().searchNotes("bienveill")).size() == 1);
    s.library.requireSound();
}

TEST_CASE("what comes and changes within one transaction is found by its last words") {
    Searched s;
    model::ItemId changed;
    s.library.write([&]() -> base::Status {
        store::ItemTable& items = s.library.writer().items();
        const auto first =
            items.insert(s.feed, incoming("Bilan", "Premier jet."), s.library.clock.now());
        const auto second =
            items.insert(s.feed, incoming("Tutorat", "À distance."), s.library.clock.now());
        if (!first || !second)
            return base::fail(base::ErrorCode::Internal, "not inserted");
        changed = *first;
        return items.update(*first, incoming("Bilan", "Version définitive."));
    });
    CHECK(s.titles("jet").empty());
    CHECK(s.titles("definitive") == Titles{"Bilan"});
    CHECK(s.titles("distance") == Titles{"Tutorat"});
    s.library.write([&] {
        return s.library.writer().items().update(changed, incoming("Bilan", "Encore autre chose."));
    });
    CHECK(s.titles("definitive").empty());
    CHECK(s.titles("chose") == Titles{"Bilan"});
    s.library.requireSound();
}

TEST_CASE("a transaction that fails leaves no word behind, and the next is whole") {
    Searched s;
    const base::Status failed =
        s.library.writer().transaction(store::Durability::Soon, [&]() -> base::Status {
            const auto id = s.library.writer().items().insert(
                s.feed, incoming("Perdu", "Jamais gardé."), s.library.clock.now());
            return id ? base::fail(base::ErrorCode::Internal, "on purpose")
                      : std::unexpected(id.error());
        });
    CHECK_FALSE(failed.has_value());
    CHECK(s.titles("jamais").empty());
    s.add("Gardé", "Pour toujours.");
    CHECK(s.titles("toujours") == Titles{"Gardé"});
    CHECK(s.titles("jamais").empty());
    s.library.requireSound();
}
