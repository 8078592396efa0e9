#pragma once

#include <string>
#include <vector>

namespace musette::test {

/// What hostile feeds hold in the hope that a reader asks a server, runs, or goes somewhere: each a
/// piece of HTML around an address of `server` ("http://127.0.0.1:PORT/").
[[nodiscard]] std::vector<std::string> attacksOn(const std::string& server);

} // namespace musette::test
