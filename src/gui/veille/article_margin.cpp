#include "article_margin.h"

#include "../app/surroundings.h"
#include "annotation_actions.h"
#include "annotation_commands.h"
#include "annotation_list.h"
#include "article_annotations.h"
#include "article_foot.h"

namespace musette::gui {

ArticleMargin::ArticleMargin(const Surroundings& around, ChosenItem& item, ReadingView& view,
                             ArticleFoot& foot, QObject* parent)
    : QObject(parent),
      m_annotations(new ArticleAnnotations(around.bridge, item, view, around.theme, this)) {
    auto* commands = new AnnotationCommands(around, this);
    m_actions = new AnnotationActions(around, *m_annotations, *commands, view, this);
    foot.addLine(new AnnotationList(*m_annotations, *m_actions, *commands));
    connect(m_annotations, &ArticleAnnotations::restWanted, this, &ArticleMargin::restWanted);
}

void ArticleMargin::show(model::HighlightId id) {
    m_annotations->show(id);
}

void ArticleMargin::fillMenu(QMenu& menu) {
    m_actions->fillMenu(menu);
}

} // namespace musette::gui
