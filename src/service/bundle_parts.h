#pragma once

#include <musette/model/session.h>

#include <string>
#include <vector>

namespace musette::service {

/// The rows of a document in the order in which session_json writes and reads them.
struct WrittenOrder {
    std::vector<model::SequenceId> sequences;
    std::vector<model::NoteId> notes;
    std::vector<std::size_t> items; ///< places in the document
};
[[nodiscard]] WrittenOrder writtenOrder(const model::SessionDocument& document);

/// What a part says, as a hash: the same in every library.
[[nodiscard]] std::string hashOf(const model::Sequence& sequence);
[[nodiscard]] std::string hashOf(const model::Board& board);
[[nodiscard]] std::string hashOf(const model::Note& note);
[[nodiscard]] std::string hashOf(const model::LinkedItem& item);

} // namespace musette::service
