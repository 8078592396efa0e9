#include "report_review.h"

#include "../app/text.h"
#include "../look/theme.h"
#include "../session/session_words.h"
#include "report_words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace musette::gui {
namespace {

constexpr int kAnchor = Qt::UserRole;
constexpr int kIcon = Qt::UserRole + 1;
constexpr int kEntity = Qt::UserRole + 2;
constexpr int kRow = Qt::UserRole + 3;
constexpr int kHeight = 190;

Tone toneOf(const QString& icon) {
    if (icon == "circle-alert")
        return Tone::Err;
    return icon == "triangle-alert" ? Tone::Warn : Tone::Text2;
}

report::FindingPlace placeIn(const QListWidgetItem& item) {
    return {static_cast<report::FindingEntity>(item.data(kEntity).toInt()),
            item.data(kRow).toLongLong(), fromQt(item.data(kAnchor).toString())};
}

} // namespace

ReportReview::ReportReview(const Theme& theme, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_tabs(new QTabBar), m_pages(new QStackedWidget),
      m_findings(nullptr), m_leftOut(nullptr), m_checkedOn(new QLabel),
      m_links(new QPushButton(tr("Check the lin&ks…"))), m_close(new QToolButton) {
    setObjectName("reportReview");
    setProperty("ground", "window");
    setProperty("edge", "top");
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(kHeight);
    m_tabs->setObjectName("reviewTabs");
    m_tabs->setAccessibleName(tr("Before the export"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_findings = addList("findings", tr("Found by the check"));
    m_leftOut = addList("leftOut", tr("Left out"));
    m_close->setObjectName("closeReview");
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Close (Esc)"));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(14, 6, 10, 0);
    m_checkedOn->setObjectName("linksCheckedOn");
    m_checkedOn->setFont(theme.font(TextRole::Small));
    m_checkedOn->setProperty("tone", "text2");
    m_links->setObjectName("checkLinks");
    m_links->setAutoDefault(false);
    head->addWidget(m_tabs, 1);
    head->addWidget(m_checkedOn);
    head->addWidget(m_links);
    head->addWidget(m_close);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    lines->addLayout(head);
    lines->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        emit closed();
    });
    connect(m_links, &QPushButton::clicked, this, &ReportReview::linksWanted);
    connect(&theme, &Theme::changed, this, &ReportReview::restyle);
    restyle();
    hide();
}

QListWidget* ReportReview::addList(const char* name, const QString& title) {
    auto* list = new QListWidget;
    list->setObjectName(name);
    list->setAccessibleName(title);
    list->setWordWrap(true);
    list->setUniformItemSizes(false);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setIconSize({16, 16});
    list->setSpacing(2);
    m_tabs->addTab(title);
    m_pages->addWidget(list);
    connect(list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item != nullptr && !item->data(kAnchor).toString().isEmpty())
            emit placeShown(item->data(kAnchor).toString());
    });
    connect(list, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        if (const report::FindingPlace place = placeIn(*item); place != report::FindingPlace())
            emit placeWanted(place);
    });
    return list;
}

void ReportReview::addLine(QListWidget& list, const QString& icon, const QString& kind,
                           const QString& text, const report::FindingPlace& place) {
    auto* item = new QListWidgetItem(m_theme.icon(icon, toneOf(icon)), m_theme.shown(text), &list);
    item->setData(kAnchor, toQt(place.anchor));
    item->setData(kEntity, std::to_underlying(place.entity));
    item->setData(kRow, static_cast<qlonglong>(place.id));
    item->setData(kIcon, icon);
    item->setData(Qt::AccessibleTextRole, tr("%1. %2").arg(kind, text));
    item->setToolTip(kind);
}

void ReportReview::addNothing(QListWidget& list, const QString& text) {
    auto* item = new QListWidgetItem(m_theme.icon("check", Tone::Text2), text, &list);
    item->setData(kIcon, QStringLiteral("check"));
}

void ReportReview::showFindings(const std::vector<report::Finding>& findings) {
    if (m_shown == findings)
        return; // the line that has the focus keeps it
    m_shown = findings;
    const QSignalBlocker quiet(m_findings);
    m_findings->clear();
    for (const report::Finding& finding : findings)
        addLine(*m_findings, severityIcon(finding.severity), severityWord(finding.severity),
                toQt(report::textOf(finding, wordLanguage())), finding.place);
    if (findings.empty())
        addNothing(*m_findings, tr("Nothing was found that stands in the way of an export."));
    m_tabs->setTabText(std::to_underlying(Tab::Findings), tr("To check (%1)").arg(findings.size()));
}

void ReportReview::showLeftOut(const std::vector<report::OutlineEntry>& outline) {
    const QSignalBlocker quiet(m_leftOut);
    m_leftOut->clear();
    int count = 0;
    for (const report::OutlineEntry& entry : outline) {
        if (!entry.hidden && entry.included)
            continue;
        const QString why =
            entry.hidden ? visibilityWord(entry.visibility).toLower() : tr("unticked");
        addLine(*m_leftOut, entry.hidden ? visibilityIcon(entry.visibility) : QStringLiteral("x"),
                why, tr("%1 (%2)").arg(toQt(entry.title), why),
                {report::FindingEntity::Report, 0, entry.anchor});
        ++count;
    }
    if (count == 0)
        addNothing(*m_leftOut, tr("These readers get everything."));
    m_tabs->setTabText(std::to_underlying(Tab::LeftOut), tr("Left out (%1)").arg(count));
}

void ReportReview::showLinksChecked(const std::optional<base::Date>& on) {
    m_checkedOn->setText(
        on ? tr("Links checked on %1").arg(QLocale().toString(toQt(*on), QLocale::ShortFormat))
           : tr("Links not checked"));
}

void ReportReview::open(Tab tab) {
    show();
    m_tabs->setCurrentIndex(std::to_underlying(tab));
    QListWidget* list = tab == Tab::Findings ? m_findings : m_leftOut;
    if (list->currentItem() == nullptr)
        list->setCurrentRow(0);
    list->setFocus(Qt::OtherFocusReason);
}

void ReportReview::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        m_close->click();
    else
        QFrame::keyPressEvent(event);
}

void ReportReview::restyle() {
    m_close->setIcon(m_theme.icon("x", Tone::Text2));
    const QString style =
        QString("QListWidget { background: %1; border: none; padding-left: 10px; }"
                "QListWidget::item { color: %2; }"
                "QListWidget::item:selected { background: %3; color: %2; }")
            .arg(m_theme.color(Tone::Window).name(), m_theme.color(Tone::Text).name(),
                 m_theme.color(Tone::AccentSoft).name());
    for (QListWidget* list : {m_findings, m_leftOut}) {
        list->setStyleSheet(style);
        for (int row = 0; row < list->count(); ++row) {
            const QString icon = list->item(row)->data(kIcon).toString();
            list->item(row)->setIcon(m_theme.icon(icon, toneOf(icon)));
        }
    }
}

} // namespace musette::gui
