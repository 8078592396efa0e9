#include "report_text_box.h"

#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/text.h"
#include "../session/current_session.h"
#include "report_maker.h"
#include "report_sections.h"

#include <QComboBox>
#include <QEvent>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <utility>

namespace musette::gui {
namespace {

constexpr int kLowest = 84; ///< four lines; more where the window is higher
constexpr int kHighest = 220;
constexpr auto kIntroduction = "introduction";
constexpr auto kConclusion = "conclusion";

bool hasTransition(const report::OutlineEntry& entry) {
    return ReportSections::hasTitle(entry) && entry.anchor != kConclusion &&
           (entry.level == 1 || entry.kind == report::OutlineKind::Sequence);
}

} // namespace

ReportTextBox::ReportTextBox(const Surroundings& around, ReportMaker& maker, QWidget* parent)
    : QWidget(parent), m_around(around), m_maker(maker), m_parts(new QComboBox),
      m_text(new QPlainTextEdit) {
    m_parts->setObjectName("textParts");
    m_parts->setAccessibleName(tr("Text to edit"));
    m_parts->setMinimumContentsLength(12);
    m_parts->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_text->setObjectName("reportText");
    m_text->setAccessibleName(tr("Text in Markdown, for all readers"));
    m_text->setPlaceholderText(tr("Text in Markdown, for all readers"));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(kLowest);
    m_text->setMaximumHeight(kHighest);
    m_text->installEventFilter(this);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(6);
    lines->addWidget(m_parts);
    lines->addWidget(m_text);
    listParts();
    connect(&m_rest, &TypingRest::come, this, &ReportTextBox::save);
    connect(m_text, &QPlainTextEdit::textChanged, &m_rest, &TypingRest::typed);
    connect(m_parts, &QComboBox::currentIndexChanged, this, [this] {
        save();
        showPart();
    });
    connect(&around.session, &CurrentSession::changed, this, &ReportTextBox::follow);
    connect(&maker, &ReportMaker::made, this, &ReportTextBox::follow);
    follow();
}

std::string model::Session::* ReportTextBox::member(const QString& part) const {
    if (part == kIntroduction)
        return &model::Session::introduction;
    return part == kConclusion ? &model::Session::conclusion : nullptr;
}

QString ReportTextBox::stored(const QString& part) const {
    if (const auto text = member(part); text != nullptr)
        return toQt(m_session.*text);
    if (!m_around.session.exists())
        return {};
    return toQt(ReportSections(m_around.session.content()->document, m_maker.summary().outline,
                               m_maker.settings())
                    .transition(fromQt(part)));
}

/// The list follows the contents of the report; what is chosen stays chosen as long as it is there.
void ReportTextBox::listParts() {
    std::vector<std::pair<QString, QString>> wanted{{tr("Introduction"), kIntroduction},
                                                    {tr("Conclusion"), kConclusion}};
    for (const report::OutlineEntry& entry : m_maker.summary().outline) {
        if (hasTransition(entry))
            wanted.emplace_back(tr("Before: %1").arg(toQt(entry.title)), toQt(entry.anchor));
    }
    const QSignalBlocker quiet(m_parts);
    const QString chosen = m_parts->currentData().toString();
    m_parts->clear();
    for (const auto& [title, anchor] : wanted)
        m_parts->addItem(title, anchor);
    m_parts->setCurrentIndex(std::max(0, m_parts->findData(chosen)));
}

void ReportTextBox::choose(const QString& anchor) {
    const int index = m_parts->findData(anchor);
    if (index >= 0)
        m_parts->setCurrentIndex(index);
}

void ReportTextBox::focusText() {
    m_text->setFocus(Qt::OtherFocusReason);
}

/// What is being typed, or on its way into the library, stays.
void ReportTextBox::follow() {
    setEnabled(m_around.session.exists());
    if (!m_around.session.exists()) {
        m_session = {};
        m_part.clear();
        return;
    }
    const model::Session& now = m_around.session.content()->document.session;
    const bool typed = !m_part.isEmpty() && m_text->toPlainText() != m_was;
    if (m_session.uuid == now.uuid && (typed || m_onTheWay > 0))
        return;
    m_session = now;
    listParts();
    showPart();
}

void ReportTextBox::showPart() {
    if (!m_session.id)
        return;
    m_part = m_parts->currentData().toString();
    m_was = stored(m_part);
    if (m_text->toPlainText() == m_was)
        return;
    const QSignalBlocker quiet(m_text);
    m_text->setPlainText(m_was);
}

void ReportTextBox::save() {
    m_rest.stop();
    if (m_part.isEmpty() || m_text->toPlainText() == m_was)
        return;
    m_was = m_text->toPlainText();
    if (member(m_part) != nullptr)
        saveSession();
    else
        saveTransition();
}

void ReportTextBox::saveSession() {
    m_session.*member(m_part) = fromQt(m_was);
    ++m_onTheWay;
    m_around.bridge.edit(
        this,
        [session = m_session](service::LibraryEditor& editor) {
            return editor.sessions.edit(session);
        },
        [this](const base::Status& status) {
            --m_onTheWay;
            if (!status)
                m_around.messages.fail(status.error());
        });
}

void ReportTextBox::saveTransition() {
    if (!m_around.session.exists())
        return;
    ReportSections sections(m_around.session.content()->document, m_maker.summary().outline,
                            m_maker.settings());
    sections.setTransition(fromQt(m_part), fromQt(m_was));
    m_maker.setSettings(sections.settings());
}

bool ReportTextBox::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut)
        save();
    return QWidget::eventFilter(watched, event);
}

} // namespace musette::gui
