// Which files open, and what happens to those that do not.

#include "library.h"

#include <sys/stat.h>
#include <unistd.h>

using namespace musette;
using test::codeOf;
using test::need;
using test::readBytes;
using test::sqlRows;
using test::sqlValue;
using test::writeBytes;
using Code = base::ErrorCode;

namespace {

const test::MovableClock kClock;

base::Result<std::unique_ptr<store::StoreWriter>> open(const std::filesystem::path& path) {
    return store::StoreWriter::open(path, kClock);
}

/// A closed library with a feed and an item, everything in the one file.
std::filesystem::path makeLibrary(const test::TempDir& folder) {
    const auto path = folder / "a.musette";
    auto writer = need(open(path));
    need(writer->operation(model::OperationKind::AddFeed, "", 1, [&]() -> base::Status {
        const auto feed = need(writer->feeds().insert("https://exemple.test/flux", "", {}));
        return test::statusOf(
            writer->items().insert(feed, test::incoming("un", "texte"), kClock.now()));
    }));
    return path;
}

void requireRefused(const std::filesystem::path& path, Code code) {
    const std::string before = readBytes(path);
    const auto refused = open(path);
    CHECK(codeOf(refused) == code);
    CHECK_THAT(refused.error().detail, test::containsText(path.string()));
    CHECK(readBytes(path) == before);
    CHECK(codeOf(store::check(path)) == code);
    CHECK(readBytes(path) == before);
    CHECK_FALSE(std::filesystem::exists(path.string() + "-wal"));
    CHECK_FALSE(std::filesystem::exists(path.string() + "-shm"));
    CHECK_FALSE(std::filesystem::exists(path.string() + "-journal"));
}

/// The superuser may write everything: while this lives, the test is nobody in particular.
class WithoutPower {
public:
    WithoutPower() {
        if (::geteuid() == 0)
            REQUIRE(::seteuid(65534) == 0);
    }
    ~WithoutPower() {
        if (::getuid() == 0 && ::seteuid(0) != 0)
            std::abort();
    }
    WithoutPower(const WithoutPower&) = delete;
    WithoutPower& operator=(const WithoutPower&) = delete;
};

} // namespace

TEST_CASE("a new library and its log can be read by their owner alone") {
    const test::TempDir folder;
    const mode_t before = ::umask(022);
    const auto path = folder / "neuve.musette";
    const auto writer = need(open(path));
    need(writer->operation(model::OperationKind::AddFeed, "", 1, [&]() -> base::Status {
        return test::statusOf(writer->feeds().insert("https://anne:secret@exemple.test/", "", {}));
    }));
    ::umask(before);
    CHECK(test::rightsOf(path) == 0600);
    CHECK(test::rightsOf(path.string() + "-wal") == 0600);
}

TEST_CASE("a library that others may read stays so") {
    const test::TempDir folder;
    const auto path = makeLibrary(folder);
    ::chmod(path.c_str(), 0644);
    need(open(path));
    CHECK(test::rightsOf(path) == 0644);
}

TEST_CASE("a library that is not there is made, with the folders above it") {
    const test::TempDir folder;
    const auto path = folder / "Mes documents/é 100% #1?/veille.musette";
    {
        const auto writer = need(open(path));
        CHECK_FALSE(writer->readOnly());
        CHECK(writer->path() == path);
    }
    CHECK(std::filesystem::is_regular_file(path));
    CHECK(sqlValue(path, "PRAGMA application_id") == std::to_string(0x4D555345));
    CHECK(sqlValue(path, "PRAGMA user_version") == std::to_string(test::newestSchema()));
    CHECK(sqlValue(path, "PRAGMA journal_mode") == "wal");
    CHECK(sqlValue(path, "PRAGMA integrity_check") == "ok");
    CHECK(sqlRows(path, "PRAGMA foreign_key_check").empty());
    need(open(path));
    need(store::check(path));
}

TEST_CASE("an empty file becomes a library") {
    const test::TempDir folder;
    const auto path = folder / "a.musette";
    writeBytes(path, "");
    need(open(path));
    CHECK(sqlValue(path, "PRAGMA user_version") == std::to_string(test::newestSchema()));
}

TEST_CASE("a database without tables, as a kill during creation leaves it, becomes a library") {
    const test::TempDir folder;
    const auto path = folder / "a.musette";
    sqlRows(path, "PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL; "
                  "CREATE TABLE t (a); DROP TABLE t");
    REQUIRE(std::filesystem::file_size(path) > 0);
    need(open(path));
    need(store::check(path));
}

TEST_CASE("a library opens again with what it holds") {
    const test::TempDir folder;
    const auto path = makeLibrary(folder);
    const auto writer = need(open(path));
    const auto reader = need(store::StoreReader::open(path));
    REQUIRE(need(reader->feeds()).size() == 1);
    CHECK(need(reader->feeds()).front().total == 1);
}

