#include "fetching.h"
#include "support/temp_dir.h"

#include <musette/net/secure_hosts.h>

using namespace musette;
using namespace musette::test;
using net::SecureHosts;

namespace {

const base::Instant kNow = *base::parseRfc3339("2026-11-24T09:30:00Z");

std::string asked(const SecureHosts& hosts, const std::string& url,
                  std::chrono::seconds later = {}) {
    return hosts.upgraded(url, kNow + later);
}

} // namespace

TEST_CASE("A host that asks for https is asked by https until its time is over", "[net]") {
    SecureHosts hosts;
    hosts.note("Example.org", "max-age=3600", kNow);
    CHECK(asked(hosts, "http://example.org/feed?a=http://b") ==
          "https://example.org/feed?a=http://b");
    CHECK(asked(hosts, "http://example.org:80/feed") == "https://example.org/feed");
    CHECK(asked(hosts, "http://example.org:8080/feed") == "https://example.org:8080/feed");
    CHECK(asked(hosts, "http://example.org./feed") == "https://example.org./feed");
    CHECK(asked(hosts, "http://www.example.org/feed") == "http://www.example.org/feed");
    CHECK(asked(hosts, "http://org/") == "http://org/");
    CHECK(asked(hosts, "https://example.org/") == "https://example.org/");
    CHECK(asked(hosts, "http://example.org/", std::chrono::hours{2}) == "http://example.org/");
}

TEST_CASE("Hosts below one that includes them are asked by https too", "[net]") {
    SecureHosts hosts;
    hosts.note("example.org", "max-age=\"3600\" ; includeSubDomains; preload", kNow);
    CHECK(asked(hosts, "http://a.b.example.org/") == "https://a.b.example.org/");
    CHECK(asked(hosts, "http://badexample.org/") == "http://badexample.org/");
}

TEST_CASE("A header that breaks the rules, and an address in numbers, change nothing", "[net]") {
    SecureHosts hosts;
    for (const char* header : {"", "includeSubDomains", "max-age=", "max-age=-1", "max-age=x",
                               "max-age=1; max-age=2", "max-age"})
        hosts.note("example.org", header, kNow);
    hosts.note("192.0.2.1", "max-age=3600", kNow);
    hosts.note("[2001:db8::1]", "max-age=3600", kNow);
    CHECK(hosts.takeChanges().empty());
    CHECK(asked(hosts, "http://192.0.2.1/") == "http://192.0.2.1/");
    CHECK(asked(hosts, "http://[2001:db8::1]/") == "http://[2001:db8::1]/");
}

TEST_CASE("What was learnt is told once, a wish to be forgotten too", "[net]") {
    SecureHosts hosts;
    hosts.note("example.org", "max-age=99999999999999999999", kNow);
    auto changes = hosts.takeChanges();
    REQUIRE(changes.size() == 1);
    CHECK(changes.front().until == kNow + std::chrono::days{730});
    hosts.note("example.org", "max-age=99999999999999999999", kNow + std::chrono::hours{1});
    CHECK(hosts.takeChanges().empty());
    SecureHosts later(changes);
    CHECK(asked(later, "http://example.org/") == "https://example.org/");
    later.note("example.org", "max-age=0", kNow);
    CHECK(asked(later, "http://example.org/") == "http://example.org/");
    changes = later.takeChanges();
    REQUIRE(changes.size() == 1);
    CHECK(changes.front().until == kNow);
}

namespace {

/// A server of https at "localhost" that asks for it, and clients that share what they learn.
struct SecureSite {
    Authority authority;
    TempDir folder;
    std::shared_ptr<SecureHosts> hosts = std::make_shared<SecureHosts>();
    HttpServer server{[](const RecordedRequest& asked) {
                          if (asked.header("if-none-match"))
                              return statusReply(304);
                          return feedReply("whole", {{"Strict-Transport-Security", "max-age=600"},
                                                     {"ETag", "\"x\""}});
                      },
                      authority.issue("DNS:localhost")};

    SecureSite() { writeBytes(folder / "ca.pem", authority.pem()); }
    [[nodiscard]] std::unique_ptr<net::HttpClient> client() const {
        return net::makeCurlClient({.caFile = (folder / "ca.pem").string(), .secureHosts = hosts});
    }
    [[nodiscard]] std::string url(const std::string& scheme) const {
        return scheme + "://localhost:" + std::to_string(server.port()) + "/feed";
    }
};

} // namespace

TEST_CASE("A host that asked for https over https is asked by https, by other clients too",
          "[net]") {
    SecureSite site;
    const auto first = site.client();
    CHECK_FALSE(fetch(*first, request(site.url("http"))));
    CHECK(responseOf(fetch(*first, request(site.url("https")))).body == "whole");
    const auto second = site.client();
    const net::HttpResponse answer = responseOf(fetch(*second, request(site.url("http"))));
    CHECK(answer.body == "whole");
    CHECK(answer.url == site.url("https"));
    CHECK(answer.redirects.empty());

    net::HttpRequest conditional = request(site.url("http"));
    conditional.validators = {{site.url("https"), "\"x\"", ""}};
    CHECK(responseOf(fetch(*second, conditional)).status == 304);
}

TEST_CASE("A wish for https that comes in clear counts for nothing", "[net]") {
    const auto hosts = std::make_shared<SecureHosts>();
    HttpServer server([](const RecordedRequest&) {
        return feedReply("whole", {{"Strict-Transport-Security", "max-age=600"}});
    });
    const auto client = net::makeCurlClient({.secureHosts = hosts});
    const std::string url = "http://localhost:" + std::to_string(server.port()) + "/";
    CHECK(responseOf(fetch(*client, request(url))).status == 200);
    CHECK(hosts->takeChanges().empty());
}
