#include "article_annotations.h"

#include "../app/bridge.h"
#include "../app/text.h"
#include "../look/theme.h"
#include "chosen_item.h"
#include "reading_view.h"
#include "text_places.h"

#include <musette/service/annotated_text.h>

#include <QScrollBar>
#include <QTextDocument>

#include <algorithm>
#include <utility>

namespace musette::gui {

struct FoundAnnotations {
    std::vector<Passage> passages;
    std::vector<model::ItemNote> notes;
};

namespace {

/// Thread: the reader executor's.
base::Result<FoundAnnotations> findAnnotations(service::LibraryReader& reader, model::ItemId item,
                                               const QString& shown) {
    auto annotations = reader.annotations(item);
    if (!annotations)
        return std::unexpected(annotations.error());
    FoundAnnotations found;
    found.notes = std::move(annotations->notes);
    if (annotations->highlights.empty())
        return found;
    const auto article = reader.article(item);
    if (!article)
        return std::unexpected(article.error());
    const std::string text = fromQt(shown);
    std::vector<std::size_t> bytes;
    for (const service::PlacedHighlight& placed :
         service::placeHighlights(*article, annotations->highlights, text)) {
        Passage& passage = found.passages.emplace_back();
        passage.highlight = placed.highlight;
        passage.found = placed.found;
        passage.places.resize(placed.shown.size());
        for (const base::TextRange& range : placed.shown) {
            bytes.push_back(range.begin);
            bytes.push_back(range.end);
        }
    }
    const std::vector<int> places = placesInQt(text, bytes);
    auto next = places.begin();
    for (Passage& passage : found.passages) {
        for (Passage::Place& place : passage.places) {
            place.begin = *next++;
            place.end = *next++;
        }
    }
    return found;
}

} // namespace

ArticleAnnotations::ArticleAnnotations(Bridge& bridge, ChosenItem& item, ReadingView& view,
                                       const Theme& theme, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_item(item), m_view(view), m_theme(theme) {
    connect(&item, &ChosenItem::chosen, this, &ArticleAnnotations::follow);
    connect(&view, &ReadingView::textSet, this, &ArticleAnnotations::followText);
    connect(&view, &ReadingView::textGrew, this, [this] {
        if (m_view.complete())
            followText();
    });
    connect(&bridge, &Bridge::changed, this, [this](const model::LibraryChange& change) {
        const bool told = std::ranges::find(change.items, m_item.id()) != change.items.end();
        if (m_item.id() && (told || change.annotations))
            read();
    });
}

model::ItemId ArticleAnnotations::item() const {
    return m_item.id();
}

/// Another article: its own come once its text is shown.
void ArticleAnnotations::follow() {
    ++m_generation;
    m_text.clear();
    m_passages.clear();
    m_notes.clear();
    m_awaited = {};
    m_restAsked = false;
    m_view.setMarks(MarkLayer::Highlights, {});
    emit changed();
}

/// The same text in another size or theme needs new marks only.
void ArticleAnnotations::followText() {
    if (!m_item.id())
        return;
    QString text = m_view.document()->toPlainText();
    if (text == m_text && !m_text.isEmpty()) {
        draw();
        return;
    }
    m_text = std::move(text);
    read();
}

void ArticleAnnotations::read() {
    const int generation = ++m_generation;
    m_bridge.read(
        this,
        [id = m_item.id(), text = m_text](service::LibraryReader& reader) {
            return findAnnotations(reader, id, text);
        },
        [this, generation](base::Result<FoundAnnotations> found) {
            if (generation == m_generation && found)
                take(*std::move(found));
        });
}

void ArticleAnnotations::take(FoundAnnotations found) {
    m_passages = std::move(found.passages);
    m_notes = std::move(found.notes);
    draw();
    emit changed();
    showAwaited();
}

void ArticleAnnotations::draw() {
    QTextCharFormat plain;
    plain.setBackground(m_theme.color(Tone::Mark));
    QTextCharFormat noted = plain;
    noted.setUnderlineStyle(QTextCharFormat::DotLine);
    noted.setUnderlineColor(m_theme.color(Tone::Text2));
    const int end = m_view.document()->characterCount() - 1;
    QList<QTextEdit::ExtraSelection> marks;
    for (const Passage& passage : m_passages) {
        for (const Passage::Place& place : passage.places) {
            if (place.end > end)
                continue; // the text is another one already; its own marks are on their way
            QTextEdit::ExtraSelection mark;
            mark.format = passage.highlight.note.empty() ? plain : noted;
            mark.cursor = QTextCursor(m_view.document());
            mark.cursor.setPosition(place.begin);
            mark.cursor.setPosition(place.end, QTextCursor::KeepAnchor);
            marks << mark;
        }
    }
    m_view.setMarks(MarkLayer::Highlights, marks);
}

const Passage* ArticleAnnotations::passageAt(int begin, int end) const {
    const Passage* best = nullptr;
    int length = 0;
    for (const Passage& passage : m_passages) {
        if (passage.places.empty() || begin < passage.places.front().begin ||
            end > passage.places.back().end)
            continue;
        const int own = passage.places.back().end - passage.places.front().begin;
        if (best == nullptr || own < length) {
            best = &passage;
            length = own;
        }
    }
    return best;
}

const Passage* ArticleAnnotations::passage(model::HighlightId id) const {
    const auto found = std::ranges::find(
        m_passages, id, [](const Passage& passage) { return passage.highlight.id; });
    return found == m_passages.end() ? nullptr : &*found;
}

void ArticleAnnotations::readMarked(std::function<void(const model::Highlight&)> done) {
    const QTextCursor cursor = m_view.textCursor();
    m_bridge.read(
        this,
        [id = m_item.id(), text = m_text, begin = cursor.selectionStart(),
         end = cursor.selectionEnd()](service::LibraryReader& reader) {
            model::Highlight highlight;
            highlight.item = id;
            const auto article = reader.article(id);
            if (!article)
                return highlight;
            const base::TextRange marked{fromQt(text.left(begin)).size(),
                                         fromQt(text.left(end)).size()};
            if (auto quote = service::passageOf(*article, fromQt(text), marked))
                highlight.quote = *std::move(quote);
            return highlight;
        },
        [done = std::move(done)](const model::Highlight& highlight) { done(highlight); });
}

void ArticleAnnotations::show(model::HighlightId id) {
    m_awaited = id;
    m_restAsked = false;
    showAwaited();
}

void ArticleAnnotations::showAwaited() {
    const Passage* awaited = m_awaited ? passage(m_awaited) : nullptr;
    if (awaited == nullptr || !awaited->found)
        return;
    if (awaited->places.empty()) {
        if (m_view.complete() && !std::exchange(m_restAsked, true))
            emit restWanted();
        return;
    }
    m_awaited = {};
    QTextCursor cursor(m_view.document());
    cursor.setPosition(awaited->places.front().begin);
    m_view.setTextCursor(cursor);
    // A little below the top, so that what leads up to it can be read.
    QScrollBar& bar = *m_view.verticalScrollBar();
    bar.setValue(bar.value() + m_view.cursorRect(cursor).top() - m_view.viewport()->height() / 4);
}

} // namespace musette::gui
