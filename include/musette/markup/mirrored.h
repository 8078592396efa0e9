#pragma once

#include <string>
#include <string_view>

namespace musette::markup {

/// HTML of `rewriteForReading` in which tables of right-to-left text stand as such text is read:
/// their first column at the right, the bar of a quotation too. For a text browser that knows the
/// direction of lines and lists, but not that of tables. Such a table says `dir="rtl"`, the text of
/// such a quotation has the class `rq`. Code is read from left to right everywhere. Linear in the
/// length, times the tables in each other. Pure. Thread: any.
[[nodiscard]] std::string mirrorTables(std::string_view html);

} // namespace musette::markup
