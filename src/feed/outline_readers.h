#pragma once

#include <musette/feed/opml.h>

#include <optional>
#include <string>
#include <string_view>

namespace musette::feed {

// One reader a kind of list. The text is UTF-8; nothing comes back when it is no such list.

/// OPML 1.0 and 2.0, broken ones included.
[[nodiscard]] std::optional<Outline> readOpml(std::string_view text);

/// A browser's bookmarks (NETSCAPE-Bookmark-file-1).
[[nodiscard]] std::optional<Outline> readBookmarks(std::string_view text);

/// An address a line, with quoted tags and "~title" as Newsboat writes them; `#` begins a remark.
[[nodiscard]] std::optional<Outline> readAddressList(std::string_view text);

/// Completes a line of a list: the address is made absolute, and `refusal` says why it is not taken
/// when it names a command, a script, a local file or nothing at all.
void judgeAddress(OutlineFeed& feed);

} // namespace musette::feed
