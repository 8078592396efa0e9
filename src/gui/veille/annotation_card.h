#pragma once

#include "article_annotations.h"

#include <QFrame>

#include <functional>

class QPushButton;
class QVBoxLayout;

namespace musette::gui {

class AnnotationActions;
class AnnotationCommands;

/// One highlight or note under the article: its words, its note, and what can be done with it.
/// Thread: GUI.
class AnnotationCard final : public QFrame {
    Q_OBJECT

public:
    AnnotationCard(const Passage& passage, AnnotationActions& actions,
                   AnnotationCommands& commands);
    AnnotationCard(const model::ItemNote& note, AnnotationActions& actions,
                   AnnotationCommands& commands);

signals:
    void passageWanted(musette::model::HighlightId id);

private:
    void build();
    void addText(const QString& text, const char* role);
    QPushButton* addButton(const QString& text, const QString& about);
    void addVisibility(model::Visibility now, const QString& about,
                       std::function<void(model::Visibility)> choose);

    QVBoxLayout* m_column;
    QWidget* m_buttons;
};

} // namespace musette::gui
