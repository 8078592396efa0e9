// The right of access and of erasure: where somebody is named, and that the name goes for good.

#include "open_library.h"

#include <musette/service/retention.h>

#include <algorithm>

using namespace musette;
using model::MentionPlace;
using test::codeOf;
using test::date;
using test::need;
using test::OpenLibrary;
using test::sqlRows;
using test::sqlValue;
using test::trainingSession;
using Code = base::ErrorCode;

namespace {

constexpr const char* kName = "Zélie Quartermain";

/// A library that names somebody in every kind of text.
struct Named {
    Named() {
        auto& editor = library.editor();
        session = need(editor.sessions.create(
            trainingSession("Suivi de Zélie Quartermain", "2026-11-24", "2026-11-24")));
        auto made = need(library.reader().session(session));
        model::Session edited = made.session;
        edited.introduction = "Merci à ZELIE QUARTERMAIN.";
        need(editor.sessions.edit(edited));
        model::Sequence sequence;
        sequence.halfDay = made.halfDays.at(0).id;
        sequence.title = "Intervention de Zélie Quartermain";
        sequence.speakers = {{{}, kName, "formatrice", "GRETA"},
                             {{}, "zelie quartermain", "formatrice", "GRETA"}};
        const auto place = need(editor.sessions.addSequence(sequence));
        model::Note note;
        note.session = session;
        note.halfDay = sequence.halfDay;
        note.sequence = place;
        note.body = "Zélie Quartermain l’a dit";
        note.authors = kName;
        note.id = need(editor.notes.add(note));
        note.body = "Elle, zélie  quartermain, l’a redit";
        need(editor.notes.edit(note));
        const auto item = need(editor.items.addPage("https://exemple.test/a", "Article"));
        model::SessionItem link;
        link.session = session;
        link.item = item;
        link.comment = "donné par Zélie Quartermain";
        need(editor.sessions.linkItem(link));
        need(editor.sessions.editParts(session, {{{{}, 0, "Aider Zélie Quartermain", "fait"}},
                                                 {{{}, 0, "Livret", "", "de Zélie Quartermain"}},
                                                 {{{}, 0, kName, "Son récit", "", ""}}}));
        const std::vector<std::string> columns{"Chances"};
        need(editor.boards.make(place, columns));
        need(editor.boards.change(place, [](model::Board& board) {
            return service::addCard(board, board.columns.at(0).id,
                                    {{}, "Carte de Zélie Quartermain"});
        }));
        model::Tool tool;
        tool.name = "Mur";
        tool.trials = {{date("2026-11-24"), "Zélie Quartermain l’aime"}};
        need(editor.tools.add(session, tool));
        need(editor.annotations.addNote({{}, item, "Voir Zélie Quartermain"}));
        need(editor.setSetting("note-draft.1", "Zélie Quartermain, à relire"));
        need(editor.setSetting("draft.1", "note none private\nDemander à Zélie Quartermain"));
    }
    std::vector<model::PersonMention> mentions() {
        return need(library.reader().mentions("zelie quartermain"));
    }
    bool mentionedIn(MentionPlace place) {
        return std::ranges::any_of(mentions(), [place](const model::PersonMention& mention) {
            return mention.place == place;
        });
    }

    OpenLibrary library;
    model::SessionId session;
};

} // namespace

TEST_CASE("every kind of text that names somebody is found") {
    Named named;
    for (const auto place :
         {MentionPlace::Session, MentionPlace::Sequence, MentionPlace::Speaker, MentionPlace::Note,
          MentionPlace::FormerNote, MentionPlace::Link, MentionPlace::List, MentionPlace::Board,
          MentionPlace::ItemNote, MentionPlace::Draft, MentionPlace::History}) {
        CAPTURE(static_cast<int>(place));
        CHECK(named.mentionedIn(place));
    }
    const auto all = named.mentions();
    const auto note = std::ranges::find(all, MentionPlace::Note, &model::PersonMention::place);
    CHECK(note->session == named.session);
    CHECK(note->title == "Suivi de Zélie Quartermain");
    CHECK(note->text == "Elle, zélie quartermain, l’a redit");
    CHECK(need(named.library.reader().mentions("Zélie")).size() >= all.size() - 1);
    CHECK(need(named.library.reader().mentions("Quarter")).empty());
}

