#pragma once

#include "connection.h"

#include <sqlite3.h>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace musette::store {

/// While it lives, a stop request or the end of a time limit makes what the connection is doing
/// fail with Cancelled (https://www.sqlite.org/c3ref/interrupt.html).
/// Thread: that of the connection; the interrupt itself comes from others.
class Interruption {
public:
    using Limit = std::optional<std::chrono::milliseconds>;

    Interruption(Connection& connection, std::stop_token stop, Limit limit = {})
        : m_database(connection.database().getHandle()),
          m_onStop(std::move(stop), Interrupt{m_database}) {
        if (limit)
            m_timer = std::jthread(
                [this, limit = *limit](const std::stop_token& over) { wait(over, limit); });
    }

private:
    struct Interrupt {
        sqlite3* database;
        void operator()() const { sqlite3_interrupt(database); }
    };

    void wait(const std::stop_token& over, std::chrono::milliseconds limit) {
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, over, limit, [] { return false; });
        if (!over.stop_requested())
            sqlite3_interrupt(m_database);
    }

    sqlite3* m_database;
    std::stop_callback<Interrupt> m_onStop;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::jthread m_timer; ///< the last: it ends before what it uses
};

} // namespace musette::store
