#include "connection.h"

#include <musette/base/url.h>
#include <musette/store/feed_table.h>

namespace musette::store {

base::Status FeedTable::setLogin(model::FeedId id, std::string_view login) {
    return m_connection.guarded([&]() -> base::Status {
        if (m_connection.run("UPDATE feed SET login = ? WHERE id = ?", login, id) == 0)
            return base::fail(base::ErrorCode::NotFound, "there is no such feed");
        m_connection.run("UPDATE feed_fetch SET login_scheme = '', "
                         "next_due = CASE status WHEN 'error' THEN NULL ELSE next_due END "
                         "WHERE feed_id = ?",
                         id);
        m_changes.feeds = true;
        return {};
    });
}

base::Status FeedTable::takeLoginOut(model::FeedId id, std::string_view url) {
    return m_connection.guarded([&]() -> base::Status {
        m_connection.run("UPDATE feed SET url = ? WHERE id = ?", url, id);
        m_changes.feeds = true;
        return {};
    });
}

base::Result<std::vector<std::pair<model::FeedId, std::string>>> FeedTable::addressesWithLogin() {
    using Found = std::vector<std::pair<model::FeedId, std::string>>;
    return m_connection.guarded([&]() -> base::Result<Found> {
        Found found;
        Query row = m_connection.query("SELECT id, url FROM feed WHERE instr(url, '@') > 0");
        while (row.next()) {
            const std::string url = row.text(1);
            if (base::withoutUserInfo(url) != url)
                found.emplace_back(row.id<model::FeedId>(0), url);
        }
        return found;
    });
}

base::Result<std::vector<SecureHostRow>> FeedTable::secureHosts() {
    return m_connection.guarded([&]() -> base::Result<std::vector<SecureHostRow>> {
        std::vector<SecureHostRow> hosts;
        Query row = m_connection.query("SELECT host, subdomains, until FROM secure_host");
        while (row.next())
            hosts.push_back({row.text(0), row.integer(1) != 0,
                             row.optionalInstant(2).value_or(base::Instant{})});
        return hosts;
    });
}

base::Status FeedTable::saveSecureHost(const SecureHostRow& host, base::Instant now) {
    return m_connection.guarded([&]() -> base::Status {
        m_connection.run("DELETE FROM secure_host WHERE host = ? OR until <= ?", host.host, now);
        if (host.until > now)
            m_connection.run("INSERT INTO secure_host (host, subdomains, until) VALUES (?, ?, ?)",
                             host.host, host.subdomains ? 1 : 0, host.until);
        return {};
    });
}

} // namespace musette::store
