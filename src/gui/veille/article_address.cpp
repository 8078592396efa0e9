#include "article_address.h"

#include "../app/text.h"

#include <musette/base/url.h>

#include <QDesktopServices>

namespace musette::gui {

QString cleanAddress(const std::string& url) {
    return toQt(base::withoutTracking(base::withoutUserInfo(url)));
}

QUrl cleanLink(const QUrl& link) {
    const QString scheme = link.scheme();
    if (scheme != "http" && scheme != "https")
        return link;
    return QUrl(cleanAddress(fromQt(link.toString(QUrl::FullyEncoded))));
}

bool opensOutside(const QUrl& link) {
    const QString scheme = link.scheme();
    return scheme == "http" || scheme == "https" || scheme == "mailto" || scheme == "tel";
}

void openOutside(const QUrl& link) {
    if (opensOutside(link))
        QDesktopServices::openUrl(cleanLink(link));
}

} // namespace musette::gui
