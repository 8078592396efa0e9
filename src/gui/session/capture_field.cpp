#include "capture_field.h"

#include "../app/areas.h"
#include "../app/surroundings.h"
#include "../app/text.h"
#include "../look/theme.h"
#include "capture_text.h"
#include "current_session.h"
#include "note_draft.h"
#include "session_words.h"

#include <QApplication>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace musette::gui {
namespace {

constexpr int kMostLines = 6;

struct KindChoice {
    model::NoteKind kind;
    model::NoteMark mark;
    char16_t character;
};

/// All within reach of an AZERTY keyboard without AltGr.
constexpr std::array kKindChoices{
    KindChoice{model::NoteKind::Note, model::NoteMark::None, u'\0'},
    KindChoice{model::NoteKind::Quote, model::NoteMark::None, u'>'},
    KindChoice{model::NoteKind::Reflection, model::NoteMark::None, u'?'},
    KindChoice{model::NoteKind::Note, model::NoteMark::Keep, u'!'},
    KindChoice{model::NoteKind::Note, model::NoteMark::Test, u'*'},
    KindChoice{model::NoteKind::Note, model::NoteMark::PassOn, u'='},
};

/// What stands beside the icon of a kind.
enum class KindLabel { Word, Key, None };

QString labelOf(const KindChoice& choice, KindLabel label) {
    const QString key = choice.character == u'\0' ? QString() : QString(QChar(choice.character));
    switch (label) {
    case KindLabel::Word: return (noteKindWord(choice.kind, choice.mark) + ' ' + key).trimmed();
    case KindLabel::Key: return key;
    case KindLabel::None: break;
    }
    return {};
}

} // namespace

CaptureField::CaptureField(const Surroundings& around, Density density, QWidget* parent)
    : QFrame(parent), m_draft(around.draft), m_session(around.session), m_theme(around.theme) {
    setObjectName("captureField");
    setProperty("card", true);
    build(around, density);
    connect(&m_draft, &NoteDraft::changed, this, &CaptureField::showDraft);
    connect(&m_session, &CurrentSession::changed, this, &CaptureField::showDraft);
    connect(&m_theme, &Theme::changed, this, &CaptureField::restyle);
    restyle();
    showDraft();
}

void CaptureField::build(const Surroundings& around, Density density) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(10, 8, 8, 8);
    lines->setSpacing(4);
    m_attached = new QLabel;
    m_attached->setObjectName("attached");
    m_attached->setTextFormat(Qt::PlainText);
    m_attached->setFont(m_theme.font(TextRole::Small));
    m_text = new CaptureText(around);
    m_text->setObjectName("captureText");
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTabChangesFocus(true);
    setEntry(*this, *m_text);
    m_text->setFont(m_theme.font(density == Density::Page ? TextRole::ItemTitle : TextRole::Ui));
    m_text->document()->setDocumentMargin(2);
    m_text->installEventFilter(this);
    lines->addWidget(m_attached);
    lines->addWidget(m_text);
    lines->addWidget(buildFoot(density));
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        fitHeight();
        m_written = m_written || !m_text->toPlainText().isEmpty();
        m_draft.setText(m_text->toPlainText());
    });
    fitHeight();
}

QWidget* CaptureField::buildFoot(Density density) {
    auto* row = new QWidget;
    auto* foot = new QHBoxLayout(row);
    foot->setContentsMargins(0, 0, 0, 0);
    foot->setSpacing(2);
    m_visibility = new QToolButton;
    m_visibility->setObjectName("visibility");
    m_visibility->setToolButtonStyle(density == Density::Page ? Qt::ToolButtonTextBesideIcon
                                                              : Qt::ToolButtonIconOnly);
    m_visibility->setFont(m_theme.font(TextRole::Small));
    m_send = new QToolButton;
    m_send->setObjectName("record");
    m_send->setAccessibleName(tr("Record the note"));
    m_send->setToolTip(tr("Record the note (Enter)"));
    if (density == Density::Page) {
        foot->addWidget(buildKinds());
    } else {
        auto* key = new QLabel(QKeySequence("Ctrl+N").toString(QKeySequence::NativeText));
        key->setProperty("keycap", true);
        key->setFont(m_theme.font(TextRole::Tiny));
        key->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        foot->addWidget(key);
        foot->addWidget(buildKindMenu());
    }
    foot->addStretch();
    foot->addWidget(m_visibility);
    foot->addWidget(m_send);
    connect(m_visibility, &QToolButton::clicked, &m_draft, &NoteDraft::cycleVisibility);
    connect(m_send, &QToolButton::clicked, &m_draft, &NoteDraft::record);
    return row;
}

