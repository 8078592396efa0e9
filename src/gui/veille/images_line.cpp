#include "images_line.h"

#include "article_images.h"

#include <QPushButton>
#include <QStringList>

namespace musette::gui {

ImagesLine::ImagesLine(QWidget* parent)
    : ArticleLine(Ground::Soft, parent), m_load(addButton(tr("Load the images"))),
      m_feed(addButton(tr("Always for this feed"))) {
    setObjectName("articleImages");
    m_load->setObjectName("loadImages");
    m_feed->setObjectName("imagesOfFeed");
    connect(m_load, &QPushButton::clicked, this, &ImagesLine::loadWanted);
    connect(m_feed, &QPushButton::clicked, this, &ImagesLine::feedWanted);
}

void ImagesLine::follow(const ArticleImages& images) {
    const int count = images.waiting();
    if (count == 0) {
        say({});
        return;
    }
    const QString hosts = images.hosts().join(", ");
    m_feed->setVisible(images.mayAllowFeed());
    say(hosts.isEmpty() ? tr("%n image(s) not loaded.", nullptr, count)
                        : tr("%n image(s) not loaded, hosted by %1.", nullptr, count).arg(hosts));
}

} // namespace musette::gui
