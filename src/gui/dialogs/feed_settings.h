#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace musette::gui {

struct Surroundings;

/// The page «Feeds» of the settings: when feeds are refreshed without being asked to, and how often
/// one is asked. The interval belongs to the library, the rest to this computer.
/// Thread: GUI. Errors: told by Messages.
class FeedSettings final : public QWidget {
    Q_OBJECT

public:
    explicit FeedSettings(const Surroundings& surroundings, QWidget* parent = nullptr);

    void reset();

private:
    void showInterval(int minutes);
    void readInterval();
    void setInterval();

    const Surroundings& m_surroundings;
    QCheckBox* m_automatic;
    QCheckBox* m_atStart;
    QComboBox* m_interval;
};

} // namespace musette::gui
