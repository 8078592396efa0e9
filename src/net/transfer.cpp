#include "transfer.h"

#include <musette/base/text.h>
#include <musette/base/url.h>

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace musette::net {
namespace {

constexpr std::size_t kMaxHeaderBytes = std::size_t{256} << 10;
constexpr std::size_t kMaxRedirects = 20;

constexpr const char* kFeedAccept =
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
    "application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, text/html;q=0.5, */*;q=0.4";

void append(HeaderList& list, const std::string& line) {
    list.reset(curl_slist_append(list.release(), line.c_str()));
}

bool isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

base::Error damagedBody() {
    return {base::ErrorCode::ProtocolError, "the answer is damaged (compression)"};
}

} // namespace

bool Ticket::cancel() {
    ResponseHandler dropped;
    const std::lock_guard lock(m_mutex);
    m_cancelled = true;
    dropped = std::exchange(m_handler, nullptr);
    return dropped != nullptr;
}

bool Ticket::cancelled() {
    const std::lock_guard lock(m_mutex);
    return m_cancelled;
}

void Ticket::answer(base::Result<HttpResponse> response) {
    ResponseHandler handler;
    {
        const std::lock_guard lock(m_mutex);
        handler = std::exchange(m_handler, nullptr);
    }
    if (handler)
        handler(std::move(response));
}

Transfer::Transfer(HttpRequest request, std::shared_ptr<Ticket> ticket)
    : m_request(std::move(request)), m_ticket(std::move(ticket)),
      m_url(base::withoutFragment(base::withoutUserInfo(m_request.url))),
      m_hostKey(base::originOf(m_url)) {}

CURL* Transfer::prepare(const ClientSettings& settings) {
    if (!m_began)
        m_began = std::chrono::steady_clock::now();
    m_response.headers.clear();
    m_response.body.clear();
    m_headerBytes = 0;
    m_headersEnded = false;
    m_decoder.reset();
    m_error.reset();
    m_easy.reset(curl_easy_init());
    CURL* easy = m_easy.get();
    curl_easy_setopt(easy, CURLOPT_PRIVATE, this);
    curl_easy_setopt(easy, CURLOPT_URL, m_url.c_str());
    curl_easy_setopt(easy, CURLOPT_PATH_AS_IS, 1L);
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L); // a resolver that hangs does not hold us up
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
    curl_easy_setopt(easy, CURLOPT_USERAGENT, settings.userAgent.c_str());
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, m_curlMessage);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &Transfer::onBody);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &Transfer::onHeader);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L); // a proxy's, not the server's
    if (!settings.proxy.empty())
        curl_easy_setopt(easy, CURLOPT_PROXY, settings.proxy.c_str());
    if (!settings.authorities.empty()) {
        curl_blob blob{const_cast<char*>(settings.authorities.data()), settings.authorities.size(),
                       CURL_BLOB_NOCOPY};
        curl_easy_setopt(easy, CURLOPT_CAINFO_BLOB, &blob);
    }
    setLimits();
    setLogin();
    setRequestHeaders();
    return easy;
}

/// The whole chain shares one time limit.
void Transfer::setLimits() {
    using namespace std::chrono;
    const auto elapsed = duration_cast<milliseconds>(steady_clock::now() - *m_began);
    const auto left = std::max(m_request.totalTimeout - elapsed, milliseconds{1});
    const auto connect = std::clamp(m_request.connectTimeout, milliseconds{1}, left);
    curl_easy_setopt(m_easy.get(), CURLOPT_TIMEOUT_MS, static_cast<long>(left.count()));
    curl_easy_setopt(m_easy.get(), CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(connect.count()));
}

/// A login goes to the scheme, host and port it was given for, and nowhere else.
void Transfer::setLogin() {
    if (!m_request.url.contains('@'))
        return;
    const auto parts = base::splitUrl(m_request.url);
    if (!parts || (parts->user.empty() && parts->password.empty()) ||
        base::originOf(m_request.url) != m_hostKey)
        return;
    curl_easy_setopt(m_easy.get(), CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BASIC));
    curl_easy_setopt(m_easy.get(), CURLOPT_USERNAME, parts->user.c_str());
    curl_easy_setopt(m_easy.get(), CURLOPT_PASSWORD, parts->password.c_str());
}

void Transfer::setRequestHeaders() {
    m_headers.reset();
    append(m_headers, "Accept: " + (m_request.accept.empty() ? kFeedAccept : m_request.accept));
    append(m_headers, "Accept-Encoding: gzip, deflate, br");
    for (const Validators& known : m_request.validators) {
        if (known.url != m_url)
            continue;
        if (!known.etag.empty())
            append(m_headers, "If-None-Match: " + known.etag);
        if (!known.lastModified.empty())
            append(m_headers, "If-Modified-Since: " + known.lastModified);
    }
    curl_easy_setopt(m_easy.get(), CURLOPT_HTTPHEADER, m_headers.get());
}

std::size_t Transfer::onBody(char* data, std::size_t size, std::size_t count, void* transfer) {
    auto& self = *static_cast<Transfer*>(transfer);
    const std::size_t bytes = size * count;
    return self.takeBody({data, bytes}) ? bytes : 0;
}

bool Transfer::takeBody(std::string_view bytes) {
    if (!m_decoder)
        return appendBody(bytes);
    const Unpacked state =
        m_decoder->take(bytes, [this](std::string_view piece) { return appendBody(piece); });
    if (state == Unpacked::Damaged)
        m_error = damagedBody();
    return state == Unpacked::Going;
}

