#include "article_header.h"

#include "../app/bridge.h"
#include "../app/text.h"
#include "../look/theme.h"
#include "../look/words.h"
#include "prepared_article.h"

#include <QFontMetrics>
#include <QLabel>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace musette::gui {
namespace {

constexpr QChar kLeftToRight(0x200E);
constexpr QChar kIsolate(0x2068);
constexpr QChar kIsolateEnds(0x2069);

QLabel* addText(QVBoxLayout& column, const char* name) {
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column.addWidget(label);
    return label;
}

} // namespace

ArticleHeader::ArticleHeader(const Bridge& bridge, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_theme(theme) {
    setObjectName("articleHeader");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_source = addText(*column, "articleSource");
    m_title = addText(*column, "articleTitle");
    m_facts = addText(*column, "articleFacts");
    for (QLabel* small : {m_source, m_facts})
        small->setProperty("tone", "text2");
    m_lines = new QVBoxLayout;
    m_lines->setContentsMargins(0, 6, 0, 0);
    m_lines->setSpacing(8);
    column->addLayout(m_lines);
    connect(&theme, &Theme::changed, this, &ArticleHeader::restyle);
    // "12 min ago" is true for a minute.
    m_minute.setInterval(std::chrono::minutes(1));
    m_minute.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_minute, &QTimer::timeout, this, &ArticleHeader::sayFacts);
    m_minute.start();
    restyle();
}

void ArticleHeader::addLine(QWidget* line) {
    m_lines->addWidget(line);
}

void ArticleHeader::setTextSize(int pixels) {
    if (pixels == m_textSize)
        return;
    m_textSize = pixels;
    restyle();
}

void ArticleHeader::restyle() {
    QFont font = m_theme.font(TextRole::Ui);
    font.setPixelSize(m_textSize * 80 / 100);
    m_facts->setFont(font);
    font.setBold(true);
    m_source->setFont(font);
    fitTitle();
}

/// A label breaks no word: in a narrow column a large title gets smaller until its longest one
/// fits.
void ArticleHeader::fitTitle() {
    QFont font = m_source->font();
    font.setPixelSize(m_textSize * 190 / 100);
    const QFontMetrics metrics(font);
    int longest = 1;
    for (const QString& word : m_title->text().split(' '))
        longest = std::max(longest, metrics.horizontalAdvance(word));
    if (longest > width())
        font.setPixelSize(std::max(m_textSize, font.pixelSize() * width() / longest));
    if (font != m_title->font())
        m_title->setFont(font);
}

void ArticleHeader::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitTitle();
}

void ArticleHeader::show(const PreparedArticle& article) {
    const model::ItemRow& row = article.row;
    m_source->setText(toQt(row.sourceName));
    m_title->setText(article.title);
    fitTitle();
    m_author = toQt(row.author);
    m_published = row.published;
    m_minutes = article.readable.minutes;
    sayFacts();
}

void ArticleHeader::sayFacts() {
    QStringList facts;
    // A name that is written from right to left leaves the rest of the line in its order.
    const bool foreign = m_author.isRightToLeft();
    if (foreign)
        facts << kIsolate + m_author + kIsolateEnds;
    else if (!m_author.isEmpty())
        facts << m_author;
    if (m_published) {
        const QString age = ageText(toQt(*m_published), toQt(m_bridge.now()));
        const QString date = fullDate(*m_published);
        facts << (age.isEmpty() ? date : tr("%1 (%2)", "date and age").arg(date, age));
    }
    if (m_minutes > 0)
        facts << tr("%n min read", nullptr, m_minutes);
    m_facts->setText((foreign ? QString(kLeftToRight) : QString()) + facts.join(" · "));
    m_facts->setVisible(!facts.isEmpty());
}

void ArticleHeader::showNote(const QString& what, const QString& where) {
    m_source->setText(what);
    m_title->setText(where);
    fitTitle();
    m_author.clear();
    m_published.reset();
    m_minutes = 0;
    sayFacts();
}

} // namespace musette::gui
