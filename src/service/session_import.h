#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/session.h>

namespace musette::store {
class StoreWriter;
}

namespace musette::service {

/// Writes a whole session inside the transaction at hand; one with the same uuid is replaced.
/// Linked items are found by their clean address, else made. Ids in the document are keys within it
/// only.
[[nodiscard]] base::Result<model::SessionId>
importSession(store::StoreWriter& store, const model::SessionDocument& document, base::Instant now);

} // namespace musette::service
