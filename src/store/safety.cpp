#include "image_rows.h"
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

#include <array>
#include <utility>

namespace musette::store {
namespace {

namespace fs = std::filesystem;

fs::path withSuffix(const fs::path& path, std::string_view suffix) {
    fs::path other = path;
    other += suffix;
    return other;
}

base::Status damaged(const fs::path& library, std::string_view finding) {
    return base::fail(base::ErrorCode::LibraryDamaged,
                      fmt::format("{}: the library is damaged ({})", library.string(), finding));
}

/// Counts rows that contradict each other; 0 is sound.
struct Contradiction {
    int since; ///< the schema that has these tables: older libraries are copied too
    const char* count;
    const char* finding;
};

constexpr auto kContradictions = std::to_array<Contradiction>({
    {1,
     "SELECT count(*) FROM item WHERE NOT EXISTS (SELECT 1 FROM item_text WHERE item_id = "
     "item.id) "
     "OR NOT EXISTS (SELECT 1 FROM item_body WHERE item_id = item.id)",
     "an item is without its text"},
    {1,
     "SELECT count(*) FROM (SELECT feed_id, sum(unread) AS unread, count(*) AS total FROM item "
     "WHERE feed_id IS NOT NULL GROUP BY feed_id) AS i FULL JOIN "
     "(SELECT * FROM feed_count WHERE total <> 0 OR unread <> 0) AS c ON c.feed_id = i.feed_id "
     "WHERE c.total IS NOT i.total OR c.unread IS NOT i.unread",
     "the counts of a feed are wrong"},
    {1,
     "SELECT count(*) FROM view_count v WHERE total <> (SELECT count(*) FROM item "
     "WHERE triage = v.triage) OR unread <> (SELECT count(*) FROM item "
     "WHERE triage = v.triage AND unread = 1)",
     "the counts of a view are wrong"},
    {1,
     "SELECT count(*) FROM note WHERE NOT EXISTS "
     "(SELECT 1 FROM note_text WHERE note_id = note.id)",
     "a note is missing from the search text"},
    {4,
     "SELECT (SELECT count(*) FROM highlight WHERE NOT EXISTS "
     "(SELECT 1 FROM annotation_text WHERE highlight_id = highlight.id)) + "
     "(SELECT count(*) FROM item_note WHERE NOT EXISTS "
     "(SELECT 1 FROM annotation_text WHERE item_note_id = item_note.id))",
     "a highlight or a note on an item is missing from the search text"},
});

int versionOf(Connection& connection) {
    return connection.database().execAndGet("PRAGMA user_version").getInt();
}

base::Status checkConnection(Connection& connection) {
    const fs::path& path = connection.path();
    SQLite::Database& database = connection.database();
    const std::string integrity = database.execAndGet("PRAGMA integrity_check(1)").getString();
    if (integrity != "ok")
        return damaged(path, integrity);
    if (SQLite::Statement(database, "PRAGMA foreign_key_check").executeStep())
        return damaged(path, "a reference leads nowhere");
    const int version = versionOf(connection);
    for (const Contradiction& one : kContradictions) {
        if (version >= one.since && database.execAndGet(one.count).getInt64() != 0)
            return damaged(path, one.finding);
    }
    return {};
}

/// FTS5 compares its index with the text itself; it needs a connection that may write.
base::Status checkSearch(Connection& connection) {
    try {
        connection.database().exec(
            "INSERT INTO item_search (item_search, rank) VALUES ('integrity-check', 1)");
        connection.database().exec(
            "INSERT INTO note_search (note_search, rank) VALUES ('integrity-check', 1)");
        connection.database().exec("INSERT INTO annotation_search (annotation_search, rank) "
                                   "VALUES ('integrity-check', 1)");
        return {};
    } catch (const SQLite::Exception& exception) {
        if (exception.getErrorCode() == SQLITE_READONLY)
            return {};
        if (exception.getErrorCode() == SQLITE_CORRUPT)
            return damaged(connection.path(), "the search index does not agree with its text");
        throw;
    }
}

base::Status requireLibrary(const fs::path& path) {
    const auto state = inspect(path);
    if (!state)
        return std::unexpected(state.error());
    if (*state == FileState::Missing || *state == FileState::New)
        return base::fail(base::ErrorCode::NotFound,
                          path.string() + ": there is no library in that file");
    return {};
}

/// The copy is as private as its source; its owner must be able to write it.
mode_t rightsOfCopy(const fs::path& source) {
    struct stat status{};
    return ::stat(source.c_str(), &status) == 0 ? (status.st_mode & 0777) | kOwnerOnly : kOwnerOnly;
}

base::Status copyVerified(const fs::path& library, const fs::path& target) {
    const fs::path temporary = withSuffix(target, "." + base::randomUuid().substr(0, 8) + ".part");
    base::Status done;
    try {
        auto source = connect(library, Access::ReadOnly);
        if (!source)
            return std::unexpected(source.error());
        layEmptyFile(temporary, rightsOfCopy(library));
        {
            SQLite::Database copy(temporary.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            SQLite::Backup backup(copy, (*source)->database());
            backup.executeStep();
        }
        // A copy stands alone: no write-ahead log beside it.
        Connection copy(temporary, temporary.string(), SQLITE_OPEN_READWRITE);
        copy.database().exec("PRAGMA journal_mode = DELETE");
        done = checkConnection(copy);
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

base::Status backup(const fs::path& library, const fs::path& target) {
    if (auto known = requireLibrary(library); !known)
        return known;
    std::error_code problem;
    if (fs::equivalent(library, target, problem))
        return base::fail(base::ErrorCode::InvalidArgument,
                          "a library cannot be copied onto itself");
    if (fs::is_directory(target, problem))
        return base::fail(base::ErrorCode::FileUnwritable, target.string() + " is a folder");
    return copyVerified(library, target);
}

base::Result<std::vector<model::ImageFile>> keptImages(const fs::path& library) {
    auto connection = connect(library, Access::ReadOnly);
    if (!connection)
        return std::unexpected(connection.error());
    return (*connection)->guarded([&]() -> base::Result<std::vector<model::ImageFile>> {
        Query row = (*connection)
                        ->query((std::string("SELECT hash, type, bytes, width, height FROM image "
                                             "WHERE ") +
                                 kOfKeptItems)
                                    .c_str());
        std::vector<model::ImageFile> images;
        while (row.next())
            images.push_back(imageFrom(row, 0));
        return images;
    });
}

base::Status check(const fs::path& library) {
    if (auto known = requireLibrary(library); !known)
        return known;
    auto connection = connect(library, Access::ReadWrite);
    if (!connection)
        return std::unexpected(connection.error());
    return (*connection)->guarded([&]() -> base::Status {
        if (auto sound = checkConnection(**connection); !sound)
            return sound;
        return checkSearch(**connection);
    });
}

base::Result<fs::path> restore(const fs::path& copy, const fs::path& library, base::Instant now) {
    if (auto known = requireLibrary(copy); !known)
        return std::unexpected(known.error());
    const fs::path incoming = withSuffix(library, ".restored");
    if (auto copied = copyVerified(copy, incoming); !copied)
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