QToolButton* CaptureField::buildKindMenu() {
    m_kindMenu = new QToolButton;
    m_kindMenu->setObjectName("kind");
    m_kindMenu->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_kindMenu);
    for (const KindChoice& choice : kKindChoices) {
        QString text = noteKindWord(choice.kind, choice.mark);
        if (choice.character != u'\0')
            text += '\t' + QString(QChar(choice.character));
        menu->addAction(text, this, [this, choice] {
            m_draft.setKind(choice.kind, choice.mark);
            m_text->setFocus();
        });
    }
    m_kindMenu->setMenu(menu);
    return m_kindMenu;
}

QWidget* CaptureField::buildKinds() {
    auto* row = new QWidget;
    row->setAccessibleName(tr("Kind of note"));
    row->setStyleSheet("QToolButton { padding: 6px 5px; }");
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    m_kinds = new QButtonGroup(this);
    for (std::size_t i = 0; i < kKindChoices.size(); ++i) {
        const KindChoice& choice = kKindChoices[i];
        auto* button = new QToolButton;
        button->setAccessibleName(noteKindWord(choice.kind, choice.mark));
        button->setToolTip(labelOf(choice, KindLabel::Word));
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setFont(m_theme.font(TextRole::Small));
        m_kinds->addButton(button, static_cast<int>(i));
        line->addWidget(button);
    }
    connect(m_kinds, &QButtonGroup::idClicked, this, [this](int id) {
        const KindChoice& choice = kKindChoices[static_cast<std::size_t>(id)];
        m_draft.setKind(choice.kind, choice.mark);
        m_text->setFocus();
    });
    return row;
}

/// The kinds keep their words where there is room for all of them, else the keys that choose them.
void CaptureField::fitKinds() {
    if (!m_kinds)
        return;
    constexpr int kAround = 30; // margins and spacing
    for (const KindLabel label : {KindLabel::Word, KindLabel::Key, KindLabel::None}) {
        int wanted = m_visibility->sizeHint().width() + m_send->sizeHint().width() + kAround;
        for (std::size_t i = 0; i < kKindChoices.size(); ++i) {
            auto* button = static_cast<QToolButton*>(m_kinds->button(static_cast<int>(i)));
            const QString text = labelOf(kKindChoices[i], label);
            button->setText(text.isEmpty() ? text : ' ' + text); // room between icon and text
            button->setToolButtonStyle(text.isEmpty() ? Qt::ToolButtonIconOnly
                                                      : Qt::ToolButtonTextBesideIcon);
            wanted += button->sizeHint().width();
        }
        if (wanted <= width())
            return;
    }
}

void CaptureField::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    fitKinds();
}

void CaptureField::restyle() {
    m_send->setIcon(m_theme.icon("send", Tone::Text2));
    if (m_kinds) {
        for (std::size_t i = 0; i < kKindChoices.size(); ++i)
            m_kinds->button(static_cast<int>(i))
                ->setIcon(m_theme.icon(noteIcon(kKindChoices[i].kind, kKindChoices[i].mark),
                                       Tone::Text2));
    }
    showDraft();
}

void CaptureField::showDraft() {
    const bool ready = m_session.exists();
    setEnabled(ready);
    m_text->setPlaceholderText(ready ? tr("Note for %1…").arg(m_session.label())
                                     : tr("No current session"));
    // Qt 6.4 paints another placeholder at the next occasion only.
    m_text->viewport()->update();
    m_text->setAccessibleName(ready ? tr("Note for %1").arg(m_session.label()) : tr("Note"));
    if (m_text->toPlainText() != m_draft.text()) {
        const QSignalBlocker quiet(m_text);
        m_text->setPlainText(m_draft.text());
        m_text->moveCursor(QTextCursor::End);
        m_kindCharacter.clear();
        m_written = !m_draft.text().isEmpty();
        fitHeight();
    }
    showKind();
    const QString who = visibilityWord(m_draft.visibility());
    m_visibility->setText(who);
    m_visibility->setIcon(m_theme.icon(visibilityIcon(m_draft.visibility()), Tone::Text2));
    m_visibility->setAccessibleName(tr("Visibility of the note: %1").arg(who));
    m_visibility->setToolTip(tr("%1 (Ctrl+Shift+V changes it)").arg(who));
    m_attached->setVisible(!m_draft.attachedTitle().isEmpty());
    m_attached->setText(tr("About: %1").arg(m_draft.attachedTitle()));
}