TEST_CASE("a library of the first version is brought up to date and loses nothing") {
    const test::TempDir folder;
    const auto path = folder / "a.musette";
    test::makeLibraryOfVersion(path, 1);
    sqlRows(path, "INSERT INTO feed (id, url, title) VALUES (1, 'https://un.test/', 'Un');"
                  "INSERT INTO feed_fetch (feed_id, status, last_error) "
                  "VALUES (1, 'error', 'the server answered 404');");
    need(open(path));
    CHECK(sqlValue(path, "PRAGMA user_version") == std::to_string(test::newestSchema()));
    need(store::check(path));
    const auto reader = need(store::StoreReader::open(path));
    REQUIRE(need(reader->feeds()).size() == 1);
    CHECK(need(reader->feeds()).front().lastError == "the server answered 404");
    CHECK_FALSE(need(reader->feeds()).front().error);
}

TEST_CASE("a library of a later version is refused and left as it is", "[wire:newer-schema]") {
    const test::TempDir folder;
    const auto path = makeLibrary(folder);
    sqlRows(path, "PRAGMA user_version = " + std::to_string(test::newestSchema() + 1));
    requireRefused(path, Code::LibraryTooNew);
}

TEST_CASE("a later version is also seen when it still lies in the write-ahead log") {
    const test::TempDir folder;
    const auto path = makeLibrary(folder);
    const auto copy = folder / "b.musette";
    {
        sqlite3* other = nullptr;
        REQUIRE(sqlite3_open(path.c_str(), &other) == SQLITE_OK);
        REQUIRE(sqlite3_exec(other, "PRAGMA user_version = 7000", nullptr, nullptr, nullptr) ==
                SQLITE_OK);
        std::filesystem::copy_file(path, copy);
        std::filesystem::copy_file(path.string() + "-wal", copy.string() + "-wal");
        sqlite3_close(other);
    }
    const std::string before = readBytes(copy);
    CHECK(codeOf(open(copy)) == Code::LibraryTooNew);
    CHECK(sqlValue(copy, "PRAGMA user_version") == "7000");
}

TEST_CASE("another program's database is refused and left as it is", "[wire:foreign-database]") {
    const test::TempDir folder;
    const auto path = folder / "autre.sqlite";
    sqlRows(path, "CREATE TABLE contact (name); INSERT INTO contact VALUES ('a')");
    requireRefused(path, Code::LibraryNotOurs);
    sqlRows(path, "PRAGMA application_id = 252006675");
    requireRefused(path, Code::LibraryNotOurs);
    sqlRows(path, "PRAGMA user_version = 1");
    requireRefused(path, Code::LibraryNotOurs);
}

TEST_CASE("a text file is refused and left as it is", "[wire:damaged-text]") {
    const test::TempDir folder;
    const auto path = folder / "notes.txt";
    writeBytes(path, "Liste de courses\n");
    requireRefused(path, Code::LibraryNotOurs);
}

TEST_CASE("a damaged header is refused and left as it is", "[wire:damaged-header]") {
    const test::TempDir folder;
    const auto path = makeLibrary(folder);
    std::string bytes = readBytes(path);
    bytes.replace(0, 100, std::string(100, '\x5a'));
    writeBytes(path, bytes);
    requireRefused(path, Code::LibraryNotOurs);
}

TEST_CASE("a truncated library is refused and left as it is", "[wire:damaged-truncated]") {
    const test::TempDir folder;
    const auto path = makeLibrary(folder);
    std::string bytes = readBytes(path);
    bytes.resize(bytes.size() * 2 / 5);
    writeBytes(path, bytes);
    requireRefused(path, Code::LibraryDamaged);
}

TEST_CASE("a library with its schema smashed is refused and left as it is",
          "[wire:damaged-flipped]") {
    const test::TempDir folder;
    const auto path = makeLibrary(folder);
    std::string bytes = readBytes(path);
    for (std::size_t at = 100; at < 4096; at += 7)
        bytes[at] = static_cast<char>(~bytes[at]);
    writeBytes(path, bytes);
    requireRefused(path, Code::LibraryDamaged);
}

TEST_CASE("a folder is refused as a library", "[wire:path-is-directory]") {
    const test::TempDir folder;
    CHECK(codeOf(open(folder.path())) == Code::LibraryUnavailable);
    CHECK(codeOf(open("/proc/nowhere/a.musette")) == Code::LibraryUnavailable);
    writeBytes(folder / "file", "x");
    CHECK(codeOf(open(folder / "file/a.musette")) == Code::LibraryUnavailable);
}