/// The limit counts unpacked bytes: CURLOPT_MAXFILESIZE sees packed ones only.
bool Transfer::appendBody(std::string_view bytes) {
    if (m_response.body.size() + bytes.size() > m_request.maxBytes) {
        m_error =
            base::Error{base::ErrorCode::TooLarge,
                        fmt::format("the document is larger than {} bytes", m_request.maxBytes)};
        return false;
    }
    m_response.body.append(bytes);
    return true;
}

std::size_t Transfer::onHeader(char* data, std::size_t size, std::size_t count, void* transfer) {
    auto& self = *static_cast<Transfer*>(transfer);
    const std::size_t bytes = size * count;
    return self.takeHeaderLine({data, bytes}) ? bytes : 0;
}

bool Transfer::takeHeaderLine(std::string_view line) {
    m_headerBytes += line.size();
    if (m_headerBytes > kMaxHeaderBytes) {
        m_error = base::Error{base::ErrorCode::TooLarge, "the answer's headers never end"};
        return false;
    }
    if (m_headersEnded)
        return true; // a trailer, which is nothing that the answer may depend on (RFC 9110 §6.5.1)
    if (line.starts_with("HTTP/")) {
        m_response.headers.clear(); // an interim answer (1xx) came before
        return true;
    }
    if (base::trim(line).empty()) {
        takeHeadersEnd();
        return true;
    }
    const std::size_t colon = line.find(':');
    if (colon != std::string_view::npos)
        m_response.headers.emplace_back(base::asciiLower(base::trim(line.substr(0, colon))),
                                        std::string(base::trim(line.substr(colon + 1))));
    return true;
}

void Transfer::takeHeadersEnd() {
    long status = 0;
    curl_easy_getinfo(m_easy.get(), CURLINFO_RESPONSE_CODE, &status);
    m_headersEnded = status >= 200;
    if (status < 200 || status > 299)
        return; // nobody reads the body of an error page
    std::vector<std::string_view> codings;
    for (const auto& [name, value] : m_response.headers) {
        if (name != "content-encoding")
            continue;
        std::string_view rest = value;
        while (!rest.empty()) {
            const std::size_t comma = std::min(rest.find(','), rest.size());
            codings.push_back(rest.substr(0, comma));
            rest.remove_prefix(std::min(comma + 1, rest.size()));
        }
    }
    if (!codings.empty())
        m_decoder.emplace(codings);
}

Transfer::Next Transfer::finished(CURLcode result) {
    long status = 0;
    curl_easy_getinfo(m_easy.get(), CURLINFO_RESPONSE_CODE, &status);
    if (result != CURLE_OK) {
        m_error = errorOf(result);
        return Next::Done;
    }
    if (status < 200) {
        m_error = base::Error{base::ErrorCode::ProtocolError, "the server sent no proper answer"};
        return Next::Done;
    }
    if (m_decoder && !m_decoder->complete()) {
        m_error = damagedBody();
        return Next::Done;
    }
    m_response.status = static_cast<int>(status);
    if (isRedirect(m_response.status))
        return redirect(m_response.status);
    return Next::Done;
}

Transfer::Next Transfer::redirect(int status) {
    const auto location = m_response.header("location");
    if (!location || location->empty()) {
        m_error =
            base::Error{base::ErrorCode::ProtocolError,
                        fmt::format("the server answered {} without saying where to", status)};
        return Next::Done;
    }
    const std::string target = base::resolveUrl(m_url, *location);
    if (!base::isHttpUrl(target)) {
        m_error = base::Error{base::ErrorCode::RedirectRefused,
                              "a redirect to something that is no web address was refused"};
        return Next::Done;
    }
    if (m_url.starts_with("https:") && !target.starts_with("https:")) {
        m_error = base::Error{base::ErrorCode::RedirectRefused,
                              "a redirect from https to http was refused"};
        return Next::Done;
    }
    if (m_response.redirects.size() >= kMaxRedirects) {
        m_error = base::Error{base::ErrorCode::TooManyRedirects, "the redirects never end"};
        return Next::Done;
    }
    m_url = base::withoutFragment(base::withoutUserInfo(target));
    m_hostKey = base::originOf(m_url);
    m_response.redirects.push_back({status, m_url});
    return Next::FollowRedirect;
}

void Transfer::deliver() {
    if (m_error)
        return fail(*m_error);
    m_response.url = m_url;
    m_response.elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - *m_began);
    m_ticket->answer(std::move(m_response));
}

void Transfer::fail(base::Error error) {
    m_ticket->answer(std::unexpected(std::move(error)));
}

base::Error Transfer::errorOf(CURLcode result) const {
    if (m_error)
        return *m_error;
    using enum base::ErrorCode;
    const std::string host = base::displayHost(m_url);
    switch (result) {
    case CURLE_COULDNT_RESOLVE_HOST: return {HostNotFound, "the host " + host + " is unknown"};
    case CURLE_COULDNT_RESOLVE_PROXY: return {HostNotFound, "the proxy's host is unknown"};
    case CURLE_COULDNT_CONNECT: return {ConnectionFailed, "no connection to " + host};
    case CURLE_OPERATION_TIMEDOUT: return {Timeout, host + " took too long to answer"};
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
        return {TlsFailed, "no secure connection to " + host + ": " + m_curlMessage};
    case CURLE_PARTIAL_FILE: return {ProtocolError, "the answer was cut off"};
    case CURLE_GOT_NOTHING:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR: return {ConnectionFailed, host + " broke off the connection"};
    case CURLE_URL_MALFORMAT: return {InvalidUrl, "the address cannot be used"};
    case CURLE_TOO_MANY_REDIRECTS: return {TooManyRedirects, "the redirects never end"};
    default:
        return {ProtocolError,
                fmt::format("no proper answer from {}: {}", host, curl_easy_strerror(result))};
    }
}

} // namespace musette::net
