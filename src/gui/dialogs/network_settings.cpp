#include "network_settings.h"

#include "../app/preferences.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>

namespace musette::gui {
namespace {

int seconds(std::chrono::seconds time) {
    return static_cast<int>(time.count());
}

QLabel* explanation(const QString& words) {
    auto* label = new QLabel(words);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("tone", "text2");
    return label;
}

} // namespace

NetworkSettings::NetworkSettings(Preferences& preferences, QWidget* parent)
    : QWidget(parent), m_metered(new QCheckBox(tr("Refresh by itself on m&etered networks too"))),
      m_timeout(new QSpinBox) {
    m_metered->setObjectName("meteredRefresh");
    m_metered->setChecked(preferences.meteredRefresh());
    m_timeout->setObjectName("answerTimeout");
    m_timeout->setRange(seconds(Preferences::kShortestTimeout),
                        seconds(Preferences::kLongestTimeout));
    m_timeout->setSingleStep(10);
    m_timeout->setSuffix(tr(" s"));
    m_timeout->setValue(seconds(preferences.answerTimeout()));
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(14);
    form->addRow(m_metered);
    form->addRow(explanation(
        tr("On a network that costs by volume, such as that of a telephone, Musette otherwise "
           "waits for your Refresh.")));
    form->addRow(tr("&Give a site up after:"), m_timeout);
    connect(m_metered, &QCheckBox::toggled, &preferences, &Preferences::setMeteredRefresh);
    connect(m_timeout, &QSpinBox::valueChanged, &preferences, [&preferences](int value) {
        preferences.setAnswerTimeout(std::chrono::seconds{value});
    });
}

void NetworkSettings::reset() {
    m_metered->setChecked(false);
    m_timeout->setValue(seconds(Preferences::kUsualTimeout));
}

} // namespace musette::gui
