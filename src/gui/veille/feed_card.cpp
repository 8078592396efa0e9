#include "feed_card.h"

#include "../app/text.h"
#include "../look/feed_words.h"
#include "../look/theme.h"
#include "../look/words.h"

#include <QCoreApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace musette::gui {
namespace {

constexpr int kIcon = 18;

QString day(base::Instant moment) {
    const QDate date = toQt(moment).date();
    return dayText(date, QCoreApplication::translate("FeedCard", "MMMM d", "day and month"));
}

} // namespace

FeedCard::FeedCard(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_title(new QLabel), m_card(new QFrame), m_icon(new QLabel),
      m_heading(new QLabel), m_text(new QLabel), m_address(new QLabel),
      m_retry(new QPushButton(tr("Try again"))), m_logIn(new QPushButton(tr("Log in…"))),
      m_keep(new QPushButton(tr("Keep the articles"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(32, 28, 32, 28);
    column->setSpacing(14);
    column->addWidget(m_title);
    m_card->setObjectName("feedCard");
    auto* inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(16, 14, 16, 14);
    auto* head = new QHBoxLayout;
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addWidget(m_heading, 1);
    inside->addLayout(head);
    for (QLabel* label : {m_title, m_heading, m_text, m_address}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_address->setAccessibleName(tr("Address of the feed"));
    inside->addWidget(m_text);
    inside->addWidget(m_address);
    column->addWidget(m_card);
    auto* journal = new QPushButton(tr("Journal of feeds"));
    auto* leave = new QPushButton(tr("Unsubscribe"));
    m_logIn->setObjectName("feedLogIn");
    m_logIn->setProperty("primary", true);
    m_retry->setProperty("primary", true);
    m_keep->setProperty("primary", true);
    m_keep->setObjectName("keepClosed");
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton* button : {m_logIn, m_retry, m_keep, journal, leave})
        buttons->addWidget(button);
    buttons->addStretch();
    column->addLayout(buttons);
    column->addStretch();
    connect(m_retry, &QPushButton::clicked, this, [this] { emit retryWanted(m_feed); });
    connect(m_logIn, &QPushButton::clicked, this, &FeedCard::loginWanted);
    connect(m_keep, &QPushButton::clicked, this, [this] { emit keepWanted(m_feed); });
    connect(leave, &QPushButton::clicked, this, &FeedCard::unsubscribeWanted);
    connect(journal, &QPushButton::clicked, this, &FeedCard::journalWanted);
    connect(&theme, &Theme::changed, this, &FeedCard::restyle);
    restyle();
}

void FeedCard::show(const model::Feed& feed) {
    m_feed = feed.id;
    const bool gone = feed.status == model::FeedStatus::Gone;
    m_title->setText(m_theme.shown(toQt(feed.title)));
    if (gone)
        m_heading->setText(tr("This feed has closed."));
    else if (feed.lastOk)
        m_heading->setText(tr("This feed has not answered since %1.").arg(day(*feed.lastOk)));
    else
        m_heading->setText(tr("This feed has not answered yet."));
    QStringList sentences;
    if (!gone)
        sentences << feedTroubleText(feed);
    if (feed.total > 0)
        sentences << tr("The %Ln article(s) you have remain readable.", nullptr, feed.total);
    m_text->setText(sentences.join(' '));
    m_text->setVisible(!sentences.isEmpty());
    m_address->setText(toQt(feed.url));
    m_retry->setVisible(!gone);
    m_logIn->setVisible(!gone && feed.error == base::ErrorCode::Unauthorized);
    m_keep->setVisible(gone);
}

void FeedCard::restyle() {
    m_title->setFont(m_theme.font(TextRole::PageTitle));
    m_heading->setFont(m_theme.font(TextRole::PanelTitle));
    m_address->setFont(m_theme.font(TextRole::Small));
    m_icon->setPixmap(m_theme.icon("triangle-alert", Tone::Warn)
                          .pixmap(QSize(kIcon, kIcon), devicePixelRatioF()));
    m_card->setStyleSheet(QString("QFrame#feedCard { background: %1; border: none;"
                                  " border-left: 3px solid %2; border-radius: 6px; }"
                                  "QLabel { color: %3; border: none; }")
                              .arg(m_theme.color(Tone::WarnSoft).name(),
                                   m_theme.color(Tone::Warn).name(),
                                   m_theme.color(Tone::Text).name()));
}

} // namespace musette::gui
