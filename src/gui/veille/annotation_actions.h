#pragma once

#include <musette/model/annotation.h>

#include <QObject>
#include <QRect>
#include <QString>

class QMenu;

namespace musette::gui {

struct Passage;
struct Surroundings;
class AnnotationCommands;
class ArticleAnnotations;
class ReadingView;

/// The first words of a passage.
[[nodiscard]] QString shortWords(const model::Highlight& highlight);

/// Highlights and notes on an article by keys and menus: H highlights what is marked and takes a
/// highlight off again, Shift+N writes a note on the article itself, the context menu of a passage
/// has its note and who may see it.
/// Thread: GUI.
class AnnotationActions final : public QObject {
    Q_OBJECT

public:
    AnnotationActions(const Surroundings& around, ArticleAnnotations& annotations,
                      AnnotationCommands& commands, ReadingView& view, QObject* parent = nullptr);

    /// The note of a passage, in a small field at this place of the screen.
    void editNote(const model::Highlight& highlight, const QRect& place);
    void editNote(const model::ItemNote& note, const QRect& place);
    void writeNote(const QRect& place);
    void fillMenu(QMenu& menu);

private:
    void toggle();
    void add();
    void noteOnNew(model::HighlightId id);
    /// Where a part of the text is on the screen; the top of the view when it is out of sight.
    [[nodiscard]] QRect placeOf(int position) const;
    [[nodiscard]] const Passage* underPointer() const;

    const Surroundings& m_with;
    ArticleAnnotations& m_annotations;
    AnnotationCommands& m_commands;
    ReadingView& m_view;
    model::HighlightId m_noteWanted; ///< once it is there
};

} // namespace musette::gui
