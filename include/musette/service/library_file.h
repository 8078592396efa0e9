#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/service/editor.h>
#include <musette/service/reader.h>
#include <musette/store/safety.h>

#include <filesystem>
#include <memory>

namespace musette::base {
class Executor;
}
namespace musette::net {
class SecureHosts;
}
namespace musette::store {
class StoreReader;
class StoreWriter;
} // namespace musette::store

namespace musette::service {

class Credentials;
class Logins;

/// An open library file with its read and write use cases, without threads: the command line uses
/// it as it is, `Library` puts it on executors. A file that can only be read opens too; its writes
/// then fail with LibraryReadOnly.
/// Thread: `reader()` and `editor()` may be used from two different threads, one each.
class LibraryFile {
public:
    /// Opens, makes or upgrades the file. Errors: LibraryNotOurs, LibraryTooNew, LibraryDamaged,
    /// LibraryUnavailable, DiskFull; the file is then left as it is.
    [[nodiscard]] static base::Result<std::unique_ptr<LibraryFile>>
    open(const std::filesystem::path& path, const base::Clock& clock);
    ~LibraryFile();

    [[nodiscard]] LibraryReader& reader();
    [[nodiscard]] LibraryEditor& editor();
    [[nodiscard]] store::StoreReader& storeReader();
    [[nodiscard]] store::StoreWriter& storeWriter();
    [[nodiscard]] const base::Clock& clock() const;

    /// The logins of its feeds, which it does not hold itself.
    [[nodiscard]] Logins& logins();
    /// Keeps them there from now on, and takes those out of the library that its first version held
    /// in addresses; what cannot be kept elsewhere stays there. Errors: those of the library.
    base::Status keepLoginsIn(std::shared_ptr<Credentials> credentials);

    /// The copy that was made before the upgrade holds logins in clear. Once all of them can be
    /// read from where they are kept, in a later run than the one that moved them, they are taken
    /// out of it.
    void clearOldCopy(base::Executor& executor);

    /// Takes logins of feeds that were removed out of where they are kept, once no undo can bring
    /// the feed back. Cheap; to be called after every edit.
    void forgetUnusedLogins();

    /// Tells the client's hosts what the library knows of them, and keeps from now on what a
    /// refresh learns. Errors: those of the library.
    base::Status keepSecureHosts(std::shared_ptr<net::SecureHosts> hosts);
    /// Inside a transaction: writes what was learnt since.
    [[nodiscard]] base::Status saveSecureHosts();

    /// A verified copy by SQLite's online backup, and beside it, in `<target>.images`, the images
    /// of items that the user keeps. Errors: FileUnwritable, DiskFull.
    [[nodiscard]] base::Status backupTo(const std::filesystem::path& target);
    /// Integrity of the file, of its references and of the search index. Errors: LibraryDamaged.
    [[nodiscard]] base::Status check(const store::CheckOptions& options = {});
    /// Makes anew what is derived: search index, counts, what is known of images whose files are
    /// gone or damaged (they may be asked for again). Errors: those of the library.
    [[nodiscard]] base::Status rebuild();
    /// Puts a verified copy in the library's place, and the images that lie beside the copy among
    /// the library's; the present file is kept aside, its name is returned. Errors: LibraryBusy
    /// when anybody has the library open; those of `backupTo`.
    [[nodiscard]] static base::Result<std::filesystem::path>
    restore(const std::filesystem::path& copy, const std::filesystem::path& library,
            const base::Clock& clock);

private:
    LibraryFile();
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace musette::service