TEST_CASE("a write-ahead log of garbage beside a sound library does no harm", "[wire:stray-wal]") {
    const test::TempDir folder;
    const auto path = makeLibrary(folder);
    for (const std::size_t size : {std::size_t{1}, std::size_t{40}, std::size_t{100'000}}) {
        writeBytes(path.string() + "-wal", std::string(size, '\x37'));
        const auto writer = need(open(path));
        const auto reader = need(store::StoreReader::open(path));
        CHECK(need(reader->feeds()).size() == 1);
        need(store::check(path));
    }
}

TEST_CASE("a library that can only be read opens, and says so when it is written to",
          "[wire:read-only]") {
    const test::TempDir folder;
    const auto path = makeLibrary(folder);
    const std::string before = readBytes(path);
    using std::filesystem::perms;
    const perms readable = perms::owner_read | perms::group_read | perms::others_read;
    std::filesystem::permissions(path, readable);
    std::filesystem::permissions(folder.path(), readable | perms::owner_exec | perms::group_exec |
                                                    perms::others_exec);
    {
        const WithoutPower nobody;
        const auto writer = need(open(path));
        const auto reader = need(store::StoreReader::open(path));
        CHECK(need(reader->feeds()).size() == 1);
        CHECK(need(reader->itemIds({})).size() == 1);
        CHECK(writer->readOnly());
        CHECK(codeOf(writer->setSetting("a", "b")) == Code::LibraryReadOnly);
        CHECK(codeOf(store::RefreshLock::take(path)) == Code::LibraryReadOnly);
        need(store::check(path));
    }
    CHECK(readBytes(path) == before);
    CHECK_FALSE(std::filesystem::exists(path.string() + "-wal"));
}

TEST_CASE("a library in a folder that may be written opens read-only when the file may not") {
    const test::TempDir folder;
    const auto path = makeLibrary(folder);
    const std::string before = readBytes(path);
    using std::filesystem::perms;
    std::filesystem::permissions(path, perms::owner_read | perms::group_read | perms::others_read);
    std::filesystem::permissions(folder.path(), perms::all);
    {
        const WithoutPower nobody;
        const auto writer = need(open(path));
        const auto reader = need(store::StoreReader::open(path));
        CHECK(writer->readOnly());
        CHECK(need(reader->itemIds({})).size() == 1);
        CHECK(codeOf(writer->setSetting("a", "b")) == Code::LibraryReadOnly);
    }
    CHECK(readBytes(path) == before);
}

TEST_CASE("a library that nobody may write is left alone by the superuser too") {
    const test::TempDir folder;
    const auto path = makeLibrary(folder);
    const std::string before = readBytes(path);
    using std::filesystem::perms;
    std::filesystem::permissions(path, perms::owner_read | perms::group_read | perms::others_read);
    {
        const auto writer = need(open(path));
        CHECK(writer->readOnly());
        CHECK(codeOf(writer->setSetting("a", "b")) == Code::LibraryReadOnly);
        CHECK(need(need(store::StoreReader::open(path))->feeds()).size() == 1);
    }
    CHECK(readBytes(path) == before);
}

TEST_CASE("a read-only library whose last changes lie in a log says that they do") {
    const test::TempDir folder;
    const auto path = makeLibrary(folder);
    const auto copy = folder / "b.musette";
    {
        const auto writer = need(open(path));
        need(writer->setSetting("a", "b"));
        std::filesystem::copy_file(path, copy);
        std::filesystem::copy_file(path.string() + "-wal", copy.string() + "-wal");
    }
    const std::string before = readBytes(copy);
    using std::filesystem::perms;
    const perms readable = perms::owner_read | perms::group_read | perms::others_read;
    std::filesystem::permissions(copy, readable);
    std::filesystem::permissions(copy.string() + "-wal", readable);
    std::filesystem::permissions(folder.path(), readable | perms::owner_exec | perms::group_exec |
                                                    perms::others_exec);
    {
        const WithoutPower nobody;
        const auto refused = open(copy);
        CHECK(codeOf(refused) == Code::LibraryReadOnly);
        CHECK_THAT(refused.error().detail, test::containsText("log"));
    }
    CHECK(readBytes(copy) == before);
}

TEST_CASE("a name that is none is refused as a library") {
    CHECK(codeOf(open("")) == Code::LibraryUnavailable);
}

TEST_CASE("a path with doubled slashes or signs of addresses leads to its library") {
    const test::TempDir folder;
    std::filesystem::create_directory(folder / "100% ?#à");
    for (const std::string& path :
         {"/" + (folder / "a.db").string(), (folder / "100% ?#à").string() + "//b.db"}) {
        CAPTURE(path);
        need(open(path));
        CHECK(std::filesystem::exists(path));
    }
}
