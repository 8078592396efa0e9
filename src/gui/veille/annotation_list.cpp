#include "annotation_list.h"

#include "annotation_actions.h"
#include "annotation_card.h"
#include "annotation_commands.h"
#include "article_annotations.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLayoutItem>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace musette::gui {

AnnotationList::AnnotationList(ArticleAnnotations& annotations, AnnotationActions& actions,
                               AnnotationCommands& commands, QWidget* parent)
    : QWidget(parent), m_annotations(annotations), m_actions(actions), m_commands(commands),
      m_head(new QToolButton), m_write(new QPushButton(tr("Note on the article"))),
      m_body(new QWidget), m_cards(new QVBoxLayout(m_body)) {
    setObjectName("annotations");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(4);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    m_head->setObjectName("annotationsHead");
    m_head->setProperty("fold", true);
    m_head->setCheckable(true);
    m_head->setChecked(true);
    m_head->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_head->setFocusPolicy(Qt::TabFocus);
    m_write->setProperty("link", true);
    m_write->setFocusPolicy(Qt::TabFocus);
    line->addWidget(m_head);
    line->addWidget(m_write);
    line->addStretch();
    column->addLayout(line);
    column->addWidget(m_body);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(4);
    connect(m_head, &QToolButton::toggled, this, &AnnotationList::fold);
    connect(m_write, &QPushButton::clicked, this,
            [this] { m_actions.writeNote({m_write->mapToGlobal(QPoint(0, 0)), m_write->size()}); });
    connect(&annotations, &ArticleAnnotations::changed, this, &AnnotationList::fill);
    fold(true);
    fill();
}

void AnnotationList::fold(bool open) {
    m_head->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    m_body->setVisible(open && m_cards->count() > 0);
}

void AnnotationList::addHeading(const QString& text) {
    auto* heading = new QLabel(text);
    heading->setProperty("tone", "text2");
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    m_cards->addWidget(heading);
}

void AnnotationList::fill() {
    const bool hadFocus = m_body->isAncestorOf(window()->focusWidget());
    while (QLayoutItem* item = m_cards->takeAt(0)) {
        item->widget()->deleteLater(); // it may be its own button that is being clicked
        item->widget()->hide();
        delete item;
    }
    setVisible(static_cast<bool>(m_annotations.item()));
    bool lost = false;
    for (const Passage& passage : m_annotations.passages()) {
        if (!passage.found && !lost)
            addHeading(tr("Passages that are no longer in the article"));
        lost = !passage.found;
        auto* card = new AnnotationCard(passage, m_actions, m_commands);
        connect(card, &AnnotationCard::passageWanted, &m_annotations, &ArticleAnnotations::show);
        m_cards->addWidget(card);
    }
    if (!m_annotations.notes().empty() && !m_annotations.passages().empty())
        addHeading(tr("Notes on the article"));
    for (const model::ItemNote& note : m_annotations.notes())
        m_cards->addWidget(new AnnotationCard(note, m_actions, m_commands));
    const auto count = m_annotations.passages().size() + m_annotations.notes().size();
    m_head->setText(tr("Highlighted passages and notes (%Ln)", nullptr, static_cast<int>(count)));
    m_head->setVisible(count > 0);
    fold(m_head->isChecked());
    if (hadFocus)
        (count > 0 ? static_cast<QWidget*>(m_head) : m_write)->setFocus();
}

} // namespace musette::gui
