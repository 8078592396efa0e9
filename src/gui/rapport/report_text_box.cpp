#include "report_text_box.h"

#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/text.h"
#include "../session/current_session.h"

#include <QComboBox>
#include <QEvent>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <chrono>

namespace musette::gui {
namespace {

constexpr std::chrono::milliseconds kPause{800};
constexpr int kHeight = 96;

} // namespace

ReportTextBox::ReportTextBox(const Surroundings& around, QWidget* parent)
    : QWidget(parent), m_around(around), m_parts(new QComboBox), m_text(new QPlainTextEdit) {
    m_parts->setObjectName("textParts");
    m_parts->setAccessibleName(tr("Text to edit"));
    m_parts->addItem(tr("Introduction"), QStringLiteral("introduction"));
    m_parts->addItem(tr("Conclusion"), QStringLiteral("conclusion"));
    m_text->setObjectName("reportText");
    m_text->setAccessibleName(tr("Text in Markdown, for all readers"));
    m_text->setPlaceholderText(tr("Text in Markdown, for all readers"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(kHeight);
    m_text->installEventFilter(this);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(6);
    lines->addWidget(m_parts);
    lines->addWidget(m_text);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &ReportTextBox::save);
    connect(m_text, &QPlainTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_parts, &QComboBox::currentIndexChanged, this, [this] {
        save();
        showPart();
    });
    connect(&around.session, &CurrentSession::changed, this, &ReportTextBox::follow);
    follow();
}

ReportTextBox::~ReportTextBox() {
    save();
}

std::string model::Session::* ReportTextBox::part() const {
    return m_parts->currentIndex() == 0 ? &model::Session::introduction
                                        : &model::Session::conclusion;
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
        m_shown = nullptr;
        return;
    }
    const model::Session& now = m_around.session.content()->document.session;
    const bool typed = m_shown != nullptr && fromQt(m_text->toPlainText()) != m_session.*m_shown;
    if (m_session.uuid == now.uuid && (typed || m_onTheWay > 0))
        return;
    m_session = now;
    showPart();
}

void ReportTextBox::showPart() {
    if (!m_session.id)
        return;
    m_shown = part();
    const QString text = toQt(m_session.*m_shown);
    if (m_text->toPlainText() == text)
        return;
    const QSignalBlocker quiet(m_text);
    m_text->setPlainText(text);
}

void ReportTextBox::save() {
    m_pause.stop();
    std::string text = fromQt(m_text->toPlainText());
    if (m_shown == nullptr || text == m_session.*m_shown)
        return;
    m_session.*m_shown = std::move(text);
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

bool ReportTextBox::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut)
        save();
    return QWidget::eventFilter(watched, event);
}

} // namespace musette::gui
