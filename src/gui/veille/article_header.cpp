#include "article_header.h"

#include "../app/text.h"
#include "../look/theme.h"
#include "../look/words.h"
#include "prepared_article.h"

#include <QLabel>
#include <QVBoxLayout>

namespace musette::gui {
namespace {

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

ArticleHeader::ArticleHeader(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme) {
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
    font.setPixelSize(m_textSize * 190 / 100);
    m_title->setFont(font);
}

void ArticleHeader::show(const PreparedArticle& article) {
    const model::ItemRow& row = article.row;
    m_source->setText(toQt(row.sourceName));
    m_title->setText(article.title);
    QStringList facts;
    if (!row.author.empty())
        facts << toQt(row.author);
    if (row.published)
        facts << fullDate(*row.published);
    facts << tr("%n min read", nullptr, article.readable.minutes);
    m_facts->setText(facts.join(" · "));
    m_facts->show();
}

void ArticleHeader::showNote(const QString& sessionTitle) {
    m_source->setText(tr("Note"));
    m_title->setText(sessionTitle);
    m_facts->clear();
    m_facts->hide();
}

} // namespace musette::gui
