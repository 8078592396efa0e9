#include "folder_paths.h"

#include "../app/text.h"

#include <QCollator>

#include <algorithm>

namespace musette::gui {

QStringList folderPaths(const std::vector<model::FeedFolder>& folders) {
    QStringList paths;
    for (const model::FeedFolder& folder : folders) {
        std::string path = folder.name;
        model::FolderId up = folder.parent;
        while (up) {
            const auto parent = std::ranges::find(folders, up, &model::FeedFolder::id);
            if (parent == folders.end())
                break;
            path = parent->name + " / " + path;
            up = parent->parent;
        }
        paths << toQt(path);
    }
    std::ranges::sort(paths, QCollator());
    return paths;
}

} // namespace musette::gui
