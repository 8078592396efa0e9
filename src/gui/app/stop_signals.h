#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace musette::gui {

/// Turns SIGTERM, SIGINT and SIGHUP into a signal of the event loop, so that the program ends as it
/// does by its menu.
/// Thread: GUI; one for the process.
class StopSignals final : public QObject {
    Q_OBJECT

public:
    explicit StopSignals(QObject* parent = nullptr);
    ~StopSignals() override;

signals:
    void stopWanted();

private:
    QSocketNotifier* m_notifier = nullptr;
};

} // namespace musette::gui
