#pragma once

#include <musette/model/ids.h>
#include <musette/service/options.h>

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace musette::gui {

class Bridge;
class Messages;

/// Refreshes on demand and, every few minutes, what is due; tells its course in the status strip
/// and keeps the outcomes of the last run for the journal of feeds. Thread: GUI.
class RefreshController final : public QObject {
    Q_OBJECT

public:
    RefreshController(Bridge& bridge, Messages& messages, QObject* parent = nullptr);
    ~RefreshController() override;

    /// All feeds, also those that are not due.
    void refreshAll();
    void refreshFeed(model::FeedId feed);
    /// What is due, feeds just added among it; waits for a refresh that runs.
    void refreshDue();
    /// Asks what is due now and goes on doing so.
    void startSchedule();
    /// Off: only what is asked for by hand is refreshed.
    void setAutomatic(bool automatic);
    void cancel();

    [[nodiscard]] bool running() const { return m_running; }
    /// Invalid before the first refresh.
    [[nodiscard]] const QDateTime& lastRefresh() const { return m_lastRefresh; }
    [[nodiscard]] const std::vector<service::FeedOutcome>& outcomes() const { return m_outcomes; }

signals:
    void runningChanged(bool running);
    void finished();

private:
    enum class Wish { Asked, Scheduled };

    void start(service::RefreshOptions options, Wish wish);
    void tellProgress(const service::RefreshProgress& step);
    void tellResult(const base::Result<service::RefreshSummary>& result);
    void tellSummary(const service::RefreshSummary& summary);
    void setRunning(bool running);

    Bridge& m_bridge;
    Messages& m_messages;
    std::unique_ptr<service::Job> m_job;
    Wish m_wish = Wish::Asked;
    bool m_running = false;
    bool m_dueWaits = false; ///< asked for while another refresh ran
    QDateTime m_lastRefresh;
    std::vector<service::FeedOutcome> m_outcomes;
    QTimer m_schedule;
    bool m_automatic = true;
};

} // namespace musette::gui
