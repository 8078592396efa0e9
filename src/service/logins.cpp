#include <musette/base/hash.h>
#include <musette/base/url.h>
#include <musette/service/logins.h>

#include <utility>

namespace musette::service {
namespace {

/// Says in a keyring's own window what it is for, and is never given twice.
std::string newName(const StoredLogin& login) {
    return base::displayHost(login.origin) + " " + base::randomUuid().substr(0, 18);
}

} // namespace

void Logins::keepIn(std::shared_ptr<Credentials> credentials) {
    m_credentials = std::move(credentials);
}

std::string Logins::keep(const StoredLogin& login, std::string name,
                         Credentials::DoneHandler kept) {
    if (name.empty())
        name = newName(login);
    (*m_known)[name] = login;
    if (!kept)
        kept = [failed = m_failed](const base::Status& status) {
            if (!status && failed)
                failed(status.error());
        };
    if (m_credentials)
        m_credentials->write(name, login, std::move(kept));
    return name;
}

void Logins::forget(const std::string& name) {
    m_known->erase(name);
    if (m_credentials)
        m_credentials->forget(name, [](const base::Status&) {});
}

void Logins::read(std::vector<std::string> names, base::Executor& executor, KnownHandler handler) {
    Known found;
    std::vector<std::string> missing;
    for (std::string& name : names) {
        const auto known = m_known->find(name);
        if (known != m_known->end())
            found.insert(*known);
        else
            missing.push_back(std::move(name));
    }
    if (missing.empty() || !m_credentials)
        return handler(std::move(found), {});
    auto answered = [missing, found = std::move(found), cache = m_known, &executor,
                     handler = std::move(handler)](base::Result<Credentials::Logins> read) mutable {
        executor.post([missing = std::move(missing), found = std::move(found),
                       cache = std::move(cache), handler = std::move(handler),
                       read = std::move(read)]() mutable {
            if (!read)
                return handler(std::move(found), std::unexpected(read.error()));
            for (std::size_t i = 0; i < missing.size() && i < read->size(); ++i) {
                if (!(*read)[i])
                    continue;
                // What was typed in meanwhile is newer.
                cache->emplace(missing[i], *(*read)[i]);
                found.emplace(missing[i], cache->at(missing[i]));
            }
            handler(std::move(found), {});
        });
    };
    m_credentials->read(missing, std::move(answered));
}

} // namespace musette::service
