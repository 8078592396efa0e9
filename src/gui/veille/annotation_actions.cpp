#include "annotation_actions.h"

#include "../app/actions.h"
#include "../app/messages.h"
#include "../app/surroundings.h"
#include "../app/text.h"
#include "annotation_commands.h"
#include "article_annotations.h"
#include "note_popup.h"
#include "popup_draft.h"
#include "reading_view.h"
#include "visibility_menu.h"

#include <QCursor>
#include <QMenu>
#include <QPointer>

#include <algorithm>

namespace musette::gui {
namespace {

constexpr int kLongestWords = 80;

} // namespace

QString shortWords(const model::Highlight& highlight) {
    const QString words = toQt(highlight.quote.exact).simplified();
    return words.size() <= kLongestWords ? words : words.left(kLongestWords).trimmed() + "…";
}

AnnotationActions::AnnotationActions(const Surroundings& around, ArticleAnnotations& annotations,
                                     AnnotationCommands& commands, ReadingView& view,
                                     QObject* parent)
    : QObject(parent), m_with(around), m_annotations(annotations), m_commands(commands),
      m_view(view) {
    connect(&m_with.actions[Act::Highlight], &QAction::triggered, this, &AnnotationActions::toggle);
    connect(&m_with.actions[Act::AnnotateItem], &QAction::triggered, this,
            [this] { writeNote(placeOf(m_view.textCursor().position())); });
    connect(&m_annotations, &ArticleAnnotations::changed, this, [this] {
        if (const Passage* passage = m_annotations.passage(m_noteWanted))
            noteOnNew(passage->highlight.id);
    });
}

void AnnotationActions::toggle() {
    if (!m_annotations.item() || !m_view.isVisible())
        return;
    const QTextCursor cursor = m_view.textCursor();
    const Passage* passage =
        m_annotations.passageAt(cursor.selectionStart(), cursor.selectionEnd());
    if (passage != nullptr)
        m_commands.remove(passage->highlight);
    else if (!cursor.hasSelection())
        m_with.messages.tell(tr("Mark the words to highlight in the article first."));
    else
        add();
}

void AnnotationActions::add() {
    m_annotations.readMarked([this](const model::Highlight& highlight) {
        if (highlight.quote.exact.empty()) {
            m_with.messages.tell(tr("Only words of the article itself can be highlighted."));
            return;
        }
        m_commands.add(highlight, [self = QPointer(this)](model::HighlightId id) {
            if (self != nullptr)
                self->noteOnNew(id);
        });
        if (highlight.item != m_annotations.item())
            return;
        // What is marked would hide the highlight.
        QTextCursor cursor = m_view.textCursor();
        cursor.setPosition(cursor.selectionStart());
        m_view.setTextCursor(cursor);
    });
}

/// The notice may be quicker than the passage.
void AnnotationActions::noteOnNew(model::HighlightId id) {
    const Passage* passage = m_annotations.passage(id);
    m_noteWanted = passage == nullptr ? id : model::HighlightId{};
    if (passage == nullptr)
        return;
    const int position =
        passage->places.empty() ? m_view.textCursor().position() : passage->places.back().end;
    editNote(passage->highlight, placeOf(position));
}

void AnnotationActions::editNote(const model::Highlight& highlight, const QRect& place) {
    auto* popup = new NotePopup(tr("Note on “%1”").arg(shortWords(highlight)), toQt(highlight.note),
                                m_view.window());
    connect(popup, &NotePopup::kept, &m_commands,
            [&commands = m_commands, highlight](const QString& text) {
                commands.setNote(highlight, text);
            });
    new PopupDraft(m_with.bridge, *popup, "highlight." + std::to_string(highlight.id.value));
    popup->openBelow(place);
}

void AnnotationActions::editNote(const model::ItemNote& note, const QRect& place) {
    auto* popup = new NotePopup(tr("Note on the article"), toQt(note.body), m_view.window());
    connect(popup, &NotePopup::kept, &m_commands,
            [&commands = m_commands, note](const QString& text) { commands.setText(note, text); });
    new PopupDraft(m_with.bridge, *popup, "note." + std::to_string(note.id.value));
    popup->openBelow(place);
}

void AnnotationActions::writeNote(const QRect& place) {
    if (!m_annotations.item())
        return;
    auto* popup = new NotePopup(tr("Note on the article"), {}, m_view.window());
    connect(popup, &NotePopup::kept, &m_commands,
            [&commands = m_commands, item = m_annotations.item()](const QString& text) {
                commands.addNote(item, text);
            });
    new PopupDraft(m_with.bridge, *popup, "item." + std::to_string(m_annotations.item().value));
    popup->openBelow(place);
}

QRect AnnotationActions::placeOf(int position) const {
    QTextCursor cursor(m_view.document());
    cursor.setPosition(std::min(position, m_view.document()->characterCount() - 1));
    QRect place = m_view.cursorRect(cursor);
    if (!m_view.viewport()->rect().intersects(place))
        place = QRect(m_view.viewport()->width() / 4, 24, 1, 1);
    return {m_view.viewport()->mapToGlobal(place.topLeft()), place.size()};
}

/// By the pointer when it is over the text, else by the keyboard's place.
const Passage* AnnotationActions::underPointer() const {
    QTextCursor cursor = m_view.textCursor();
    const QPoint at = m_view.viewport()->mapFromGlobal(QCursor::pos());
    if (m_view.viewport()->underMouse())
        cursor = m_view.cursorForPosition(at);
    return m_annotations.passageAt(cursor.position(), cursor.position());
}

void AnnotationActions::fillMenu(QMenu& menu) {
    if (!m_annotations.item())
        return;
    menu.addSeparator();
    const Passage* passage = underPointer();
    if (passage == nullptr) {
        menu.addAction(&m_with.actions[Act::Highlight]);
        menu.addAction(&m_with.actions[Act::AnnotateItem]);
        return;
    }
    const model::Highlight highlight = passage->highlight;
    const QRect place = placeOf(passage->places.back().end);
    menu.addAction(highlight.note.empty() ? tr("Add a note to the passage…")
                                          : tr("Edit the note of the passage…"),
                   this, [this, highlight, place] { editNote(highlight, place); });
    QMenu* who = menu.addMenu(tr("Who may see the passage"));
    addVisibilities(*who, highlight.visibility, [&commands = m_commands, highlight](auto chosen) {
        commands.setVisibility(highlight, chosen);
    });
    menu.addAction(tr("Remove the highlight"), this,
                   [this, highlight] { m_commands.remove(highlight); });
    menu.addAction(&m_with.actions[Act::AnnotateItem]);
}

} // namespace musette::gui
