#include "refresh_controller.h"

#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/text.h"

#include <QLocale>

#include <algorithm>
#include <chrono>
#include <utility>

namespace musette::gui {
namespace {

constexpr std::chrono::minutes kBetweenLooks{5};

/// Nothing answered, and not because of the feeds: that is no fault of theirs.
bool looksOffline(const service::RefreshSummary& summary) {
    using enum base::ErrorCode;
    return summary.feeds > 0 && summary.failed == summary.feeds &&
           std::ranges::all_of(summary.outcomes, [](const service::FeedOutcome& outcome) {
               return outcome.error &&
                      (outcome.error->code == Offline || outcome.error->code == HostNotFound);
           });
}

} // namespace

RefreshController::RefreshController(Bridge& bridge, Messages& messages, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_messages(messages) {
    m_schedule.setInterval(kBetweenLooks);
    m_schedule.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_schedule, &QTimer::timeout, this, [this] {
        if (m_automatic)
            start({}, Wish::Scheduled);
    });
}

RefreshController::~RefreshController() = default;

void RefreshController::refreshAll() {
    service::RefreshOptions options;
    options.force = true;
    start(options, Wish::Asked);
}

void RefreshController::refreshFeed(model::FeedId feed) {
    service::RefreshOptions options;
    options.feed = feed;
    options.force = true;
    start(options, Wish::Asked);
}

void RefreshController::refreshDue() {
    m_dueWaits = m_running;
    start({}, Wish::Asked);
}

void RefreshController::startSchedule() {
    m_schedule.start();
    if (m_automatic)
        start({}, Wish::Scheduled);
}

void RefreshController::setAutomatic(bool automatic) {
    m_automatic = automatic;
}

void RefreshController::start(service::RefreshOptions options, Wish wish) {
    if (m_running)
        return;
    m_wish = wish;
    m_job = m_bridge.refresh(
        this, options, [this](const service::RefreshProgress& step) { tellProgress(step); },
        [this](const base::Result<service::RefreshSummary>& result) { tellResult(result); });
    if (m_job && wish == Wish::Asked)
        m_messages.status(Messages::Tone::Busy, tr("Refreshing…"));
    setRunning(m_job != nullptr);
}

void RefreshController::cancel() {
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
    if (std::exchange(m_dueWaits, false))
        start({}, Wish::Asked);
}

void RefreshController::tellSummary(const service::RefreshSummary& result) {
    const QString clock = QLocale().toString(QTime::currentTime(), "HH:mm");
    if (result.feeds > 0) {
        m_outcomes = result.outcomes;
        const int good = result.feeds - result.failed;
        if (looksOffline(result))
            m_messages.status(Messages::Tone::Offline,
                              m_lastRefresh.isValid()
                                  ? tr("Offline · last refresh at %1")
                                        .arg(QLocale().toString(m_lastRefresh.time(), "HH:mm"))
                                  : tr("Offline"));
        else if (result.failed > 0)
            m_messages.status(Messages::Tone::Warning,
                              tr("%n feed(s) up to date", nullptr, good) + ", " +
                                  tr("%n failed", nullptr, result.failed) + " · " + clock);
        else
            m_messages.status(Messages::Tone::Done,
                              tr("%n feed(s) up to date", nullptr, good) + " · " + clock);
        if (result.failed < result.feeds)
            m_lastRefresh = QDateTime::currentDateTime();
    } else if (m_wish == Wish::Asked) {
        m_messages.status(Messages::Tone::Done, tr("Nothing to refresh · %1").arg(clock));
    }
}

void RefreshController::setRunning(bool running) {
    if (running == m_running)
        return;
    m_running = running;
    emit runningChanged(running);
}

} // namespace musette::gui
