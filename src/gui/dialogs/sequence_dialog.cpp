#include "sequence_dialog.h"

#include "../app/text.h"
#include "../session/session_words.h"
#include "dialog_frame.h"
#include "speaker_lines.h"

#include <musette/model/usual_visibility.h>

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTextBlock>

namespace musette::gui {
namespace {

const QString kDash = QStringLiteral(" – ");
constexpr int kNoModality = -1;

} // namespace

QString speakerLine(const model::Speaker& speaker) {
    QStringList parts{toQt(speaker.name), toQt(speaker.function), toQt(speaker.organisation)};
    while (!parts.isEmpty() && parts.back().isEmpty())
        parts.removeLast();
    return parts.join(kDash);
}

model::Speaker speakerFrom(const QString& line) {
    static const QRegularExpression dash(QStringLiteral("(?:^|\\s)[–—-](?:\\s|$)"));
    const QStringList parts = line.trimmed().split(dash);
    model::Speaker speaker;
    speaker.name = fromQt(parts.value(0).trimmed());
    speaker.function = fromQt(parts.value(1).trimmed());
    speaker.organisation = fromQt(parts.mid(2).join(kDash).trimmed());
    return speaker;
}

SequenceDialog::SequenceDialog(const Theme& theme, model::Sequence sequence,
                               QStringList knownSpeakers, QWidget* parent)
    : QDialog(parent), m_sequence(std::move(sequence)) {
    using namespace model;
    setObjectName("sequenceDialog");
    const bool isNew = !m_sequence.id;
    const QString name = isNew ? tr("New sequence") : tr("Sequence");
    setWindowTitle(name);
    DialogFrame frame(*this, theme, name);
    auto* fields = new QWidget;
    auto* form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_title = new QLineEdit(toQt(m_sequence.title));
    m_title->setObjectName("title");
    m_kind = new QComboBox;
    m_kind->setObjectName("kind");
    for (const auto kind : {SequenceKind::Talk, SequenceKind::Workshop, SequenceKind::RoundTable,
                            SequenceKind::Activity, SequenceKind::Assessment})
        m_kind->addItem(sequenceKindWord(kind), static_cast<int>(kind));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(m_sequence.kind)));
    m_visibility = new QComboBox;
    m_visibility->setObjectName("visibility");
    for (const auto who : {Visibility::Public, Visibility::Team, Visibility::Private})
        m_visibility->addItem(visibilityWord(who), static_cast<int>(who));
    m_visibility->setCurrentIndex(m_visibility->findData(static_cast<int>(m_sequence.visibility)));
    m_modality = new QComboBox;
    m_modality->setObjectName("modality");
    m_modality->addItem(tr("As the half-day"), kNoModality);
    for (const auto how : {Modality::OnSite, Modality::Remote, Modality::Hybrid})
        m_modality->addItem(modalityWord(how), static_cast<int>(how));
    m_modality->setCurrentIndex(m_modality->findData(
        m_sequence.modality ? static_cast<int>(*m_sequence.modality) : kNoModality));
    m_speakers = new SpeakerLines(knownSpeakers);
    m_speakers->setObjectName("speakers");
    m_speakers->setTabChangesFocus(true);
    m_speakers->setMaximumHeight(90);
    m_speakers->setPlaceholderText(tr("One per line: name – function – organisation"));
    QStringList lines;
    for (const Speaker& speaker : m_sequence.speakers)
        lines << speakerLine(speaker);
    m_speakers->setPlainText(lines.join('\n'));
    auto* known = new QComboBox;
    known->addItem(tr("Add a speaker already met…"));
    known->addItems(knownSpeakers);
    known->setVisible(!knownSpeakers.isEmpty());
    known->setAccessibleName(tr("Speakers already met"));
    connect(known, &QComboBox::activated, this, [this, known](int index) {
        if (index > 0)
            m_speakers->appendPlainText(known->itemText(index));
        known->setCurrentIndex(0);
    });
    const auto offerVisibility = [this] {
        const auto who =
            model::usualVisibility(static_cast<SequenceKind>(m_kind->currentData().toInt()));
        m_visibility->setCurrentIndex(m_visibility->findData(static_cast<int>(who)));
    };
    if (isNew)
        connect(m_kind, &QComboBox::activated, m_visibility, offerVisibility);
    connect(m_visibility, &QComboBox::activated, this,
            [this] { disconnect(m_kind, nullptr, m_visibility, nullptr); });
    form->addRow(tr("&Title:"), m_title);
    form->addRow(tr("&Kind:"), m_kind);
    form->addRow(tr("&Modality:"), m_modality);
    form->addRow(tr("&Visible to:"), m_visibility);
    form->addRow(tr("&Speakers:"), m_speakers);
    form->addRow(QString(), known);
    frame.add(fields);
    QPushButton* accept = frame.finish(isNew ? tr("Add the sequence") : tr("Done"));
    accept->setEnabled(!m_title->text().trimmed().isEmpty());
    connect(m_title, &QLineEdit::textChanged, accept,
            [accept](const QString& text) { accept->setEnabled(!text.trimmed().isEmpty()); });
    resize(520, sizeHint().height());
    m_title->setFocus();
}

void SequenceDialog::writeSpeakers() {
    m_speakers->moveCursor(QTextCursor::End);
    if (!m_speakers->textCursor().block().text().isEmpty())
        m_speakers->insertPlainText("\n");
    m_speakers->setFocus();
}

model::Sequence SequenceDialog::sequence() const {
    model::Sequence sequence = m_sequence;
    sequence.title = fromQt(m_title->text().trimmed());
    sequence.kind = static_cast<model::SequenceKind>(m_kind->currentData().toInt());
    const int how = m_modality->currentData().toInt();
    sequence.modality.reset();
    if (how != kNoModality)
        sequence.modality = static_cast<model::Modality>(how);
    sequence.visibility = static_cast<model::Visibility>(m_visibility->currentData().toInt());
    sequence.speakers.clear();
    for (const QString& line : m_speakers->toPlainText().split('\n', Qt::SkipEmptyParts)) {
        if (!line.trimmed().isEmpty())
            sequence.speakers.push_back(speakerFrom(line));
    }
    return sequence;
}

} // namespace musette::gui
