#pragma once

#include <QObject>

#include <memory>

namespace musette::gui {

/// What the system knows of the network. Thread: GUI.
class Network : public QObject {
    Q_OBJECT

public:
    /// Unknown: there is nobody to ask, so it counts as present until nothing answers.
    enum class Reach { Unknown, Absent, Present };

    using QObject::QObject;

    [[nodiscard]] virtual Reach reach() const = 0;
    /// Its use costs by volume, as that of a telephone does.
    [[nodiscard]] virtual bool metered() const = 0;

signals:
    /// One of the two has changed.
    void changed();
};

/// The network of this computer, by Qt's plugin for the system's own service; the plugin is looked
/// for once the event loop runs, as it may ask over the bus.
[[nodiscard]] std::unique_ptr<Network> makeSystemNetwork();

} // namespace musette::gui
