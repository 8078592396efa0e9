#pragma once

#include <musette/base/time.h>

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace musette::gui {

class Bridge;
class Network;
class Preferences;
class RefreshController;

/// When feeds are asked without anybody asking for it: every minute a look for those that are due,
/// a share of them at a time. Nothing on a missing network, nothing on a metered one unless the
/// settings allow it; after a sleep, and when the network comes back, it waits until things have
/// settled. Thread: GUI.
class RefreshSchedule final : public QObject {
    Q_OBJECT

public:
    RefreshSchedule(Bridge& bridge, RefreshController& refresh, Network& network,
                    Preferences& preferences, QObject* parent = nullptr);

    /// A library was opened.
    void start();
    void stop();
    /// What happens every minute.
    void look();

    static constexpr std::chrono::minutes kBetweenLooks{1};
    /// Longer than that between two looks, and the computer was asleep.
    static constexpr std::chrono::minutes kSleep{5};
    /// From waking or reconnecting to the first request, and up to as much again by chance, so that
    /// a classroom of computers does not ask in one second.
    static constexpr std::chrono::seconds kSettling{15};
    /// After the start, where the settings do not wish a refresh at once.
    static constexpr std::chrono::minutes kQuietStart{10};

private:
    /// What is in the way of a request, in the order in which it is told.
    enum class Hindrance { None, NotWished, NoNetwork, Metered };

    [[nodiscard]] Hindrance hindrance() const;
    void followNetwork();
    void settle();
    void tell(Hindrance now);

    Bridge& m_bridge;
    RefreshController& m_refresh;
    Network& m_network;
    Preferences& m_preferences;
    QTimer m_timer;
    QTimer m_soon; ///< the look after things have settled
    std::optional<base::Instant> m_lastLook;
    std::optional<base::Instant> m_notBefore;
    bool m_starting = false; ///< what was due at the start is not all asked yet
    Hindrance m_told = Hindrance::None;
};

} // namespace musette::gui
