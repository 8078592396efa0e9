#pragma once

#include <QList>
#include <QString>

namespace musette::gui {

/// A proposal of a starter pack.
struct PackFeed {
    QString title;
    QString url;
    QString theme; ///< the folder it goes to
    QString note;
};

/// A pack of `resources/packs` as the chooser shows it.
struct StarterPack {
    QString title;
    QString description;
    QList<PackFeed> feeds;
};

/// Reads a pack that is stored in the program. Fields that are not known are passed over.
[[nodiscard]] StarterPack readPack(const QString& resource);

} // namespace musette::gui
