#pragma once

#include "article_line.h"

class QPushButton;

namespace musette::gui {

class ArticleImages;

/// Says above an article how many of its images are not loaded, and who would be asked for them.
/// Thread: GUI.
class ImagesLine final : public ArticleLine {
    Q_OBJECT

public:
    explicit ImagesLine(QWidget* parent = nullptr);

    void follow(const ArticleImages& images);

signals:
    void loadWanted();
    void feedWanted();

private:
    QPushButton* m_load;
    QPushButton* m_feed;
};

} // namespace musette::gui
