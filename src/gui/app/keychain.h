#pragma once

#include <musette/service/credentials.h>

#include <QObject>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace musette::gui {

/// The logins of feeds in the desktop's keyring (QtKeychain: Secret Service or KWallet). The file
/// of the command line is read first; it is written only when the user wants that, for machines
/// without a keyring. Its requests run on the GUI thread's event loop and block nobody.
/// Ownership: shared; outlives the libraries it serves. Thread: made and destroyed on the GUI
/// thread, used from any one thread. Errors: Unauthorized when the keyring gives or takes nothing.
class Keychain final : public QObject, public service::Credentials {
    Q_OBJECT

public:
    /// `useKeyring` false: the file alone, as tests and MUSETTE_CREDENTIALS want it.
    Keychain(std::shared_ptr<service::Credentials> file, bool useKeyring);

    void read(std::vector<std::string> names, ReadHandler handler) override;
    void write(std::string name, service::StoredLogin login, DoneHandler handler) override;
    void forget(std::string name, DoneHandler handler) override;

    /// Writes into the file what the keyring did not take since the program began.
    void writeToFile();

signals:
    /// The keyring took no login; it is in force until the program ends.
    void notKept();

private:
    struct Round;
    void ask(const std::shared_ptr<Round>& round);

    std::shared_ptr<service::Credentials> m_file;
    bool m_useKeyring;
    std::vector<std::pair<std::string, service::StoredLogin>> m_refused; ///< GUI thread
};

/// As the environment wants it: `MUSETTE_CREDENTIALS` names a file that is used alone.
[[nodiscard]] std::shared_ptr<Keychain> makeKeychain();

} // namespace musette::gui
