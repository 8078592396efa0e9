#pragma once

#include <QObject>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace musette::gui {

class Preferences;

/// Of the page «Network and privacy» of the settings: when Musette contacts sites by itself, how
/// long it waits for them, and through what. Ownership: the fields are the form's. Thread: GUI.
class NetworkSettings final : public QObject {
    Q_OBJECT

public:
    explicit NetworkSettings(Preferences& preferences, QObject* parent);

    /// Adds the fields as rows of their page; once.
    void addTo(QFormLayout& form);

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
