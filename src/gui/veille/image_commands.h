#pragma once

#include <QObject>
#include <QUrl>

class QMenu;

namespace musette::gui {

class ArticleImages;
class ArticlePane;
class ImagesLine;
struct Surroundings;

/// Joins the images of the article with all that shows them and asks for them: the view, the line
/// above the text, the frames in it, the commands of the menus.
/// Ownership: belongs to the pane. Thread: GUI.
class ImageCommands final : public QObject {
    Q_OBJECT

public:
    ImageCommands(const Surroundings& surroundings, ArticlePane& pane, ArticleImages& images);

private:
    void connectLine();
    void connectView();
    void followPermission();
    void fillMenu(QMenu& menu, const QUrl& link);

    const Surroundings& m_with;
    ArticlePane& m_pane;
    ArticleImages& m_images;
    ImagesLine* m_line;
};

/// The number of the image that a link of a frame asks for; below 0 for all other links.
[[nodiscard]] int imageToLoad(const QUrl& link);

} // namespace musette::gui
