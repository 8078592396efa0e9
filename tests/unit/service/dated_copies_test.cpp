// Copies that are made by themselves: when, which remain, what they hold.

#include "item_marks.h"
#include "open_library.h"

#include <musette/service/dated_copies.h>

#include <sys/stat.h>

#include <algorithm>
#include <thread>

using namespace musette;
using service::DatedCopies;
using service::DatedCopy;
using test::codeOf;
using test::need;

namespace {

base::Instant moment(const char* text) {
    return *base::parseRfc3339(text);
}

DatedCopy copyOf(base::Instant made, std::uint64_t bytes = 10) {
    return {base::formatRfc3339(made), made, bytes};
}

/// The days of what remains, newest first, when a copy is made each day for so many days.
std::vector<std::string> remainingAfter(int days, const char* last,
                                        std::uint64_t room = 1'000'000) {
    std::vector<DatedCopy> copies;
    const base::Instant end = moment(last);
    for (int day = days; day >= 0; --day) {
        const base::Instant now = end - std::chrono::days(day);
        copies.push_back(copyOf(now));
        for (const DatedCopy& gone : service::copiesToLetGo(copies, now, room))
            std::erase(copies, gone);
    }
    std::ranges::reverse(copies);
    std::vector<std::string> text;
    for (const DatedCopy& copy : copies)
        text.push_back(copy.file.string().substr(0, 10));
    return text;
}

} // namespace

TEST_CASE("after two years of daily copies two days, four weeks and twelve months remain") {
    // 2026-11-26 is a Thursday.
    CHECK(remainingAfter(730, "2026-11-26T08:00:00Z") ==
          std::vector<std::string>{"2026-11-26", "2026-11-25", "2026-11-22", "2026-11-15",
                                   "2026-11-08", "2026-10-31", "2026-09-30", "2026-08-31",
                                   "2026-07-31", "2026-06-30", "2026-05-31", "2026-04-30",
                                   "2026-03-31", "2026-02-28", "2026-01-31", "2025-12-31"});
}

TEST_CASE("the oldest copies go when there is no room for all, but never the two newest") {
    CHECK(remainingAfter(100, "2026-11-26T08:00:00Z", 35) ==
          std::vector<std::string>{"2026-11-26", "2026-11-25", "2026-11-22"});
    CHECK(remainingAfter(100, "2026-11-26T08:00:00Z", 0) ==
          std::vector<std::string>{"2026-11-26", "2026-11-25"});
}

TEST_CASE("a second copy of a day takes the place of the first once there are two days") {
    const auto now = moment("2026-11-26T20:00:00Z");
    const std::vector<DatedCopy> copies{copyOf(now), copyOf(moment("2026-11-26T08:00:00Z")),
                                        copyOf(moment("2026-11-25T08:00:00Z"))};
    CHECK(service::copiesToLetGo(copies, now, 1000).empty());
    const auto later = moment("2026-11-26T22:00:00Z");
    const std::vector<DatedCopy> more{copyOf(later), copies[0], copies[1], copies[2]};
    CHECK(service::copiesToLetGo(more, later, 1000) == std::vector<DatedCopy>{copies[1]});
}

TEST_CASE("a clock that was wrong makes no copy go and hides no day") {
    const auto now = moment("2026-11-26T08:00:00Z");
    const DatedCopy ahead = copyOf(moment("2031-01-01T08:00:00Z"));
    const std::vector<DatedCopy> copies{ahead, copyOf(now)};
    CHECK(service::copiesToLetGo(copies, now, 1000).empty());
    CHECK(service::isCopyDue(std::vector<DatedCopy>{ahead}, now));
}

TEST_CASE("a copy is due a day after the newest") {
    const auto now = moment("2026-11-26T08:00:00Z");
    CHECK(service::isCopyDue({}, now));
    CHECK(service::isCopyDue(std::vector{copyOf(now - std::chrono::hours(24))}, now));
    CHECK_FALSE(service::isCopyDue(std::vector{copyOf(now - std::chrono::hours(23))}, now));
}

