#include "image_rows.h"
#include "integrity.h"
#include "interruption.h"
#include "open_file.h"

#include <musette/base/hash.h>
#include <musette/store/safety.h>

#include <SQLiteCpp/Backup.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <thread>
#include <utility>

namespace musette::store {
namespace {

namespace fs = std::filesystem;

fs::path withSuffix(const fs::path& path, std::string_view suffix) {
    fs::path other = path;
    other += suffix;
    return other;
}

/// The copy is as private as its source; its owner must be able to write it.
mode_t rightsOfCopy(const fs::path& source) {
    struct stat status{};
    return ::stat(source.c_str(), &status) == 0 ? (status.st_mode & 0777) | kOwnerOnly : kOwnerOnly;
}

/// A read transaction: the connection sees the same state as long as it lives.
class OpenSnapshot {
public:
    explicit OpenSnapshot(SQLite::Database& database) : m_database(database) {
        m_database.exec("BEGIN");
        m_database.execAndGet("SELECT count(*) FROM sqlite_schema");
    }
    ~OpenSnapshot() { m_database.tryExec("ROLLBACK"); }
    OpenSnapshot(const OpenSnapshot&) = delete;
    OpenSnapshot& operator=(const OpenSnapshot&) = delete;

private:
    SQLite::Database& m_database;
};

/// Pages a step: two megabytes, so that a stop is heard soon and the disk is free in between.
constexpr int kPagesAtOnce = 512;

/// Copies what the library holds now; what is written meanwhile is in the log behind the
/// transaction that is held, and does not make the copying begin anew
/// (https://www.sqlite.org/backup.html).
base::Status copyPages(SQLite::Database& copy, Connection& source, const CopyOptions& options) {
    const OpenSnapshot snapshot(source.database());
    SQLite::Backup backup(copy, source.database());
    while (backup.executeStep(kPagesAtOnce) != SQLITE_DONE) {
        if (options.stop.stop_requested())
            return base::fail(base::ErrorCode::Cancelled, "the copy was stopped");
        if (options.pause.count() > 0)
            std::this_thread::sleep_for(options.pause);
    }
    return {};
}

base::Status copyVerified(const fs::path& library, const fs::path& target,
                          const CopyOptions& options) {
    const fs::path temporary = withSuffix(target, "." + base::randomUuid().substr(0, 8) + ".part");
    base::Status done;
    try {
        auto source = connect(library, Access::ReadOnly);
        if (!source)
            return std::unexpected(source.error());
        layEmptyFile(temporary, rightsOfCopy(library));
        {
            SQLite::Database copy(temporary.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            done = copyPages(copy, **source, options);
        }
        if (done) {
            // A copy stands alone: no write-ahead log beside it.
            Connection copy(temporary, temporary.string(), SQLITE_OPEN_READWRITE);
            copy.database().exec("PRAGMA journal_mode = DELETE");
            const Interruption interruption(copy, options.stop);
            done = checkConnection(copy, {.stop = options.stop, .onStep = {}});
        }
    } catch (const SQLite::Exception& exception) {
        done = std::unexpected(errorOf(exception, target));
        if (done.error().code == base::ErrorCode::LibraryUnavailable)
            done = base::fail(base::ErrorCode::FileUnwritable,
                              target.string() + ": the copy cannot be written there");
    }
    std::error_code problem;
    if (done) {
        fs::rename(temporary, target, problem);
        if (problem)
            done = base::fail(base::ErrorCode::FileUnwritable,
                              fmt::format("{}: {}", target.string(), problem.message()));
    }
    if (!done) {
        fs::remove(temporary, problem);
        fs::remove(withSuffix(temporary, "-journal"), problem);
    }
    return done;
}

/// SQLite lets only the last connection give up the log (https://www.sqlite.org/wal.html): whoever
/// else has the library open would go on writing into the file that goes aside. A file that does
/// not open is held by nobody.
base::Status requireUnused(const fs::path& library) {
    const auto state = inspect(library);
    if (!state || *state == FileState::Missing || *state == FileState::New)
        return {};
    const auto connection = connect(library, Access::ReadWrite);
    if (!connection)
        return {};
    const base::Status alone = (*connection)->guarded([&]() -> base::Status {
        (*connection)->database().exec("PRAGMA journal_mode = DELETE");
        return {};
    });
    if (!alone && alone.error().code == base::ErrorCode::LibraryBusy)
        return base::fail(base::ErrorCode::LibraryBusy,
                          library.string() + ": the library is open in another program");
    return {};
}

std::string compactDate(base::Instant moment) {
    std::string text;
    for (const char c : base::formatRfc3339(moment)) {
        if (c != ':' && c != '-')
            text += c;
    }
    return text;
}

} // namespace

base::Status backup(const fs::path& library, const fs::path& target, const CopyOptions& options) {
    if (auto known = requireLibrary(library); !known)
        return known;
    std::error_code problem;
    if (fs::equivalent(library, target, problem))
        return base::fail(base::ErrorCode::InvalidArgument,
                          "a library cannot be copied onto itself");
    if (fs::is_directory(target, problem))
        return base::fail(base::ErrorCode::FileUnwritable, target.string() + " is a folder");
    return copyVerified(library, target, options);
}

base::Result<std::vector<model::ImageFile>> keptImages(const fs::path& library) {
    auto connection = connect(library, Access::ReadOnly);
    if (!connection)
        return std::unexpected(connection.error());
    return (*connection)->guarded([&]() -> base::Result<std::vector<model::ImageFile>> {
        static const std::string kWanted =
            std::string("SELECT hash, type, bytes, width, height FROM image WHERE ") + kOfKeptItems;
        Query row = (*connection)->query(kWanted.c_str());
        std::vector<model::ImageFile> images;
        while (row.next())
            images.push_back(imageFrom(row, 0));
        return images;
    });
}

base::Result<fs::path> restore(const fs::path& copy, const fs::path& library, base::Instant now) {
    if (auto known = requireLibrary(copy); !known)
        return std::unexpected(known.error());
    const fs::path incoming = withSuffix(library, ".restored");
    if (auto copied = copyVerified(copy, incoming, {}); !copied)
        return std::unexpected(copied.error());
    std::error_code problem;
    if (auto unused = requireUnused(library); !unused) {
        fs::remove(incoming, problem);
        return std::unexpected(unused.error());
    }
    fs::path aside;
    if (fs::exists(library, problem)) {
        aside = withSuffix(library, ".before-restore-" + compactDate(now));
        for (int number = 2; fs::exists(aside, problem); ++number)
            aside =
                withSuffix(library, fmt::format(".before-restore-{}-{}", compactDate(now), number));
        fs::rename(library, aside, problem);
        // The log belongs to the file: it goes aside with it.
        std::error_code ignored;
        for (const char* suffix : {"-wal", "-shm"}) {
            if (!problem && fs::exists(withSuffix(library, suffix), ignored))
                fs::rename(withSuffix(library, suffix), withSuffix(aside, suffix), problem);
        }
    }
    if (!problem)
        fs::rename(incoming, library, problem);
    if (problem)
        return base::fail(base::ErrorCode::FileUnwritable,
                          fmt::format("{}: {}", library.string(), problem.message()));
    return aside;
}

base::Result<RefreshLock> RefreshLock::take(const fs::path& library) {
    const fs::path file = withSuffix(library, "-refresh.lock");
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor < 0)
        return base::fail(base::ErrorCode::LibraryReadOnly,
                          library.string() + ": the library can only be read, not written");
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        ::close(descriptor);
        return base::fail(base::ErrorCode::LibraryBusy,
                          library.string() + ": another refresh of this library is running");
    }
    return RefreshLock(descriptor);
}

RefreshLock::~RefreshLock() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

RefreshLock::RefreshLock(RefreshLock&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

} // namespace musette::store
