#include "speaker_lines.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QTextBlock>

#include <algorithm>
#include <utility>

namespace musette::gui {
namespace {

constexpr int kLeastTyped = 2;
constexpr int kMostShown = 5;

} // namespace

SpeakerLines::SpeakerLines(QStringList known, QWidget* parent)
    : QPlainTextEdit(parent), m_known(std::move(known)), m_list(new QListWidget(this)) {
    m_list->setObjectName("knownSpeakers");
    m_list->setAccessibleName(tr("Speakers already met"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->hide();
    connect(m_list, &QListWidget::itemClicked, this, &SpeakerLines::take);
}

bool SpeakerLines::offers() const {
    return m_list->isVisible();
}

bool SpeakerLines::handleListKey(int key) {
    const int row = m_list->currentRow();
    switch (key) {
    case Qt::Key_Down: m_list->setCurrentRow(std::min(row + 1, m_list->count() - 1)); return true;
    case Qt::Key_Up: m_list->setCurrentRow(std::max(row - 1, -1)); return true;
    case Qt::Key_Escape: m_list->hide(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (row < 0)
            return false;
        take();
        return true;
    default: return false;
    }
}

void SpeakerLines::keyPressEvent(QKeyEvent* event) {
    if (offers() && handleListKey(event->key()))
        return;
    const int before = document()->revision();
    QPlainTextEdit::keyPressEvent(event);
    if (document()->revision() != before)
        offer();
}

bool SpeakerLines::focusNextPrevChild(bool next) {
    if (offers() && m_list->currentRow() >= 0)
        take();
    return QPlainTextEdit::focusNextPrevChild(next);
}

void SpeakerLines::focusOutEvent(QFocusEvent* event) {
    m_list->hide();
    QPlainTextEdit::focusOutEvent(event);
}

void SpeakerLines::offer() {
    const QString line = textCursor().block().text().trimmed();
    m_list->clear();
    for (const QString& one : std::as_const(m_known)) {
        if (line.size() >= kLeastTyped && one != line && one.contains(line, Qt::CaseInsensitive))
            m_list->addItem(one);
    }
    m_list->setCurrentRow(-1);
    if (m_list->count() == 0)
        m_list->hide();
    else
        showBelowLine(std::min(m_list->count(), kMostShown));
}

void SpeakerLines::showBelowLine(int rows) {
    m_list->setParent(window());
    const QPoint below = viewport()->mapTo(window(), QPoint(0, cursorRect().bottom() + 2));
    const int height = rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth();
    m_list->setGeometry(below.x(), below.y(), viewport()->width(), height);
    m_list->show();
    m_list->raise();
}

void SpeakerLines::take() {
    const QListWidgetItem* chosen = m_list->currentItem();
    if (chosen == nullptr)
        return;
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::StartOfBlock);
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    cursor.insertText(chosen->text());
    setTextCursor(cursor);
    m_list->hide();
}

} // namespace musette::gui
