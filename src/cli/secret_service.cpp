#include "secret_service.h"

#include "libsecret.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <mutex>
#include <stop_token>
#include <thread>
#include <utility>

namespace musette::cli {
namespace {

/// What QtKeychain calls the program, and how it files a password (its libsecret.cpp).
constexpr const char* kService = "Musette";
constexpr const char* kType = "plaintext";

const SecretSchema* schema() {
    static const SecretSchema keychain = [] {
        SecretSchema made{};
        made.name = "org.qt.keychain";
        made.flags = SECRET_SCHEMA_DONT_MATCH_NAME;
        made.attributes[0] = {"user", SECRET_SCHEMA_ATTRIBUTE_STRING};
        made.attributes[1] = {"server", SECRET_SCHEMA_ATTRIBUTE_STRING};
        made.attributes[2] = {"type", SECRET_SCHEMA_ATTRIBUTE_STRING};
        return made;
    }();
    return &keychain;
}

/// Ends a call to the keyring after five seconds: one that does not answer must not hold up a
/// script, and one that asks the user has nobody to ask.
class TimeLimit {
public:
    explicit TimeLimit(const Libsecret& library)
        : m_library(library), m_cancellable(library.newCancellable()),
          m_watch([this](const std::stop_token& stop) { watch(stop); }) {}
    ~TimeLimit() {
        m_watch.request_stop();
        m_watch.join();
        m_library.unref(m_cancellable);
    }
    TimeLimit(const TimeLimit&) = delete;
    TimeLimit& operator=(const TimeLimit&) = delete;

    [[nodiscard]] GCancellable* cancellable() const { return m_cancellable; }

private:
    void watch(const std::stop_token& stop) {
        std::unique_lock lock(m_mutex);
        if (!m_ended.wait_for(lock, stop, std::chrono::seconds{5}, [&] { return false; }) &&
            !stop.stop_requested())
            m_library.cancel(m_cancellable);
    }

    const Libsecret& m_library;
    GCancellable* m_cancellable;
    std::mutex m_mutex;
    std::condition_variable_any m_ended;
    std::jthread m_watch;
};

std::unexpected<base::Error> unavailable(const std::string& why) {
    return base::fail(base::ErrorCode::Unauthorized, "the login is in the keyring, " + why);
}

/// The keyring of the session, asked without ever showing a dialog.
class Keyring {
public:
    explicit Keyring(const Libsecret& library) : m_library(library), m_limit(library) {}
    ~Keyring() { dropError(); }
    Keyring(const Keyring&) = delete;
    Keyring& operator=(const Keyring&) = delete;

    base::Result<std::optional<service::StoredLogin>> read(const std::string& name) {
        GList* items =
            m_library.search(schema(), SECRET_SEARCH_LOAD_SECRETS, m_limit.cancellable(), &m_error,
                             "user", name.c_str(), "server", kService, "type", kType, nullptr);
        if (dropError())
            return unavailable("which does not answer");
        std::optional<service::StoredLogin> login;
        const bool found = items != nullptr;
        for (GList* item = items; item != nullptr; item = item->next) {
            auto* entry = static_cast<SecretRetrievable*>(item->data);
            SecretValue* value = m_library.retrieve(entry, m_limit.cancellable(), &m_error);
            if (!dropError() && value != nullptr) {
                const char* text = m_library.textOf(value);
                login = service::loginFromText(text != nullptr ? text : "");
            }
            if (value != nullptr)
                m_library.unrefValue(value);
            m_library.unref(entry);
        }
        m_library.freeList(items);
        if (found && !login)
            return unavailable("which is locked");
        return login;
    }

    /// False when it takes nothing without asking the user.
    bool write(const std::string& name, const service::StoredLogin& login) {
        // The collection of no service would be the default one's, but for an assertion of
        // libsecret.
        SecretService* service =
            m_library.service(SECRET_SERVICE_NONE, m_limit.cancellable(), &m_error);
        if (dropError() || service == nullptr)
            return false;
        SecretCollection* collection = m_library.collection(
            service, "default", SECRET_COLLECTION_NONE, m_limit.cancellable(), &m_error);
        m_library.unref(service);
        if (dropError() || collection == nullptr)
            return false;
        const bool locked = m_library.locked(collection) != 0;
        m_library.unref(collection);
        if (locked)
            return false;
        const gboolean stored =
            m_library.store(schema(), SECRET_COLLECTION_DEFAULT, kService,
                            service::textOf(login).c_str(), m_limit.cancellable(), &m_error, "user",
                            name.c_str(), "server", kService, "type", kType, nullptr);
        return !dropError() && stored != 0;
    }

    void forget(const std::string& name) {
        m_library.clear(schema(), m_limit.cancellable(), &m_error, "user", name.c_str(), "server",
                        kService, nullptr);
        dropError();
    }

private:
    /// True when there was one.
    bool dropError() {
        if (m_error == nullptr)
            return false;
        m_library.freeError(std::exchange(m_error, nullptr));
        return true;
    }

    const Libsecret& m_library;
    TimeLimit m_limit;
    GError* m_error = nullptr;
};

class SystemCredentials final : public service::Credentials {
public:
    explicit SystemCredentials(std::shared_ptr<service::Credentials> file)
        : m_file(std::move(file)) {}

    void read(std::vector<std::string> names, ReadHandler handler) override {
        base::Result<Logins> logins;
        m_file->read(names, [&](base::Result<Logins> found) { logins = std::move(found); });
        const bool complete =
            logins && std::ranges::none_of(*logins, [](const auto& login) { return !login; });
        if (complete || !logins)
            return handler(std::move(logins));
        if (const Libsecret* library = keyring(); library != nullptr) {
            Keyring entries(*library);
            for (std::size_t i = 0; i < names.size(); ++i) {
                if ((*logins)[i])
                    continue;
                auto found = entries.read(names[i]);
                if (!found)
                    return handler(std::unexpected(found.error()));
                (*logins)[i] = std::move(*found);
            }
        }
        handler(std::move(logins));
    }

    void write(std::string name, service::StoredLogin login, DoneHandler handler) override {
        const Libsecret* library = keyring();
        if (library == nullptr || !Keyring(*library).write(name, login))
            return m_file->write(std::move(name), std::move(login), std::move(handler));
        m_file->forget(std::move(name), std::move(handler)); // an older one there would come first
    }

    void forget(std::string name, DoneHandler handler) override {
        if (const Libsecret* library = keyring(); library != nullptr)
            Keyring(*library).forget(name);
        m_file->forget(std::move(name), std::move(handler));
    }

private:
    /// Null where there is none.
    const Libsecret* keyring() {
        if (!std::exchange(m_looked, true))
            m_library = Libsecret::load();
        return m_library.get();
    }

    std::shared_ptr<service::Credentials> m_file;
    std::unique_ptr<const Libsecret> m_library;
    bool m_looked = false;
};

} // namespace

std::shared_ptr<service::Credentials> makeCredentials() {
    const char* chosen = std::getenv("MUSETTE_CREDENTIALS");
    if (chosen != nullptr && *chosen != '\0')
        return service::makeCredentialsFile(chosen);
    return std::make_shared<SystemCredentials>(
        service::makeCredentialsFile(service::defaultCredentialsFile()));
}

} // namespace musette::cli
