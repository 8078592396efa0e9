#include "network.h"

#include <QNetworkInformation>
#include <QTimer>

#include <chrono>

namespace musette::gui {
namespace {

using Feature = QNetworkInformation::Feature;

/// NetworkManager's plugin knows everything, GLib's nearly; one that only knows whether there is a
/// network is better than none.
bool loadPlugin() {
    return QNetworkInformation::loadBackendByFeatures(Feature::Reachability | Feature::Metered) ||
           QNetworkInformation::loadBackendByFeatures(Feature::Reachability);
}

class SystemNetwork final : public Network {
public:
    SystemNetwork() { QTimer::singleShot(std::chrono::milliseconds{0}, this, &SystemNetwork::ask); }

    [[nodiscard]] Reach reach() const override {
        using Reachability = QNetworkInformation::Reachability;
        if (m_information == nullptr)
            return Reach::Unknown;
        if (m_information->supports(Feature::CaptivePortal) &&
            m_information->isBehindCaptivePortal())
            return Reach::Absent; // every answer would be the portal's
        switch (m_information->reachability()) {
        case Reachability::Unknown: return Reach::Unknown;
        case Reachability::Disconnected:
        case Reachability::Local: return Reach::Absent;
        case Reachability::Site:
        case Reachability::Online: return Reach::Present;
        }
        return Reach::Unknown;
    }

    [[nodiscard]] bool metered() const override {
        return m_information != nullptr && m_information->supports(Feature::Metered) &&
               m_information->isMetered();
    }

private:
    void ask() {
        if (!loadPlugin())
            return;
        m_information = QNetworkInformation::instance();
        connect(m_information, &QNetworkInformation::reachabilityChanged, this, &Network::changed);
        connect(m_information, &QNetworkInformation::isBehindCaptivePortalChanged, this,
                &Network::changed);
        connect(m_information, &QNetworkInformation::isMeteredChanged, this, &Network::changed);
        emit changed();
    }

    QNetworkInformation* m_information = nullptr; ///< Qt's, as long as the program runs
};

} // namespace

std::unique_ptr<Network> makeSystemNetwork() {
    return std::make_unique<SystemNetwork>();
}

} // namespace musette::gui
