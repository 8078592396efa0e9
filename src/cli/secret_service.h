#pragma once

#include <musette/service/credentials.h>

#include <memory>

namespace musette::cli {

/// The logins of musette-cli: in the desktop's keyring (Secret Service) under the names and in the
/// form that QtKeychain uses, so that the window and the command line share them; in a file where
/// no keyring answers or where it is locked. Never asks anybody anything. What the file holds comes
/// first. `MUSETTE_CREDENTIALS` names another file, and no keyring is then asked.
[[nodiscard]] std::shared_ptr<service::Credentials> makeCredentials();

} // namespace musette::cli
