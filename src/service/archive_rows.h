#pragma once

#include <musette/base/error.h>
#include <musette/store/table_rows.h>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace musette::service {

/// A row as a line of JSON: an object of its columns. Bytes are {"base64": …}, and so is text that
/// is no UTF-8, as {"base64-text": …}.
[[nodiscard]] std::string lineOf(const store::TableShape& table,
                                 std::span<const store::StoredValue> values);

/// The way back, in the order of the table's columns. Errors: FileDamaged.
[[nodiscard]] base::Result<std::vector<store::StoredValue>> valuesOf(const store::TableShape& table,
                                                                     std::string_view line);

} // namespace musette::service
