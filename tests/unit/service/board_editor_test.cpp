// Boards of workshops; every action is taken back and done again.

#include "open_library.h"

using namespace musette;
using test::codeOf;
using test::need;
using test::OpenLibrary;
using test::trainingSession;
using Code = base::ErrorCode;

namespace {

/// A library with a workshop whose board has three columns and two cards in the first.
struct Workshop {
    Workshop() {
        session = need(library.editor().sessions.create(
            trainingSession("Numérique et pratiques", "2026-11-24", "2026-11-24")));
        model::Sequence wanted;
        wanted.halfDay = document().halfDays.at(0).id;
        wanted.title = "Atelier";
        wanted.kind = model::SequenceKind::Workshop;
        wanted.visibility = model::Visibility::Private;
        sequence = need(library.editor().sessions.addSequence(wanted));
        const std::vector<std::string> titles{"Pratiques", "Chances", "Difficultés"};
        need(library.editor().boards.make(sequence, titles));
        addTo(0, "Mur collaboratif");
        addTo(0, "Classe inversée");
    }
    model::SessionDocument document() { return need(library.reader().session(session)); }
    model::Board board() { return document().boards.at(0); }
    model::CardId card(std::size_t column, std::size_t row) {
        return board().columns.at(column).cards.at(row).id;
    }
    base::Status change(const service::BoardEditor::Change& what) {
        return library.editor().boards.change(sequence, what);
    }
    void addTo(std::size_t column, const std::string& text) {
        need(change([&](model::Board& board) {
            return service::addCard(board, board.columns.at(column).id, {{}, text});
        }));
    }
    /// "Pratiques: Mur collaboratif, Classe inversée | Chances: | …"
    std::string wall() {
        std::string text;
        for (const model::BoardColumn& column : board().columns) {
            text += text.empty() ? "" : " | ";
            text += column.title + ':';
            for (const model::BoardCard& one : column.cards)
                text += ' ' + one.text + ',';
        }
        return text;
    }

    OpenLibrary library;
    model::SessionId session;
    model::SequenceId sequence;
};

} // namespace

TEST_CASE("a board is made once in a sequence, with its columns") {
    Workshop workshop;
    CHECK(workshop.wall() ==
          "Pratiques: Mur collaboratif, Classe inversée, | Chances: | Difficultés:");
    const std::vector<std::string> others{"Autre"};
    need(workshop.library.editor().boards.make(workshop.sequence, others));
    CHECK(workshop.board().columns.size() == 3);
    CHECK(codeOf(workshop.library.editor().boards.make({999}, others)) == Code::NotFound);
}

TEST_CASE("cards are added, changed, moved up, down and across, and taken back each time") {
    Workshop workshop;
    const model::CardId wall = workshop.card(0, 0);
    workshop.library.requireUndoable([&] {
        return workshop.change(
            [&](model::Board& board) { return service::moveCard(board, wall, 1); });
    });
    CHECK(workshop.wall() ==
          "Pratiques: Classe inversée, Mur collaboratif, | Chances: | Difficultés:");
    workshop.library.requireUndoable([&] {
        return workshop.change(
            [&](model::Board& board) { return service::moveCardAcross(board, wall, 1); });
    });
    CHECK(workshop.wall() ==
          "Pratiques: Classe inversée, | Chances: Mur collaboratif, | Difficultés:");
    CHECK(workshop.card(1, 0) == wall); // the same card, not a copy
    workshop.library.requireUndoable([&] {
        return workshop.change([&](model::Board& board) {
            board.labels[static_cast<std::size_t>(model::CardColour::Green)] = "Groupe B";
            return service::editCard(board, {wall, "Mur à plusieurs", model::CardColour::Green, 3});
        });
    });
    const model::BoardCard changed = workshop.board().columns.at(1).cards.at(0);
    CHECK(changed.text == "Mur à plusieurs");
    CHECK(changed.colour == model::CardColour::Green);
    CHECK(changed.dots == 3);
    workshop.library.requireUndoable([&] {
        return workshop.change(
            [&](model::Board& board) { return service::removeCard(board, wall); });
    });
    CHECK(workshop.board().columns.at(1).cards.empty());
}

