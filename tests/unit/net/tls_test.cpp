#include "fetching.h"
#include "support/temp_dir.h"

using namespace musette;
using namespace musette::test;

namespace {

struct Trust {
    Authority authority;
    TempDir folder;
    std::unique_ptr<net::HttpClient> client;

    Trust() {
        writeBytes(folder / "ca.pem", authority.pem());
        client = net::makeCurlClient({.caFile = (folder / "ca.pem").string()});
    }
};

Reply feed(const RecordedRequest&) {
    return feedReply("whole");
}

} // namespace

TEST_CASE("A certificate of the authority in caFile is trusted", "[net][wire:tls-trusted]") {
    Trust trust;
    HttpServer server(feed, trust.authority.issue("IP:127.0.0.1"));
    CHECK(responseOf(fetch(*trust.client, request(server.url()))).body == "whole");
}

TEST_CASE("Certificates that prove nothing are refused before anything is asked",
          "[net][wire:tls-untrusted][wire:tls-expired][wire:tls-wrong-host]") {
    Trust trust;
    const Authority stranger;
    const Certificate certificate = GENERATE_REF(
        stranger.issue("IP:127.0.0.1"), trust.authority.issue("DNS:autre.exemple.test"),
        trust.authority.issue("IP:127.0.0.1", Authority::Validity::Expired));
    HttpServer server(feed, certificate);
    const FetchResult result = fetch(*trust.client, request(server.url()));
    CHECK(errorOf(result) == base::ErrorCode::TlsFailed);
    CHECK(server.count() == 0);
}

TEST_CASE("Without caFile a private authority is not trusted", "[net]") {
    const Authority authority;
    HttpServer server(feed, authority.issue("IP:127.0.0.1"));
    CHECK(errorOf(fetch(request(server.url()))) == base::ErrorCode::TlsFailed);
}

TEST_CASE("A caFile that cannot be read leaves the system's authorities in force", "[net]") {
    const Authority authority;
    HttpServer server(feed, authority.issue("IP:127.0.0.1"));
    const auto client = net::makeCurlClient({.caFile = "/nonexistent/ca.pem"});
    CHECK(errorOf(fetch(*client, request(server.url()))) == base::ErrorCode::TlsFailed);
    HttpServer plain(feed);
    CHECK(responseOf(fetch(*client, request(plain.url()))).status == 200);
}
