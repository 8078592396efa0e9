#include "refresh_controller.h"

#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/network.h"
#include "../app/preferences.h"
#include "../app/text.h"
#include "../look/words.h"

#include <QLocale>

#include <algorithm>
#include <chrono>
#include <utility>

namespace musette::gui {
namespace {

/// So many hosts without any answer are no longer their own fault. One is enough where the system
/// knows of no network.
constexpr std::size_t kSilentHosts = 2;

base::Result<std::optional<base::Instant>> lastSuccess(const service::LibraryReader& reader) {
    const auto feeds = reader.feeds();
    if (!feeds)
        return std::unexpected(feeds.error());
    std::optional<base::Instant> last;
    for (const model::Feed& feed : *feeds)
        last = std::max(last, feed.lastOk);
    return last;
}

} // namespace

RefreshController::RefreshController(Bridge& bridge, Messages& messages, const Network& network,
                                     const Preferences& preferences, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_messages(messages), m_network(network),
      m_preferences(preferences) {}

RefreshController::~RefreshController() = default;

void RefreshController::refreshAll() {
    service::RefreshOptions options;
    options.force = true;
    ask(options);
}

void RefreshController::refreshFeed(model::FeedId feed) {
    service::RefreshOptions options;
    options.feed = feed;
    options.force = true;
    ask(options);
}

void RefreshController::refreshDue() {
    ask({});
}

void RefreshController::refreshShare() {
    service::RefreshOptions options;
    options.pace = service::Pace::Share;
    if (!m_running)
        start(options, Wish::Scheduled);
}

void RefreshController::ask(const service::RefreshOptions& options) {
    if (m_running)
        m_next = options;
    else
        start(options, Wish::Asked);
}

void RefreshController::start(service::RefreshOptions options, Wish wish) {
    m_wish = wish;
    options.timeout = m_preferences.answerTimeout();
    options.hostsThatMeanOffline =
        m_network.reach() == Network::Reach::Absent ? std::size_t{1} : kSilentHosts;
    m_job = m_bridge.refresh(
        this, options, [this](const service::RefreshProgress& step) { tellProgress(step); },
        [this](const base::Result<service::RefreshSummary>& result) { tellResult(result); });
    if (m_job && wish == Wish::Asked)
        m_messages.status(Messages::Tone::Busy, tr("Refreshing…"));
    setRunning(m_job != nullptr);
}

void RefreshController::cancel() {
    m_next.reset();
    if (!m_running)
        return;
    m_job.reset();
    setRunning(false);
    m_messages.status(Messages::Tone::Warning, tr("Refresh stopped. What had arrived is kept."));
    emit finished();
}

void RefreshController::tellProgress(const service::RefreshProgress& step) {
    if (m_running)
        m_messages.status(Messages::Tone::Busy,
                          tr("Refreshing %1 of %2").arg(step.done).arg(step.total));
}

void RefreshController::tellResult(const base::Result<service::RefreshSummary>& result) {
    setRunning(false);
    m_job.reset();
    if (result)
        tellSummary(*result);
    else
        m_messages.fail(result.error());
    emit finished();
    if (result && m_wish == Wish::Scheduled && !result->offline)
        emit dueAsked(result->left);
    if (const auto next = std::exchange(m_next, std::nullopt); next && !m_running)
        start(*next, Wish::Asked);
}

void RefreshController::tellSummary(const service::RefreshSummary& result) {
    const QString clock = QLocale().toString(toQt(m_bridge.now()).time(), "HH:mm");
    if (result.offline)
        tellOffline();
    else if (result.feeds > 0)
        tellAsked(result, clock);
    else if (m_wish == Wish::Asked)
        m_messages.status(Messages::Tone::Done, tr("Nothing to refresh · %1").arg(clock));
}

void RefreshController::tellAsked(const service::RefreshSummary& result, const QString& clock) {
    const int good = result.feeds - result.failed;
    if (good > 0)
        m_lastRefresh = toQt(m_bridge.now());
    QStringList parts{tr("%n feed(s) up to date", nullptr, good)};
    if (result.failed > 0)
        parts << tr("%n failed", nullptr, result.failed);
    if (result.left > 0)
        parts << tr("%n to follow", nullptr, result.left);
    m_messages.status(result.failed > 0 ? Messages::Tone::Warning : Messages::Tone::Done,
                      parts.join(", ") + " · " + clock);
}

void RefreshController::recallLastRefresh() {
    m_lastRefresh = {};
    m_bridge.read(
        this, [](service::LibraryReader& reader) { return lastSuccess(reader); },
        [this](const base::Result<std::optional<base::Instant>>& last) {
            if (!last || !*last)
                return;
            m_lastRefresh = std::max(m_lastRefresh, toQt(**last));
            emit finished(); // who shows the time of the last one asks again
            if (!m_running && m_network.reach() == Network::Reach::Absent)
                tellOffline();
        });
}

QString RefreshController::lastRefresh() const {
    if (!m_lastRefresh.isValid())
        return {};
    const QDateTime now = toQt(m_bridge.now());
    return m_lastRefresh.date() == now.date()
               ? tr("at %1").arg(QLocale().toString(m_lastRefresh.time(), "HH:mm"))
               : relativeDate(m_lastRefresh, now, QLocale());
}

QString RefreshController::withLastRefresh(const QString& text) const {
    const QString last = lastRefresh();
    return last.isEmpty() ? text : text + " · " + tr("last refresh %1").arg(last);
}

void RefreshController::tellOffline() {
    m_messages.status(Messages::Tone::Offline, withLastRefresh(tr("Offline")));
}

void RefreshController::tellMetered() {
    m_messages.status(Messages::Tone::Offline,
                      withLastRefresh(tr("Metered network: feeds are refreshed by hand only")));
}

void RefreshController::tellOnline() {
    m_messages.status(Messages::Tone::Done, withLastRefresh(tr("Online again")));
}

void RefreshController::setRunning(bool running) {
    if (running == m_running)
        return;
    m_running = running;
    emit runningChanged(running);
}

} // namespace musette::gui
