#pragma once

#include "article_line.h"

class QPushButton;

namespace musette::gui {

struct PreparedArticle;

/// Says under an article that its feed gives no more than an excerpt, and leads to the whole.
/// Thread: GUI.
class ExcerptLine final : public ArticleLine {
    Q_OBJECT

public:
    explicit ExcerptLine(QWidget* parent = nullptr);

    void show(const PreparedArticle& article);

signals:
    void browserWanted();

private:
    QPushButton* m_open;
};

} // namespace musette::gui
