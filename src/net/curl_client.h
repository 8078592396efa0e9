#pragma once

#include "transfer.h"

#include <atomic>
#include <deque>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <unordered_map>
#include <vector>

namespace musette::net {

/// Wakes the client's thread; handles share it, because they may outlive the client. Thread: any.
class Doorbell {
public:
    void ring();
    /// Null once the client is gone.
    void connect(CURLM* multi);

    std::atomic<bool> cancellations = false;

private:
    std::mutex m_mutex;
    CURLM* m_multi = nullptr; ///< guarded by m_mutex
};

/// The client on libcurl's multi interface. Requests wait here, not in curl, for a place under the
/// limits per host and in all, so that waiting does not eat their time and a slow host holds up
/// none but its own.
class CurlClient final : public HttpClient {
public:
    explicit CurlClient(const HttpOptions& options);
    ~CurlClient() override;
    CurlClient(const CurlClient&) = delete;
    CurlClient& operator=(const CurlClient&) = delete;

    [[nodiscard]] std::unique_ptr<RequestHandle> send(HttpRequest request,
                                                      ResponseHandler handler) override;
    void useProxy(std::string proxy) override;

private:
    using Transfers = std::list<std::unique_ptr<Transfer>>;

    void run();
    void takeNew();
    void dropCancelled();
    void startWaiting();
    [[nodiscard]] bool mayStart(const Transfer& transfer) const;
    void start(std::unique_ptr<Transfer> transfer);
    /// True when any request finished.
    bool takeFinished();
    void finish(CURL* handle, CURLcode result);
    std::unique_ptr<Transfer> release(CURL* handle);

    ClientSettings m_settings;
    int m_maxPerHost;
    int m_maxTotal;
    MultiHandle m_multi;

    std::mutex m_mutex;
    std::deque<std::unique_ptr<Transfer>> m_new; ///< guarded by m_mutex
    std::optional<std::string> m_newProxy;       ///< guarded by m_mutex
    std::atomic<bool> m_stopping = false;
    std::shared_ptr<Doorbell> m_doorbell = std::make_shared<Doorbell>();

    // The rest belongs to the client's thread.
    Transfers m_waiting;
    std::unordered_map<CURL*, std::unique_ptr<Transfer>> m_running;
    std::unordered_map<std::string, int> m_perHost;

    std::jthread m_thread;
};

} // namespace musette::net
