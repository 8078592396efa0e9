#include "curl_client.h"

#include <musette/base/file.h>
#include <musette/base/url.h>

#include <utility>

namespace musette::net {
namespace {

constexpr int kPollMs = 1000;

/// The system's authorities and one more file, as one PEM text.
std::string trustedAuthorities(const std::string& caFile) {
    if (caFile.empty())
        return {};
    std::string all = base::readFile(caFile).value_or("");
    const curl_version_info_data* version = curl_version_info(CURLVERSION_NOW);
    const char* bundle =
        version->cainfo != nullptr ? version->cainfo : "/etc/ssl/certs/ca-certificates.crt";
    return all + '\n' + base::readFile(bundle).value_or("");
}

/// curl wants to be set up once, before any thread uses it.
void initialiseCurl() {
    static const CURLcode done = curl_global_init(CURL_GLOBAL_DEFAULT);
    static_cast<void>(done);
}

} // namespace

void Doorbell::ring() {
    const std::lock_guard lock(m_mutex);
    if (m_multi != nullptr)
        curl_multi_wakeup(m_multi);
}

void Doorbell::connect(CURLM* multi) {
    const std::lock_guard lock(m_mutex);
    m_multi = multi;
}

namespace {

/// Dropping it cancels; the client may be gone by then, or be going at that moment.
class CurlRequest final : public RequestHandle {
public:
    CurlRequest(std::shared_ptr<Ticket> ticket, std::shared_ptr<Doorbell> doorbell)
        : m_ticket(std::move(ticket)), m_doorbell(std::move(doorbell)) {}
    ~CurlRequest() override {
        if (!m_ticket->cancel())
            return;
        m_doorbell->cancellations = true;
        m_doorbell->ring();
    }
    CurlRequest(const CurlRequest&) = delete;
    CurlRequest& operator=(const CurlRequest&) = delete;

private:
    std::shared_ptr<Ticket> m_ticket;
    std::shared_ptr<Doorbell> m_doorbell;
};

} // namespace

CurlClient::CurlClient(const HttpOptions& options)
    : m_settings{options.userAgent.empty() ? "Musette/" MUSETTE_VERSION " (+" MUSETTE_HOMEPAGE ")"
                                           : options.userAgent,
                 options.proxy, trustedAuthorities(options.caFile),
                 options.secureHosts ? options.secureHosts : std::make_shared<SecureHosts>()},
      m_maxPerHost(options.maxPerHost), m_maxTotal(options.maxTotal) {
    initialiseCurl();
    m_multi.reset(curl_multi_init());
    curl_multi_setopt(m_multi.get(), CURLMOPT_MAXCONNECTS, static_cast<long>(m_maxTotal));
    curl_multi_setopt(m_multi.get(), CURLMOPT_MAX_TOTAL_CONNECTIONS, static_cast<long>(m_maxTotal));
    curl_multi_setopt(m_multi.get(), CURLMOPT_MAX_HOST_CONNECTIONS,
                      static_cast<long>(m_maxPerHost));
    m_doorbell->connect(m_multi.get());
    m_thread = std::jthread([this] { run(); });
}

CurlClient::~CurlClient() {
    m_stopping = true;
    m_doorbell->ring();
    m_thread.join();
    m_doorbell->connect(nullptr);
}

std::unique_ptr<RequestHandle> CurlClient::send(HttpRequest request, ResponseHandler handler) {
    auto ticket = std::make_shared<Ticket>(std::move(handler));
    auto transfer = std::make_unique<Transfer>(std::move(request), ticket);
    {
        const std::lock_guard lock(m_mutex);
        m_new.push_back(std::move(transfer));
    }
    m_doorbell->ring();
    return std::make_unique<CurlRequest>(std::move(ticket), m_doorbell);
}

void CurlClient::useProxy(std::string proxy) {
    const std::lock_guard lock(m_mutex);
    m_newProxy = std::move(proxy); // taken with the next request
}

void CurlClient::run() {
    while (!m_stopping) {
        takeNew();
        dropCancelled();
        startWaiting();
        int running = 0;
        curl_multi_perform(m_multi.get(), &running);
        if (takeFinished() && !m_waiting.empty())
            continue; // the next one, or the next hop, has a place now
        const bool idle = m_running.empty() && m_waiting.empty();
        curl_multi_poll(m_multi.get(), nullptr, 0, idle ? 60 * kPollMs : kPollMs, nullptr);
    }
    for (auto& [handle, transfer] : m_running)
        curl_multi_remove_handle(m_multi.get(), handle);
    m_running.clear();
}

void CurlClient::takeNew() {
    const std::lock_guard lock(m_mutex);
    if (m_newProxy)
        m_settings.proxy = *std::exchange(m_newProxy, std::nullopt);
    for (auto& transfer : m_new) {
        transfer->preferSecure(m_settings.secureHosts);
        m_waiting.push_back(std::move(transfer));
    }
    m_new.clear();
}

void CurlClient::dropCancelled() {
    if (!m_doorbell->cancellations.exchange(false))
        return;
    m_waiting.remove_if([](const auto& transfer) { return transfer->ticket().cancelled(); });
    std::vector<CURL*> dropped;
    for (auto& [handle, transfer] : m_running) {
        if (transfer->ticket().cancelled())
            dropped.push_back(handle);
    }
    for (CURL* handle : dropped)
        static_cast<void>(release(handle));
}

bool CurlClient::mayStart(const Transfer& transfer) const {
    if (static_cast<int>(m_running.size()) >= m_maxTotal)
        return false;
    const auto host = m_perHost.find(transfer.hostKey());
    return host == m_perHost.end() || host->second < m_maxPerHost;
}

void CurlClient::startWaiting() {
    for (auto at = m_waiting.begin(); at != m_waiting.end();) {
        if (static_cast<int>(m_running.size()) >= m_maxTotal)
            return;
        if (!mayStart(**at)) {
            ++at;
            continue;
        }
        std::unique_ptr<Transfer> transfer = std::move(*at);
        at = m_waiting.erase(at);
        start(std::move(transfer));
    }
}

void CurlClient::start(std::unique_ptr<Transfer> transfer) {
    CURL* handle = transfer->prepare(m_settings);
    if (handle == nullptr || curl_multi_add_handle(m_multi.get(), handle) != CURLM_OK) {
        transfer->fail({base::ErrorCode::Internal, "the request could not be made"});
        return;
    }
    ++m_perHost[transfer->hostKey()];
    m_running.emplace(handle, std::move(transfer));
}

bool CurlClient::takeFinished() {
    bool any = false;
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(m_multi.get(), &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        any = true;
        finish(message->easy_handle, message->data.result);
    }
    return any;
}

std::unique_ptr<Transfer> CurlClient::release(CURL* handle) {
    curl_multi_remove_handle(m_multi.get(), handle);
    const auto found = m_running.find(handle);
    std::unique_ptr<Transfer> transfer = std::move(found->second);
    m_running.erase(found);
    const auto host = m_perHost.find(transfer->hostKey());
    if (--host->second == 0)
        m_perHost.erase(host);
    return transfer;
}

void CurlClient::finish(CURL* handle, CURLcode result) {
    std::unique_ptr<Transfer> transfer = release(handle);
    if (transfer->finished(result) == Transfer::Next::AskAgain)
        m_waiting.push_front(std::move(transfer)); // its next hop comes before new requests
    else
        transfer->deliver();
}

std::unique_ptr<HttpClient> makeCurlClient(HttpOptions options) {
    return std::make_unique<CurlClient>(options);
}

} // namespace musette::net
