#pragma once

#include <musette/model/ids.h>

#include <QObject>

class QMenu;

namespace musette::gui {

struct Surroundings;
class AnnotationActions;
class ArticleAnnotations;
class ArticleFoot;
class ChosenItem;
class ReadingView;

/// All that has to do with highlights and notes of the article in a pane: the marks in its text,
/// the list in its foot, the commands. Thread: GUI.
class ArticleMargin final : public QObject {
    Q_OBJECT

public:
    ArticleMargin(const Surroundings& around, ChosenItem& item, ReadingView& view,
                  ArticleFoot& foot, QObject* parent = nullptr);

    /// Scrolls to a highlight of the chosen article, now or once it was found.
    void show(model::HighlightId id);
    void fillMenu(QMenu& menu);

signals:
    /// The part of the article that is not shown holds what is looked for.
    void restWanted();

private:
    ArticleAnnotations* m_annotations;
    AnnotationActions* m_actions;
};

} // namespace musette::gui
