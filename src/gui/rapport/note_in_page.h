#pragma once

#include "../app/surroundings.h"
#include "../app/typing_rest.h"
#include "../session/note_commands.h"

#include <QObject>
#include <QPointer>

class QPlainTextEdit;

namespace musette::gui {

class ReportPreview;

/// Edits a note of the report where it stands on the page (ui.md §3.5): what is typed is kept after
/// each pause, Enter ends, Shift+Enter makes a line, Escape gives the note its former text.
/// Thread: GUI.
class NoteInPage final : public QObject {
    Q_OBJECT

public:
    NoteInPage(const Surroundings& around, ReportPreview& page);

    /// False when nothing on the page is a note with this anchor.
    bool open(const QString& anchor);
    /// Keeps what is being typed; before the page goes.
    void end() { close(End::Keep); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class End { Keep, Former };
    void close(End end);
    void save(const QString& text);
    void place();
    void follow();
    void makeEditor();

    Surroundings m_around;
    ReportPreview& m_page;
    NoteCommands m_commands;
    QPlainTextEdit* m_editor = nullptr; ///< of the page's viewport; none: nothing is edited
    QPointer<QWidget> m_from;           ///< where the keyboard was, and comes back to
    TypingRest m_rest;
    QString m_anchor;
    model::Note m_note; ///< as it was last
    QString m_former;
    QString m_saved;
};

} // namespace musette::gui
