#include "excerpt_line.h"

#include "prepared_article.h"

#include <musette/base/url.h>

#include <QPushButton>

namespace musette::gui {

ExcerptLine::ExcerptLine(QWidget* parent)
    : ArticleLine(Ground::None, parent), m_open(addButton(tr("Read on the site"))) {
    setObjectName("articleExcerpt");
    connect(m_open, &QPushButton::clicked, this, &ExcerptLine::browserWanted);
}

void ExcerptLine::show(const PreparedArticle& article) {
    m_open->setVisible(base::isHttpUrl(article.row.url));
    say(article.readable.excerptOnly ? tr("This feed gives no more than an excerpt.") : QString());
}

} // namespace musette::gui
