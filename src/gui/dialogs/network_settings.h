#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace musette::gui {

class Preferences;

/// Of the page «Network and privacy» of the settings: when Musette contacts sites by itself, how
/// long it waits for them, and through what. Thread: GUI.
class NetworkSettings final : public QWidget {
    Q_OBJECT

public:
    explicit NetworkSettings(Preferences& preferences, QWidget* parent = nullptr);

    void reset();

private:
    void showProxy();
    void takeProxy();

    Preferences& m_preferences;
    QCheckBox* m_metered;
    QSpinBox* m_timeout;
    QComboBox* m_proxyKind;
    QLineEdit* m_proxyAddress;
    QLabel* m_proxyTrouble;
};

} // namespace musette::gui
