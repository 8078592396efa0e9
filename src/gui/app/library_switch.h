#pragma once

#include <musette/base/error.h>
#include <musette/base/executor.h>
#include <musette/base/time.h>
#include <musette/service/library.h>

#include <QObject>
#include <QString>
#include <QTimer>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

class QLockFile;

namespace musette::gui {

class Bridge;

/// Why a library cannot be shown.
struct LibraryTrouble {
    base::Error error;
    QString file;
    QString where; ///< of a library that is open elsewhere: the computer it is open on
};

/// Opens the library file the window works on, closes it, and puts another in its place. One window
/// at a time holds a library; the command line may work on it meanwhile, and what it did is told
/// within two seconds.
/// Ownership: owns the Library. Thread: GUI; files are copied on a thread of its own. Closing waits
/// for writes under way, never for the network. Errors: told by `failed` and to the callers.
class LibrarySwitch final : public QObject {
    Q_OBJECT

public:
    /// `clock`: none for the system's. `credentials`: where the logins of its feeds are kept.
    LibrarySwitch(Bridge& bridge, std::shared_ptr<const base::Clock> clock,
                  std::shared_ptr<service::Credentials> credentials, QObject* parent = nullptr);
    ~LibrarySwitch() override;

    void open(const std::filesystem::path& file);
    void close();
    /// The proxy of requests that begin from now on, of this library and of those to come
    /// (net::HttpOptions::proxy).
    void useProxy(const std::string& proxy);
    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }
    /// The file stands where nothing can be written.
    [[nodiscard]] bool readOnly() const { return m_readOnly; }

    [[nodiscard]] const std::shared_ptr<const base::Clock>& clock() const { return m_clock; }
    /// Closes a library that turned out to be damaged, and tells why.
    void giveUp(const base::Error& error);

    using Done = std::function<void(base::Status)>;
    /// A verified copy of the open library.
    void backup(const std::filesystem::path& target, Done done);
    /// Closes the library, puts the copy in its place, opens it. The former file is kept aside.
    void restore(const std::filesystem::path& copy, Done done);

signals:
    void opened();
    /// Drafts and positions are to be kept now.
    void closing();
    void failed(const musette::gui::LibraryTrouble& trouble);

private:
    [[nodiscard]] bool takeLock();
    void start();

    Bridge& m_bridge;
    std::shared_ptr<const base::Clock> m_clock;
    std::shared_ptr<service::Credentials> m_credentials;
    std::string m_proxy;
    std::filesystem::path m_file;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<service::Library> m_library;
    bool m_open = false;
    bool m_readOnly = false;
    QTimer m_others; ///< asks for what other programs wrote
    base::ThreadExecutor m_copying{1};
};

} // namespace musette::gui
