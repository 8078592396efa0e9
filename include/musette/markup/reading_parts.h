#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace musette::markup {

/// Cuts what `rewriteForReading` wrote into parts of about so many bytes, each of them whole HTML,
/// for a text browser that lays out one after the other. Cuts stand between blocks, items and rows
/// as far as there are any; what is open at a cut is closed before it and opened again behind it.
/// Pictures that the article carries in itself do not count. Never empty. Pure, linear. Thread:
/// any. Errors: none.
[[nodiscard]] std::vector<std::string> readingParts(std::string_view html, std::size_t bytes);

} // namespace musette::markup
