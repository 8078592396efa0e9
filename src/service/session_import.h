#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/item.h>
#include <musette/model/session.h>

#include <unordered_map>

namespace musette::store {
class AnnotationTable;
class StoreWriter;
class TrainingTable;
} // namespace musette::store

namespace musette::service {

/// The id here of what a document calls so; none where it has nothing of that name.
template <class Id>
[[nodiscard]] Id translated(const std::unordered_map<Id, Id>& map, Id id) {
    const auto found = map.find(id);
    return found == map.end() ? Id{} : found->second;
}

/// Writes a whole session inside the transaction at hand; one with the same uuid is replaced
/// (session_replace.h).
/// Linked items are found by their clean address, else made. Ids in the document are keys within it
/// only.
[[nodiscard]] base::Result<model::SessionId>
importSession(store::StoreWriter& store, const model::SessionDocument& document, base::Instant now);

/// A linked item as a page on its way into the library.
[[nodiscard]] model::IncomingItem pageOf(const model::LinkedItem& linked);

/// Inside a transaction. Those that the item has already stay as they are.
[[nodiscard]] base::Status importAnnotations(store::AnnotationTable& table,
                                             const model::LinkedItem& linked, model::ItemId item);

/// Inside a transaction. What the library knows of a tool from other sessions holds.
[[nodiscard]] base::Status importTools(store::StoreWriter& store,
                                       const model::SessionDocument& document,
                                       model::SessionId session);

/// Inside a transaction: the session becomes a holding of that training, which is known by its uuid
/// or its title, or made. What a known one says stays; what it does not say is taken over.
[[nodiscard]] base::Status importTraining(store::TrainingTable& table, model::SessionId session,
                                          const model::Training& training);

} // namespace musette::service
