#pragma once

#include <musette/base/executor.h>

#include <QObject>
#include <QPointer>

#include <functional>
#include <future>
#include <memory>
#include <stop_token>
#include <utility>
#include <vector>

namespace musette::gui {

/// Long work on files (copies, checks, archives), one after the other on a thread of its own, with
/// connections of its own: nothing of the window or the library waits for it. What it tells on the
/// way and its result come back to the GUI thread while the receiver lives.
/// Thread: GUI. Errors: as the work returns them.
class FileWork final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    ~FileWork() override { stop(); }

    /// `work(stop_token, tell) -> T` there, `progress(Note)` and `done(T)` here. The source stops
    /// that one piece of work.
    template <class Note, class Work, class Progress, class Done>
    std::stop_source run(QObject* receiver, Work work, Progress progress, Done done) {
        std::stop_source stop;
        const QPointer<QObject> alive(receiver);
        m_stops.push_back(stop);
        m_thread.post([this, stop, alive, work = std::move(work),
                       progress = std::make_shared<Progress>(std::move(progress)),
                       done = std::make_shared<Done>(std::move(done))]() mutable {
            const std::function<void(Note)> tell = [this, alive, progress](Note note) {
                post([alive, progress, note = std::move(note)] {
                    if (alive)
                        (*progress)(note);
                });
            };
            auto value = std::make_shared<decltype(work(stop.get_token(), tell))>(
                work(stop.get_token(), tell));
            post([alive, done, value] {
                if (alive)
                    (*done)(std::move(*value));
            });
        });
        return stop;
    }

    /// Stops what runs and what waits, and returns when the file is free: it is to be put away.
    void stop() {
        for (std::stop_source& one : m_stops)
            one.request_stop();
        m_stops.clear();
        std::promise<void> ended;
        m_thread.post([&ended] { ended.set_value(); });
        ended.get_future().wait();
    }

private:
    template <class Task>
    void post(Task task) {
        QMetaObject::invokeMethod(this, std::move(task), Qt::QueuedConnection);
    }

    std::vector<std::stop_source> m_stops;
    base::ThreadExecutor m_thread{1};
};

} // namespace musette::gui
