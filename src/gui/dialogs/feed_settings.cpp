#include "feed_settings.h"

#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/preferences.h"
#include "../app/surroundings.h"
#include "../app/text.h"
#include "hint.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

#include <chrono>

namespace musette::gui {
namespace {

constexpr int kUsualMinutes = static_cast<int>(service::kDefaultInterval.count());

} // namespace

FeedSettings::FeedSettings(const Surroundings& surroundings, QWidget* parent)
    : QWidget(parent), m_surroundings(surroundings),
      m_automatic(new QCheckBox(tr("&Refresh feeds that are due while Musette runs"))),
      m_atStart(new QCheckBox(tr("Refresh at the &start what is due"))), m_interval(new QComboBox) {
    Preferences& preferences = surroundings.preferences;
    m_automatic->setObjectName("automaticRefresh");
    m_automatic->setChecked(preferences.automaticRefresh());
    m_atStart->setObjectName("refreshAtStart");
    m_atStart->setChecked(preferences.refreshAtStart());
    m_interval->setObjectName("defaultInterval");
    m_interval->addItem(tr("every half hour"), 30);
    m_interval->addItem(tr("every hour"), 60);
    for (const int hours : {2, 4, 8, 12, 24})
        m_interval->addItem(tr("every %n hour(s)", nullptr, hours), hours * 60);
    showInterval(kUsualMinutes);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(14);
    form->addRow(m_automatic);
    form->addRow(m_atStart);
    form->addRow(tr("Ask &each feed:"), m_interval);
    form->addRow(makeHint(
        tr("A feed that asks for a longer time gets it, and one that fails is asked less and less. "
           "Feed › Rename… sets another time for one feed. After a long pause the feeds are asked "
           "by and by.")));
    connect(m_automatic, &QCheckBox::toggled, &preferences, &Preferences::setAutomaticRefresh);
    connect(m_atStart, &QCheckBox::toggled, &preferences, &Preferences::setRefreshAtStart);
    connect(m_interval, &QComboBox::activated, this, &FeedSettings::setInterval);
    readInterval();
}

void FeedSettings::reset() {
    m_automatic->setChecked(true);
    m_atStart->setChecked(true);
    showInterval(kUsualMinutes);
    setInterval();
}

void FeedSettings::showInterval(int minutes) {
    if (m_interval->findData(minutes) < 0) // set by the command line or another version
        m_interval->addItem(tr("every %n minute(s)", nullptr, minutes), minutes);
    m_interval->setCurrentIndex(m_interval->findData(minutes));
}

void FeedSettings::readInterval() {
    m_surroundings.bridge.read(
        this,
        [](service::LibraryReader& reader) { return reader.setting(service::kDefaultIntervalKey); },
        [this](const base::Result<std::string>& kept) {
            const int minutes = kept ? toQt(*kept).toInt() : 0;
            if (minutes > 0)
                showInterval(minutes);
        });
}

void FeedSettings::setInterval() {
    m_surroundings.bridge.edit(
        [interval = std::chrono::minutes{m_interval->currentData().toInt()}](
            service::LibraryEditor& editor) { return editor.feeds.setDefaultInterval(interval); });
}

} // namespace musette::gui
