// Copies, restoring, the check of a library, the lock of a refresh, a full disk.

#include "library.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <vector>

using namespace musette;
using test::codeOf;
using test::incoming;
using test::need;
using test::readBytes;
using test::sqlRows;
using test::sqlValue;
using test::writeBytes;
using Code = base::ErrorCode;

namespace {

std::size_t filesIn(const std::filesystem::path& folder) {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder),
                                                  std::filesystem::directory_iterator()));
}

/// Runs work in a process of its own and gives its exit code, so that limits and locks are its own.
template <class Work>
int inChild(Work work) {
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(work());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/// Whether other processes see that this one has the library open. SQLite holds a lock on these
/// bytes for that (https://www.sqlite.org/lockingv3.html); without it the next process to close the
/// library removes its log.
bool isSeenOpen(const std::filesystem::path& library) {
    return inChild([&library] {
               struct flock lock{};
               lock.l_type = F_WRLCK;
               lock.l_whence = SEEK_SET;
               lock.l_start = 0x40000002;
               lock.l_len = 510;
               const int file = ::open(library.c_str(), O_RDWR);
               return ::fcntl(file, F_GETLK, &lock) == 0 && lock.l_type == F_RDLCK ? 1 : 0;
           }) == 1;
}

} // namespace

TEST_CASE("a copy of a library in use holds everything and stands alone") {
    test::TestLibrary library;
    library.addItem(library.addFeed("https://exemple.test/"), incoming("un"));
    const auto copy = library.folder / "copie.musette";
    need(store::backup(library.path(), copy));
    CHECK(test::librarySnapshot(copy) == library.snapshot());
    CHECK_FALSE(std::filesystem::exists(copy.string() + "-wal"));
    need(store::check(copy));
    library.addFeed("https://autre.test/");
    need(store::backup(library.path(), copy));
    CHECK(test::librarySnapshot(copy) == library.snapshot());
    library.undo();
    need(store::StoreWriter::open(copy, library.clock));
}

TEST_CASE("a copy is as private as what it was made from") {
    test::TestLibrary library;
    library.addFeed("https://anne:secret@exemple.test/");
    const auto copy = library.folder / "copie.musette";
    need(store::backup(library.path(), copy));
    CHECK(test::rightsOf(copy) == 0600);

    library.close();
    ::chmod(copy.c_str(), 0640);
    need(store::restore(copy, library.path(), library.clock.now()));
    CHECK(test::rightsOf(library.path()) == 0640);
}

TEST_CASE("a copy that fails leaves the former one and nothing else") {
    test::TestLibrary library;
    library.addFeed("https://exemple.test/");
    test::TempDir target;
    const auto copy = target / "copie.musette";
    need(store::backup(library.path(), copy));
    const std::string before = readBytes(copy);
    library.close();
    std::string bytes = readBytes(library.path());
    for (std::size_t at = 3 * 4096; at < bytes.size(); at += 4096)
        bytes.replace(at, 200, std::string(200, '\x11'));
    writeBytes(library.path(), bytes);
    CHECK(codeOf(store::backup(library.path(), copy)) == Code::LibraryDamaged);
    CHECK(readBytes(copy) == before);
    CHECK(filesIn(target.path()) == 1);
}

TEST_CASE("a copy is refused where it cannot be") {
    test::TestLibrary library;
    CHECK(codeOf(store::backup(library.path(), library.path())) == Code::InvalidArgument);
    CHECK(codeOf(store::backup(library.path(), library.folder.path())) == Code::FileUnwritable);
    CHECK(codeOf(store::backup(library.path(), library.folder / "no/where")) ==
          Code::FileUnwritable);
    CHECK(codeOf(store::backup(library.folder / "none", library.folder / "b")) == Code::NotFound);
    library.requireSound();
}

TEST_CASE("restoring puts a verified copy in place and keeps the present file") {
    test::TestLibrary library;
    library.addFeed("https://exemple.test/");
    const std::string early = library.snapshot();
    const auto copy = library.folder / "copie.musette";
    need(store::backup(library.path(), copy));
    library.addFeed("https://autre.test/");
    const std::string late = library.snapshot();
    library.close();
    const auto now = library.clock.now();
    const auto aside = need(store::restore(copy, library.path(), now));
    CHECK(library.snapshot() == early);
    CHECK(test::librarySnapshot(aside) == late);
    CHECK_THAT(aside.string(), test::containsText("before-restore-20261124T093000Z"));
    const auto again = need(store::restore(copy, library.path(), now));
    CHECK(again != aside);
    library.reopen();
    CHECK(need(library.reader().feeds()).size() == 1);
}

