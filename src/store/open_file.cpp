#include "open_file.h"

#include "migrations.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <cstddef>
#include <memory>

namespace musette::store {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMagic("SQLite format 3\0", 16);

bool hasContents(const fs::path& path) {
    std::error_code ignored;
    const auto size = fs::file_size(path, ignored);
    return !ignored && size > 0;
}

fs::path beside(const fs::path& path, const char* suffix) {
    fs::path other = path;
    other += suffix;
    return other;
}

/// Only a writer can bring what lies in a log into the library.
base::Status needsWriting(const fs::path& path) {
    return base::fail(base::ErrorCode::LibraryReadOnly,
                      path.string() + ": the library can only be read, but its last changes still "
                                      "lie in a log beside it");
}

/// A file as SQLite opens it. A process that opens and closes the file of a library by itself gives
/// up all locks it has on it, those of its connections too (fcntl, POSIX); SQLite keeps such a
/// descriptor until its locks are no longer needed (https://www.sqlite.org/howtocorrupt.html, 2.2).
class RawFile {
public:
    explicit RawFile(const fs::path& path)
        : m_vfs(systemFiles()), m_name(sqlite3_create_filename(path.c_str(), "", "", 0, nullptr)),
          m_room(std::make_unique<std::byte[]>(static_cast<std::size_t>(m_vfs->szOsFile))),
          m_file(reinterpret_cast<sqlite3_file*>(m_room.get())) {
        m_open = m_name != nullptr &&
                 m_vfs->xOpen(m_vfs, m_name, m_file, SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_READONLY,
                              nullptr) == SQLITE_OK;
    }
    ~RawFile() {
        if (m_file->pMethods != nullptr)
            m_file->pMethods->xClose(m_file);
        sqlite3_free_filename(m_name);
    }
    RawFile(const RawFile&) = delete;
    RawFile& operator=(const RawFile&) = delete;

    [[nodiscard]] bool isOpen() const { return m_open; }
    /// What it begins with; zeros where it is shorter.
    [[nodiscard]] std::array<char, kMagic.size()> start() const {
        std::array<char, kMagic.size()> bytes{};
        m_file->pMethods->xRead(m_file, bytes.data(), static_cast<int>(bytes.size()), 0);
        return bytes;
    }

private:
    [[nodiscard]] static sqlite3_vfs* systemFiles() {
        prepareSqlite();
        return sqlite3_vfs_find(nullptr);
    }

    sqlite3_vfs* m_vfs;
    sqlite3_filename m_name;
    std::unique_ptr<std::byte[]> m_room;
    sqlite3_file* m_file;
    bool m_open = false;
};

/// Text files, archives and the like, told before SQLite sees them.
base::Status checkMagic(const fs::path& path) {
    const RawFile file(path);
    if (!file.isOpen())
        return base::fail(base::ErrorCode::LibraryUnavailable,
                          path.string() + ": the library cannot be read");
    const auto start = file.start();
    if (std::string_view(start.data(), start.size()) != kMagic)
        return base::fail(base::ErrorCode::LibraryNotOurs,
                          path.string() + ": this is no Musette library, or its header is damaged; "
                                          "it is left as it is");
    return {};
}

/// A file that nobody may write is meant to stay as it is, also by the superuser, whom permissions
/// do not stop.
bool isWriteProtected(const fs::path& path) {
    std::error_code problem;
    const fs::file_status status = fs::status(path, problem);
    const fs::perms writing =
        fs::perms::owner_write | fs::perms::group_write | fs::perms::others_write;
    return status.type() == fs::file_type::regular &&
           (status.permissions() & writing) == fs::perms::none;
}

base::Result<FileState> stateOf(Connection& connection) {
    const int application = connection.database().execAndGet("PRAGMA application_id").getInt();
    const int version = connection.database().execAndGet("PRAGMA user_version").getInt();
    const int tables =
        connection.database().execAndGet("SELECT count(*) FROM sqlite_schema").getInt();
    const std::string file = connection.path().string();
    // A process killed between making the file and its first commit leaves this behind.
    if (application == 0 && version == 0 && tables == 0)
        return FileState::New;
    if (application != kApplicationId)
        return base::fail(base::ErrorCode::LibraryNotOurs,
                          file + ": this is another program's database; it is left as it is");
    if (version > kSchemaVersion)
        return base::fail(
            base::ErrorCode::LibraryTooNew,
            fmt::format("{}: this library was made by a later version of Musette "
                        "(schema {}, this program reads up to {}); it is left as it is",
                        file, version, kSchemaVersion));
    if (version < 1)
        return base::fail(
            base::ErrorCode::LibraryDamaged,
            file + ": the library has no schema version; it is damaged and left as it is");
    // Reads every table's root page: a smashed schema shows here and not in the middle of work.
    connection.database().execAndGet("SELECT count(*) FROM setting");
    connection.database().execAndGet("SELECT count(*) FROM feed");
    return version == kSchemaVersion ? FileState::Current : FileState::Older;
}

} // namespace

