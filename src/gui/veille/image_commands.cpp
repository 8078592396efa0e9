#include "image_commands.h"

#include "../app/actions.h"
#include "../app/surroundings.h"
#include "../look/picture_painter.h"
#include "article_header.h"
#include "article_images.h"
#include "article_pane.h"
#include "images_line.h"

#include <QMenu>

namespace musette::gui {

int imageToLoad(const QUrl& link) {
    constexpr std::string_view kStart = service::kLoadImageLink;
    const QString start = QString::fromUtf8(kStart.data(), static_cast<qsizetype>(kStart.size()));
    const QString address = link.toString();
    bool ok = false;
    const int number = address.mid(start.size()).toInt(&ok);
    return address.startsWith(start) && ok ? number : -1;
}

ImageCommands::ImageCommands(const Surroundings& surroundings, ArticlePane& pane,
                             ArticleImages& images)
    : QObject(&pane), m_with(surroundings), m_pane(pane), m_images(images), m_line(new ImagesLine) {
    pane.header().addLine(m_line);
    connectLine();
    connectView();
    connect(&pane, &ArticlePane::menuOpens, this, &ImageCommands::fillMenu);
    connect(&m_with.actions[Act::LoadImages], &QAction::triggered, &images,
            &ArticleImages::loadAll);
    connect(&m_with.actions[Act::ImagesOfFeed], &QAction::triggered, &images,
            &ArticleImages::setFeedAllowed);
    connect(&images, &ArticleImages::permissionChanged, this, &ImageCommands::followPermission);
    followPermission();
}

void ImageCommands::connectLine() {
    const auto follow = [this] { m_line->follow(m_images); };
    connect(&m_images, &ArticleImages::changed, m_line, follow);
    connect(&m_images, &ArticleImages::permissionChanged, m_line, follow);
    connect(m_line, &ImagesLine::loadWanted, &m_images, &ArticleImages::loadAll);
    connect(m_line, &ImagesLine::feedWanted, &m_images, [this] { m_images.setFeedAllowed(true); });
}

void ImageCommands::connectView() {
    ReadingView& view = m_pane.view();
    connect(&m_images, &ArticleImages::changed, &view,
            [this, &view] { view.replaceParts(m_images.parts()); });
    connect(&m_images, &ArticleImages::arrived, &view.pictures(), &PicturePainter::setPicture);
    connect(&view.pictures(), &PicturePainter::failed, &m_images, &ArticleImages::fail);
    connect(&view, &ReadingView::linkClicked, &m_images, [this](const QUrl& link) {
        if (const int number = imageToLoad(link); number >= 0)
            m_images.loadOne(static_cast<std::size_t>(number));
    });
}

void ImageCommands::followPermission() {
    QAction& always = m_with.actions[Act::ImagesOfFeed];
    m_with.actions[Act::LoadImages].setEnabled(m_images.waitingOrMissing());
    always.setEnabled(m_images.hasFeed());
    always.setChecked(m_images.images().permission.feed);
}

void ImageCommands::fillMenu(QMenu& menu, const QUrl& link) {
    const int number = imageToLoad(link);
    if (number < 0 && !m_images.waitingOrMissing())
        return;
    menu.addSeparator();
    if (number >= 0)
        menu.addAction(tr("Load this image"), &m_images,
                       [this, number] { m_images.loadOne(static_cast<std::size_t>(number)); });
    menu.addAction(&m_with.actions[Act::LoadImages]);
    menu.addAction(&m_with.actions[Act::ImagesOfFeed]);
}

} // namespace musette::gui
