#pragma once

#include <musette/service/options.h>

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

namespace musette::gui {

class Bridge;
class Messages;

/// What an open library wants done without being asked: the titles of pages that were added by
/// their address, the names whose day has come, attachments that nothing names any more. A little
/// after the start, after changes of sessions (titles alone), and then from time to time.
/// Thread: GUI. Errors: what does not work now is tried again the next time.
class LibraryErrands final : public QObject {
    Q_OBJECT

public:
    LibraryErrands(Bridge& bridge, Messages& messages, QObject* parent = nullptr);

    /// A library is open.
    void start();
    /// Before it goes.
    void stop();

    static constexpr std::chrono::milliseconds kAfterStart{3'000};
    static constexpr std::chrono::milliseconds kAfterChange{500};
    static constexpr std::chrono::minutes kBetween{10};

private:
    void run();
    void purgeNames();
    void fetchTitles();

    Bridge& m_bridge;
    Messages& m_messages;
    QTimer m_timer;
    QTimer m_titles;
    std::unique_ptr<service::Job> m_job;
};

} // namespace musette::gui
