#pragma once

#include <string_view>

namespace musette::store {

/// The SQL of resources/migrations/NNNN_*.sql, compiled in; empty for a number there is none of.
[[nodiscard]] std::string_view migrationSql(int version);

} // namespace musette::store
