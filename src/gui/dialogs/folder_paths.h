#pragma once

#include <musette/model/feed.h>

#include <QStringList>

#include <vector>

namespace musette::gui {

/// The folders of feeds as paths with " / ", sorted: what a reader chooses from.
[[nodiscard]] QStringList folderPaths(const std::vector<model::FeedFolder>& folders);
/// The path of one of them; empty for one that is not there.
[[nodiscard]] QString folderPath(const std::vector<model::FeedFolder>& folders, model::FolderId id);

} // namespace musette::gui
