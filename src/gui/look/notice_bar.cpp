#include "notice_bar.h"

#include "theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <chrono>

namespace musette::gui {
namespace {

using namespace std::chrono_literals;
constexpr std::chrono::milliseconds kPlain = 6s;
constexpr std::chrono::milliseconds kWithAction = 10s;
constexpr int kAboveStatus = 46;

} // namespace

NoticeBar::NoticeBar(const Theme& theme, QWidget* window)
    : QFrame(window), m_theme(theme), m_text(new QLabel), m_action(new QPushButton),
      m_second(new QPushButton) {
    setObjectName("notice");
    hide();
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(16, 8, 12, 8);
    line->setSpacing(16);
    m_text->setTextFormat(Qt::PlainText);
    line->addWidget(m_text);
    for (QPushButton* button : {m_action, m_second}) {
        button->setFlat(true);
        button->installEventFilter(this);
        line->addWidget(button);
    }
    m_action->setObjectName("noticeAction");
    m_time.setSingleShot(true);
    connect(&m_time, &QTimer::timeout, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        if (m_notice.run)
            m_notice.run();
    });
    connect(m_second, &QPushButton::clicked, this, [this] {
        hide();
        if (m_notice.runSecond)
            m_notice.runSecond();
    });
    connect(&theme, &Theme::changed, this, &NoticeBar::restyle);
    restyle();
}

void NoticeBar::restyle() {
    setStyleSheet(QString("QFrame#notice { background: %1; border-radius: 8px; }"
                          "QFrame#notice QLabel { color: %2; }"
                          "QFrame#notice QPushButton { color: %3; background: transparent;"
                          " border: 1px solid transparent; font-weight: bold; padding: 0 6px; }"
                          "QFrame#notice QPushButton:focus { border: 1px solid %3; }")
                      .arg(m_theme.color(Tone::Toast).name(), m_theme.color(Tone::ToastText).name(),
                           m_theme.color(Tone::ToastAction).name()));
}

void NoticeBar::setAction(QPushButton& button, const QString& text) {
    button.setText(text);
    button.setVisible(!text.isEmpty());
}

void NoticeBar::show(const Messages::Notice& notice) {
    m_notice = notice;
    m_text->setText(notice.text);
    setAction(*m_action, notice.action);
    setAction(*m_second, notice.secondAction);
    setAccessibleName(notice.text);
    place();
    QFrame::show();
    raise();
    m_time.start(notice.action.isEmpty() ? kPlain : kWithAction);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString NoticeBar::text() const {
    return isVisible() ? m_text->text() : QString();
}

void NoticeBar::place() {
    const QSize window = parentWidget()->size();
    m_text->setWordWrap(false);
    const int room = window.width() - 48;
    if (sizeHint().width() > room)
        m_text->setWordWrap(true);
    resize(std::min(sizeHint().width(), room), sizeHint().height());
    move((window.width() - width()) / 2, window.height() - height() - kAboveStatus);
}

void NoticeBar::enterEvent(QEnterEvent* event) {
    m_time.stop();
    QFrame::enterEvent(event);
}

void NoticeBar::leaveEvent(QEvent* event) {
    m_time.start(kPlain);
    QFrame::leaveEvent(event);
}

bool NoticeBar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn)
        m_time.stop();
    else if (event->type() == QEvent::FocusOut)
        m_time.start(kPlain);
    return QFrame::eventFilter(watched, event);
}

} // namespace musette::gui
