#include "starter_pack.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace musette::gui {

StarterPack readPack(const QString& resource) {
    QFile file(resource);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject pack = QJsonDocument::fromJson(file.readAll()).object();
    StarterPack read{pack["title"].toString(), pack["description"].toString(), {}};
    const QJsonArray feeds = pack["feeds"].toArray();
    for (const QJsonValue& value : feeds) {
        const QJsonObject feed = value.toObject();
        read.feeds.append({feed["title"].toString(), feed["url"].toString(),
                           feed["theme"].toString(), feed["note"].toString()});
    }
    return read;
}

} // namespace musette::gui