void CaptureField::showKind() {
    const auto chosen = std::ranges::find_if(kKindChoices, [this](const KindChoice& choice) {
        return choice.kind == m_draft.kind() && choice.mark == m_draft.mark();
    });
    if (m_kinds && chosen != kKindChoices.end())
        m_kinds->button(static_cast<int>(chosen - kKindChoices.begin()))->setChecked(true);
    if (m_kindMenu) {
        const QString word = noteKindWord(m_draft.kind(), m_draft.mark());
        const bool plain =
            m_draft.kind() == model::NoteKind::Note && m_draft.mark() == model::NoteMark::None;
        m_kindMenu->setIcon(m_theme.icon(noteIcon(m_draft.kind(), m_draft.mark()),
                                         plain ? Tone::Text2 : Tone::Accent));
        m_kindMenu->setAccessibleName(tr("Kind of note: %1").arg(word));
        m_kindMenu->setToolTip(word);
        m_kindMenu->setText(word);
        m_kindMenu->setToolButtonStyle(plain ? Qt::ToolButtonIconOnly
                                             : Qt::ToolButtonTextBesideIcon);
    }
}

void CaptureField::fitHeight() {
    const int lines = std::clamp(m_text->blockCount(), 1, kMostLines);
    const QFontMetrics metrics(m_text->font());
    int visual = 0;
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next())
        visual += std::max(1, block.layout()->lineCount());
    const int shown = std::clamp(visual, lines, kMostLines);
    m_text->setFixedHeight(shown * metrics.lineSpacing() + 10);
}

void CaptureField::focusText() {
    if (QWidget* now = QApplication::focusWidget(); now != m_text)
        m_before = now;
    m_text->setFocus(Qt::ShortcutFocusReason);
}

void CaptureField::giveFocusBack() {
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
    else
        m_text->clearFocus();
}

bool CaptureField::chooseKindBy(const QString& typed) {
    if (typed.size() != 1 || m_text->textCursor().position() != 0 ||
        m_text->textCursor().hasSelection() || m_draft.kind() != model::NoteKind::Note ||
        m_draft.mark() != model::NoteMark::None || !m_kindCharacter.isEmpty())
        return false;
    const auto chosen = std::ranges::find_if(kKindChoices, [&](const KindChoice& choice) {
        return choice.character != u'\0' && typed.front() == QChar(choice.character);
    });
    if (chosen == kKindChoices.end())
        return false;
    m_kindCharacter = typed;
    m_draft.setKind(chosen->kind, chosen->mark);
    return true;
}

/// Ctrl+Z once keeps the character as text and makes the kind note again.
bool CaptureField::takeKindBack() {
    if (m_kindCharacter.isEmpty())
        return false;
    const QString character = std::exchange(m_kindCharacter, {});
    m_draft.setKind(model::NoteKind::Note, model::NoteMark::None);
    QTextCursor cursor = m_text->textCursor();
    cursor.movePosition(QTextCursor::Start);
    cursor.insertText(character);
    return true;
}

bool CaptureField::handleKey(QKeyEvent& key) {
    const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (enter && key.modifiers().testFlag(Qt::ControlModifier)) {
        m_draft.recordAsSequence();
        return true;
    }
    if (enter && !key.modifiers().testFlag(Qt::ShiftModifier)) {
        m_kindCharacter.clear();
        m_draft.record();
        return true;
    }
    if (key.key() == Qt::Key_Escape) {
        giveFocusBack();
        return true;
    }
    if (key.matches(QKeySequence::Undo))
        return takeKindBack();
    return chooseKindBy(key.text());
}

/// Whether the document has a step says nothing: an input method leaves empty ones.
bool CaptureField::leavesToWindow(const QKeyEvent& key) const {
    return !m_written && m_kindCharacter.isEmpty() && m_text->toPlainText().isEmpty() &&
           (key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo));
}

bool CaptureField::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_text && event->type() == QEvent::ShortcutOverride &&
        leavesToWindow(*static_cast<QKeyEvent*>(event))) {
        event->ignore();
        return true;
    }
    if (watched == m_text && event->type() == QEvent::KeyPress &&
        handleKey(*static_cast<QKeyEvent*>(event)))
        return true;
    if (watched == m_text && event->type() == QEvent::Resize)
        fitHeight();
    return QFrame::eventFilter(watched, event);
}

} // namespace musette::gui
