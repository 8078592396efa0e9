#pragma once

#include <musette/service/options.h>

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

namespace musette::gui {

class Bridge;
class Messages;

/// When LibraryErrands comes. Tests hurry it.
struct ErrandTimes {
    std::chrono::milliseconds afterStart{3'000};
    std::chrono::milliseconds afterChange{500};
    std::chrono::milliseconds between{std::chrono::minutes(10)};
};

/// What an open library wants done without being asked: the titles of pages that were added by
/// their address, the names whose day has come, attachments that nothing names any more. A little
/// after the start, after changes of sessions (titles alone), and then from time to time.
/// Thread: GUI. Errors: what does not work now is tried again the next time.
class LibraryErrands final : public QObject {
    Q_OBJECT

public:
    LibraryErrands(Bridge& bridge, Messages& messages, const ErrandTimes& times = {},
                   QObject* parent = nullptr);

    /// A library is open.
    void start();
    /// Before it goes.
    void stop();

signals:
    /// Names and attachments were seen to.
    void done();

private:
    void run();
    void purgeNames();
    void fetchTitles();

    Bridge& m_bridge;
    Messages& m_messages;
    ErrandTimes m_times;
    QTimer m_timer;
    QTimer m_titles;
    std::unique_ptr<service::Job> m_job;
};

} // namespace musette::gui
