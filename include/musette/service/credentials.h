#pragma once

#include <musette/base/error.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace musette::service {

/// A login as it is kept: with the origin (scheme://host:port) it was given for, so that an address
/// that somebody else wrote into the library never gets it.
struct StoredLogin {
    std::string origin;
    std::string user;
    std::string password;

    friend bool operator==(const StoredLogin&, const StoredLogin&) = default;
};

/// One line, `http://user:password@host:port` with everything unusual percent-encoded: what stores
/// keep.
[[nodiscard]] std::string textOf(const StoredLogin& login);
[[nodiscard]] std::optional<StoredLogin> loginFromText(std::string_view text);

/// What stands before the host of an address; nothing when nothing does.
[[nodiscard]] std::optional<StoredLogin> loginIn(std::string_view address);
/// The address with the login before its host; unchanged when its origin is another one.
[[nodiscard]] std::string withLogin(const std::string& address, const StoredLogin& login);

/// Where logins are kept, under names that the library knows: the system's keyring, or a file apart
/// from the library. Never the library itself, a log or an error text.
/// Thread: methods from one thread at a time; handlers are called once, at once or later, on any
/// thread. Errors: Unauthorized: what keeps them is locked, absent or unreadable.
class Credentials {
public:
    using Logins = std::vector<std::optional<StoredLogin>>;
    using ReadHandler = std::move_only_function<void(base::Result<Logins>)>;
    using DoneHandler = std::move_only_function<void(base::Status)>;

    virtual ~Credentials() = default;
    /// The answer has a place for each name, empty where nothing is kept under it.
    virtual void read(std::vector<std::string> names, ReadHandler handler) = 0;
    virtual void write(std::string name, StoredLogin login, DoneHandler handler) = 0;
    /// A name that is not there is none the less forgotten.
    virtual void forget(std::string name, DoneHandler handler) = 0;
};

/// Logins in a file that its owner alone may read (0600): for machines without a keyring. Answers
/// at once. Two programs may use one file: it is locked while it changes.
[[nodiscard]] std::shared_ptr<Credentials> makeCredentialsFile(std::filesystem::path file);

/// $XDG_CONFIG_HOME/musette/credentials (XDG Base Directory Specification).
[[nodiscard]] std::filesystem::path defaultCredentialsFile();

} // namespace musette::service
