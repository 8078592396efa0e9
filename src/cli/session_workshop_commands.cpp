// Boards of workshops, and what notes said before.

#include "command.h"
#include "json_text.h"
#include "session_options.h"

#include <musette/model/names.h>

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

namespace musette::cli {
namespace {

struct BoardOptions {
    std::int64_t session = 0;
    std::int64_t sequence = 0;
    std::int64_t id = 0; ///< of a card
    std::string title, text, colour;
    std::vector<std::string> columns, labels;
    int column = 0; ///< 1 for the first
    int dots = -1;
    int down = 0;
    int right = 0;
    bool remove = false;
    bool json = false;
};

using Options = std::shared_ptr<BoardOptions>;

base::Result<model::Board> boardOf(service::LibraryFile& library, const BoardOptions& options) {
    const auto document = library.reader().session({options.session});
    if (!document)
        return std::unexpected(document.error());
    const model::SequenceId sequence{options.sequence};
    if (std::ranges::find(document->sequences, sequence, &model::Sequence::id) ==
        document->sequences.end())
        return base::fail(base::ErrorCode::NotFound, "no such sequence in this session");
    const auto board = std::ranges::find(document->boards, sequence, &model::Board::sequence);
    return board == document->boards.end() ? model::Board{} : *board;
}

Json boardJson(const model::Board& board) {
    Json columns = Json::array();
    for (const model::BoardColumn& column : board.columns) {
        Json cards = Json::array();
        for (const model::BoardCard& card : column.cards)
            cards.push_back({{"id", card.id.value},
                             {"text", card.text},
                             {"colour", model::nameOf(card.colour)},
                             {"label", board.labels[static_cast<std::size_t>(card.colour)]},
                             {"dots", card.dots}});
        columns.push_back({{"title", column.title}, {"cards", std::move(cards)}});
    }
    return {{"title", board.title}, {"columns", std::move(columns)}};
}

void printBoard(const Invocation& call, const model::Board& board) {
    int number = 0;
    for (const model::BoardColumn& column : board.columns) {
        call.out << fmt::format("{}. {}\n", ++number, column.title);
        for (const model::BoardCard& card : column.cards) {
            std::string line = fmt::format("   card {}  {}", card.id.value, card.text);
            const std::string& label = board.labels[static_cast<std::size_t>(card.colour)];
            if (card.colour != model::CardColour::None)
                line += fmt::format("  [{}]", label.empty() ? model::nameOf(card.colour)
                                                            : std::string_view(label));
            if (card.dots > 0)
                line += fmt::format("  {} dots", card.dots);
            call.out << line << '\n';
        }
    }
}

/// "yellow=Groupe A".
base::Status applyLabel(model::Board& board, const std::string& text) {
    const std::size_t sign = text.find('=');
    const auto colour = model::fromName<model::CardColour>(text.substr(0, sign));
    if (sign == std::string::npos || !colour || *colour == model::CardColour::None)
        return base::fail(base::ErrorCode::InvalidArgument,
                          text + " is no label; write it as yellow=Group A");
    board.labels[static_cast<std::size_t>(*colour)] = text.substr(sign + 1);
    return {};
}

Exit changeBoard(const Invocation& call, service::LibraryFile& library,
                 const BoardOptions& options) {
    const auto known = boardOf(library, options);
    if (!known)
        return call.failed(known.error());
    service::BoardEditor& editor = library.editor().boards;
    base::Status done;
    if (options.remove) {
        done = editor.remove({options.sequence});
        return done ? Exit::Done : call.failed(done.error());
    }
    if (!options.title.empty() || !options.columns.empty() || !options.labels.empty())
        done = editor.change({options.sequence}, [&](model::Board& board) -> base::Status {
            if (!options.title.empty())
                board.title = options.title;
            for (const std::string& column : options.columns) {
                if (auto added = service::addColumn(board, column); !added)
                    return added;
            }
            for (const std::string& label : options.labels) {
                if (auto applied = applyLabel(board, label); !applied)
                    return applied;
            }
            return {};
        });
    if (!done)
        return call.failed(done.error());
    const auto board = boardOf(library, options);
    if (!board)
        return call.failed(board.error());
    if (options.json)
        call.out << textOf(boardJson(*board));
    else
        printBoard(call, *board);
    return Exit::Done;
}

base::Status applyToCard(model::Board& board, const BoardOptions& options) {
    const auto colour = model::fromName<model::CardColour>(options.colour);
    const model::CardId id{options.id};
    if (!id) {
        if (options.column < 1 || static_cast<std::size_t>(options.column) > board.columns.size())
            return base::fail(base::ErrorCode::InvalidArgument,
                              "a card takes a text and --column NUMBER, 1 for the first");
        model::BoardCard card;
        card.text = options.text;
        card.colour = colour.value_or(model::CardColour::None);
        card.dots = std::max(options.dots, 0);
        return service::addCard(
            board, board.columns[static_cast<std::size_t>(options.column - 1)].id, card);
    }
    if (options.remove)
        return service::removeCard(board, id);
    model::BoardCard* known = service::findCard(board, id);
    if (known == nullptr)
        return base::fail(base::ErrorCode::NotFound, "there is no such card on this board");
    model::BoardCard card = *known;
    if (!options.text.empty())
        card.text = options.text;
    card.colour = colour.value_or(card.colour);
    if (options.dots >= 0)
        card.dots = options.dots;
    base::Status done = service::editCard(board, card);
    if (done && options.right != 0)
        done = service::moveCardAcross(board, id, options.right);
    return done && options.down != 0 ? service::moveCard(board, id, options.down) : done;
}

Exit changeCard(const Invocation& call, service::LibraryFile& library,
                const BoardOptions& options) {
    if (const auto known = boardOf(library, options); !known)
        return call.failed(known.error());
    const auto done = library.editor().boards.change(
        {options.sequence}, [&](model::Board& board) { return applyToCard(board, options); });
    return done ? Exit::Done : call.failed(done.error());
}

void addBoardCommands(CLI::App& session, Invocation& call, const Options& options) {
    CLI::App* board = session.add_subcommand("board", "Show or change the board of a workshop");
    board->add_option("session", options->session, "The session")->required();
    board->add_option("sequence", options->sequence, "The sequence")->required();
    board->add_option("--title", options->title, "Title of the board");
    board->add_option("--column", options->columns, "Add a column of that title");
    board->add_option("--label", options->labels, "What a colour stands for: \"yellow=Group A\"");
    board->add_flag("--remove", options->remove, "Remove the board");
    board->add_flag("--json", options->json, "Answer in JSON");
    onLibrary(board, call,
              [&call, options](auto& file) { return changeBoard(call, file, *options); });

    CLI::App* card = session.add_subcommand("card", "Add or change a card of a board");
    card->add_option("session", options->session, "The session")->required();
    card->add_option("sequence", options->sequence, "The sequence")->required();
    card->add_option("text", options->text, "What it says");
    card->add_option("--column", options->column, "The column, 1 for the first");
    card->add_option("--colour", options->colour, "Colour")
        ->check(CLI::IsMember({"none", "yellow", "green", "blue", "pink"}));
    card->add_option("--dots", options->dots, "Votes")->check(CLI::Range(0, 999));
    card->add_option("--id", options->id, "Change that one instead of adding one");
    card->add_option("--down", options->down, "Move the one of --id within its column")
        ->needs("--id");
    card->add_option("--right", options->right, "Move the one of --id by so many columns")
        ->needs("--id");
    card->add_flag("--remove", options->remove, "Remove the one of --id")->needs("--id");
    onLibrary(card, call,
              [&call, options](auto& file) { return changeCard(call, file, *options); });
}

struct RevisionOptions {
    std::int64_t session = 0;
    std::int64_t note = 0;
    std::int64_t restore = 0;
    bool json = false;
};

Exit restoreRevision(const Invocation& call, service::LibraryFile& library,
                     const RevisionOptions& options, const model::Note& note,
                     const std::vector<model::NoteRevision>& revisions) {
    const auto wanted = std::ranges::find(revisions, model::NoteRevisionId{options.restore},
                                          &model::NoteRevision::id);
    if (wanted == revisions.end())
        return call.failed({base::ErrorCode::NotFound, "that note has no such former text"});
    model::Note changed = note;
    changed.body = wanted->body;
    const auto done = library.editor().notes.edit(changed);
    return done ? Exit::Done : call.failed(done.error());
}

Exit showRevisions(const Invocation& call, service::LibraryFile& library,
                   const RevisionOptions& options) {
    const auto document = library.reader().session({options.session});
    if (!document)
        return call.failed(document.error());
    const auto note =
        std::ranges::find(document->notes, model::NoteId{options.note}, &model::Note::id);
    if (note == document->notes.end())
        return call.failed({base::ErrorCode::NotFound, "no such note in this session"});
    const auto revisions = library.reader().revisions(note->id);
    if (!revisions)
        return call.failed(revisions.error());
    if (options.restore != 0)
        return restoreRevision(call, library, options, *note, *revisions);
    Json list = Json::array();
    for (const model::NoteRevision& revision : *revisions) {
        const std::string until = base::formatRfc3339(revision.replacedAt);
        if (options.json)
            list.push_back({{"id", revision.id.value}, {"until", until}, {"body", revision.body}});
        else
            call.out << fmt::format("{:>4}  until {}\n{}\n", revision.id.value, until,
                                    revision.body);
    }
    if (options.json)
        call.out << textOf(list);
    return Exit::Done;
}

void addRevisionCommand(CLI::App& session, Invocation& call) {
    const auto options = std::make_shared<RevisionOptions>();
    CLI::App* command = session.add_subcommand("revisions", "What a note said before");
    command->add_option("session", options->session, "The session")->required();
    command->add_option("note", options->note, "The note")->required();
    command->add_option("--restore", options->restore, "Make that former text the note's text");
    command->add_flag("--json", options->json, "Answer in JSON");
    onLibrary(command, call,
              [&call, options](auto& file) { return showRevisions(call, file, *options); });
}

} // namespace

void addSessionWorkshopCommands(CLI::App& session, Invocation& invocation) {
    addBoardCommands(session, invocation, std::make_shared<BoardOptions>());
    addRevisionCommand(session, invocation);
}

} // namespace musette::cli
