#include "support/catch.h"
#include "support/results.h"
#include "support/temp_dir.h"

#include <musette/service/credentials.h>

#include <sys/stat.h>

using namespace musette;
using test::need;
using test::readBytes;
using test::TempDir;
using test::writeBytes;

namespace {

service::Credentials::Logins read(service::Credentials& credentials,
                                  std::vector<std::string> names) {
    std::optional<base::Result<service::Credentials::Logins>> answer;
    credentials.read(std::move(names), [&](auto result) { answer = std::move(result); });
    REQUIRE(answer);
    return need(std::move(*answer));
}

base::Status write(service::Credentials& credentials, const std::string& name,
                   const service::StoredLogin& login) {
    base::Status status;
    credentials.write(name, login, [&](base::Status done) { status = std::move(done); });
    return status;
}

mode_t rightsOf(const std::filesystem::path& path) {
    struct stat status{};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_mode & 0777;
}

} // namespace

TEST_CASE("a login goes into one line and comes back as it was") {
    // No control characters: RFC 7617 §2 forbids them in a password.
    for (const char* password : {"secret", "", "a:b@c/d?e#f%41", "s\xc3\xa9same"}) {
        CAPTURE(password);
        const service::StoredLogin login{"https://example.org:8443", "ann@home", password};
        const std::string text = service::textOf(login);
        CHECK(text.find_first_of("\n\t") == std::string::npos);
        CHECK(service::loginFromText(text) == login);
    }
    CHECK_FALSE(service::loginFromText("https://example.org/"));
    CHECK_FALSE(service::loginFromText("nothing of the kind"));
}

TEST_CASE("a login is put into addresses of its own origin alone") {
    const service::StoredLogin login{"http://example.org:80", "ann", "p@ss"};
    CHECK(service::withLogin("http://example.org/feed", login) ==
          "http://ann:p%40ss@example.org/feed");
    CHECK(service::withLogin("https://example.org/feed", login) == "https://example.org/feed");
    CHECK(service::withLogin("http://example.org:81/feed", login) == "http://example.org:81/feed");
    CHECK(service::loginIn("http://ann:p%40ss@example.org/feed") == login);
}

TEST_CASE("the file of logins is its owner's alone and holds what was put there") {
    TempDir folder;
    const auto file = folder / "config/musette/credentials";
    const service::StoredLogin ann{"http://example.org:80", "ann", "p"};
    const service::StoredLogin bob{"https://example.net:443", "bob", "q"};
    {
        const auto credentials = service::makeCredentialsFile(file);
        CHECK(read(*credentials, {"one"}) == service::Credentials::Logins{std::nullopt});
        CHECK_FALSE(std::filesystem::exists(file));
        need(write(*credentials, "one", ann));
        need(write(*credentials, "two", ann));
    }
    CHECK(rightsOf(file) == 0600);
    const auto again = service::makeCredentialsFile(file);
    need(write(*again, "two", bob));
    CHECK(read(*again, {"two", "three", "one"}) ==
          service::Credentials::Logins{bob, std::nullopt, ann});
    ::chmod(file.c_str(), 0644);
    base::Status forgotten;
    again->forget("one", [&](base::Status done) { forgotten = std::move(done); });
    need(forgotten);
    CHECK(read(*again, {"one", "two"}) == service::Credentials::Logins{std::nullopt, bob});
    CHECK(rightsOf(file) == 0600);
}

TEST_CASE("a place that takes no file of logins is told without the password") {
    TempDir folder;
    writeBytes(folder / "file", "no folder");
    const auto credentials = service::makeCredentialsFile(folder / "file/credentials");
    const auto done = write(*credentials, "one", {"http://example.org:80", "ann", "s3cret"});
    REQUIRE_FALSE(done);
    CHECK(done.error().code == base::ErrorCode::Unauthorized);
    CHECK(done.error().detail.find("s3cret") == std::string::npos);
}