std::string fileUri(const fs::path& path, std::string_view parameters) {
    std::error_code problem;
    const fs::path absolute = fs::absolute(path, problem);
    // The empty authority keeps SQLite from reading "//folder" as one (RFC 3986 §3.3).
    std::string uri = problem ? "file:" : "file://";
    for (const char c : (problem ? path : absolute).string()) {
        if (c == '%' || c == '?' || c == '#')
            uri += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
        else
            uri += c;
    }
    return uri.append(parameters);
}

base::Result<FileState> inspect(const fs::path& path) {
    if (path.empty())
        return base::fail(base::ErrorCode::LibraryUnavailable, "no file is named as the library");
    std::error_code problem;
    const fs::file_status status = fs::status(path, problem);
    if (status.type() == fs::file_type::not_found)
        return FileState::Missing;
    if (status.type() == fs::file_type::none)
        return base::fail(
            base::ErrorCode::LibraryUnavailable,
            fmt::format("{}: the library cannot be read ({})", path.string(), problem.message()));
    if (status.type() != fs::file_type::regular)
        return base::fail(base::ErrorCode::LibraryUnavailable,
                          path.string() + ": this is not a file, so it cannot be a library");
    if (!hasContents(path))
        return FileState::New;
    if (const auto magic = checkMagic(path); !magic)
        return std::unexpected(magic.error());
    // Without a log the file alone is the database and can be looked at without touching its
    // folder.
    const bool logged = hasContents(beside(path, "-wal")) || hasContents(beside(path, "-journal"));
    try {
        Connection connection(path, fileUri(path, logged ? "" : "?immutable=1"),
                              SQLITE_OPEN_URI |
                                  (logged ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY));
        return stateOf(connection);
    } catch (const SQLite::Exception& exception) {
        const int code = exception.getErrorCode();
        if (logged && (code == SQLITE_CANTOPEN || code == SQLITE_READONLY))
            return std::unexpected(needsWriting(path).error());
        return std::unexpected(errorOf(exception, path));
    }
}

base::Result<std::unique_ptr<Connection>> connect(const fs::path& path, Access access) {
    try {
        const int flags = access == Access::ReadWrite && !isWriteProtected(path)
                              ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI
                              : SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
        auto connection = std::make_unique<Connection>(path, fileUri(path, ""), flags);
        try {
            connection->database().execAndGet("PRAGMA user_version");
        } catch (const SQLite::Exception& exception) {
            // A WAL library on a medium that cannot be written opens only this way.
            const int code = exception.getErrorCode();
            if (code != SQLITE_CANTOPEN && code != SQLITE_READONLY)
                throw;
            connection = std::make_unique<Connection>(path, fileUri(path, "?immutable=1"),
                                                      SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
        }
        SQLite::Database& database = connection->database();
        database.exec("PRAGMA foreign_keys = ON");
        // FTS5 counts as safe in triggers only where the schema is trusted.
        database.exec("PRAGMA trusted_schema = ON");
        if (access == Access::ReadOnly)
            database.exec("PRAGMA query_only = ON");
        return connection;
    } catch (const SQLite::Exception& exception) {
        return std::unexpected(errorOf(exception, path));
    }
}

void layEmptyFile(const fs::path& path, mode_t rights) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, rights);
    if (descriptor >= 0)
        ::close(descriptor);
}

base::Status migrate(Connection& connection, int upTo) {
    return connection.guarded([&]() -> base::Status {
        SQLite::Database& database = connection.database();
        const bool fresh = database.execAndGet("PRAGMA user_version").getInt() == 0;
        if (fresh)
            database.exec("PRAGMA auto_vacuum = INCREMENTAL");
        while (true) {
            SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
            // Each time anew: another process may have been quicker.
            const int from = database.execAndGet("PRAGMA user_version").getInt();
            if (from >= upTo)
                break;
            // A new library comes at once: half of one would look like one of an older version.
            const int to = from == 0 ? upTo : from + 1;
            for (int version = from + 1; version <= to; ++version)
                database.exec(std::string(migrationSql(version)));
            database.exec(fmt::format("PRAGMA application_id = {}", kApplicationId));
            database.exec(fmt::format("PRAGMA user_version = {}", to));
            transaction.commit();
        }
        // Not sooner: a new library would be written twice, into its log and from there into the
        // file, and would need twice the room.
        database.exec("PRAGMA journal_mode = WAL");
        return {};
    });
}

} // namespace musette::store