TEST_CASE("a dated copy is the whole library, for its owner alone, and is made once a day") {
    test::OpenLibrary library;
    const DatedCopies copies(library.path());
    CHECK_FALSE(need(copies.makeWhenDue(library.clock.now()))); // it holds nothing yet
    library.refreshed(library.addFeed("https://exemple.test/flux"), "Un");
    const auto first = need(copies.makeWhenDue(library.clock.now()));
    REQUIRE(first);
    CHECK(test::librarySnapshot(first->file) == library.snapshot());
    struct stat status{};
    REQUIRE(::stat(copies.folder().c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0700);
    CHECK(copies.list() == std::vector<DatedCopy>{*first});
    library.clock.current += std::chrono::hours(23);
    CHECK_FALSE(need(copies.makeWhenDue(library.clock.now())));
    library.clock.current += std::chrono::hours(1);
    REQUIRE(need(copies.makeWhenDue(library.clock.now())));
    CHECK(copies.list().size() == 2);
}

TEST_CASE("what is no dated copy stays in the folder of copies, unlisted") {
    test::OpenLibrary library;
    library.addFeed("https://exemple.test/flux");
    const DatedCopies copies(library.path());
    for (int day = 0; day < 40; ++day) {
        need(copies.make(library.clock.now()));
        if (day == 0)
            test::writeBytes(copies.folder() / "mine.musette", "mine");
        library.clock.current += std::chrono::days(1);
    }
    CHECK(test::readBytes(copies.folder() / "mine.musette") == "mine");
    CHECK(copies.list().size() == 7);
}

TEST_CASE("a damaged library gets no dated copy, and those it has stay") {
    test::OpenLibrary library;
    const auto feed = library.addFeed("https://exemple.test/flux");
    for (int i = 0; i < 50; ++i)
        library.refreshed(feed, "Article " + std::to_string(i));
    const DatedCopies copies(library.path());
    const DatedCopy good = need(copies.make(library.clock.now()));
    library.close();
    std::string bytes = test::readBytes(library.path());
    for (std::size_t at = std::size_t{20} * 4096; at < bytes.size(); at += 4096)
        bytes.replace(at, 200, std::string(200, '\x11'));
    test::writeBytes(library.path(), bytes);
    library.clock.current += std::chrono::days(1);
    CHECK(codeOf(copies.make(library.clock.now())) == base::ErrorCode::LibraryDamaged);
    CHECK(copies.list() == std::vector<DatedCopy>{good});
    CHECK(codeOf(store::quickCheck(library.path(), std::chrono::seconds(60))) ==
          base::ErrorCode::LibraryDamaged);
    const auto aside =
        need(service::LibraryFile::restore(good.file, library.path(), library.clock));
    CHECK(test::readBytes(aside) == bytes);
    library.reopen();
    CHECK(need(library.reader().itemIds({})).size() == 50);
}

TEST_CASE("a copy that is stopped leaves nothing behind") {
    test::OpenLibrary library;
    library.addFeed("https://exemple.test/flux");
    std::stop_source stop;
    stop.request_stop();
    const DatedCopies copies(library.path());
    CHECK(codeOf(copies.make(library.clock.now(), {.stop = stop.get_token()})) ==
          base::ErrorCode::Cancelled);
    CHECK(std::filesystem::is_empty(copies.folder()));
}

TEST_CASE("a copy is what the library held when it began, and needs no second start") {
    test::OpenLibrary library;
    const auto feed = library.addFeed("https://exemple.test/flux");
    for (int i = 0; i < 400; ++i)
        library.refreshed(feed, "Article " + std::to_string(i) + std::string(8000, 'x'));
    const std::string before = library.snapshot();
    const auto target = library.folder / "copie.musette";
    base::Status done;
    std::jthread copying([&] {
        done = store::backup(library.path(), target, {.pause = std::chrono::milliseconds(1)});
    });
    for (int i = 0; i < 20; ++i)
        library.refreshed(feed, "Pendant " + std::to_string(i));
    copying.join();
    need(done);
    need(store::check(target));
}

TEST_CASE("a check tells its steps, and ends when it is told to") {
    test::OpenLibrary library;
    library.addFeed("https://exemple.test/flux");
    std::vector<store::CheckStep> steps;
    std::stop_source stop;
    store::CheckOptions options{.stop = stop.get_token(),
                                .onStep = [&](store::CheckStep step) { steps.push_back(step); }};
    need(store::check(library.path(), options));
    using enum store::CheckStep;
    CHECK(steps == std::vector{File, References, Counts, Search});
    steps.clear();
    options.onStep = [&](store::CheckStep step) {
        steps.push_back(step);
        stop.request_stop();
    };
    CHECK(codeOf(store::check(library.path(), options)) == base::ErrorCode::Cancelled);
    CHECK(steps == std::vector{File});
}

TEST_CASE("the contents of a copy are told by their numbers") {
    test::OpenLibrary library;
    const auto feed = library.addFeed("https://exemple.test/flux");
    const auto item = library.refreshed(feed, "Un");
    library.refreshed(feed, "Deux");
    need(library.editor().annotations.addNote(test::noteOn(item, "une note")));
    const auto contents = need(store::contentsOf(library.path()));
    CHECK(contents.feeds == 1);
    CHECK(contents.items == 2);
    CHECK(contents.notes == 1);
    CHECK(contents.newest == library.clock.now());
}