TEST_CASE("columns are renamed, moved and removed with their cards, and come back with them") {
    Workshop workshop;
    const model::BoardColumnId first = workshop.board().columns.at(0).id;
    workshop.library.requireUndoable([&] {
        return workshop.change(
            [&](model::Board& board) { return service::moveColumn(board, first, 2); });
    });
    CHECK(workshop.wall() ==
          "Chances: | Difficultés: | Pratiques: Mur collaboratif, Classe inversée,");
    need(workshop.change([&](model::Board& board) {
        return service::renameColumn(board, first, " Ce qui  se fait ");
    }));
    CHECK(workshop.board().columns.at(2).title == "Ce qui se fait");
    workshop.library.requireUndoable([&] {
        return workshop.change(
            [&](model::Board& board) { return service::removeColumn(board, first); });
    });
    CHECK(workshop.wall() == "Chances: | Difficultés:");
    need(workshop.library.editor().undo());
    CHECK(workshop.board().columns.at(2).cards.size() == 2);
}

TEST_CASE("a card saved from its column in the same step as the column goes is not lost") {
    Workshop workshop;
    need(workshop.change([](model::Board& board) -> base::Status {
        const auto card = board.columns.at(0).cards.at(0).id;
        if (auto moved = service::moveCardAcross(board, card, 1); !moved)
            return moved;
        return service::removeColumn(board, board.columns.at(0).id);
    }));
    CHECK(workshop.wall() == "Chances: Mur collaboratif, | Difficultés:");
}

TEST_CASE("dots are counted from 0 on") {
    Workshop workshop;
    const model::CardId card = workshop.card(0, 1);
    const auto dot = [&](int by) {
        need(workshop.change(
            [&](model::Board& board) { return service::dotCard(board, card, by); }));
        return workshop.board().columns.at(0).cards.at(1).dots;
    };
    CHECK(dot(1) == 1);
    CHECK(dot(1) == 2);
    CHECK(dot(-5) == 0);
}

TEST_CASE("a change that fails leaves the board and the history as they were") {
    Workshop workshop;
    const std::string before = workshop.library.snapshot();
    CHECK(codeOf(workshop.change([](model::Board& board) {
              return service::addCard(board, board.columns.at(0).id, {{}, "  "});
          })) == Code::InvalidArgument);
    CHECK(codeOf(workshop.change([](model::Board& board) {
              return service::moveCard(board, {999}, 1);
          })) == Code::NotFound);
    CHECK(codeOf(workshop.change([](model::Board& board) {
              return service::addColumn(board, "");
          })) == Code::InvalidArgument);
    CHECK(workshop.library.snapshot() == before);
}

TEST_CASE("a board goes with its sequence, and comes back with it") {
    Workshop workshop;
    workshop.library.requireUndoable(
        [&] { return workshop.library.editor().sessions.removeSequence(workshop.sequence); });
    CHECK(workshop.document().boards.empty());
    need(workshop.library.editor().undo());
    CHECK(workshop.board().columns.size() == 3);
    workshop.library.requireUndoable(
        [&] { return workshop.library.editor().boards.remove(workshop.sequence); });
    CHECK(workshop.document().boards.empty());
}

TEST_CASE("a board leaves and comes back with its session's JSON") {
    Workshop workshop;
    need(workshop.change([](model::Board& board) {
        board.title = "Le mur";
        board.labels[static_cast<std::size_t>(model::CardColour::Pink)] = "Urgent";
        board.columns.at(0).cards.at(0).colour = model::CardColour::Pink;
        board.columns.at(0).cards.at(0).dots = 4;
        return base::Status();
    }));
    const std::string json = service::sessionToJson(workshop.document());
    OpenLibrary other;
    const auto id =
        need(other.editor().sessions.importDocument(need(service::sessionFromJson(json))));
    const auto arrived = need(other.reader().session(id));
    CHECK(service::sessionToJson(arrived) == json);
    REQUIRE(arrived.boards.size() == 1);
    CHECK(arrived.boards[0].title == "Le mur");
    CHECK(arrived.boards[0].labels[4] == "Urgent");
    CHECK(arrived.boards[0].columns.at(0).cards.at(0).dots == 4);
    CHECK(arrived.boards[0].sequence == arrived.sequences.at(0).id);
}
