#include "feed_journal.h"

#include "../app/actions.h"
#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/surroundings.h"
#include "../app/text.h"
#include "../look/feed_words.h"
#include "../look/room.h"
#include "../look/theme.h"
#include "../look/words.h"
#include "../veille/refresh_controller.h"
#include "dialog_frame.h"

#include <QAction>
#include <QCollator>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QTreeWidget>
#include <QUrl>

#include <algorithm>
#include <unordered_map>

namespace musette::gui {
namespace {

enum Column { kName, kState, kLastOk, kNewest, kPerMonth, kNextDue };

constexpr int kPosition = Qt::UserRole;
constexpr int kSortBy = Qt::UserRole + 1; ///< a number; the names sort by themselves
constexpr int kFeed = Qt::UserRole + 2;

/// Sorted by what a column means, not by its words.
class Row final : public QTreeWidgetItem {
public:
    using QTreeWidgetItem::QTreeWidgetItem;

    bool operator<(const QTreeWidgetItem& other) const override {
        const int column = treeWidget()->sortColumn();
        if (column != kName) {
            const double mine = data(column, kSortBy).toDouble();
            const double its = other.data(column, kSortBy).toDouble();
            if (mine != its)
                return mine < its;
        }
        static const QCollator collator;
        return collator.compare(text(kName), other.text(kName)) < 0;
    }
};

/// What needs attention comes first.
int attention(const model::Feed& feed, bool silent) {
    switch (feed.status) {
    case model::FeedStatus::Error: return 0;
    case model::FeedStatus::Gone: return 1;
    case model::FeedStatus::New: return 3;
    case model::FeedStatus::Ok: break;
    }
    return silent ? 2 : 4;
}

void setMoment(QTreeWidgetItem& row, int column, const std::optional<base::Instant>& moment,
               base::Instant now, const QString& otherwise) {
    row.setText(column, moment ? relativeDate(toQt(*moment), toQt(now), QLocale()) : otherwise);
    row.setToolTip(column, moment ? fullDate(*moment) : QString());
    row.setData(column, kSortBy,
                moment ? static_cast<double>(moment->time_since_epoch().count()) : 0.0);
}

QString perMonthText(double items) {
    if (items == 0)
        return QLocale().toString(0);
    return items < 1 ? QCoreApplication::translate("FeedJournal", "less than 1")
                     : QLocale().toString(qRound(items));
}

} // namespace

FeedJournal::FeedJournal(const Surroundings& surroundings, RefreshController& refresh,
                         QWidget* parent)
    : QDialog(parent), m_surroundings(surroundings), m_refresh(refresh) {
    setWindowTitle(tr("Journal of feeds"));
    setObjectName("feedJournal");
    build();
    resize(roomFor(*this, {980, 560}));
    // What is done here is taken back by the same keys as in the window.
    addAction(&surroundings.actions[Act::Undo]);
    addAction(&surroundings.actions[Act::Redo]);
    connect(&surroundings.bridge, &Bridge::changed, this,
            [this](const model::LibraryChange& change) {
                if (change.feeds)
                    load();
            });
    connect(&refresh, &RefreshController::finished, this, &FeedJournal::load);
    load();
}

void FeedJournal::build() {
    DialogFrame frame(*this, m_surroundings.theme, tr("Journal of feeds"));
    m_list = new QTreeWidget;
    m_list->setObjectName("journal");
    m_list->setAccessibleName(tr("Feeds and how they are doing"));
    m_list->setHeaderLabels({tr("Feed"), tr("State"), tr("Last success"), tr("Newest article"),
                             tr("Articles a month"), tr("Next attempt")});
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->setUniformRowHeights(true);
    m_list->headerItem()->setTextAlignment(kPerMonth, Qt::AlignRight | Qt::AlignVCenter);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(kName, QHeaderView::Stretch);
    m_list->sortByColumn(kState, Qt::AscendingOrder);
    m_list->setSortingEnabled(true);
    m_details = new QLabel;
    m_details->setObjectName("journalDetails");
    m_details->setTextFormat(Qt::PlainText);
    m_details->setWordWrap(true);
    m_details->setMinimumHeight(4 * fontMetrics().height());
    m_details->setAlignment(Qt::AlignTop);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    frame.add(m_list, 1);
    frame.add(m_details);
    frame.add(buildActs());
    frame.finishWithClose()->setAutoDefault(false);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &FeedJournal::showDetails);
    showDetails();
}

