#include <musette/base/executor.h>
#include <musette/base/log.h>

#include <algorithm>
#include <exception>
#include <string>
#include <utility>

namespace musette::base {
namespace {

/// A task that throws is a bug; it must not end the program and what the user has not saved.
void runGuarded(Task& task) {
    try {
        task();
    } catch (const std::exception& exception) {
        log(LogLevel::Error, std::string("a task failed: ") + exception.what());
    } catch (...) {
        log(LogLevel::Error, "a task failed");
    }
}

} // namespace

ThreadExecutor::ThreadExecutor(std::size_t threads) {
    threads = std::max<std::size_t>(threads, 1);
    m_threads.reserve(threads);
    for (std::size_t i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { run(); });
}

ThreadExecutor::~ThreadExecutor() {
    shutDown();
}

void ThreadExecutor::post(Task task) {
    const std::lock_guard lock(m_mutex);
    if (m_stopping)
        return;
    m_tasks.push_back(std::move(task));
    m_wake.notify_one();
}

void ThreadExecutor::shutDown() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_threads.clear(); // jthread joins
}

void ThreadExecutor::run() {
    for (;;) {
        Task task;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || !m_tasks.empty(); });
            if (m_tasks.empty())
                return;
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        runGuarded(task);
    }
}

// The loop's thread may end `run` and destroy the loop as soon as it can lock the mutex; so both
// functions wake it while they hold it and touch nothing afterwards.
void LoopExecutor::post(Task task) {
    const std::lock_guard lock(m_mutex);
    m_tasks.push_back(std::move(task));
    m_wake.notify_one();
}

void LoopExecutor::run() {
    for (;;) {
        Task task;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopped || !m_tasks.empty(); });
            if (m_stopped)
                return;
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        runGuarded(task);
    }
}

void LoopExecutor::stop() {
    const std::lock_guard lock(m_mutex);
    m_stopped = true;
    m_wake.notify_all();
}

} // namespace musette::base
