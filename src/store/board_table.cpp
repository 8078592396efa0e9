#include "board_rows.h"
#include "session_rows.h"

#include <musette/model/names.h>
#include <musette/store/board_table.h>

#include <algorithm>

namespace musette::store {
namespace {

model::Board boardFrom(const Query& row) {
    model::Board board;
    board.id = row.id<model::BoardId>(0);
    board.sequence = row.id<model::SequenceId>(1);
    board.title = row.text(2);
    for (std::size_t colour = 1; colour < model::kCardColours; ++colour)
        board.labels[colour] = row.text(static_cast<int>(colour) + 2);
    return board;
}

void readColumns(Connection& connection, model::Board& board) {
    Query column = connection.query(
        "SELECT id, title FROM board_column WHERE board_id = ? ORDER BY position, id", board.id);
    while (column.next())
        board.columns.push_back({column.id<model::BoardColumnId>(0), column.text(1), {}});
    for (model::BoardColumn& one : board.columns) {
        Query card = connection.query("SELECT id, text, colour, dots FROM card "
                                      "WHERE column_id = ? ORDER BY position, id",
                                      one.id);
        while (card.next())
            one.cards.push_back(
                {card.id<model::CardId>(0), card.text(1),
                 model::fromName<model::CardColour>(card.text(2)).value_or(model::CardColour::None),
                 card.integer(3)});
    }
}

/// What the library holds of the board and the board no longer has.
template <class Id>
std::vector<Id> leftOver(Query&& known, const std::vector<Id>& kept) {
    std::vector<Id> gone;
    while (known.next()) {
        const Id id = known.template id<Id>(0);
        if (std::ranges::find(kept, id) == kept.end())
            gone.push_back(id);
    }
    return gone;
}

} // namespace

std::vector<model::Board> boardsOf(Connection& connection, model::SessionId session) {
    std::vector<model::Board> boards;
    {
        Query row = connection.query(
            "SELECT b.id, b.sequence_id, b.title, b.yellow, b.green, b.blue, b.pink FROM board b "
            "JOIN sequence s ON s.id = b.sequence_id JOIN half_day h ON h.id = s.half_day_id "
            "JOIN session_day d ON d.id = h.day_id WHERE d.session_id = ?",
            session);
        while (row.next())
            boards.push_back(boardFrom(row));
    }
    for (model::Board& board : boards)
        readColumns(connection, board);
    return boards;
}

base::Result<model::Board> BoardTable::of(model::SequenceId sequence) {
    return m_connection.guarded([&]() -> base::Result<model::Board> {
        model::Board board;
        board.sequence = sequence;
        {
            Query row = m_connection.query(
                "SELECT id, sequence_id, title, yellow, green, blue, pink FROM board "
                "WHERE sequence_id = ?",
                sequence);
            if (!row.next())
                return board;
            board = boardFrom(row);
        }
        readColumns(m_connection, board);
        return board;
    });
}

void BoardTable::saveColumn(model::BoardId board, const model::BoardColumn& column, int position) {
    model::BoardColumnId id = column.id;
    if (id) {
        m_connection.run("UPDATE board_column SET position = ?, title = ? WHERE id = ?", position,
                         column.title, id);
    } else {
        m_connection.run("INSERT INTO board_column (board_id, position, title) VALUES (?, ?, ?)",
                         board, position, column.title);
        id = {m_connection.lastId()};
    }
    int place = 0;
    for (const model::BoardCard& card : column.cards) {
        ++place;
        if (card.id)
            m_connection.run("UPDATE card SET column_id = ?, position = ?, text = ?, colour = ?, "
                             "dots = ? WHERE id = ?",
                             id, place, card.text, model::nameOf(card.colour), card.dots, card.id);
        else
            m_connection.run("INSERT INTO card (column_id, position, text, colour, dots) "
                             "VALUES (?, ?, ?, ?, ?)",
                             id, place, card.text, model::nameOf(card.colour), card.dots);
    }
}

base::Result<model::BoardId> BoardTable::save(const model::Board& board) {
    return m_connection.guarded([&]() -> base::Result<model::BoardId> {
        m_changes.sessions = true;
        model::BoardId id = board.id;
        if (id) {
            m_connection.run("UPDATE board SET title = ?, yellow = ?, green = ?, blue = ?, "
                             "pink = ? WHERE id = ?",
                             board.title, board.labels[1], board.labels[2], board.labels[3],
                             board.labels[4], id);
        } else {
            m_connection.run("INSERT INTO board (sequence_id, title, yellow, green, blue, pink) "
                             "VALUES (?, ?, ?, ?, ?, ?)",
                             board.sequence, board.title, board.labels[1], board.labels[2],
                             board.labels[3], board.labels[4]);
            id = {m_connection.lastId()};
        }
        std::vector<model::BoardColumnId> columns;
        std::vector<model::CardId> cards;
        for (const model::BoardColumn& column : board.columns) {
            columns.push_back(column.id);
            for (const model::BoardCard& card : column.cards)
                cards.push_back(card.id);
        }
        for (const model::CardId gone :
             leftOver(m_connection.query("SELECT c.id FROM card c JOIN board_column k ON "
                                         "k.id = c.column_id WHERE k.board_id = ?",
                                         id),
                      cards))
            m_connection.run("DELETE FROM card WHERE id = ?", gone);
        const auto emptied = leftOver(
            m_connection.query("SELECT id FROM board_column WHERE board_id = ?", id), columns);
        // Cards leave a column before it goes, or they would go with it.
        int position = 0;
        for (const model::BoardColumn& column : board.columns)
            saveColumn(id, column, ++position);
        for (const model::BoardColumnId gone : emptied)
            m_connection.run("DELETE FROM board_column WHERE id = ?", gone);
        return id;
    });
}

base::Status BoardTable::remove(model::BoardId id) {
    return m_connection.guarded([&]() -> base::Status {
        m_changes.sessions = true;
        if (m_connection.run("DELETE FROM board WHERE id = ?", id) == 0)
            return missing("board");
        return {};
    });
}

} // namespace musette::store