/// The buttons, the menu of a row and the keys are the same acts.
QWidget* FeedJournal::buildActs() {
    addAct(tr("&Try again now"), "journalAgain", QKeySequence("Shift+F5"),
           [this](model::FeedId id) { m_refresh.refreshFeed(id); });
    addAct(tr("&Show its articles"), "journalShow", QKeySequence(Qt::Key_Return),
           [this](model::FeedId id) {
               emit showWanted(id);
               accept();
           });
    addAct(tr("&Open the site"), "journalSite", QKeySequence("Ctrl+O"), [this](model::FeedId) {
        const model::Feed& feed = chosen()->feed;
        QDesktopServices::openUrl(
            QUrl(toQt(feed.siteUrl.empty() ? feed.url : feed.siteUrl), QUrl::StrictMode));
    });
    addAct(tr("&Change the address…"), "journalEdit", QKeySequence("F2"),
           [this](model::FeedId id) { emit editWanted(id); });
    addAct(tr("&Unsubscribe"), "journalLeave", QKeySequence(Qt::Key_Delete),
           [this](model::FeedId id) { emit unsubscribeWanted(id); });
    auto* buttons = new QWidget;
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    for (QAction* act : m_acts) {
        auto* button = new QPushButton(act->text());
        button->setObjectName(act->objectName());
        button->setToolTip(act->shortcut().toString(QKeySequence::NativeText));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, act, &QAction::trigger);
        connect(act, &QAction::changed, button,
                [act, button] { button->setEnabled(act->isEnabled()); });
        row->addWidget(button);
    }
    row->addStretch();
    return buttons;
}

void FeedJournal::addAct(const QString& text, const QString& name, const QKeySequence& key,
                         std::function<void(model::FeedId)> act) {
    auto* action = new QAction(text, m_list);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, [this, act = std::move(act)] {
        if (const Line* line = chosen())
            act(line->feed.id);
    });
    m_list->addAction(action);
    m_acts.push_back(action);
}

void FeedJournal::contextMenuEvent(QContextMenuEvent* event) {
    if (chosen() == nullptr || !m_list->hasFocus())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction* act : m_acts)
        menu->addAction(act);
    menu->popup(event->globalPos());
}

base::Result<std::vector<FeedJournal::Line>>
FeedJournal::readLines(const service::LibraryReader& reader, base::Instant now) {
    auto feeds = reader.feeds();
    if (!feeds)
        return std::unexpected(feeds.error());
    const auto activity = reader.feedActivity(now);
    if (!activity)
        return std::unexpected(activity.error());
    std::unordered_map<model::FeedId, double> perMonth;
    for (const model::FeedActivity& one : *activity)
        perMonth[one.feed] = one.itemsPerMonth;
    std::vector<Line> lines;
    for (model::Feed& feed : *feeds) {
        const double items = perMonth[feed.id];
        lines.push_back({std::move(feed), items});
    }
    return lines;
}

void FeedJournal::load() {
    m_surroundings.bridge.read(
        this,
        [now = m_surroundings.bridge.now()](service::LibraryReader& reader) {
            return readLines(reader, now);
        },
        [this](base::Result<std::vector<Line>> lines) {
            if (!lines) {
                m_surroundings.messages.fail(lines.error());
                return;
            }
            m_lines = *std::move(lines);
            fill();
        });
}

/// The chosen feed stays chosen; when it is gone, its neighbour is.
void FeedJournal::fill() {
    QTreeWidgetItem* before = m_list->currentItem();
    const int place = before != nullptr ? m_list->indexOfTopLevelItem(before) : 0;
    const model::FeedId kept{before != nullptr ? before->data(kName, kFeed).toLongLong() : 0};
    QTreeWidgetItem* current = nullptr;
    m_list->setSortingEnabled(false);
    m_list->clear();
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        auto* row = new Row(m_list);
        row->setData(kName, kPosition, static_cast<qulonglong>(i));
        row->setData(kName, kFeed, static_cast<qlonglong>(m_lines[i].feed.id.value));
        fillRow(*row, m_lines[i]);
        if (m_lines[i].feed.id == kept)
            current = row;
    }
    m_list->setSortingEnabled(true);
    for (int column = 1; column < m_list->columnCount(); ++column)
        m_list->resizeColumnToContents(column);
    if (current == nullptr)
        current = m_list->topLevelItem(std::min(place, m_list->topLevelItemCount() - 1));
    m_list->setCurrentItem(current);
    showDetails();
}