TEST_CASE("a name that is erased is in no table and in none of the library's files") {
    Named named;
    const int places = need(named.library.editor().people.erase(kName, "[nom effacé]"));
    CHECK(places >= 15);
    CHECK(named.mentions().empty());
    for (const char* bytes : {"Quartermain", "quartermain", "QUARTERMAIN"})
        named.library.requireNoBytes(bytes);
    need(named.library.file().check());
    const auto document = need(named.library.reader().session(named.session));
    CHECK(document.session.title == "Suivi de [nom effacé]");
    CHECK(document.notes.at(0).body == "Elle, [nom effacé], l’a redit");
    CHECK(document.notes.at(0).authors == "[nom effacé]");
    // Both spellings of the speaker have become one.
    REQUIRE(document.sequences.at(0).speakers.size() == 1);
    CHECK(document.sequences[0].speakers[0].name == "[nom effacé]");
    CHECK(need(named.library.reader().searchNotes("redit")).size() == 1);
    CHECK(need(named.library.reader().searchNotes("quartermain")).empty());
    // The log tells that it was done, when and how much.
    CHECK(sqlRows(named.library.path(), "SELECT places FROM erasure") ==
          std::vector<std::string>{std::to_string(places)});
}

TEST_CASE("what does not name the person stays in the history, and can be undone") {
    Named named;
    const auto other = need(named.library.editor().sessions.create(
        trainingSession("Autre session", "2026-11-25", "2026-11-25")));
    need(named.library.editor().people.erase(kName, "X"));
    CHECK(need(named.library.editor().undo()).entry.subject == "Autre session");
    CHECK(codeOf(named.library.reader().session(other)) == Code::NotFound);
}

TEST_CASE("the steps of a large action that hold a name go with it, and no byte of them stays") {
    OpenLibrary library;
    const auto feed = library.addFeed("https://exemple.test/flux");
    const auto purge = [&](const std::string& id, const std::string& title) {
        const auto item = library.refreshed(feed, id);
        // An address that names nobody: it stays, so that the article does not come again.
        auto& writer = library.file().storeWriter();
        model::IncomingItem update;
        update.identity = update.guid = "id:" + id;
        update.url = update.urlClean = "https://exemple.test/" + id;
        update.title = title;
        update.searchText = base::foldForSearch(title);
        update.contentHash = "autre";
        need(writer.transaction(store::Durability::Soon, [&]() -> base::Status {
            return writer.items().update(item, update);
        }));
        service::PurgeRun run(library.file(), {item, library.refreshed(feed, "autre " + id)});
        while (!run.done())
            need(run.step());
        REQUIRE(run.removed() == 2);
    };
    purge("1", "Sans nom");
    // The title's length stands before it in the journal, as the letter G.
    std::string title = "Zélie Quartermain raconte";
    title.append(71 - title.size(), '.');
    purge("2", title);
    const auto parts = [&](const char* columns) {
        std::string sql = "SELECT ";
        sql += columns;
        return sqlRows(library.path(), sql + " FROM operation_part ORDER BY operation_id");
    };
    REQUIRE(parts("operation_id").size() == 2);
    const std::vector<std::string> before = parts("hex(packed)");
    const auto bytes = [](const std::string& hex) {
        std::string text;
        for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
            text += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
        return text;
    };
    CHECK(need(library.reader().mentions(kName)).size() == 1);
    CHECK(need(library.editor().people.erase(kName, "X")) == 1);
    CHECK(need(library.reader().mentions(kName)).empty());
    CHECK(parts("hex(packed)") == std::vector<std::string>{before.front()});
    library.requireNoBytes("uartermain");
    library.requireNoBytes(bytes(before.back()));
    // The other purge can be taken back as before.
    CHECK(need(library.editor().undo()).entry.count == 2);
    CHECK(library.found("sans nom") == 1);
    library.close();
    library.requireNoBytes("uartermain");
    library.requireNoBytes(bytes(before.back()));
}

TEST_CASE("a name at the very beginning of a text is found in the history, however long the text") {
    OpenLibrary library;
    const auto session = need(
        library.editor().sessions.create(trainingSession("Suivi", "2026-11-24", "2026-11-24")));
    model::Session edited = need(library.reader().session(session)).session;
    for (std::size_t length = 60; length < 130; ++length) {
        edited.introduction = kName;
        edited.introduction.append(length - edited.introduction.size(), '.');
        need(library.editor().sessions.edit(edited));
    }
    edited.introduction.clear();
    need(library.editor().sessions.edit(edited));
    need(library.editor().people.erase(kName, "X"));
    library.requireNoBytes("uartermain");
}

TEST_CASE("nothing is erased for a name that is too short, or by an alias that holds it") {
    Named named;
    const std::string before = named.library.snapshot();
    CHECK(codeOf(named.library.editor().people.erase(" z ", "X")) == Code::InvalidArgument);
    CHECK(codeOf(named.library.editor().people.erase("Zélie", "zelie Q.")) ==
          Code::InvalidArgument);
    CHECK(need(named.library.editor().people.erase("Personne d’autre", "X")) == 0);
    CHECK(named.library.snapshot() == before);
    CHECK(sqlValue(named.library.path(), "SELECT count(*) FROM erasure") == "0");
}
