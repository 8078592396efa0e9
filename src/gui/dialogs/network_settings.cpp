#include "network_settings.h"

#include "../app/preferences.h"
#include "../app/text.h"
#include "hint.h"

#include <musette/base/url.h>

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

#include <array>

namespace musette::gui {
namespace {

enum ProxyKind { System, None, Http, Socks };

/// What stands before the address of each kind; the first two have none.
constexpr std::array<const char*, 4> kBefore{"", "direct", "http://", "socks5h://"};

ProxyKind kindOf(const QString& proxy) {
    if (proxy.isEmpty())
        return System;
    return proxy == kBefore[None] ? None : proxy.startsWith("socks") ? Socks : Http;
}

/// A host, with a port or without one. Whose scheme curl's parser does not know is read as http.
bool isAddress(const QString& address) {
    const auto parts = base::splitUrl("http://" + fromQt(address));
    return parts && !parts->host.empty() && !address.contains('/') && !address.contains(' ');
}

int seconds(std::chrono::seconds time) {
    return static_cast<int>(time.count());
}

} // namespace

NetworkSettings::NetworkSettings(Preferences& preferences, QObject* parent)
    : QObject(parent), m_preferences(preferences),
      m_metered(new QCheckBox(tr("Refresh by itself on m&etered networks too"))),
      m_timeout(new QSpinBox), m_proxyKind(new QComboBox), m_proxyAddress(new QLineEdit),
      m_proxyTrouble(makeHint(tr("Give the proxy as host:port."))) {
    m_metered->setObjectName("meteredRefresh");
    m_metered->setChecked(preferences.meteredRefresh());
    m_timeout->setObjectName("answerTimeout");
    m_timeout->setRange(seconds(Preferences::kShortestTimeout),
                        seconds(Preferences::kLongestTimeout));
    m_timeout->setSingleStep(10);
    m_timeout->setSuffix(tr(" s"));
    m_timeout->setValue(seconds(preferences.answerTimeout()));
    m_proxyKind->setObjectName("proxyKind");
    m_proxyKind->addItems(
        {tr("As the system says"), tr("No proxy"), tr("HTTP proxy"), tr("SOCKS proxy")});
    m_proxyAddress->setObjectName("proxyAddress");
    m_proxyAddress->setAccessibleName(tr("Address of the proxy"));
    m_proxyAddress->setPlaceholderText("proxy.example.org:3128");
    m_proxyTrouble->setObjectName("proxyTrouble");
    connect(m_proxyKind, &QComboBox::currentIndexChanged, this, &NetworkSettings::takeProxy);
    connect(m_proxyAddress, &QLineEdit::textChanged, this, &NetworkSettings::takeProxy);
    connect(m_metered, &QCheckBox::toggled, &preferences, &Preferences::setMeteredRefresh);
    connect(m_timeout, &QSpinBox::valueChanged, &preferences, [&preferences](int value) {
        preferences.setAnswerTimeout(std::chrono::seconds{value});
    });
}

void NetworkSettings::addTo(QFormLayout& form) {
    form.addRow(m_metered);
    form.addRow(makeHint(
        tr("On a network that costs by volume, such as that of a telephone, Musette otherwise "
           "waits for your Refresh.")));
    form.addRow(tr("&Give a site up after:"), m_timeout);
    form.addRow(tr("Pro&xy:"), m_proxyKind);
    form.addRow(QString(), m_proxyAddress);
    form.addRow(QString(), m_proxyTrouble);
    showProxy();
}

void NetworkSettings::showProxy() {
    const QString proxy = m_preferences.proxy();
    const ProxyKind kind = kindOf(proxy);
    const bool named = kind == Http || kind == Socks;
    const QSignalBlocker kindSilent(m_proxyKind);
    const QSignalBlocker addressSilent(m_proxyAddress);
    m_proxyKind->setCurrentIndex(kind);
    const qsizetype host = proxy.indexOf("//");
    m_proxyAddress->setText(named ? proxy.mid(host < 0 ? 0 : host + 2) : QString());
    m_proxyAddress->setVisible(named);
    m_proxyTrouble->hide();
}

/// Half an address changes nothing: until it is one, what was in force stays.
void NetworkSettings::takeProxy() {
    const int kind = m_proxyKind->currentIndex();
    const bool named = kind == Http || kind == Socks;
    const QString address = m_proxyAddress->text().trimmed();
    m_proxyAddress->setVisible(named);
    m_proxyTrouble->setVisible(named && !isAddress(address));
    const QString before = QString::fromLatin1(kBefore.at(static_cast<std::size_t>(kind)));
    if (!named)
        m_preferences.setProxy(before);
    else if (isAddress(address))
        m_preferences.setProxy(before + address);
}

void NetworkSettings::reset() {
    m_preferences.setProxy({});
    showProxy();
    m_metered->setChecked(false);
    m_timeout->setValue(seconds(Preferences::kUsualTimeout));
}

} // namespace musette::gui
