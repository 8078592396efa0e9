#include "purge_dialog.h"

#include "../app/file_work.h"
#include "../app/text.h"
#include "../look/room.h"
#include "../look/theme.h"
#include "../look/words.h"
#include "dialog_frame.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>
#include <QTreeWidget>

#include <chrono>

namespace musette::gui {
namespace {

constexpr int kUsualMonths = 24;
constexpr int kMostMonths = 600;
constexpr int kUsualNewest = 500;
constexpr int kMostNewest = 1'000'000;
/// A plan is made once the numbers have stood still for that long.
constexpr std::chrono::milliseconds kStandingStill{250};

QWidget* rowOf(QCheckBox* box, QSpinBox* number) {
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(box);
    line->addWidget(number);
    line->addStretch();
    return row;
}

} // namespace

PurgeDialog::PurgeDialog(FileWork& work, const Theme& theme, std::filesystem::path library,
                         base::Instant now, QWidget* parent)
    : QDialog(parent), m_work(work), m_library(std::move(library)), m_now(now),
      m_byAge(new QCheckBox(tr("Articles that came more than so many &months ago:"))),
      m_months(new QSpinBox),
      m_byNumber(new QCheckBox(tr("All but so many of the &newest of each feed:"))),
      m_newest(new QSpinBox), m_list(new QTreeWidget), m_summary(new QLabel), m_purged(new QLabel),
      m_soon(new QTimer(this)) {
    setWindowTitle(tr("Make room"));
    setObjectName("purgeDialog");
    setAttribute(Qt::WA_DeleteOnClose);
    DialogFrame frame(*this, theme, tr("Make room"));
    auto* intro = new QLabel(
        tr("Musette keeps everything. Here you can take old articles out. What you kept, watch, "
           "starred, tagged, linked, highlighted or noted always stays. Feeds with a rule of their "
           "own keep to it."));
    for (QLabel* label : {intro, m_summary, m_purged}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_summary->setObjectName("purgeSummary");
    m_byAge->setObjectName("purgeByAge");
    m_months->setObjectName("purgeMonths");
    m_months->setAccessibleName(tr("Months"));
    m_months->setRange(1, kMostMonths);
    m_byNumber->setObjectName("purgeByNumber");
    m_newest->setObjectName("purgeNewest");
    m_newest->setAccessibleName(tr("Articles of a feed that stay"));
    m_newest->setRange(1, kMostNewest);
    m_list->setObjectName("purgeList");
    m_list->setAccessibleName(tr("Articles that would go"));
    m_list->setRootIsDecorated(false);
    m_list->setHeaderLabels({tr("Feed"), tr("Articles"), tr("Unread"), tr("The oldest")});
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    frame.add(intro);
    frame.add(rowOf(m_byAge, m_months));
    frame.add(rowOf(m_byNumber, m_newest));
    frame.add(m_list, 1);
    frame.add(m_summary);
    frame.add(makePurgedRow());
    m_accept = frame.finish(tr("&Take them out"));
    m_accept->setEnabled(false);
    m_soon->setSingleShot(true);
    m_soon->setInterval(kStandingStill);
    connect(m_soon, &QTimer::timeout, this, &PurgeDialog::plan);
    for (QCheckBox* box : {m_byAge, m_byNumber})
        connect(box, &QCheckBox::toggled, m_soon, qOverload<>(&QTimer::start));
    for (QSpinBox* number : {m_months, m_newest})
        connect(number, &QSpinBox::valueChanged, m_soon, qOverload<>(&QTimer::start));
    connect(this, &QDialog::accepted, this, [this] { emit wanted(m_items, rule()); });
    resize(roomFor(*this, {680, 560}));
}

QWidget* PurgeDialog::makePurgedRow() {
    m_purged->setObjectName("purgedBefore");
    auto* button = new QPushButton(tr("&Give the room back…"));
    button->setObjectName("giveRoom");
    button->setAutoDefault(false);
    m_purgedRow = new QWidget;
    auto* line = new QHBoxLayout(m_purgedRow);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_purged, 1);
    line->addWidget(button);
    m_purgedRow->hide();
    connect(button, &QPushButton::clicked, this, &PurgeDialog::roomWanted);
    return m_purgedRow;
}

void PurgeDialog::tellPurged(int articles) {
    m_purgedRow->setVisible(articles > 0);
    m_purged->setText(
        tr("%Ln article(s) that were taken out before still lie in the file.", nullptr, articles));
}

void PurgeDialog::start(const model::Retention& rule) {
    m_months->setValue(rule.months > 0 ? rule.months : kUsualMonths);
    m_newest->setValue(rule.newest > 0 ? rule.newest : kUsualNewest);
    m_byAge->setChecked(rule.months > 0 || rule.newest == 0);
    m_byNumber->setChecked(rule.newest > 0);
    m_byAge->setFocus();
    plan();
}

model::Retention PurgeDialog::rule() const {
    return {m_byAge->isChecked() ? m_months->value() : 0,
            m_byNumber->isChecked() ? m_newest->value() : 0};
}

void PurgeDialog::plan() {
    m_soon->stop();
    m_accept->setEnabled(false);
    m_months->setEnabled(m_byAge->isChecked());
    m_newest->setEnabled(m_byNumber->isChecked());
    m_summary->setText(tr("Counting…"));
    const int asked = ++m_asked;
    m_work.run<int>(
        this,
        [library = m_library, rule = rule(), now = m_now](const std::stop_token&,
                                                          const std::function<void(int)>&) -> Plan {
            return service::planPurge(library, {.feed = {}, .rule = rule, .ownRules = true}, now);
        },
        [](int) {},
        [this, asked](const Plan& plan) {
            if (asked == m_asked)
                show(plan);
        });
}

void PurgeDialog::show(const Plan& plan) {
    m_list->clear();
    m_items.clear();
    if (!plan) {
        m_summary->setText(errorText(plan.error().code));
        return;
    }
    const QLocale locale;
    int unread = 0;
    for (const model::PurgeGroup& group : *plan) {
        auto* row = new QTreeWidgetItem(m_list);
        row->setText(0, toQt(group.title));
        row->setText(1, locale.toString(static_cast<qulonglong>(group.items.size())));
        row->setText(2, locale.toString(group.unread));
        row->setText(3, locale.toString(toQt(group.oldest).date(), QLocale::ShortFormat));
        for (const int column : {1, 2, 3})
            row->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        m_items.insert(m_items.end(), group.items.begin(), group.items.end());
        unread += group.unread;
    }
    const auto count = static_cast<int>(m_items.size());
    m_accept->setEnabled(count > 0);
    if (count == 0) {
        m_summary->setText(tr("No article would go."));
        return;
    }
    m_summary->setText(
        tr("%Ln article(s) would go", nullptr, count) +
        tr(", of which %Ln unread.", nullptr, unread) + ' ' +
        tr("They come back with “Undo” for 30 days; until then the file of the library gets "
           "hardly smaller. Feeds do not bring them again."));
}

} // namespace musette::gui
