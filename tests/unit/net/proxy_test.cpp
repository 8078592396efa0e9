#include "fetching.h"
#include "support/proxy_server.h"
#include "support/temp_dir.h"

#include <cstdlib>

using namespace musette;
using namespace musette::test;

namespace {

/// A variable of the environment, as it was again at the end.
class Variable {
public:
    Variable(const char* name, const std::string& value) : m_name(name) {
        ::setenv(name, value.c_str(), 1);
    }
    ~Variable() { ::unsetenv(m_name); }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

private:
    const char* m_name;
};

Reply feed(const RecordedRequest&) {
    return feedReply("whole");
}

std::string named(const HttpServer& server, const std::string& path = "/feed") {
    return "http://flux.invalid:" + std::to_string(server.port()) + path;
}

} // namespace

TEST_CASE("A request in clear goes whole to an HTTP proxy, which resolves the name", "[net]") {
    HttpServer server(feed);
    ProxyServer proxy({ProxyServer::Kind::Http});
    const std::string setting = GENERATE(std::string("http://"), std::string()) + proxy.address();
    const auto client = net::makeCurlClient({.proxy = setting});
    CHECK(responseOf(fetch(*client, request(named(server)))).body == "whole");
    CHECK(proxy.wanted() == std::vector<std::string>{"GET " + named(server)});
    CHECK(server.requests().at(0).target == "/feed");
}

TEST_CASE("A request over TLS goes through a tunnel, and the certificate is the site's", "[net]") {
    const Authority authority;
    TempDir folder;
    writeBytes(folder / "ca.pem", authority.pem());
    HttpServer server(feed, authority.issue("DNS:flux.invalid"));
    const auto kind = GENERATE(ProxyServer::Kind::Http, ProxyServer::Kind::Socks5);
    ProxyServer proxy({kind});
    const bool socks = kind == ProxyServer::Kind::Socks5;
    const auto client =
        net::makeCurlClient({.caFile = (folder / "ca.pem").string(),
                             .proxy = (socks ? "socks5h://" : "http://") + proxy.address()});
    const std::string place = "flux.invalid:" + std::to_string(server.port());
    const net::HttpResponse answer =
        responseOf(fetch(*client, request("https://" + place + "/feed")));
    CHECK(answer.body == "whole");
    CHECK(proxy.wanted() == std::vector<std::string>{(socks ? "SOCKS " : "CONNECT ") + place});
    for (const auto& [name, value] : answer.headers)
        CHECK(name.find("proxy") == std::string::npos);
}

TEST_CASE("A SOCKS proxy resolves the name when the setting leaves that to it", "[net]") {
    HttpServer server(feed);
    ProxyServer proxy({ProxyServer::Kind::Socks5});
    const auto client = net::makeCurlClient({.proxy = "socks5h://" + proxy.address()});
    CHECK(responseOf(fetch(*client, request(named(server)))).body == "whole");
    CHECK(proxy.wanted() ==
          std::vector<std::string>{"SOCKS flux.invalid:" + std::to_string(server.port())});
}

TEST_CASE("A proxy that wants a login gets the setting's, and tells when it is wrong", "[net]") {
    HttpServer server(feed);
    const auto kind = GENERATE(ProxyServer::Kind::Http, ProxyServer::Kind::Socks5);
    ProxyServer proxy({kind, "camille", "p@ss"});
    const std::string scheme = kind == ProxyServer::Kind::Http
                                   ? GENERATE(std::string("http://"), std::string())
                                   : "socks5h://";
    const auto client =
        net::makeCurlClient({.proxy = scheme + "camille:p%40ss@" + proxy.address()});
    CHECK(responseOf(fetch(*client, request(named(server)))).body == "whole");
    CHECK_FALSE(server.requests().at(0).header("authorization"));

    client->useProxy(scheme + "camille:kanari@" + proxy.address());
    const FetchResult refused = fetch(*client, request(named(server)));
    REQUIRE_FALSE(refused);
    CHECK_THAT(refused.error().detail, containsText(proxy.address()));
    CHECK(refused.error().detail.find("kanari") == std::string::npos);
}

