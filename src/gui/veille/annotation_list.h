#pragma once

#include <QWidget>

class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace musette::gui {

class AnnotationActions;
class AnnotationCommands;
class ArticleAnnotations;

/// Under the article: a list that folds out of its highlights and notes; passages that are no more
/// in the article stand apart at its end.
/// Thread: GUI.
class AnnotationList final : public QWidget {
    Q_OBJECT

public:
    AnnotationList(ArticleAnnotations& annotations, AnnotationActions& actions,
                   AnnotationCommands& commands, QWidget* parent = nullptr);

private:
    void fill();
    void addHeading(const QString& text);
    void fold(bool open);

    ArticleAnnotations& m_annotations;
    AnnotationActions& m_actions;
    AnnotationCommands& m_commands;
    QToolButton* m_head;
    QPushButton* m_write;
    QWidget* m_body;
    QVBoxLayout* m_cards;
};

} // namespace musette::gui
