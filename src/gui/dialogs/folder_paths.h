#pragma once

#include <musette/model/feed.h>

#include <QStringList>

#include <vector>

namespace musette::gui {

/// The folders of feeds as paths with " / ", sorted: what a reader chooses from.
[[nodiscard]] QStringList folderPaths(const std::vector<model::FeedFolder>& folders);

} // namespace musette::gui
