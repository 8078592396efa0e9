#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/session.h>

namespace musette::store {
class StoreWriter;
}

namespace musette::service {

/// Makes a session that is there hold what the document says, inside the transaction at hand. Parts
/// that are recognisably the same stay the rows they are, and with them what hangs on them: former
/// texts, boards, how the report is wanted, what came with bundles. Half-days are known by their
/// date and slot, sequences by their half-day and title, notes by what they say or when they were
/// taken, links by their item. What the document has no word for stays, too: participants, how far
/// the report has come, the board of a sequence and the training where it says nothing of them.
/// `session` is the session's row, with its id.
[[nodiscard]] base::Result<model::SessionId> replaceSession(store::StoreWriter& store,
                                                            const model::Session& session,
                                                            const model::SessionDocument& document,
                                                            base::Instant now);

} // namespace musette::service
