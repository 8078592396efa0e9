#include "questions_dialog.h"

#include "../app/text.h"
#include "../dialogs/dialog_frame.h"
#include "../look/room.h"
#include "../look/theme.h"
#include "session_words.h"

#include <QComboBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace musette::gui {
namespace {

constexpr QChar kBetween(0x1f); ///< between answers that are kept together: no key writes it

constexpr std::array kMarks{model::NoteMark::Keep, model::NoteMark::Test, model::NoteMark::PassOn};

/// The answer given before: a reflection of the half-day as a whole with that mark.
model::Note answerOf(const SessionContent& content, model::HalfDayId halfDay,
                     model::NoteMark mark) {
    const auto found = std::ranges::find_if(content.document.notes, [&](const model::Note& note) {
        return note.halfDay == halfDay && !note.sequence && note.mark == mark &&
               note.kind == model::NoteKind::Reflection;
    });
    if (found != content.document.notes.end())
        return *found;
    model::Note fresh;
    fresh.session = content.document.session.id;
    fresh.halfDay = halfDay;
    fresh.kind = model::NoteKind::Reflection;
    fresh.mark = mark;
    return fresh;
}

} // namespace

QuestionsDialog::QuestionsDialog(const Theme& theme, const SessionContent& content,
                                 model::HalfDayId halfDay, QWidget* parent)
    : QDialog(parent) {
    setObjectName("questionsDialog");
    const model::HalfDay* half = content.halfDay(halfDay);
    const QString title = tr("Three questions");
    setWindowTitle(title);
    DialogFrame frame(*this, theme, title);
    if (half != nullptr) {
        auto* which = new QLabel(halfDayTitle(content.dayNumber(halfDay), half->slot));
        which->setProperty("tone", "text2");
        frame.add(which);
    }
    auto* fields = new QWidget;
    auto* form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    const std::array labels{tr("What do I &keep?"), tr("What shall I &test?"),
                            tr("What shall I &pass on?")};
    const std::array names{"keep", "test", "passOn"};
    for (std::size_t i = 0; i < kMarks.size(); ++i) {
        m_notes[i] = answerOf(content, halfDay, kMarks[i]);
        auto* field = new QPlainTextEdit(toQt(m_notes[i].body));
        field->setObjectName(names[i]);
        field->setTabChangesFocus(true);
        field->setMinimumHeight(64);
        field->installEventFilter(this);
        connect(field, &QPlainTextEdit::textChanged, this, &QuestionsDialog::typed);
        form->addRow(labels[i], field);
        m_fields[i] = field;
    }
    m_visibility = new QComboBox;
    for (const auto who :
         {model::Visibility::Private, model::Visibility::Team, model::Visibility::Public})
        m_visibility->addItem(visibilityWord(who), static_cast<int>(who));
    m_visibility->setCurrentIndex(
        m_visibility->findData(static_cast<int>(m_notes.front().visibility)));
    form->addRow(tr("&Visible to:"), m_visibility);
    frame.add(fields, 1);
    frame.finish(tr("Record"))->setToolTip(tr("Record (Ctrl+Enter)"));
    resize(roomFor(*this, {560, 480}));
    m_fields.front()->setFocus();
}

std::vector<model::Note> QuestionsDialog::answers() const {
    std::vector<model::Note> notes(m_notes.begin(), m_notes.end());
    for (std::size_t i = 0; i < notes.size(); ++i) {
        notes[i].body = fromQt(m_fields[i]->toPlainText().trimmed());
        notes[i].visibility = static_cast<model::Visibility>(m_visibility->currentData().toInt());
    }
    return notes;
}

QString QuestionsDialog::words() const {
    QStringList words;
    for (const QPlainTextEdit* field : m_fields)
        words << field->toPlainText();
    return words.join(kBetween);
}

void QuestionsDialog::giveBack(const QString& words) {
    const QStringList answers = words.split(kBetween);
    if (static_cast<std::size_t>(answers.size()) != m_fields.size())
        return;
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const QSignalBlocker quiet(m_fields[i]);
        m_fields[i]->setPlainText(answers[static_cast<qsizetype>(i)]);
        m_fields[i]->moveCursor(QTextCursor::End);
    }
}

/// Enter makes a line in an answer; Ctrl+Enter records them all.
bool QuestionsDialog::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
            accept();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace musette::gui