TEST_CASE("A proxy that is down is named, not the site", "[net]") {
    HttpServer server(feed);
    std::string gone;
    {
        const ProxyServer proxy({ProxyServer::Kind::Http});
        gone = proxy.address();
    }
    const std::string scheme = GENERATE("http://", "socks5h://", "socks5://");
    CAPTURE(scheme);
    const auto client = net::makeCurlClient({.proxy = scheme + gone});
    const FetchResult failed = fetch(*client, request(server.url()));
    CHECK(errorOf(failed) == base::ErrorCode::ConnectionFailed);
    CHECK_THAT(failed.error().detail, containsText("proxy"));
    CHECK_THAT(failed.error().detail, containsText(gone));
    CHECK(server.count() == 0);

    const auto lost = net::makeCurlClient({.proxy = scheme + "kein.invalid:8080"});
    const FetchResult unknown = fetch(*lost, request(server.url()));
    REQUIRE_FALSE(unknown);
    CHECK_THAT(unknown.error().detail, containsText("kein.invalid"));
}

TEST_CASE("A tunnel that the proxy refuses is the proxy's error", "[net]") {
    HttpServer refusing([](const RecordedRequest&) { return statusReply(403); });
    const auto client = net::makeCurlClient({.proxy = refusing.url("")});
    const FetchResult failed = fetch(*client, request("https://flux.invalid/feed"));
    CHECK(errorOf(failed) == base::ErrorCode::ConnectionFailed);
    CHECK_THAT(failed.error().detail, containsText("proxy"));
    CHECK_THAT(failed.error().detail, containsText("403"));
}

TEST_CASE("Without a setting the environment says which proxy, and which hosts go without",
          "[net]") {
    HttpServer server(feed);
    ProxyServer proxy({ProxyServer::Kind::Http});
    ProxyServer socks({ProxyServer::Kind::Socks5});
    const auto client = net::makeCurlClient();
    SECTION("http_proxy") {
        const Variable set("http_proxy", "http://" + proxy.address());
        CHECK(responseOf(fetch(*client, request(named(server)))).status == 200);
        CHECK(proxy.wanted().size() == 1);
    }
    SECTION("all_proxy, a SOCKS proxy") {
        const Variable set("all_proxy", "socks5h://" + socks.address());
        CHECK(responseOf(fetch(*client, request(named(server)))).status == 200);
        CHECK(socks.wanted().size() == 1);
    }
    SECTION("https_proxy is for the other scheme") {
        const Variable set("https_proxy", "http://" + proxy.address());
        CHECK(responseOf(fetch(*client, request(server.url()))).status == 200);
        CHECK(proxy.connections() == 0);
    }
    SECTION("no_proxy") {
        const Variable set("http_proxy", "http://" + proxy.address());
        const Variable without("no_proxy", "127.0.0.1");
        CHECK(responseOf(fetch(*client, request(server.url()))).status == 200);
        CHECK(proxy.connections() == 0);
    }
    SECTION("the setting wants none") {
        const Variable set("http_proxy", "http://" + proxy.address());
        client->useProxy(std::string(net::kDirect));
        CHECK(responseOf(fetch(*client, request(server.url()))).status == 200);
        CHECK(proxy.connections() == 0);
    }
    SECTION("a proxy of the environment that is down is named too") {
        const Variable set("http_proxy", "http://127.0.0.1:9");
        const FetchResult failed = fetch(*client, request(server.url()));
        REQUIRE_FALSE(failed);
        CHECK_THAT(failed.error().detail, containsText("the proxy http://127.0.0.1:9"));
    }
}

TEST_CASE("Another proxy is in force with the next request", "[net]") {
    HttpServer server(feed);
    ProxyServer first({ProxyServer::Kind::Http});
    ProxyServer second({ProxyServer::Kind::Socks5});
    const auto client = net::makeCurlClient({.proxy = "http://" + first.address()});
    CHECK(responseOf(fetch(*client, request(named(server, "/1")))).status == 200);
    client->useProxy("socks5h://" + second.address());
    CHECK(responseOf(fetch(*client, request(named(server, "/2")))).status == 200);
    client->useProxy(std::string(net::kDirect));
    CHECK(responseOf(fetch(*client, request(server.url("/3")))).status == 200);
    CHECK(first.wanted().size() == 1);
    CHECK(second.wanted().size() == 1);
    CHECK(server.count() == 3);
}
