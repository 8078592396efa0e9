// Logins of feeds as the command line keeps them: each call in a process of its own.

#include "program.h"
#include "refreshed_library.h"
#include "support/digest_login.h"

#include <sys/stat.h>

#include <cstdlib>

using namespace musette;
using namespace musette::test;

namespace {

const std::string kSecret = "kanari-Zugang";
const std::string kBasic = basicLogin("camille", kSecret);

Reply feedFor(const RecordedRequest& asked, const std::string& login) {
    if (asked.header("authorization") != login)
        return statusReply(401, {{"WWW-Authenticate", "Basic realm=\"x\""}});
    if (asked.header("if-none-match"))
        return statusReply(304);
    return feedReply(rss(numbered(1, 3)), {{"ETag", "\"x\""}});
}

/// The program in a home of its own, without a keyring.
struct Household {
    TempDir folder;
    Program program{folder.path()};
    std::string said; ///< everything that any call wrote

    ProgramEnd run(std::vector<std::string> arguments) {
        ProgramEnd end = program(std::move(arguments));
        said += end.out + end.err;
        return end;
    }
    [[nodiscard]] std::filesystem::path credentials() const {
        return folder / ".config/musette/credentials";
    }
    /// Every file of the home but the one that logins are for.
    void requireSecretNowhere() const {
        CHECK(said.find(kSecret) == std::string::npos);
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path())) {
            CAPTURE(entry.path());
            if (entry.is_regular_file() && entry.path() != credentials())
                CHECK(readBytes(entry.path()).find(kSecret) == std::string::npos);
        }
    }
};

std::string withLogin(const HttpServer& server, const std::string& path) {
    return "http://camille:" + kSecret + "@" + server.url(path).substr(7);
}

} // namespace

