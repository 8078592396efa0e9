#include "transfer.h"

#include "proxy.h"

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
constexpr int kMostRefusals = 2;

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

base::Instant now() {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
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
      m_hostKey(base::originOf(m_url)) {
    m_loginOrigin = m_hostKey;
    if (m_request.login || !m_request.url.contains('@'))
        return;
    const auto parts = base::splitUrl(m_request.url);
    if (parts && !(parts->user.empty() && parts->password.empty()))
        m_request.login = Login{parts->user, parts->password};
}

CURL* Transfer::prepare(const ClientSettings& settings) {
    if (!m_began)
        m_began = std::chrono::steady_clock::now();
    m_response.headers.clear();
    m_response.body.clear();
    m_headerBytes = 0;
    m_headersEnded = false;
    m_refusals = 0;
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
    curl_easy_setopt(easy, CURLOPT_USERAGENT, settings.userAgent.c_str());
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, m_curlMessage);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &Transfer::onBody);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &Transfer::onHeader);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L); // a proxy's, not the server's
    if (!settings.authorities.empty()) {
        curl_blob blob{const_cast<char*>(settings.authorities.data()), settings.authorities.size(),
                       CURL_BLOB_NOCOPY};
        curl_easy_setopt(easy, CURLOPT_CAINFO_BLOB, &blob);
        curl_easy_setopt(easy, CURLOPT_PROXY_CAINFO_BLOB, &blob);
    }
    setProtocol();
    setProxy(settings);
    setLimits();
    setLogin();
    setRequestHeaders();
    return easy;
}