TEST_CASE("a restored library has a log again, so that reading does not wait for writing") {
    test::TestLibrary library;
    const auto copy = library.folder / "copie.musette";
    need(store::backup(library.path(), copy));
    library.close();
    need(store::restore(copy, library.path(), library.clock.now()));
    library.reopen();
    library.close();
    CHECK(sqlValue(library.path(), "PRAGMA journal_mode") == "wal");
}

TEST_CASE("a library that is open elsewhere is not replaced") {
    test::TestLibrary library;
    library.addFeed("https://exemple.test/");
    const auto copy = library.folder / "copie.musette";
    need(store::backup(library.path(), copy));
    library.addFeed("https://autre.test/");
    const std::string before = library.snapshot();
    CHECK(codeOf(store::restore(copy, library.path(), library.clock.now())) == Code::LibraryBusy);
    library.addFeed("https://troisieme.test/");
    library.undo();
    CHECK(library.snapshot() == before);
    library.close();
    CHECK(filesIn(library.folder.path()) == 2);
}

TEST_CASE("a library that is open stays seen as open, whatever else looks at its file") {
    test::TestLibrary library;
    const auto& path = library.path();
    library.addFeed("https://exemple.test/");
    REQUIRE(isSeenOpen(path));
    need(store::quickCheck(path, std::chrono::seconds(5), {}));
    CHECK(isSeenOpen(path));
    need(store::check(path));
    CHECK(isSeenOpen(path));
    need(store::contentsOf(path));
    CHECK(isSeenOpen(path));
    need(store::backup(path, library.folder / "copie.musette"));
    CHECK(isSeenOpen(path));
    need(store::StoreReader::open(path));
    CHECK(isSeenOpen(path));
    need(store::StoreWriter::open(path, library.clock));
    CHECK(isSeenOpen(path));
    CHECK(codeOf(store::restore(library.folder / "copie.musette", path, library.clock.now())) ==
          Code::LibraryBusy);
    CHECK(isSeenOpen(path));
    library.close();
    CHECK_FALSE(isSeenOpen(path));
}

TEST_CASE("restoring into an empty place leaves nothing aside") {
    test::TestLibrary library;
    const auto place = library.folder / "neuf.musette";
    CHECK(need(store::restore(library.path(), place, library.clock.now())).empty());
    need(store::check(place));
}

TEST_CASE("restoring a file that is no sound library leaves the present one as it is") {
    test::TestLibrary library;
    library.addFeed("https://exemple.test/");
    library.close();
    const std::string before = readBytes(library.path());
    writeBytes(library.folder / "texte", "Bonjour");
    CHECK(codeOf(store::restore(library.folder / "texte", library.path(), {})) ==
          Code::LibraryNotOurs);
    CHECK(codeOf(store::restore(library.folder / "none", library.path(), {})) == Code::NotFound);
    std::string bytes = before;
    bytes.resize(bytes.size() / 2);
    writeBytes(library.folder / "moitié", bytes);
    CHECK(codeOf(store::restore(library.folder / "moitié", library.path(), {})) ==
          Code::LibraryDamaged);
    CHECK(readBytes(library.path()) == before);
    CHECK(filesIn(library.folder.path()) == 3);
}

TEST_CASE("the check finds what SQLite alone would not") {
    test::TestLibrary library;
    library.addItem(library.addFeed("https://exemple.test/"), incoming("un", "texte"));
    library.requireSound();
    const std::string path = library.path();
    SECTION("a count that is off") {
        sqlRows(path, "UPDATE feed_count SET unread = unread + 1");
    }
    SECTION("a view's count that is off") {
        sqlRows(path, "UPDATE view_count SET unread = 7 WHERE triage = 'inbox'");
    }
    SECTION("a feed's count that is missing") {
        sqlRows(path, "DELETE FROM feed_count");
    }
    SECTION("an unread item in the wrong place of its list") {
        sqlRows(path, "UPDATE unread_item SET sort_at = sort_at + 1");
    }
    SECTION("a mark of an item that is gone") {
        sqlRows(path, "INSERT INTO unread_item VALUES (77, 5)");
    }
    SECTION("an item without its text") {
        sqlRows(path, "DELETE FROM item_text");
    }
    SECTION("an item without its body") {
        sqlRows(path, "DELETE FROM item_body");
    }
    SECTION("text that the index does not know") {
        sqlRows(path, "INSERT INTO item_search (item_search, rowid, title, body) "
                      "VALUES ('delete', 1, 'un', 'texte')");
    }
    SECTION("a reference that leads nowhere") {
        sqlRows(path, "PRAGMA foreign_keys = OFF; DELETE FROM feed");
    }
    CHECK(codeOf(store::check(path)) == Code::LibraryDamaged);
}

