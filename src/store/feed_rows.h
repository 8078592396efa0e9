#pragma once

#include "connection.h"

#include <musette/base/error.h>
#include <musette/model/feed.h>

#include <optional>
#include <string>
#include <vector>

namespace musette::store {

/// What a feed is called: the user's title, else its own, else its host. No user information.
[[nodiscard]] std::string shownTitle(const std::string& custom, const std::string& own,
                                     const std::string& url);

/// The code of that name, nothing for another text.
[[nodiscard]] std::optional<base::ErrorCode> errorCodeFrom(const std::string& name);

/// Where an item came from: the name kept with it, else its feed's. Reads four columns from `first`
/// on: item.source_name, feed.custom_title, feed.title, feed.url.
[[nodiscard]] std::string sourceNameFrom(const Query& row, int first);

/// A folder and those it lies in, the outermost first.
[[nodiscard]] std::vector<model::FeedFolder> foldersAbove(Connection& connection,
                                                          model::FolderId folder);
/// Their names as one path ("Veille / Droit"); empty for no folder.
[[nodiscard]] std::string folderPath(Connection& connection, model::FolderId folder);

/// Takes a feed's items off it: those that are kept, watched, starred, tagged, linked, highlighted
/// or noted stay with the name of their source (domain.md), the others go.
void releaseItems(Connection& connection, model::FeedId feed);

} // namespace musette::store
