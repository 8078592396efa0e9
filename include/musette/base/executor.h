#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace musette::base {

using Task = std::move_only_function<void()>;

/// Something that runs tasks. Thread: `post` may be called from any thread.
class Executor {
public:
    virtual ~Executor() = default;
    virtual void post(Task task) = 0;
};

/// Runs each task inside `post`: for the command line and for tests.
class InlineExecutor final : public Executor {
public:
    void post(Task task) override { task(); }
};

/// One or more threads behind one queue; with one thread tasks run in order. The destructor lets
/// the tasks that run end, runs the queued ones, then joins: it must not run on one of the threads.
/// Errors: a task that throws is logged, and the others run on.
class ThreadExecutor final : public Executor {
public:
    explicit ThreadExecutor(std::size_t threads = 1);
    ~ThreadExecutor() override;
    ThreadExecutor(const ThreadExecutor&) = delete;
    ThreadExecutor& operator=(const ThreadExecutor&) = delete;

    void post(Task task) override;

    /// No further task is taken; returns when every queued one has run and the threads have ended.
    /// Thread: the one that owns the executor, none of its own.
    void shutDown();

private:
    void run();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_tasks;
    bool m_stopping = false;
    std::vector<std::jthread> m_threads;
};

/// A queue that the calling thread works off itself, until told to stop: the command line's loop.
class LoopExecutor final : public Executor {
public:
    void post(Task task) override;

    /// Runs tasks as they come until `stop` has been called. Thread: the loop's own.
    void run();

    /// Makes `run` return after the task at hand, or at once when it is called later; tasks that
    /// are left are dropped with the loop. Thread: any.
    void stop();

private:
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_tasks;
    bool m_stopped = false;
};

} // namespace musette::base