/// HTTP/2 comes by ALPN (RFC 9113 §3.2), so over TLS alone. There the first connection to a host is
/// waited for, because the others may all go over it; without TLS that would make requests wait for
/// a whole answer.
void Transfer::setProtocol() {
    const bool secure = m_url.starts_with("https:");
    curl_easy_setopt(m_easy.get(), CURLOPT_HTTP_VERSION,
                     static_cast<long>(secure ? CURL_HTTP_VERSION_2TLS : CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(m_easy.get(), CURLOPT_PIPEWAIT, secure ? 1L : 0L);
}

/// Without a setting curl reads the environment: http_proxy, https_proxy, all_proxy, no_proxy.
void Transfer::setProxy(const ClientSettings& settings) {
    m_proxy.clear();
    if (settings.proxy == kDirect) {
        curl_easy_setopt(m_easy.get(), CURLOPT_PROXY, "");
        return;
    }
    m_proxy = settings.proxy.empty() ? proxyOfEnvironment(m_url) : settings.proxy;
    if (!settings.proxy.empty())
        curl_easy_setopt(m_easy.get(), CURLOPT_PROXY, settings.proxy.c_str());
    if (!m_proxy.empty() && m_proxy.find("://") == std::string::npos)
        m_proxy = "http://" + m_proxy;
    m_proxy = base::withoutUserInfo(m_proxy);
}

void Transfer::preferSecure(std::shared_ptr<SecureHosts> hosts) {
    m_secureHosts = std::move(hosts);
    const std::string secure = m_secureHosts->upgraded(m_url, now());
    if (secure == m_url)
        return;
    const bool ownOrigin = m_hostKey == m_loginOrigin;
    m_url = secure;
    m_hostKey = base::originOf(m_url);
    if (ownOrigin) // the same server, asked in the way it wants; nothing goes there in clear any
                   // more
        m_loginOrigin = m_hostKey;
}

void Transfer::noteSecureHost() {
    const auto wish = m_response.header("strict-transport-security");
    if (!wish || !m_secureHosts)
        return;
    const auto parts = base::splitUrl(m_url);
    if (parts && parts->scheme == "https")
        m_secureHosts->note(parts->host, *wish, now());
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
bool Transfer::mayLogIn() const {
    return m_request.login && m_hostKey == m_loginOrigin;
}

void Transfer::setLogin() {
    if (!mayLogIn())
        return;
    const Login& login = *m_request.login;
    // With both schemes curl waits to be asked, and then takes Digest before Basic.
    const unsigned long schemes = login.scheme == LoginScheme::Basic ? CURLAUTH_BASIC
                                  : login.scheme == LoginScheme::Digest
                                      ? CURLAUTH_DIGEST
                                      : CURLAUTH_BASIC | CURLAUTH_DIGEST;
    curl_easy_setopt(m_easy.get(), CURLOPT_HTTPAUTH, static_cast<long>(schemes));
    curl_easy_setopt(m_easy.get(), CURLOPT_USERNAME, login.user.c_str());
    curl_easy_setopt(m_easy.get(), CURLOPT_PASSWORD, login.password.c_str());
}

/// After an answer: learns what the login was sent by, and tells whether to ask once more with
/// Basic, because the server named no scheme (RFC 9110 §15.5.2 has it do so) or answers strangers
/// too, with less or with a page to log in at.
bool Transfer::wantsLogin(int status) {
    if (!mayLogIn())
        return false;
    LoginScheme& scheme = m_request.login->scheme;
    const bool known = scheme != LoginScheme::Unknown;
    long offered = 0;
    curl_easy_getinfo(m_easy.get(), CURLINFO_HTTPAUTH_AVAIL, &offered);
    const auto offers = [&](unsigned long one) {
        return (static_cast<unsigned long>(offered) & one) != 0;
    };
    if (!known && m_refusals > 0 && (offers(CURLAUTH_DIGEST) || offers(CURLAUTH_BASIC)))
        scheme = offers(CURLAUTH_DIGEST) ? LoginScheme::Digest : LoginScheme::Basic;
    m_response.loginScheme = scheme;
    const bool hopeless = (m_refusals > 0 && offered != 0) || status == 429 || status >= 500;
    if (known || scheme != LoginScheme::Unknown || hopeless)
        return false;
    scheme = LoginScheme::Basic;
    return true;
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
    if (line.starts_with("HTTP/")) {
        // An interim answer (1xx) came before, or a 401 that curl logs in after.
        m_response.headers.clear();
        m_response.body.clear();
        m_headersEnded = false;
        return true;
    }
    if (m_headersEnded)
        return true; // a trailer, which is nothing that the answer may depend on (RFC 9110 §6.5.1)
    if (base::trim(line).empty()) {
        takeHeadersEnd();
        // "stale" challenges (RFC 7616 §3.3) could go on for ever.
        return m_refusals <= kMostRefusals;
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
    m_refusals += status == 401;
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
    noteSecureHost();
    if (status == 407) {
        m_error = base::Error{base::ErrorCode::Unauthorized,
                              "the proxy " + m_proxy + " wants another login"};
        return Next::Done;
    }
    if (wantsLogin(m_response.status))
        return Next::AskAgain;
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
    const std::string safest = m_secureHosts ? m_secureHosts->upgraded(target, now()) : target;
    if (m_url.starts_with("https:") && !safest.starts_with("https:")) {
        m_error = base::Error{base::ErrorCode::RedirectRefused,
                              "a redirect from https to http was refused"};
        return Next::Done;
    }
    if (m_response.redirects.size() >= kMaxRedirects) {
        m_error = base::Error{base::ErrorCode::TooManyRedirects, "the redirects never end"};
        return Next::Done;
    }
    m_response.redirects.push_back({status, base::withoutFragment(base::withoutUserInfo(target))});
    m_url = base::withoutFragment(base::withoutUserInfo(safest));
    m_hostKey = base::originOf(m_url);
    return Next::AskAgain;
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
    if (const auto proxys = proxyError(result, m_easy.get(), m_proxy, m_curlMessage))
        return *proxys;
    using enum base::ErrorCode;
    const std::string host = base::displayHost(m_url);
    switch (result) {
    case CURLE_COULDNT_RESOLVE_HOST: return {HostNotFound, "the host " + host + " is unknown"};
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