void FeedJournal::fillRow(QTreeWidgetItem& row, const Line& line) const {
    const base::Instant now = m_surroundings.bridge.now();
    const model::Feed& feed = line.feed;
    const bool silent = !feedSilenceText(feed, now).isEmpty();
    const int rank = attention(feed, silent);
    row.setText(kName, m_surroundings.theme.shown(toQt(feed.title)));
    row.setToolTip(kName, toQt(feed.url));
    row.setIcon(kName, rank < 2 ? m_surroundings.theme.icon("triangle-alert", Tone::Warn)
                       : silent ? m_surroundings.theme.icon("moon", Tone::Text2)
                                : m_surroundings.theme.icon("rss", Tone::Text2));
    row.setText(kState, feedStateText(feed, now));
    row.setData(kState, kSortBy, rank);
    setMoment(row, kLastOk, feed.lastOk, now, tr("never"));
    setMoment(row, kNewest, feed.newest, now, tr("none"));
    row.setText(kPerMonth, perMonthText(line.perMonth));
    row.setTextAlignment(kPerMonth, Qt::AlignRight | Qt::AlignVCenter);
    row.setData(kPerMonth, kSortBy, line.perMonth);
    fillDue(row, feed);
}

void FeedJournal::fillDue(QTreeWidgetItem& row, const model::Feed& feed) const {
    constexpr double kNever = 1e18;
    const base::Instant now = m_surroundings.bridge.now();
    if (feed.status == model::FeedStatus::Gone) {
        row.setText(kNextDue, tr("never"));
        row.setData(kNextDue, kSortBy, kNever);
        return;
    }
    const bool due = !feed.nextDue || *feed.nextDue <= now;
    const base::Instant moment = due ? now : *feed.nextDue;
    const QDateTime local = toQt(moment);
    row.setText(kNextDue,
                due ? tr("at the next look")
                : local.date() == toQt(now).date()
                    ? local.toString("HH:mm")
                    : dayText(local.date(), tr("d MMM", "date")) + local.toString(", HH:mm"));
    row.setData(kNextDue, kSortBy, static_cast<double>(moment.time_since_epoch().count()));
}

QString FeedJournal::detailsOf(const model::Feed& feed) const {
    QStringList lines{toQt(feed.url)};
    const QString silence = feedSilenceText(feed, m_surroundings.bridge.now());
    if (const QString trouble = feedTroubleText(feed); !trouble.isEmpty()) {
        QString text = trouble;
        if (feed.status == model::FeedStatus::Error && feed.lastOk)
            text += ' ' + tr("It last went well on %1.").arg(fullDate(*feed.lastOk));
        if (feed.total > 0)
            text += ' ' + tr("Its %Ln article(s) remain readable.", nullptr, feed.total);
        lines << text;
    } else if (!silence.isEmpty()) {
        lines << tr("This feed answers, but has brought nothing new for much longer than usual. "
                    "Look at the site: it may have moved, or come to its end.");
    }
    if (feed.movedAt && !feed.movedFrom.empty())
        lines << tr("The site moved this feed on %1. It was at %2 before; its articles stayed.")
                     .arg(fullDate(*feed.movedAt), toQt(feed.movedFrom));
    return lines.join('\n');
}

const FeedJournal::Line* FeedJournal::chosen() const {
    const QTreeWidgetItem* row = m_list->currentItem();
    const std::size_t position =
        row != nullptr ? row->data(kName, kPosition).toULongLong() : m_lines.size();
    return position < m_lines.size() ? &m_lines[position] : nullptr;
}

void FeedJournal::showDetails() {
    const Line* line = chosen();
    for (QAction* act : m_acts)
        act->setEnabled(line != nullptr);
    m_details->setText(line != nullptr                    ? detailsOf(line->feed)
                       : m_list->topLevelItemCount() == 0 ? tr("No feed is followed yet.")
                                                          : QString());
}

} // namespace musette::gui
