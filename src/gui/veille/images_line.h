#pragma once

#include "article_line.h"

class QPushButton;

namespace musette::gui {

struct PreparedArticle;

/// Says above an article how many of its images are not loaded, and who would be asked for them.
/// Thread: GUI.
class ImagesLine final : public ArticleLine {
    Q_OBJECT

public:
    explicit ImagesLine(QWidget* parent = nullptr);

    void show(const PreparedArticle& article);

signals:
    void browserWanted();

private:
    QPushButton* m_open;
};

} // namespace musette::gui
