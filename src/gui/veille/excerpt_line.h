#pragma once

#include "article_line.h"

#include <musette/service/reading.h>

class QPushButton;

namespace musette::gui {

/// Says under an article that its feed gives no more than an excerpt, and leads to the whole: here,
/// or on the site. Where the whole stands it says so and leads back.
/// Thread: GUI.
class ExcerptLine final : public ArticleLine {
    Q_OBJECT

public:
    explicit ExcerptLine(QWidget* parent = nullptr);

    struct State {
        bool excerptOnly = false; ///< what is shown is no more than a summary
        service::WholeArticle whole;
        bool onWeb = false;   ///< the article has a page
        bool reading = false; ///< that page is being asked
        QString failure;      ///< why the whole article could not be read
    };
    void show(const State& state);

signals:
    /// The whole article: read on its page, or shown again.
    void wholeWanted();
    void excerptWanted();
    void stopWanted();
    void browserWanted();

private:
    QPushButton* m_whole;
    QPushButton* m_stop;
    QPushButton* m_excerpt;
    QPushButton* m_open;
};

} // namespace musette::gui
