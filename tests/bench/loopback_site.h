#pragma once

#include <sys/types.h>

#include <atomic>
#include <cstdint>
#include <string>

namespace musette::bench {

/// How big the site is; the same on every machine.
struct SiteSize {
    int feeds = 1000;
    int itemsEach = 20;
    std::size_t bytesEach = 60'000;
    int hosts = 250; ///< addresses from 127.0.0.1 on: feed n is on the (n mod hosts)th
};

/// Many feeds on many addresses of loopback, served by a process of its own that waits for nobody:
/// one thread on epoll, answers made beforehand, a delay that holds up no other answer. An answer
/// is 304 to a request with the right validator and a document to every other. Thread: one.
class LoopbackSite {
public:
    explicit LoopbackSite(const SiteSize& size);
    ~LoopbackSite();
    LoopbackSite(const LoopbackSite&) = delete;
    LoopbackSite& operator=(const LoopbackSite&) = delete;

    [[nodiscard]] std::string url(int feed) const;
    /// The same feed on the first address, where all feeds are, too.
    [[nodiscard]] std::string urlOnOneHost(int feed) const;
    [[nodiscard]] static const char* etag() { return "\"as-it-was\""; }
    /// Bytes of all documents.
    [[nodiscard]] std::int64_t documentBytes() const { return m_board->documentBytes; }

    /// Of every answer from now on.
    void setDelay(int milliseconds) { m_board->delayMs = milliseconds; }
    /// Forgets what was counted.
    void startCounting();
    [[nodiscard]] int requests() const { return m_board->requests; }
    [[nodiscard]] int connections() const { return m_board->connections; }
    [[nodiscard]] int mostAtOnce() const { return m_board->mostAtOnce; }
    /// When the first request since `startCounting` came, on std::chrono::steady_clock.
    [[nodiscard]] std::int64_t firstRequestNs() const { return m_board->firstRequestNs; }

    /// Shared by both processes.
    struct Board {
        std::atomic<bool> ready = false;
        std::atomic<int> port = 0;
        std::atomic<int> delayMs = 0;
        std::atomic<int> requests = 0;
        std::atomic<int> connections = 0;
        std::atomic<int> mostAtOnce = 0;
        std::atomic<std::int64_t> firstRequestNs = 0;
        std::atomic<std::int64_t> documentBytes = 0;
    };

private:
    SiteSize m_size;
    Board* m_board = nullptr;
    pid_t m_process = -1;
};

} // namespace musette::bench
