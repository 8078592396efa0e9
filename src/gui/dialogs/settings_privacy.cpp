// The page of the settings about who is asked for what.
#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/surroundings.h"
#include "../app/text.h"
#include "hint.h"
#include "network_settings.h"
#include "settings_dialog.h"

#include <musette/service/images.h>

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>

#include <algorithm>
#include <array>

namespace musette::gui {
namespace {

constexpr int kLargestCacheMegabytes = 20'000;

/// In the order in which they are offered.
constexpr std::array kPolicies{service::ImagePolicy::Never, service::ImagePolicy::Ask,
                               service::ImagePolicy::Always};

int indexOf(service::ImagePolicy policy) {
    return static_cast<int>(std::ranges::find(kPolicies, policy) - kPolicies.begin());
}

struct Stored {
    std::string policy;
    std::string megabytes;
};

} // namespace

void SettingsDialog::addPrivacy() {
    auto* images = new QComboBox;
    images->setObjectName("images");
    images->addItems({tr("Never load them"), tr("Load them when I ask for it"),
                      tr("Load them with each article I open")});
    auto* room = new QSpinBox;
    room->setObjectName("imageRoom");
    room->setRange(service::kSmallestCacheMegabytes, kLargestCacheMegabytes);
    room->setSingleStep(50);
    room->setSuffix(tr(" MB"));
    images->setCurrentIndex(indexOf(service::ImagePolicy::Ask));
    room->setValue(service::kDefaultCacheMegabytes);
    auto* network = new NetworkSettings(m_surroundings.preferences, this);
    auto* form = addPage("shield", tr("Network and privacy"), [images, room, network] {
        network->reset();
        images->setCurrentIndex(indexOf(service::ImagePolicy::Ask));
        room->setValue(service::kDefaultCacheMegabytes);
    });
    network->addTo(*form);
    form->addRow(tr("&Images of articles:"), images);
    form->addRow(QString(),
                 makeHint(tr("Who hosts an image learns that it is looked at, when, and "
                             "from where. Musette sends no cookies and does not say which "
                             "article is read. Article › Whole text and images decides for "
                             "one feed.")));
    form->addRow(tr("Roo&m for images:"), room);
    form->addRow(QString(), makeHint(tr("Images of articles that you keep stay, however many they "
                                        "are; of the others the oldest go first.")));
    form->addRow(makeHint(tr("Musette contacts only the sites you follow or open.")));
    followPrivacy(*images, *room);
}

/// The library knows both, so they come a moment later; until then nothing is written.
void SettingsDialog::followPrivacy(QComboBox& images, QSpinBox& room) {
    const auto set = [this](std::string_view key, std::string value) {
        m_surroundings.bridge.edit([key, value = std::move(value)](service::LibraryEditor& editor) {
            return editor.setSetting(key, value);
        });
    };
    m_surroundings.bridge.read(
        this,
        [](service::LibraryReader& reader) {
            return Stored{reader.setting(service::kImagePolicyKey).value_or(std::string()),
                          reader.setting(service::kImageCacheKey).value_or(std::string())};
        },
        [this, &images, &room, set](const Stored& stored) {
            images.setCurrentIndex(indexOf(service::imagePolicyFrom(stored.policy)));
            const int megabytes = toQt(stored.megabytes).toInt();
            room.setValue(megabytes > 0 ? megabytes : service::kDefaultCacheMegabytes);
            connect(&images, &QComboBox::currentIndexChanged, this, [set](int index) {
                set(service::kImagePolicyKey,
                    std::string(service::nameOf(kPolicies.at(static_cast<std::size_t>(index)))));
            });
            connect(&room, &QSpinBox::valueChanged, this,
                    [set](int value) { set(service::kImageCacheKey, std::to_string(value)); });
        });
}

} // namespace musette::gui
