#include "operations.h"

#include <musette/service/board_editor.h>

namespace musette::service {

base::Result<model::BoardId> BoardEditor::make(model::SequenceId sequence,
                                               std::span<const std::string> columns) {
    const auto subject = m_store.subjects().of(sequence);
    if (!subject)
        return std::unexpected(subject.error());
    return made<model::BoardId>(m_store, model::OperationKind::EditBoard, *subject,
                                [&]() -> base::Result<model::BoardId> {
                                    auto board = m_store.boards().of(sequence);
                                    if (!board)
                                        return std::unexpected(board.error());
                                    if (board->id)
                                        return board->id;
                                    for (const std::string& title : columns) {
                                        if (auto added = addColumn(*board, title); !added)
                                            return std::unexpected(added.error());
                                    }
                                    return m_store.boards().save(*board);
                                });
}

base::Status BoardEditor::change(model::SequenceId sequence, const Change& change) {
    return changed(m_store, model::OperationKind::EditBoard, sequence, [&]() -> base::Status {
        auto board = m_store.boards().of(sequence);
        if (!board)
            return std::unexpected(board.error());
        if (auto done = change(*board); !done)
            return done;
        const auto saved = m_store.boards().save(*board);
        return saved ? base::Status() : base::Status(std::unexpected(saved.error()));
    });
}

base::Status BoardEditor::remove(model::SequenceId sequence) {
    return changed(m_store, model::OperationKind::EditBoard, sequence, [&]() -> base::Status {
        const auto board = m_store.boards().of(sequence);
        if (!board)
            return std::unexpected(board.error());
        if (!board->id)
            return base::fail(base::ErrorCode::NotFound, "this sequence has no board");
        return m_store.boards().remove(board->id);
    });
}

} // namespace musette::service
