#include "connection.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cerrno>

namespace musette::store {
namespace {

constexpr int kBusyTimeoutMs = 5000;

/// A rule of the schema that a change would break.
base::ErrorCode codeOfConstraint(int extended) {
    switch (extended) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY: return base::ErrorCode::AlreadyExists;
    case SQLITE_CONSTRAINT_FOREIGNKEY: return base::ErrorCode::NotFound;
    default: return base::ErrorCode::InvalidArgument;
    }
}

base::ErrorCode codeOf(int code, int systemError) {
    switch (code & 0xff) {
    case SQLITE_CORRUPT: return base::ErrorCode::LibraryDamaged;
    case SQLITE_NOTADB: return base::ErrorCode::LibraryNotOurs;
    case SQLITE_INTERRUPT: return base::ErrorCode::Cancelled;
    case SQLITE_FULL: return base::ErrorCode::DiskFull;
    case SQLITE_READONLY: return base::ErrorCode::LibraryReadOnly;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return base::ErrorCode::LibraryBusy;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM: return base::ErrorCode::LibraryUnavailable;
    case SQLITE_CONSTRAINT: return codeOfConstraint(code);
    case SQLITE_IOERR:
        return systemError == ENOSPC || systemError == EFBIG || systemError == EDQUOT
                   ? base::ErrorCode::DiskFull
                   : base::ErrorCode::LibraryUnavailable;
    default: return base::ErrorCode::Internal;
    }
}

std::string_view adviceFor(base::ErrorCode code) {
    switch (code) {
    case base::ErrorCode::LibraryDamaged:
        return "the library is damaged; it is left as it is, restore a copy with `restore`";
    case base::ErrorCode::LibraryNotOurs: return "this is no Musette library; it is left as it is";
    case base::ErrorCode::Cancelled: return "the work on the library was stopped";
    case base::ErrorCode::DiskFull: return "there is no room left on the disk; nothing was lost";
    case base::ErrorCode::LibraryReadOnly: return "the library can only be read, not written";
    case base::ErrorCode::LibraryBusy: return "another program is writing to the library";
    case base::ErrorCode::LibraryUnavailable: return "the library cannot be opened or made there";
    case base::ErrorCode::NotFound: return "what this hangs on is not in the library";
    case base::ErrorCode::AlreadyExists: return "the library holds it already";
    default: return "the library refused the change";
    }
}

} // namespace

base::Error errorOf(const SQLite::Exception& exception, const std::filesystem::path& library) {
    const int extended = exception.getExtendedErrorCode();
    // SQLITE_IOERR hides what the system said; a full disk is the one cause a user can mend, and it
    // is what the write, sync and truncate variants mean nearly always.
    const bool writeFailed = extended == SQLITE_IOERR_WRITE || extended == SQLITE_IOERR_FSYNC ||
                             extended == SQLITE_IOERR_TRUNCATE || extended == SQLITE_IOERR_SHMSIZE;
    const base::ErrorCode code = codeOf(extended, writeFailed ? ENOSPC : errno);
    return {code, fmt::format("{}: {} ({})", library.string(), adviceFor(code), exception.what())};
}

void prepareSqlite() {
    static const int counting = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static_cast<void>(counting);
}

namespace {

/// Every connection belongs to one thread at a time: without locks it is a tenth faster.
int unlocked(int flags) {
    prepareSqlite();
    return flags | SQLITE_OPEN_NOMUTEX;
}

} // namespace

Connection::Connection(const std::filesystem::path& path, const std::string& uri, int flags)
    : m_path(path), m_database(uri, unlocked(flags), kBusyTimeoutMs) {}

SQLite::Statement& Connection::cached(const char* sql) {
    if (const auto known = m_statements.find(sql); known != m_statements.end())
        return *known->second;
    auto statement = std::make_unique<SQLite::Statement>(m_database, sql);
    // The statement's own copy is the key: the caller's text may go before the connection.
    const std::string_view key = statement->getQuery();
    return *m_statements.emplace(key, std::move(statement)).first->second;
}

} // namespace musette::store
