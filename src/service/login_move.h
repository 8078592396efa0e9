#pragma once

#include <musette/base/error.h>
#include <musette/service/logins.h>

namespace musette::store {
class StoreWriter;
}

namespace musette::service {

/// Takes user and password out of the addresses in which the first version of the library kept
/// them, and out of the journal, and keeps them where logins belong. Nothing to do for a library of
/// today.
[[nodiscard]] base::Status takeLoginsOut(store::StoreWriter& store, Logins& logins);

} // namespace musette::service
