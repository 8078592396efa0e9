#include "support/catch.h"

#include <musette/base/error.h>
#include <musette/base/file.h>
#include <musette/base/hash.h>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

using namespace musette::base;
namespace fs = std::filesystem;

namespace {

/// A folder that goes with the test.
struct Folder {
    fs::path path = fs::temp_directory_path() / ("musette-" + randomUuid());
    Folder() { fs::create_directories(path); }
    ~Folder() { fs::remove_all(path); }
};

std::ptrdiff_t entries(const fs::path& folder) {
    return std::distance(fs::directory_iterator(folder), {});
}

/// What `check` says in a process of its own; the superuser, whom no access right stops, becomes
/// an ordinary user there.
bool holdsForOrdinaryUser(const std::function<bool()>& check) {
    const pid_t child = ::fork();
    if (child == 0) {
        constexpr uid_t kNobody = 65534;
        if (::geteuid() == 0 && ::setuid(kNobody) != 0)
            ::_exit(2);
        ::_exit(check() ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/// An environment variable that gets its old value back.
class Environment {
public:
    Environment(const char* name, const char* value) : m_name(name) {
        if (const char* old = std::getenv(name))
            m_old = old;
        value != nullptr ? ::setenv(name, value, 1) : ::unsetenv(name);
    }
    ~Environment() { m_old ? ::setenv(m_name, m_old->c_str(), 1) : ::unsetenv(m_name); }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;

private:
    const char* m_name;
    std::optional<std::string> m_old;
};

} // namespace

TEST_CASE("a file is replaced as a whole and nothing is left beside it") {
    const Folder folder;
    const fs::path file = folder.path / "report.html";
    REQUIRE(writeFileAtomically(file, "one"));
    REQUIRE(writeFileAtomically(file, "two"));
    CHECK(readFile(file) == "two");
    CHECK(entries(folder.path) == 1);
}

TEST_CASE("writing into a folder that is missing says so and leaves nothing") {
    const Folder folder;
    const auto written = writeFileAtomically(folder.path / "missing" / "file", "x");
    REQUIRE_FALSE(written);
    CHECK(written.error().code == ErrorCode::FileUnwritable);
}

TEST_CASE("writing over a folder fails and leaves no temporary file") {
    const Folder folder;
    fs::create_directory(folder.path / "target");
    CHECK_FALSE(writeFileAtomically(folder.path / "target", "x"));
    CHECK(entries(folder.path) == 1);
}

TEST_CASE("reading a missing file or one over the limit is told") {
    const Folder folder;
    CHECK(readFile(folder.path / "none").error().code == ErrorCode::FileUnreadable);
    REQUIRE(writeFileAtomically(folder.path / "long", "123456"));
    CHECK(readFile(folder.path / "long", 5).error().code == ErrorCode::TooLarge);
}

TEST_CASE("reading takes exactly the limit, and files whose size is not known") {
    const Folder folder;
    const std::string text(200'000, 'x');
    REQUIRE(writeFileAtomically(folder.path / "long", text));
    CHECK(readFile(folder.path / "long", 200'000) == text);
    CHECK(readFile(folder.path / "long", 199'999).error().code == ErrorCode::TooLarge);
    CHECK(readFile("/proc/self/status"));
    CHECK(readFile(folder.path).error().code == ErrorCode::FileUnreadable);
}

TEST_CASE("bytes are written as they are, also none") {
    const Folder folder;
    const std::string bytes("\0\r\n\xFF", 4);
    REQUIRE(writeFileAtomically(folder.path / "a", bytes));
    CHECK(readFile(folder.path / "a") == bytes);
    REQUIRE(writeFileAtomically(folder.path / "a", ""));
    CHECK(readFile(folder.path / "a") == "");
}

TEST_CASE("a write-protected folder is told and its file stays") {
    const Folder folder;
    REQUIRE(writeFileAtomically(folder.path / "report.html", "one"));
    fs::permissions(folder.path, fs::perms{0555});
    CHECK(holdsForOrdinaryUser([&] {
        const auto written = writeFileAtomically(folder.path / "report.html", "two");
        return !written && written.error().code == ErrorCode::FileUnwritable;
    }));
    fs::permissions(folder.path, fs::perms{0755});
    CHECK(readFile(folder.path / "report.html") == "one");
    CHECK(entries(folder.path) == 1);
}

TEST_CASE("a write-protected file is not replaced") {
    const Folder folder;
    REQUIRE(writeFileAtomically(folder.path / "report.html", "one"));
    fs::permissions(folder.path, fs::perms{0777});
    fs::permissions(folder.path / "report.html", fs::perms{0444});
    CHECK(holdsForOrdinaryUser([&] {
        const auto written = writeFileAtomically(folder.path / "report.html", "two");
        return !written && written.error().code == ErrorCode::FileUnwritable;
    }));
    CHECK(readFile(folder.path / "report.html") == "one");
}

TEST_CASE("a size limit is an error, not the end of the program, and leaves the old file") {
    const Folder folder;
    REQUIRE(writeFileAtomically(folder.path / "report.html", "one"));
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    rlimit low = before;
    low.rlim_cur = 1000;
    ::setrlimit(RLIMIT_FSIZE, &low);
    const auto written = writeFileAtomically(folder.path / "report.html", std::string(5000, 'x'));
    const auto small = writeFileAtomically(folder.path / "small", "x");
    ::setrlimit(RLIMIT_FSIZE, &before);
    REQUIRE_FALSE(written);
    CHECK(written.error().code == ErrorCode::DiskFull);
    CHECK(small);
    CHECK(readFile(folder.path / "report.html") == "one");
    CHECK(entries(folder.path) == 2);
}

TEST_CASE("a replaced file keeps its access rights") {
    const Folder folder;
    REQUIRE(writeFileAtomically(folder.path / "report.html", "one"));
    fs::permissions(folder.path / "report.html", fs::perms{0600});
    REQUIRE(writeFileAtomically(folder.path / "report.html", "two"));
    CHECK(fs::status(folder.path / "report.html").permissions() == fs::perms{0600});
}

TEST_CASE("a link stays a link and the file behind it changes") {
    const Folder folder;
    REQUIRE(writeFileAtomically(folder.path / "real", "one"));
    fs::create_symlink("real", folder.path / "link");
    REQUIRE(writeFileAtomically(folder.path / "link", "two"));
    CHECK(fs::is_symlink(folder.path / "link"));
    CHECK(readFile(folder.path / "real") == "two");
}

TEST_CASE("what is no regular file is not replaced") {
    const Folder folder;
    REQUIRE(::mkfifo((folder.path / "pipe").c_str(), 0600) == 0);
    const auto written = writeFileAtomically(folder.path / "pipe", "x");
    REQUIRE_FALSE(written);
    CHECK(written.error().code == ErrorCode::FileUnwritable);
    CHECK(fs::is_fifo(folder.path / "pipe"));
}

TEST_CASE("a name as long as the file system allows can be written") {
    const Folder folder;
    CHECK(writeFileAtomically(folder.path / std::string(255, 'n'), "x"));
    CHECK_FALSE(writeFileAtomically(folder.path / std::string(256, 'n'), "x"));
    CHECK(entries(folder.path) == 1);
}

TEST_CASE("a file name without a folder is written to the current one") {
    const Folder folder;
    const fs::path before = fs::current_path();
    fs::current_path(folder.path);
    CHECK(writeFileAtomically("report.html", "x"));
    fs::current_path(before);
    CHECK(readFile(folder.path / "report.html") == "x");
}

TEST_CASE("the library lies in the data folder of the XDG specification") {
    {
        const Environment data("XDG_DATA_HOME", "/data");
        CHECK(defaultLibraryFile() == "/data/musette/library.db");
    }
    const Environment home("HOME", "/home/ann");
    for (const char* value : {static_cast<const char*>(nullptr), "", "relative"}) {
        const Environment data("XDG_DATA_HOME", value);
        CHECK(dataFolder() == "/home/ann/.local/share/musette");
    }
}

TEST_CASE("without a home the list of users says where the data folder is") {
    const Environment data("XDG_DATA_HOME", nullptr);
    const Environment home("HOME", nullptr);
    CHECK(dataFolder().is_absolute());
}