TEST_CASE("A login given with an address is kept apart, logs in later and shows nowhere",
          "[program][wire:auth-basic][wire:auth-hidden]") {
    HttpServer server([](const RecordedRequest& asked) { return feedFor(asked, kBasic); });
    Household home;
    REQUIRE(home.run({"feed", "add", withLogin(server, "/flux")}).status == 0);
    struct stat status{};
    REQUIRE(::stat(home.credentials().c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    CHECK_THAT(home.run({"refresh", "--json"}).out, containsText("\"new_items\": 3"));
    CHECK(server.count() == 2);
    CHECK_THAT(home.run({"refresh", "--force", "--json"}).out, containsText("\"not_modified\": 1"));
    CHECK(server.count() == 3);
    for (const RecordedRequest& asked : server.requests())
        CHECK(asked.target == "/flux");
    CHECK_THAT(home.run({"feed", "list", "--json"}).out,
               containsText("\"url\": \"" + server.url("/flux") + "\""));
    for (const std::vector<std::string>& call : {std::vector<std::string>{"feed", "list"},
                                                 {"history"},
                                                 {"opml", "export", "-"},
                                                 {"feed", "remove", "1"},
                                                 {"undo"},
                                                 {"items", "--json"},
                                                 {"check"}})
        CHECK(home.run(call).status == 0);
    CHECK_THAT(home.run({"refresh", "--force", "--json"}).out, containsText("\"failed\": 0"));
    home.requireSecretNowhere();
}

TEST_CASE("A wrong login is tried once and told without itself, and a new one takes its place",
          "[program][wire:auth-wrong][wire:auth-hidden]") {
    const std::string right = basicLogin("camille", "other");
    HttpServer server([&](const RecordedRequest& asked) { return feedFor(asked, right); });
    Household home;
    REQUIRE(home.run({"feed", "add", withLogin(server, "/flux")}).status == 0);
    CHECK(home.run({"refresh"}).status == 1);
    CHECK(server.count() == 2);
    CHECK(home.run({"refresh"}).status == 0);
    CHECK(server.count() == 2);
    const std::string corrected = "http://camille:other@" + server.url("/flux").substr(7);
    CHECK(home.run({"feed", "add", corrected}).status == 0);
    CHECK_THAT(home.run({"refresh", "--json"}).out, containsText("\"new_items\": 3"));
    CHECK(readBytes(home.credentials()).find(kSecret) == std::string::npos);
    home.requireSecretNowhere();
}

TEST_CASE("The login of a removed feed goes once no undo can bring the feed back",
          "[program][wire:auth-hidden]") {
    HttpServer server([](const RecordedRequest& asked) { return feedFor(asked, kBasic); });
    Household home;
    REQUIRE(home.run({"feed", "add", withLogin(server, "/flux")}).status == 0);
    REQUIRE(home.run({"feed", "add", withLogin(server, "/autre")}).status == 0);
    REQUIRE(home.run({"refresh"}).status == 0);
    REQUIRE(home.run({"feed", "remove", "1"}).status == 0);
    REQUIRE(home.run({"undo"}).status == 0);
    CHECK_THAT(home.run({"refresh", "--force", "--json"}).out, containsText("\"failed\": 0"));
    const auto logins = [&] {
        const std::string bytes = readBytes(home.credentials());
        std::size_t count = 0;
        for (auto at = bytes.find(kSecret); at != std::string::npos;
             at = bytes.find(kSecret, at + 1))
            ++count;
        return count;
    };
    REQUIRE(home.run({"feed", "remove", "1"}).status == 0);
    REQUIRE(home.run({"feed", "add", server.url("/troisieme")}).status == 0);
    CHECK(logins() == 2);

    home.program.now = "2026-12-26T09:30:00Z"; // what was done is no longer undone
    REQUIRE(home.run({"feed", "add", server.url("/quatrieme")}).status == 0);
    CHECK(logins() == 1);
    CHECK(home.run({"refresh", "--force", "--feed", "2"}).status == 0);

    SECTION("the feed of an addition that was taken back, too") {
        REQUIRE(home.run({"feed", "add", withLogin(server, "/cinquieme")}).status == 0);
        REQUIRE(home.run({"undo"}).status == 0);
        CHECK(logins() == 2);
        REQUIRE(home.run({"feed", "add", server.url("/sixieme")}).status == 0);
        CHECK(logins() == 1);
    }
}

TEST_CASE("A login of an imported list logs in and stays out of the library",
          "[program][wire:auth-hidden]") {
    HttpServer server([](const RecordedRequest& asked) { return feedFor(asked, kBasic); });
    Household home;
    writeBytes(home.folder / "list.txt", withLogin(server, "/flux") + "\n");
    CHECK(home.run({"opml", "import", (home.folder / "list.txt").string()}).status == 0);
    std::filesystem::remove(home.folder / "list.txt");
    CHECK_THAT(home.run({"refresh", "--json"}).out, containsText("\"new_items\": 3"));
    home.requireSecretNowhere();
}

TEST_CASE("A feed that moves to another host does not take its login along",
          "[program][wire:auth-not-leaked]") {
    HttpServer elsewhere([](const RecordedRequest&) { return feedReply(rss(numbered(1, 3))); });
    HttpServer server([&](const RecordedRequest& asked) {
        return asked.header("authorization") == kBasic ? redirectReply(301, elsewhere.url("/flux"))
                                                       : feedFor(asked, kBasic);
    });
    Household home;
    REQUIRE(home.run({"feed", "add", withLogin(server, "/flux")}).status == 0);
    CHECK(home.run({"refresh"}).status == 0);
    CHECK(home.run({"refresh", "--force"}).status == 0);
    REQUIRE(elsewhere.count() == 2);
    for (const RecordedRequest& asked : elsewhere.requests())
        CHECK_FALSE(asked.header("authorization"));
    home.requireSecretNowhere();
}

TEST_CASE("A feed behind Digest is read by later calls too", "[program]") {
    const DigestLogin login{"camille", kSecret};
    HttpServer server([&](const RecordedRequest& asked) {
        return login.accepts(asked) ? feedReply(rss(numbered(1, 3)))
                                    : statusReply(401, {{"WWW-Authenticate", login.challenge()}});
    });
    Household home;
    REQUIRE(home.run({"feed", "add", withLogin(server, "/flux")}).status == 0);
    CHECK_THAT(home.run({"refresh", "--json"}).out, containsText("\"new_items\": 3"));
    CHECK(home.run({"refresh", "--force"}).status == 0);
    CHECK(server.count() == 4);
    for (const RecordedRequest& asked : server.requests())
        CHECK(asked.header("authorization").value_or("").find("Basic") == std::string::npos);
    home.requireSecretNowhere();
}

TEST_CASE("A page's feeds at the same place are found and followed with its login", "[program]") {
    HttpServer server([](const RecordedRequest& asked) {
        if (asked.header("authorization") == kBasic && asked.target == "/")
            return Reply{200,
                         {{"Content-Type", "text/html"}},
                         "<html><head><link rel=\"alternate\" type=\"application/rss+xml\" "
                         "href=\"/flux\"></head></html>",
                         Reply::Framing::Length};
        return feedFor(asked, kBasic);
    });
    Household home;
    CHECK(home.run({"feed", "add", "--discover", withLogin(server, "/")}).status == 0);
    CHECK_THAT(home.run({"refresh", "--json"}).out, containsText("\"new_items\": 3"));
    home.requireSecretNowhere();
}

TEST_CASE("Where a keyring answers the login is in it and in no file", "[.keyring]") {
    HttpServer server([](const RecordedRequest& asked) { return feedFor(asked, kBasic); });
    Household home;
    for (const char* name : {"DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"}) {
        const char* value = std::getenv(name);
        REQUIRE(value != nullptr);
        home.program.environment.push_back(std::string(name) + "=" + value);
    }
    REQUIRE(home.run({"feed", "add", withLogin(server, "/flux")}).status == 0);
    CHECK_FALSE(std::filesystem::exists(home.credentials()));
    CHECK_THAT(home.run({"refresh", "--json"}).out, containsText("\"new_items\": 3"));
    CHECK(home.run({"refresh", "--force"}).status == 0);
    home.requireSecretNowhere();

    // Without the session the login is out of reach, and nobody is asked without it.
    home.program.environment.clear();
    const std::size_t before = server.count();
    CHECK(home.run({"refresh", "--force"}).status == 1);
    CHECK(server.count() <= before + 1);
}
