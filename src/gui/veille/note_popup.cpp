#include "note_popup.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScreen>

#include <algorithm>
#include <utility>

namespace musette::gui {
namespace {

constexpr int kWidth = 360;
constexpr int kFewestLines = 3;
constexpr int kMostLines = 8;

} // namespace

NotePopup::NotePopup(const QString& purpose, const QString& text, QWidget* parent)
    : PopupCard(parent), m_before(text), m_field(new QPlainTextEdit(text)) {
    setObjectName("notePopup");
    build(purpose, kWidth, *m_field);
    m_field->setTabChangesFocus(true);
    m_field->setPlaceholderText(tr("Enter keeps the note, Escape leaves it as it was"));
    connect(m_field, &QPlainTextEdit::textChanged, this, [this] {
        fitHeight();
        emit typed(m_field->toPlainText());
    });
    fitHeight();
}

void NotePopup::fitHeight() {
    const int lines = std::clamp(m_field->document()->lineCount(), kFewestLines, kMostLines);
    const int height = lines * m_field->fontMetrics().lineSpacing() +
                       2 * static_cast<int>(m_field->document()->documentMargin()) +
                       2 * m_field->frameWidth() + 8;
    if (height == m_field->height() && height == m_field->minimumHeight())
        return;
    m_field->setFixedHeight(height);
    adjustSize();
}

void NotePopup::openBelow(const QRect& place) {
    adjustSize();
    QPoint at(place.left(), place.bottom() + 6);
    const QScreen* screen = QGuiApplication::screenAt(place.center());
    if (screen != nullptr && at.y() + height() > screen->availableGeometry().bottom())
        at.setY(place.top() - height() - 6);
    openAt(at, screen);
    m_field->moveCursor(QTextCursor::End);
}

void NotePopup::giveBack(const QString& text) {
    const QString typedSince = m_field->toPlainText();
    m_field->setPlainText(typedSince == m_before ? text : text + '\n' + typedSince);
    m_field->moveCursor(QTextCursor::End);
}

bool NotePopup::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return PopupCard::eventFilter(watched, event);
    const auto& key = *static_cast<QKeyEvent*>(event);
    if (key.key() == Qt::Key_Escape) {
        m_leaves = true;
        close();
        return true;
    }
    const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (enter && !key.modifiers().testFlag(Qt::ShiftModifier)) {
        close();
        return true;
    }
    return PopupCard::eventFilter(watched, event);
}

/// However it goes, what was typed is kept unless Escape said otherwise.
void NotePopup::hideEvent(QHideEvent* event) {
    const QString text = m_field->toPlainText().trimmed();
    if (!std::exchange(m_leaves, true) && text != m_before.trimmed())
        emit kept(text);
    emit closed();
    PopupCard::hideEvent(event);
}

} // namespace musette::gui
