#include "article_find.h"

#include "../look/theme.h"
#include "find_bar.h"
#include "reading_view.h"

#include <QScrollBar>

#include <algorithm>

namespace musette::gui {
namespace {

/// More are counted and walked through, but not marked: nobody looks at so many at once, and each
/// costs time while one scrolls.
constexpr std::size_t kMostMarks = 3000;
constexpr qsizetype kLongestOffer = 80;

} // namespace

ArticleFind::ArticleFind(ReadingView& view, FindBar& bar, const Theme& theme, QObject* parent)
    : QObject(parent), m_view(view), m_bar(bar), m_theme(theme) {
    connect(&bar, &FindBar::typed, this, &ArticleFind::search);
    connect(&bar, &FindBar::stepWanted, this, &ArticleFind::step);
    connect(&bar, &FindBar::closed, this, &ArticleFind::close);
    connect(&view, &ReadingView::textSet, this, &ArticleFind::searchAnew);
    connect(&view, &ReadingView::textGrew, this, &ArticleFind::follow);
}

void ArticleFind::open(const QString& offered) {
    const QTextCursor selected = m_view.textCursor();
    QString words = selected.selectedText();
    if (words.size() > kLongestOffer || words.contains(QChar::ParagraphSeparator))
        words.clear();
    m_from = selected.hasSelection()
                 ? selected.selectionStart()
                 : m_view.cursorForPosition({m_view.viewport()->width() / 2, 1}).position();
    const bool wasOpen = m_bar.isVisible();
    if (!wasOpen)
        m_text.read(*m_view.document());
    m_bar.open(words.isEmpty() && m_bar.words().isEmpty() ? offered : words);
    if (!wasOpen)
        search();
}

void ArticleFind::step(int by) {
    if (!m_bar.isVisible()) {
        open();
        return;
    }
    const int count = static_cast<int>(m_matches.size());
    if (count > 0)
        show((m_current + by + count) % count);
}

void ArticleFind::close() {
    if (!m_bar.isVisible())
        return;
    m_view.setFocus(Qt::OtherFocusReason);
    m_bar.hide();
    m_view.setMarks(MarkLayer::Found, {});
    m_matches.clear();
    m_current = -1;
}

/// After a key in the field: the first match from where one was reading on.
void ArticleFind::search() {
    if (!m_bar.isVisible())
        return;
    m_matches = m_text.find(m_bar.words());
    m_current = -1;
    if (m_matches.empty()) {
        mark();
        m_bar.showCount(0, 0);
        return;
    }
    const auto next = std::ranges::lower_bound(m_matches, m_from, {}, &TextMatches::Match::start);
    show(next == m_matches.end() ? 0 : static_cast<int>(next - m_matches.begin()));
}

/// Another article, or the same one in another size: what is read does not move.
void ArticleFind::searchAnew() {
    if (!m_bar.isVisible())
        return;
    m_text.read(*m_view.document());
    m_from = 0;
    m_matches = m_text.find(m_bar.words());
    m_current =
        m_matches.empty() ? -1 : std::clamp(m_current, 0, static_cast<int>(m_matches.size()) - 1);
    mark();
    m_bar.showCount(m_current + 1, static_cast<int>(m_matches.size()));
}

void ArticleFind::follow(int position) {
    if (!m_bar.isVisible())
        return;
    m_text.read(*m_view.document(), position);
    m_matches = m_text.find(m_bar.words());
    if (m_current < 0 && !m_matches.empty())
        m_current = 0;
    mark();
    m_bar.showCount(m_current + 1, static_cast<int>(m_matches.size()));
}

void ArticleFind::show(int match) {
    m_current = match;
    const TextMatches::Match& found = m_matches[static_cast<std::size_t>(match)];
    m_from = found.start;
    QTextCursor selection(m_view.document());
    selection.setPosition(found.start);
    selection.setPosition(found.end, QTextCursor::KeepAnchor);
    m_view.setTextCursor(selection);
    const QRect line = m_view.cursorRect();
    const int height = m_view.viewport()->height();
    if (line.top() < height / 8 || line.bottom() > height * 7 / 8)
        m_view.verticalScrollBar()->setValue(m_view.verticalScrollBar()->value() + line.top() -
                                             height / 3);
    mark();
    m_bar.showCount(match + 1, static_cast<int>(m_matches.size()));
}

void ArticleFind::mark() {
    QList<QTextEdit::ExtraSelection> marks;
    QTextCharFormat each;
    each.setBackground(m_theme.color(Tone::Mark));
    QTextCharFormat current;
    current.setBackground(m_theme.color(Tone::AccentFill));
    current.setForeground(m_theme.color(Tone::White));
    for (std::size_t i = 0; i < m_matches.size(); ++i) {
        const bool isCurrent = static_cast<int>(i) == m_current;
        if (i >= kMostMarks && !isCurrent)
            continue;
        QTextCursor place(m_view.document());
        place.setPosition(m_matches[i].start);
        place.setPosition(m_matches[i].end, QTextCursor::KeepAnchor);
        marks.append({place, isCurrent ? current : each});
    }
    m_view.setMarks(MarkLayer::Found, marks);
}

} // namespace musette::gui
