#include "feed_journal.h"

#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/surroundings.h"
#include "../app/text.h"
#include "../look/theme.h"
#include "../look/words.h"
#include "../veille/refresh_controller.h"
#include "dialog_frame.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace musette::gui {
namespace {

constexpr int kPosition = Qt::UserRole;

QString dateText(const std::optional<base::Instant>& moment, base::Instant now,
                 const QString& otherwise) {
    return moment ? relativeDate(toQt(*moment), toQt(now), QLocale()) : otherwise;
}

} // namespace

FeedJournal::FeedJournal(const Surroundings& surroundings, RefreshController& refresh,
                         QWidget* parent)
    : QDialog(parent), m_surroundings(surroundings), m_refresh(refresh) {
    setWindowTitle(tr("Journal of feeds"));
    setObjectName("feedJournal");
    build();
    resize(860, 520);
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
    m_list->setHeaderLabels(
        {tr("Feed"), tr("State"), tr("Last success"), tr("Newest article"), tr("Next attempt")});
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_details = new QLabel;
    m_details->setObjectName("journalDetails");
    m_details->setTextFormat(Qt::PlainText);
    m_details->setWordWrap(true);
    m_details->setMinimumHeight(3 * fontMetrics().height());
    m_details->setAlignment(Qt::AlignTop);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* buttons = new QWidget;
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    m_again = new QPushButton(tr("&Try this feed now"));
    m_again->setObjectName("journalAgain");
    m_show = new QPushButton(tr("&Show its articles"));
    for (QPushButton* button : {m_again, m_show}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch();
    frame.add(m_list, 1);
    frame.add(m_details);
    frame.add(buttons);
    frame.finishWithClose();
    connect(m_list, &QTreeWidget::currentItemChanged, this, &FeedJournal::showDetails);
    connect(m_again, &QPushButton::clicked, this, [this] {
        if (const Line* line = chosen())
            m_refresh.refreshFeed(line->feed.id);
    });
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (const Line* line = chosen()) {
            emit showWanted(line->feed.id);
            accept();
        }
    });
    showDetails();
}

base::Result<std::vector<FeedJournal::Line>>
FeedJournal::readLines(const service::LibraryReader& reader) {
    auto feeds = reader.feeds();
    if (!feeds)
        return std::unexpected(feeds.error());
    std::vector<Line> lines;
    for (model::Feed& feed : *feeds) {
        model::ItemQuery newest;
        newest.feed = feed.id;
        newest.limit = 1;
        const auto ids = reader.itemIds(newest);
        if (!ids)
            return std::unexpected(ids.error());
        const auto rows = reader.itemRows(*ids);
        if (!rows)
            return std::unexpected(rows.error());
        Line line{std::move(feed), {}};
        if (!rows->empty())
            line.newest =
                rows->front().published ? *rows->front().published : rows->front().arrived;
        lines.push_back(std::move(line));
    }
    // What needs attention stands first, then by name.
    std::ranges::stable_sort(lines, [](const Line& a, const Line& b) {
        const auto trouble = [](const Line& line) {
            return line.feed.status == model::FeedStatus::Error ||
                   line.feed.status == model::FeedStatus::Gone;
        };
        return trouble(a) > trouble(b);
    });
    return lines;
}

void FeedJournal::load() {
    m_surroundings.bridge.read(
        this, [](service::LibraryReader& reader) { return readLines(reader); },
        [this](base::Result<std::vector<Line>> lines) {
            if (!lines) {
                m_surroundings.messages.fail(lines.error());
                return;
            }
            m_lines = *std::move(lines);
            fill();
        });
}

void FeedJournal::fill() {
    const Line* before = chosen();
    const model::FeedId kept = before != nullptr ? before->feed.id : model::FeedId{};
    QTreeWidgetItem* current = nullptr;
    m_list->clear();
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        auto* row = new QTreeWidgetItem(m_list);
        row->setData(0, kPosition, static_cast<qulonglong>(i));
        fillRow(*row, m_lines[i]);
        if (m_lines[i].feed.id == kept || current == nullptr)
            current = row;
    }
    for (int column = 1; column < m_list->columnCount(); ++column)
        m_list->resizeColumnToContents(column);
    m_list->setCurrentItem(current);
    showDetails();
}

void FeedJournal::fillRow(QTreeWidgetItem& row, const Line& line) const {
    const base::Instant now = m_surroundings.bridge.now();
    const model::Feed& feed = line.feed;
    const bool trouble =
        feed.status == model::FeedStatus::Error || feed.status == model::FeedStatus::Gone;
    row.setText(0, m_surroundings.theme.shown(toQt(feed.title)));
    row.setToolTip(0, toQt(feed.url));
    row.setIcon(0, trouble ? m_surroundings.theme.icon("triangle-alert", Tone::Warn)
                           : m_surroundings.theme.icon("rss", Tone::Text2));
    row.setText(1, stateText(feed));
    row.setText(2, dateText(feed.lastOk, now, tr("never")));
    row.setText(3, dateText(line.newest, now, tr("none")));
    const bool due = feed.nextDue && *feed.nextDue <= now;
    row.setText(4, feed.status == model::FeedStatus::Gone ? tr("never")
                   : due || !feed.nextDue
                       ? tr("now")
                       : QLocale().toString(toQt(*feed.nextDue), tr("d MMM, HH:mm", "date, time")));
}

QString FeedJournal::stateText(const model::Feed& feed) const {
    switch (feed.status) {
    case model::FeedStatus::New: return tr("not asked yet");
    case model::FeedStatus::Ok: return tr("in order");
    case model::FeedStatus::Error: return tr("failed");
    case model::FeedStatus::Gone: return tr("closed");
    }
    return {};
}

QString FeedJournal::troubleText(const model::Feed& feed) const {
    const auto& outcomes = m_refresh.outcomes();
    const auto outcome = std::ranges::find(outcomes, feed.id, &service::FeedOutcome::feed);
    QString text;
    if (outcome != outcomes.end() && outcome->error)
        text = errorText(outcome->error->code);
    else if (feed.lastOk)
        text = tr("This feed has not answered since %1. Try it again, or look at its address.")
                   .arg(fullDate(*feed.lastOk));
    else
        text = tr("This feed never answered. Look at its address.");
    if (feed.total > 0)
        text += ' ' + tr("Its %n article(s) remain readable.", nullptr, feed.total);
    return text + '\n' + tr("What the attempt said: %1").arg(toQt(feed.lastError));
}

const FeedJournal::Line* FeedJournal::chosen() const {
    const QTreeWidgetItem* row = m_list->currentItem();
    const std::size_t position =
        row != nullptr ? row->data(0, kPosition).toULongLong() : m_lines.size();
    return position < m_lines.size() ? &m_lines[position] : nullptr;
}

void FeedJournal::showDetails() {
    const Line* line = chosen();
    m_again->setEnabled(line != nullptr);
    m_show->setEnabled(line != nullptr);
    if (line == nullptr)
        m_details->setText(m_list->topLevelItemCount() == 0 ? tr("No feed is followed yet.")
                                                            : QString());
    else if (line->feed.status == model::FeedStatus::Gone)
        m_details->setText(tr("This feed has closed. Keep its articles, or unsubscribe."));
    else if (line->feed.status == model::FeedStatus::Error)
        m_details->setText(troubleText(line->feed));
    else
        m_details->setText(toQt(line->feed.url));
}

} // namespace musette::gui
