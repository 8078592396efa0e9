#pragma once

#include <musette/base/executor.h>
#include <musette/service/credentials.h>

#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace musette::service {

/// The logins of an open library's feeds: those met since it was opened, in memory, before those of
/// a `Credentials`. Without one they last as long as the program runs.
/// Ownership: shares the Credentials. Thread: the library executor's.
class Logins {
public:
    /// Told when a login could not be kept; it is then in force until the program ends. Called on
    /// any thread.
    using FailureHandler = std::function<void(const base::Error&)>;

    void keepIn(std::shared_ptr<Credentials> credentials);
    void onFailure(FailureHandler handler) { m_failed = std::move(handler); }

    /// Keeps a login and returns its name: the given one, or a new one when that is empty. `kept`
    /// hears how that went, at once or later and on any thread; none: the handler of failures does.
    [[nodiscard]] std::string keep(const StoredLogin& login, std::string name = {},
                                   Credentials::DoneHandler kept = {});
    void forget(const std::string& name);

    /// The logins of these names, by name; those that are not found are missing. The handler runs
    /// on the executor, at once when everything is known. An error comes with what is known.
    using Known = std::unordered_map<std::string, StoredLogin>;
    using KnownHandler = std::move_only_function<void(Known, base::Status)>;
    void read(std::vector<std::string> names, base::Executor& executor, KnownHandler handler);

private:
    /// Shared, so that an answer that comes late finds it still.
    std::shared_ptr<Known> m_known = std::make_shared<Known>();
    std::shared_ptr<Credentials> m_credentials;
    FailureHandler m_failed;
};

} // namespace musette::service
