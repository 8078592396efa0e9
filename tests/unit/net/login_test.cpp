#include "fetching.h"
#include "support/digest_login.h"

using namespace musette;
using namespace musette::test;

namespace {

const std::string kPassword = "s\xc3\xa9same :";
const std::string kBasic = basicLogin("camille", kPassword);

/// Gives the feed to those who log in by Basic.
Reply basicReply(const RecordedRequest& asked) {
    if (asked.header("authorization") == kBasic)
        return feedReply("whole");
    return statusReply(401, {{"WWW-Authenticate", "Basic realm=\"x\""}});
}

net::HttpRequest withLogin(std::string url, net::LoginScheme scheme = net::LoginScheme::Unknown) {
    net::HttpRequest made = request(std::move(url));
    made.login = net::Login{"camille", kPassword, scheme};
    return made;
}

} // namespace

TEST_CASE(
    "A login by Basic is sent once the server has asked for it, and at once when that is known",
    "[net][wire:auth-basic]") {
    HttpServer server(basicReply);
    const net::HttpResponse answer = responseOf(fetch(withLogin(server.url("/feed?a=b"))));
    CHECK(answer.body == "whole");
    CHECK(answer.loginScheme == net::LoginScheme::Basic);
    REQUIRE(server.count() == 2);
    CHECK_FALSE(server.requests().at(0).header("authorization"));
    CHECK(server.requests().at(1).target == "/feed?a=b");
    CHECK(responseOf(fetch(withLogin(server.url(), net::LoginScheme::Basic))).status == 200);
    CHECK(server.count() == 3);
}

TEST_CASE("A login that stands in the address is used and does not show in the request",
          "[net][wire:auth-basic]") {
    HttpServer server(basicReply);
    const net::HttpResponse answer = responseOf(
        fetch(request("http://camille:s%C3%A9same%20%3A@" + server.url("/feed").substr(7))));
    CHECK(answer.body == "whole");
    CHECK(answer.url == server.url("/feed"));
    for (const RecordedRequest& asked : server.requests()) {
        CHECK(asked.target == "/feed");
        CHECK(asked.header("host")->find('@') == std::string::npos);
    }
}

TEST_CASE("Where Digest is offered the password never goes over the wire", "[net]") {
    const DigestLogin login{"camille", kPassword, GENERATE("MD5", "SHA-256")};
    CAPTURE(login.algorithm);
    const bool basicToo = GENERATE(false, true);
    HttpServer server([&](const RecordedRequest& asked) {
        if (login.accepts(asked))
            return feedReply("whole");
        Headers challenges{{"WWW-Authenticate", login.challenge()}};
        if (basicToo)
            challenges.insert(challenges.begin(), {"WWW-Authenticate", "Basic realm=\"x\""});
        return statusReply(401, challenges);
    });
    const auto scheme = GENERATE(net::LoginScheme::Unknown, net::LoginScheme::Digest);
    const net::HttpResponse answer = responseOf(fetch(withLogin(server.url("/feed?a=b"), scheme)));
    CHECK(answer.body == "whole");
    CHECK(answer.loginScheme == net::LoginScheme::Digest);
    CHECK(server.count() == 2);
    for (const RecordedRequest& asked : server.requests())
        CHECK_FALSE(asked.header("authorization").value_or("").starts_with("Basic"));
}

TEST_CASE("A login that is refused is tried once, by whatever scheme",
          "[net][wire:auth-wrong][wire:auth-401]") {
    const std::string challenge = GENERATE(
        std::string("Basic realm=\"x\""), DigestLogin{"x", "y"}.challenge(),
        DigestLogin{"x", "y"}.challenge() + ", stale=true", std::string("Bearer"), std::string());
    CAPTURE(challenge);
    HttpServer server([&](const RecordedRequest&) {
        return statusReply(401, challenge.empty() ? Headers{}
                                                  : Headers{{"WWW-Authenticate", challenge}});
    });
    const FetchResult refused = fetch(withLogin(server.url()));
    CHECK((!refused || refused->status == 401));
    CHECK(server.count() <= (challenge.ends_with("stale=true") ? 3 : 2));
}

TEST_CASE("Without a login a 401 is one request", "[net][wire:auth-401]") {
    HttpServer server(basicReply);
    CHECK(responseOf(fetch(request(server.url()))).status == 401);
    CHECK(server.count() == 1);
}

TEST_CASE("A server that answers strangers too, or names no scheme, is asked once more with Basic",
          "[net]") {
    const int toStrangers = GENERATE(200, 401, 403, 404, 302);
    CAPTURE(toStrangers);
    HttpServer server([&](const RecordedRequest& asked) {
        if (asked.header("authorization") == kBasic)
            return feedReply("whole");
        return toStrangers == 302 ? redirectReply(302, "/login") : statusReply(toStrangers);
    });
    const net::HttpResponse answer = responseOf(fetch(withLogin(server.url())));
    CHECK(answer.body == "whole");
    CHECK(answer.loginScheme == net::LoginScheme::Basic);
    CHECK(server.count() == 2);
}

TEST_CASE("A login stays at its origin", "[net][wire:auth-not-leaked]") {
    HttpServer elsewhere(basicReply);
    HttpServer server([&](const RecordedRequest& asked) {
        if (asked.header("authorization") != kBasic)
            return basicReply(asked);
        return asked.target == "/away"   ? redirectReply(302, elsewhere.url("/feed"))
               : asked.target == "/near" ? redirectReply(302, "/feed")
                                         : feedReply("whole");
    });
    CHECK(responseOf(fetch(withLogin(server.url("/near")))).body == "whole");
    CHECK(server.requests("/feed").at(0).header("authorization") == kBasic);
    CHECK(server.count() == 3);

    CHECK(responseOf(fetch(withLogin(server.url("/away")))).status == 401);
    CHECK(elsewhere.count() == 1);
    CHECK_FALSE(elsewhere.requests().at(0).header("authorization"));
    CHECK_FALSE(elsewhere.requests().at(0).header("referer"));
}

TEST_CASE("Validators are sent with the login, and the 401 before it leaves no trace", "[net]") {
    HttpServer server([](const RecordedRequest& asked) {
        if (asked.header("authorization") != kBasic)
            return Reply{401,
                         {{"WWW-Authenticate", "Basic realm=\"x\""}, {"ETag", "\"refusal\""}},
                         "please log in",
                         Reply::Framing::Chunked};
        return feedReply("whole", {{"X-Right", "yes"}});
    });
    net::HttpRequest conditional = withLogin(server.url());
    conditional.validators = {{server.url(), "\"x\"", ""}};
    const net::HttpResponse answer = responseOf(fetch(conditional));
    CHECK(server.requests().back().header("if-none-match") == "\"x\"");
    CHECK(answer.body == "whole");
    CHECK(answer.header("x-right") == "yes");
    CHECK_FALSE(answer.header("etag"));
}
