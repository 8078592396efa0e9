#pragma once

#include <QWidget>

class QCheckBox;
class QSpinBox;

namespace musette::gui {

class Preferences;

/// Of the page «Network and privacy» of the settings: when Musette contacts sites by itself, and
/// how long it waits for them. Thread: GUI.
class NetworkSettings final : public QWidget {
    Q_OBJECT

public:
    explicit NetworkSettings(Preferences& preferences, QWidget* parent = nullptr);

    void reset();

private:
    QCheckBox* m_metered;
    QSpinBox* m_timeout;
};

} // namespace musette::gui
