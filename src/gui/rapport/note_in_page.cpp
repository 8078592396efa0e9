#include "note_in_page.h"

#include "../app/text.h"
#include "../look/theme.h"
#include "../session/current_session.h"
#include "../session/session_content.h"
#include "report_place.h"
#include "report_preview.h"

#include <QAbstractTextDocumentLayout>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace musette::gui {
namespace {

constexpr int kLowest = 76;
constexpr int kFrame = 8; ///< around the text, so that it stays where it was read

} // namespace

NoteInPage::NoteInPage(const Surroundings& around, ReportPreview& page)
    : QObject(&page), m_around(around), m_page(page), m_commands(around) {
    connect(&m_rest, &TypingRest::come, this, [this] { save(m_editor->toPlainText()); });
    connect(page.verticalScrollBar(), &QScrollBar::valueChanged, this, &NoteInPage::place);
    connect(&m_around.session, &CurrentSession::changed, this, &NoteInPage::follow);
    // The report is made anew beneath what is typed.
    connect(&page, &ReportPreview::arranged, this, &NoteInPage::place);
}

bool NoteInPage::open(const QString& anchor) {
    if (!m_around.session.exists())
        return false;
    const SessionContent& content = *m_around.session.content();
    const model::Note* note = content.note(noteOf(content.document, fromQt(anchor)));
    if (note == nullptr || m_page.placeOf(anchor).isNull())
        return false;
    close(End::Keep);
    m_anchor = anchor;
    m_note = *note;
    m_former = m_saved = toQt(note->body);
    m_page.showPlace(anchor);
    m_from = m_page.window()->focusWidget();
    makeEditor();
    place();
    m_editor->show();
    m_editor->setFocus(Qt::OtherFocusReason);
    return true;
}

void NoteInPage::makeEditor() {
    m_editor = new QPlainTextEdit(m_page.viewport());
    m_editor->setObjectName("noteInPage");
    m_editor->setAccessibleName(tr("Text of the note, in Markdown"));
    m_editor->setToolTip(tr("Enter keeps the text · Shift+Enter makes a line · Esc gives it up"));
    m_editor->setTabChangesFocus(true);
    QFont font = m_around.theme.font(TextRole::Ui);
    font.setPixelSize(m_page.textSize());
    m_editor->setFont(font);
    // On white paper in both themes.
    m_editor->setStyleSheet(
        QString("QPlainTextEdit { background: %1; color: %2; border: 2px solid %3; "
                "border-radius: 6px; }")
            .arg(colorOf(Tone::Base, Scheme::Light).name(),
                 colorOf(Tone::Text, Scheme::Light).name(),
                 colorOf(Tone::Accent, Scheme::Light).name()));
    m_editor->setPlainText(m_former);
    m_editor->moveCursor(QTextCursor::End);
    m_editor->installEventFilter(this);
    connect(m_editor, &QPlainTextEdit::textChanged, &m_rest, &TypingRest::typed);
}

/// Over the note, as high as it is there, within the page.
void NoteInPage::place() {
    if (m_editor == nullptr)
        return;
    const QRect note = m_page.placeOf(m_anchor);
    if (note.isNull())
        return;
    const int room = m_page.viewport()->height() - 2 * kFrame;
    const int height = std::clamp(note.height() + 2 * kFrame, std::min(kLowest, room), room);
    // One that is scrolled out at the top goes with the page; at its edge the frame stays whole.
    const int top = note.top() - kFrame;
    m_editor->setGeometry(note.left() - kFrame, top < 0 && top >= -kFrame ? 0 : top,
                          note.width() + 2 * kFrame, height);
}

/// Another session is worked on, or the note is gone.
void NoteInPage::follow() {
    if (m_editor == nullptr)
        return;
    const model::Note* now =
        m_around.session.exists() ? m_around.session.content()->note(m_note.id) : nullptr;
    if (now != nullptr)
        m_note = *now;
    else
        close(End::Keep);
}

void NoteInPage::save(const QString& text) {
    m_rest.stop();
    const bool gone = m_around.session.session() == m_note.session &&
                      m_around.session.content()->note(m_note.id) == nullptr;
    // An emptied note is taken away where notes are, not by the way.
    if (text == m_saved || gone || text.trimmed().isEmpty())
        return;
    m_saved = text;
    m_commands.setText(m_note, text);
}

void NoteInPage::close(End end) {
    if (m_editor == nullptr)
        return;
    QPlainTextEdit* editor = std::exchange(m_editor, nullptr);
    save(end == End::Keep ? editor->toPlainText() : m_former);
    const bool focused = editor->hasFocus();
    editor->removeEventFilter(this);
    editor->hide();
    editor->deleteLater();
    if (focused)
        (m_from != nullptr ? m_from.data() : &m_page)->setFocus(Qt::OtherFocusReason);
}

bool NoteInPage::eventFilter(QObject*, QEvent* event) {
    if (event->type() == QEvent::FocusOut) {
        const Qt::FocusReason why = static_cast<QFocusEvent*>(event)->reason();
        if (why != Qt::PopupFocusReason && why != Qt::ActiveWindowFocusReason)
            close(End::Keep);
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (key->key() == Qt::Key_Escape)
        close(End::Former);
    else if (enter && !key->modifiers().testFlag(Qt::ShiftModifier))
        close(End::Keep);
    else
        return false;
    return true;
}

} // namespace musette::gui
