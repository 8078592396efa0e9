#include "refresh_schedule.h"

#include "../app/bridge.h"
#include "../app/network.h"
#include "../app/preferences.h"
#include "refresh_controller.h"

#include <QRandomGenerator>

#include <utility>

namespace musette::gui {

RefreshSchedule::RefreshSchedule(Bridge& bridge, RefreshController& refresh, Network& network,
                                 Preferences& preferences, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_refresh(refresh), m_network(network),
      m_preferences(preferences) {
    m_timer.setInterval(kBetweenLooks);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    m_soon.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &RefreshSchedule::look);
    connect(&m_soon, &QTimer::timeout, this, &RefreshSchedule::look);
    connect(&network, &Network::changed, this, &RefreshSchedule::followNetwork);
    connect(&preferences, &Preferences::changed, this, [this] {
        if (m_timer.isActive())
            tell(hindrance());
    });
    connect(&refresh, &RefreshController::dueAsked, this, [this](int left) {
        if (left == 0)
            m_starting = false;
    });
}

void RefreshSchedule::start() {
    m_lastLook.reset();
    m_notBefore.reset();
    m_told = Hindrance::None;
    m_starting = m_preferences.refreshAtStart();
    if (!m_starting)
        m_notBefore = m_bridge.now() + kQuietStart;
    m_refresh.recallLastRefresh();
    m_timer.start();
    look();
}

void RefreshSchedule::stop() {
    m_timer.stop();
    m_soon.stop();
}

RefreshSchedule::Hindrance RefreshSchedule::hindrance() const {
    if (!m_preferences.automaticRefresh() && !m_starting)
        return Hindrance::NotWished;
    if (m_network.reach() == Network::Reach::Absent)
        return Hindrance::NoNetwork;
    if (m_network.metered() && !m_preferences.meteredRefresh())
        return Hindrance::Metered;
    return Hindrance::None;
}

/// A long gap between two looks is a night or a journey: the network may not stand yet, and many
/// programs wake in this second.
void RefreshSchedule::look() {
    if (!m_bridge.attached())
        return;
    const base::Instant now = m_bridge.now();
    const bool slept = m_lastLook && now - *m_lastLook > kSleep;
    m_lastLook = now;
    if (slept)
        settle();
    const Hindrance present = hindrance();
    tell(present);
    if (present != Hindrance::None || (m_notBefore && now < *m_notBefore))
        return;
    m_refresh.refreshShare();
}

void RefreshSchedule::settle() {
    const std::chrono::seconds wait =
        kSettling + std::chrono::seconds{
                        QRandomGenerator::global()->bounded(static_cast<int>(kSettling.count()))};
    m_notBefore = m_bridge.now() + wait;
    m_soon.start(wait + std::chrono::seconds{1});
}

void RefreshSchedule::followNetwork() {
    if (!m_timer.isActive())
        return;
    const bool wasHindered = m_told == Hindrance::NoNetwork || m_told == Hindrance::Metered;
    const Hindrance present = hindrance();
    tell(present);
    if (present == Hindrance::None && wasHindered)
        settle();
}

void RefreshSchedule::tell(Hindrance now) {
    const Hindrance before = std::exchange(m_told, now);
    if (now == before)
        return;
    switch (now) {
    case Hindrance::NoNetwork: m_refresh.tellOffline(); break;
    case Hindrance::Metered: m_refresh.tellMetered(); break;
    case Hindrance::NotWished:
    case Hindrance::None:
        if (before == Hindrance::NoNetwork || before == Hindrance::Metered)
            m_refresh.tellOnline();
        break;
    }
}

} // namespace musette::gui
