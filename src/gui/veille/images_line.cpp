#include "images_line.h"

#include "../app/text.h"
#include "prepared_article.h"

#include <musette/base/url.h>

#include <QPushButton>
#include <QStringList>

namespace musette::gui {

ImagesLine::ImagesLine(QWidget* parent)
    : ArticleLine(Ground::Soft, parent), m_open(addButton(tr("Open in the browser"))) {
    setObjectName("articleImages");
    connect(m_open, &QPushButton::clicked, this, &ImagesLine::browserWanted);
}

void ImagesLine::show(const PreparedArticle& article) {
    const int count = article.readable.remoteImages;
    if (count == 0) {
        say({});
        return;
    }
    QStringList hosts;
    for (const std::string& host : article.readable.imageHosts)
        hosts << toQt(host);
    m_open->setVisible(base::isHttpUrl(article.row.url));
    say(hosts.isEmpty()
            ? tr("%n image(s) not loaded.", nullptr, count)
            : tr("%n image(s) not loaded, hosted by %1.", nullptr, count).arg(hosts.join(", ")));
}

} // namespace musette::gui