TEST_CASE("texts for searching that are missing are made anew, whatever they belong to") {
    test::TestLibrary library;
    const auto item = library.addItem(library.addFeed("https://exemple.test/"), incoming("un"));
    const std::string path = library.path();
    sqlRows(path,
            "INSERT INTO session (uuid, title, role, modality, starts_on, ends_on, state, place) "
            "VALUES ('s', 'Cœur', 'led', 'on-site', '2026-11-24', '2026-11-24', 'closed', 'Vire')");
    sqlRows(path, "INSERT INTO session_day (session_id, date) VALUES (1, '2026-11-24')");
    sqlRows(path, "INSERT INTO half_day (day_id, slot) VALUES (1, 'morning')");
    sqlRows(path, "INSERT INTO note (session_id, half_day_id, kind, body, authors, at) "
                  "VALUES (1, 1, 'note', 'L’Évaluation', 'Zoé', 5)");
    sqlRows(path, "INSERT INTO sequence (half_day_id, position, title, kind, visibility) "
                  "VALUES (1, 1, 'Nœuds', 'talk', 'public')");
    sqlRows(path, "INSERT INTO board (sequence_id, title) VALUES (1, 'Mur')");
    sqlRows(path, fmt::format("INSERT INTO item_note (item_id, body, created, updated) "
                              "VALUES ({}, 'Été', 5, 5)",
                              item.value));
    sqlRows(path, fmt::format("INSERT INTO highlight (item_id, quote, note, created, updated) "
                              "VALUES ({}, 'Passage', 'Hé', 5, 5)",
                              item.value));
    const std::string texts = "SELECT part, part_id, words, body FROM session_text ORDER BY id";
    const std::string boards = "SELECT id, board_id, body FROM board_text ORDER BY id";
    const auto sessionTexts = sqlRows(path, texts);
    const auto boardTexts = sqlRows(path, boards);
    sqlRows(path, "DELETE FROM session_text");
    sqlRows(path, "DELETE FROM board_text");
    CHECK(codeOf(store::check(path)) == Code::LibraryDamaged);
    need(library.writer().rebuildSearch());
    library.requireSound();
    CHECK(sqlRows(path, texts) == sessionTexts);
    CHECK(sqlRows(path, boards) == boardTexts);
    CHECK(sqlValue(path, "SELECT body FROM note_text") == base::foldForSearch("L’Évaluation\nZoé"));
    CHECK(sqlRows(path, "SELECT body FROM annotation_text ORDER BY 1").size() == 2);
    CHECK(sqlValue(path, "SELECT count(*) FROM note_search WHERE note_search MATCH 'zoe'") == "1");
    CHECK(
        sqlValue(path, "SELECT count(*) FROM session_search WHERE session_search MATCH 'noeuds'") ==
        "1");
}

TEST_CASE("a refresh waits for nobody: the second one on a library is told so") {
    test::TestLibrary library;
    {
        const auto held = need(store::RefreshLock::take(library.path()));
        CHECK(codeOf(store::RefreshLock::take(library.path())) == Code::LibraryBusy);
        const auto other = inChild([&] {
            const auto lock = store::RefreshLock::take(library.path());
            return lock ? 0 : lock.error().code == Code::LibraryBusy ? 5 : 1;
        });
        CHECK(other == 5);
        library.addFeed("https://exemple.test/");
    }
    need(store::RefreshLock::take(library.path()));
}

TEST_CASE("a process that is killed does not keep the lock of a refresh") {
    test::TestLibrary library;
    const int killed = inChild([&] {
        const auto lock = store::RefreshLock::take(library.path());
        return lock ? ::raise(SIGKILL) : 1;
    });
    CHECK(killed == 128 + SIGKILL);
    need(store::RefreshLock::take(library.path()));
}

