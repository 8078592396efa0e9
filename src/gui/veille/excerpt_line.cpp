#include "excerpt_line.h"

#include <QPushButton>

namespace musette::gui {

ExcerptLine::ExcerptLine(QWidget* parent)
    : ArticleLine(Ground::None, parent), m_whole(addButton({})), m_stop(addButton(tr("Stop"))),
      m_excerpt(addButton(tr("Back to the excerpt"))), m_open(addButton(tr("Read on the site"))) {
    setObjectName("articleExcerpt");
    m_whole->setObjectName("wholeArticle");
    m_stop->setObjectName("stopReading");
    m_excerpt->setObjectName("backToExcerpt");
    connect(m_whole, &QPushButton::clicked, this, &ExcerptLine::wholeWanted);
    connect(m_stop, &QPushButton::clicked, this, &ExcerptLine::stopWanted);
    connect(m_excerpt, &QPushButton::clicked, this, &ExcerptLine::excerptWanted);
    connect(m_open, &QPushButton::clicked, this, &ExcerptLine::browserWanted);
}

void ExcerptLine::show(const State& state) {
    const service::WholeArticle& whole = state.whole;
    const bool failed = !state.failure.isEmpty();
    m_stop->setVisible(state.reading);
    m_excerpt->setVisible(whole.shown && !state.reading);
    m_open->setVisible(state.onWeb);
    m_whole->setVisible(state.onWeb && !state.reading && !whole.shown);
    m_whole->setText(failed       ? tr("Try again")
                     : whole.read ? tr("Show the whole article")
                                  : tr("Read the whole article"));
    if (state.reading)
        say(tr("The whole article is being read on its page…"));
    else if (failed)
        say(state.failure);
    else if (whole.shown && whole.beginningOnly)
        say(tr("This is what the page gives without a subscription: a beginning."));
    else if (whole.shown)
        say(tr("This is the whole article, as its page gives it."));
    else if (whole.read)
        say(tr("This is what the feed gives. The whole article is kept."));
    else
        say(state.excerptOnly ? tr("This feed gives no more than an excerpt.") : QString());
}

} // namespace musette::gui
