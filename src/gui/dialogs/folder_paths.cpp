#include "folder_paths.h"

#include "../app/text.h"

#include <QCollator>

#include <algorithm>

namespace musette::gui {

QString folderPath(const std::vector<model::FeedFolder>& folders, model::FolderId id) {
    QStringList names;
    for (model::FolderId up = id; up;) {
        const auto folder = std::ranges::find(folders, up, &model::FeedFolder::id);
        if (folder == folders.end())
            break;
        names.prepend(toQt(folder->name));
        up = folder->parent;
    }
    return names.join(" / ");
}

QStringList folderPaths(const std::vector<model::FeedFolder>& folders) {
    QStringList paths;
    for (const model::FeedFolder& folder : folders)
        paths << folderPath(folders, folder.id);
    std::ranges::sort(paths, QCollator());
    return paths;
}

} // namespace musette::gui