TEST_CASE("where there is no room the change is refused, and what was there stays",
          "[wire:disk-full]") {
    test::TestLibrary library;
    const auto feed = library.addFeed("https://exemple.test/");
    library.addItem(feed, incoming("un"));
    const std::string before = library.snapshot();
    library.close();
    const int outcome = inChild([&] {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{300'000, 300'000};
        if (::setrlimit(RLIMIT_FSIZE, &limit) != 0)
            return 1;
        const auto writer = store::StoreWriter::open(library.path(), library.clock);
        if (!writer)
            return writer.error().code == Code::DiskFull ? 0 : 2;
        for (int i = 0; i < 40; ++i) {
            const auto done =
                (*writer)->transaction(store::Durability::Soon, [&]() -> base::Status {
                    return test::statusOf((*writer)->items().insert(
                        feed, incoming("gros" + std::to_string(i), std::string(50'000, 'x')), {}));
                });
            if (!done)
                return done.error().code == Code::DiskFull ? 0 : 3;
        }
        return 4;
    });
    CHECK(outcome == 0);
    library.requireSound();
    library.reopen();
    CHECK(need(library.reader().itemIds({})).size() >= 1);
    library.addItem(feed, incoming("deux"));
    library.requireSound();
    CHECK_THAT(library.snapshot(), test::containsText("https://exemple.test/un"));
}

TEST_CASE("making a library where there is no room fails, and works once there is") {
    const test::TempDir folder;
    const auto path = folder / "a.musette";
    const test::MovableClock clock;
    for (const rlim_t room : {rlim_t{1}, rlim_t{5'000}, rlim_t{60'000}}) {
        const int outcome = inChild([&] {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{room, room};
            if (::setrlimit(RLIMIT_FSIZE, &limit) != 0)
                return 1;
            const auto writer = store::StoreWriter::open(path, clock);
            return writer ? 4 : writer.error().code == Code::DiskFull ? 0 : 2;
        });
        CHECK(outcome == 0);
    }
    need(store::StoreWriter::open(path, clock));
    need(store::check(path));
}

TEST_CASE("processes that make the same library at once leave one, and nothing beside it") {
    const test::TempDir folder;
    const auto path = folder / "a.musette";
    const test::MovableClock clock;
    std::vector<pid_t> children;
    for (int i = 0; i < 6; ++i) {
        const pid_t child = ::fork();
        if (child == 0)
            ::_exit(store::StoreWriter::open(path, clock) ? 0 : 1);
        children.push_back(child);
    }
    for (const pid_t child : children) {
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        CHECK(status == 0);
    }
    need(store::check(path));
    CHECK(filesIn(folder.path()) == 1);
}

TEST_CASE("a process killed while it makes or fills a library leaves one that opens",
          "[wire:kill-first-run]") {
    const test::TempDir folder;
    const test::MovableClock clock;
    for (int round = 0; round < 24; ++round) {
        // Every other round begins with a new library; the child tells how far it is by a byte.
        const auto path = folder / std::to_string(round / 2);
        std::array<int, 2> ends{};
        REQUIRE(::pipe(ends.data()) == 0);
        const pid_t child = ::fork();
        if (child == 0) {
            (void)!::write(ends[1], ".", 1);
            const auto writer = store::StoreWriter::open(path, clock);
            for (int i = 0; writer; ++i) {
                (void)!::write(ends[1], ".", 1);
                (void)(*writer)->operation(
                    model::OperationKind::AddFeed, "", 1, [&]() -> base::Status {
                        const std::string url = "https://exemple.test/" + std::to_string(round) +
                                                '/' + std::to_string(i);
                        return test::statusOf((*writer)->feeds().insert(url, "", {}));
                    });
            }
            ::_exit(0);
        }
        char byte = 0;
        for (int told = 0; told <= (round % 2) * round; ++told)
            REQUIRE(::read(ends[0], &byte, 1) == 1);
        volatile int spin = round * 30'000;
        while (spin != 0) {
            spin = spin - 1;
        }
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        ::close(ends[0]);
        ::close(ends[1]);
        need(store::StoreWriter::open(path, clock));
        need(store::check(path));
        CHECK(sqlValue(path, "SELECT count(*) FROM feed") ==
              sqlValue(path, "SELECT count(*) FROM operation"));
    }
}
