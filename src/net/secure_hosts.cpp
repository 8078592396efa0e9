#include <musette/base/text.h>
#include <musette/base/url.h>
#include <musette/net/secure_hosts.h>

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace musette::net {
namespace {

/// Nobody is bound for longer than two years, whatever a header says: a slip of one day would
/// otherwise lock a plain-http feed out for good.
constexpr std::chrono::seconds kLongest = std::chrono::days{730};

bool isAddressInNumbers(const std::string& host) {
    std::array<unsigned char, sizeof(in6_addr)> bytes{};
    return host.starts_with('[') || ::inet_pton(AF_INET, host.c_str(), bytes.data()) == 1 ||
           ::inet_pton(AF_INET6, host.c_str(), bytes.data()) == 1;
}

std::string_view unquoted(std::string_view value) {
    if (value.size() >= 2 && value.front() == '"' && value.back() == '"')
        return value.substr(1, value.size() - 2);
    return value;
}

struct Directives {
    std::optional<std::chrono::seconds> maxAge;
    bool subdomains = false;
};

std::optional<std::chrono::seconds> secondsOf(std::string_view digits) {
    if (digits.empty() || !std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    std::int64_t seconds = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
    return read.ec == std::errc{} ? std::min(std::chrono::seconds{seconds}, kLongest) : kLongest;
}

/// RFC 6797 §6.1: a directive that comes twice spoils the header; unknown ones are passed over.
std::optional<Directives> directivesIn(std::string_view header) {
    Directives found;
    while (!header.empty()) {
        const std::size_t end = std::min(header.find(';'), header.size());
        const std::string_view one = base::trim(header.substr(0, end));
        header.remove_prefix(std::min(end + 1, header.size()));
        const std::size_t equals = std::min(one.find('='), one.size());
        const std::string name = base::asciiLower(base::trim(one.substr(0, equals)));
        if (name == "max-age") {
            if (found.maxAge || equals == one.size())
                return std::nullopt;
            found.maxAge = secondsOf(unquoted(base::trim(one.substr(equals + 1))));
            if (!found.maxAge)
                return std::nullopt;
        } else if (name == "includesubdomains") {
            if (std::exchange(found.subdomains, true))
                return std::nullopt;
        }
    }
    if (!found.maxAge) // required (§6.1.1)
        return std::nullopt;
    return found;
}

} // namespace

SecureHosts::SecureHosts(const std::vector<SecureHost>& known) {
    add(known);
}

void SecureHosts::add(const std::vector<SecureHost>& known) {
    const std::lock_guard lock(m_mutex);
    for (const SecureHost& host : known)
        m_hosts.emplace(host.host, host);
}

void SecureHosts::note(std::string_view host, std::string_view header, base::Instant now) {
    std::string name = base::asciiLower(host);
    if (name.ends_with('.'))
        name.pop_back();
    const auto said = directivesIn(header);
    if (name.empty() || isAddressInNumbers(name) || !said)
        return;
    SecureHost noted{name, said->subdomains, now + *said->maxAge};
    const std::lock_guard lock(m_mutex);
    const auto known = m_hosts.find(name);
    if (said->maxAge->count() == 0) { // it wants to be forgotten (§6.1.1)
        if (known != m_hosts.end()) {
            m_hosts.erase(known);
            m_changed[name] = noted;
        }
        return;
    }
    // Every answer says it again; a day more or less is not worth a write.
    const bool same = known != m_hosts.end() && known->second.subdomains == noted.subdomains &&
                      noted.until - known->second.until < std::chrono::days{1} &&
                      known->second.until <= noted.until;
    if (same)
        return;
    m_hosts[name] = noted;
    m_changed[name] = std::move(noted);
}

bool SecureHosts::knows(std::string_view host, base::Instant now) const {
    const std::lock_guard lock(m_mutex);
    const std::string_view whole = host;
    for (;;) {
        const auto found = m_hosts.find(host);
        if (found != m_hosts.end() && found->second.until > now &&
            (found->second.subdomains || host.size() == whole.size()))
            return true;
        const std::size_t dot = host.find('.');
        if (dot == std::string_view::npos)
            return false;
        host.remove_prefix(dot + 1);
    }
}

std::string SecureHosts::upgraded(const std::string& url, base::Instant now) const {
    if (!url.starts_with("http:"))
        return url;
    {
        const std::lock_guard lock(m_mutex);
        if (m_hosts.empty())
            return url;
    }
    const auto parts = base::splitUrl(url);
    if (!parts)
        return url;
    std::string host = parts->host;
    if (host.ends_with('.'))
        host.pop_back();
    if (isAddressInNumbers(host) || !knows(host, now))
        return url;
    std::string secure = "https" + url.substr(4);
    const std::size_t end = std::min(secure.find_first_of("/?#", 8), secure.size());
    if (std::string_view(secure).substr(0, end).ends_with(":80"))
        secure.erase(end - 3, 3);
    return secure;
}

std::vector<SecureHost> SecureHosts::takeChanges() {
    const std::lock_guard lock(m_mutex);
    std::vector<SecureHost> changes;
    for (auto& [name, host] : std::exchange(m_changed, {}))
        changes.push_back(std::move(host));
    return changes;
}

} // namespace musette::net
