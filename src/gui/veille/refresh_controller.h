#pragma once

#include <musette/model/ids.h>
#include <musette/service/options.h>

#include <QDateTime>
#include <QObject>

#include <memory>
#include <optional>

namespace musette::gui {

class Bridge;
class Messages;
class Network;
class Preferences;

/// Runs refreshes, one at a time, and tells their course in the status strip. What a person asks
/// for is done in any case, after what runs already; RefreshSchedule asks for the rest.
/// Thread: GUI. Errors: told by Messages.
class RefreshController final : public QObject {
    Q_OBJECT

public:
    RefreshController(Bridge& bridge, Messages& messages, const Network& network,
                      const Preferences& preferences, QObject* parent = nullptr);
    ~RefreshController() override;

    /// All feeds, also those that are not due.
    void refreshAll();
    void refreshFeed(model::FeedId feed);
    /// What is due, feeds just added among it.
    void refreshDue();
    /// A share of what is due; nothing while another refresh runs.
    void refreshShare();
    void cancel();

    /// Finds out when the library was last refreshed, by whatever program.
    void recallLastRefresh();
    void tellOffline();
    void tellMetered();
    void tellOnline();

    [[nodiscard]] bool running() const { return m_running; }
    /// A person waits for what runs.
    [[nodiscard]] bool awaited() const { return m_running && m_wish == Wish::Asked; }
    /// "09:40", "yesterday, 18:40"; empty before the first refresh.
    [[nodiscard]] QString lastRefresh() const;

signals:
    void runningChanged(bool running);
    void finished();
    /// A share was asked; so many feeds are due and left for the next one.
    void dueAsked(int left);

private:
    enum class Wish { Asked, Scheduled };

    void ask(const service::RefreshOptions& options);
    void start(service::RefreshOptions options, Wish wish);
    void tellProgress(const service::RefreshProgress& step);
    void tellResult(const base::Result<service::RefreshSummary>& result);
    void tellSummary(const service::RefreshSummary& summary);
    void tellAsked(const service::RefreshSummary& summary, const QString& clock);
    [[nodiscard]] QString withLastRefresh(const QString& text) const;
    void setRunning(bool running);

    Bridge& m_bridge;
    Messages& m_messages;
    const Network& m_network;
    const Preferences& m_preferences;
    std::unique_ptr<service::Job> m_job;
    Wish m_wish = Wish::Asked;
    bool m_running = false;
    std::optional<service::RefreshOptions> m_next; ///< asked for while another refresh ran
    QDateTime m_lastRefresh;
};

} // namespace musette::gui
