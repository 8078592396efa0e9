#include "fetching.h"
#include "support/compressed.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

using namespace musette;
using namespace musette::test;

TEST_CASE("Compressed bodies come out plain", "[net][wire:encodings]") {
    const std::string text = "<rss>" + std::string(100'000, 'x') + "</rss>";
    Reply reply;
    SECTION("gzip") {
        reply = feedReply(gzipOf(text), {{"Content-Encoding", "gzip"}});
    }
    SECTION("gzip in chunks") {
        reply = feedReply(gzipOf(text), {{"Content-Encoding", "gzip"}});
        reply.framing = Reply::Framing::Chunked;
    }
    SECTION("gzip twice") {
        reply = feedReply(gzipOf(gzipOf(text)), {{"Content-Encoding", "gzip, gzip"}});
    }
    SECTION("deflate") {
        reply = feedReply(zlibOf(text), {{"Content-Encoding", "deflate"}});
    }
    SECTION("bare deflate") {
        reply = feedReply(deflateOf(text), {{"Content-Encoding", "deflate"}});
    }
    SECTION("brotli") {
        reply = feedReply(brotliOf(text), {{"Content-Encoding", "br"}});
    }
    SECTION("brotli in gzip, told by two headers") {
        reply = feedReply(gzipOf(brotliOf(text)),
                          {{"Content-Encoding", "br"}, {"Content-Encoding", "GZIP"}});
    }
    SECTION("gzip in two members") {
        reply = feedReply(gzipOf(text.substr(0, 70'000)) + gzipOf(text.substr(70'000)),
                          {{"Content-Encoding", "x-gzip"}});
    }
    SECTION("gzip with padding") {
        reply = feedReply(gzipOf(text) + std::string(100, '\0'), {{"Content-Encoding", "gzip"}});
    }
    SECTION("not at all, whatever the header says") {
        reply = feedReply(text, {{"Content-Encoding", "identity, utf-8"}});
    }
    HttpServer server([&](const RecordedRequest&) { return reply; });
    CHECK(responseOf(fetch(request(server.url()))).body == text);
}

TEST_CASE("A compressed body that stops half-way is an error, though its framing is whole",
          "[net][wire:gzip-corrupt]") {
    const std::string text = "<rss>" + std::string(100'000, 'x') + "</rss>";
    const auto [coding, packed] =
        GENERATE_COPY(std::pair{"gzip", gzipOf(text)}, std::pair{"deflate", zlibOf(text)},
                      std::pair{"deflate", deflateOf(text)}, std::pair{"br", brotliOf(text)});
    for (const std::size_t left : {packed.size() / 2, packed.size() - 1, std::size_t{1}}) {
        CAPTURE(coding, left);
        HttpServer server([&](const RecordedRequest&) {
            return feedReply(packed.substr(0, left), {{"Content-Encoding", coding}});
        });
        CHECK(errorOf(fetch(request(server.url()))) == base::ErrorCode::ProtocolError);
    }
}

TEST_CASE("The status of an error page counts, not its compression", "[net]") {
    HttpServer server([](const RecordedRequest&) {
        return Reply{410, {{"Content-Encoding", "gzip"}}, "gone", Reply::Framing::Length};
    });
    CHECK(responseOf(fetch(request(server.url()))).status == 410);
}

TEST_CASE("A damaged compressed body is an error", "[net][wire:gzip-corrupt]") {
    std::string packed = gzipOf("<rss>" + std::string(5'000, 'x') + "</rss>");
    SECTION("wrong checksum") {
        packed[packed.size() - 8] ^= 1;
    }
    SECTION("no gzip at all") {
        packed = "<rss/>";
    }
    SECTION("bytes in the middle") {
        packed[12] ^= 0x7f;
    }
    HttpServer server(
        [&](const RecordedRequest&) { return feedReply(packed, {{"Content-Encoding", "gzip"}}); });
    CHECK(errorOf(fetch(request(server.url()))) == base::ErrorCode::ProtocolError);
}

TEST_CASE("The size limit counts what comes out of the compression",
          "[net][wire:max-size-option]") {
    const std::string packed = gzipOfBlanks(std::size_t{40} << 20);
    const bool twice = GENERATE(false, true);
    HttpServer server([&](const RecordedRequest&) {
        return twice ? feedReply(gzipOf(packed), {{"Content-Encoding", "gzip, gzip"}})
                     : feedReply(packed, {{"Content-Encoding", "gzip"}});
    });
    CHECK(errorOf(fetch(request(server.url()))) == base::ErrorCode::TooLarge);
}

TEST_CASE("A document of exactly the limit passes, one byte more does not", "[net]") {
    HttpServer server([](const RecordedRequest&) { return feedReply(std::string(50'000, 'x')); });
    net::HttpRequest limited = request(server.url());
    limited.maxBytes = 50'000;
    CHECK(responseOf(fetch(limited)).body.size() == 50'000);
    limited.maxBytes = 49'999;
    CHECK(errorOf(fetch(limited)) == base::ErrorCode::TooLarge);
}

TEST_CASE("A body without end is refused at the limit", "[net]") {
    HttpServer server([](const RecordedRequest&, Exchange& exchange) {
        exchange.send("HTTP/1.1 200 OK\r\n\r\n");
        while (exchange.send(std::string(65'536, 'x'))) {
        }
        exchange.close();
    });
    CHECK(errorOf(fetch(request(server.url()))) == base::ErrorCode::TooLarge);
}

TEST_CASE("All the ways to frame an answer are understood", "[net][wire:framing]") {
    std::string wire;
    SECTION("HTTP/1.0 until the connection closes") {
        wire = "HTTP/1.0 200 OK\r\n\r\nwhole";
    }
    SECTION("early hints come first") {
        wire = "HTTP/1.1 103 Early Hints\r\nLink: </x.css>\r\nETag: \"early\"\r\n\r\n"
               "HTTP/1.1 200 OK\r\nETag: \"own\"\r\nContent-Length: 5\r\n\r\nwhole";
    }
    SECTION("chunks with extensions and a trailer") {
        wire = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
               "2;a=b\r\nwh\r\n3\r\nole\r\n0\r\nETag: \"late\"\r\n\r\n";
    }
    SECTION("lower case and no reason") {
        wire = "HTTP/1.1 200\r\ncontent-length: 5\r\netag: \"own\"\r\n\r\nwhole";
    }
    HttpServer server([&](const RecordedRequest&, Exchange& exchange) {
        exchange.send(wire);
        exchange.close();
    });
    const net::HttpResponse answer = responseOf(fetch(request(server.url())));
    CHECK(answer.status == 200);
    CHECK(answer.body == "whole");
    CHECK(answer.header("etag").value_or("\"own\"") == "\"own\"");
    CHECK(std::ranges::count(answer.headers, "etag", &Headers::value_type::first) <= 1);
}

TEST_CASE("An answer that is cut off is an error", "[net][wire:reset-at-once]") {
    std::string wire;
    bool reset = false;
    SECTION("shorter than its length") {
        wire = "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<rss>";
    }
    SECTION("inside the chunks") {
        wire = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<rss>\r\n";
    }
    SECTION("reset inside the body") {
        wire = "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<rss>";
        reset = true;
    }
    SECTION("reset before anything came") {
        reset = true;
    }
    SECTION("closed before anything came") {}
    HttpServer server([&](const RecordedRequest&, Exchange& exchange) {
        exchange.send(wire);
        reset ? exchange.reset() : exchange.close();
    });
    CHECK_FALSE(fetch(request(server.url())));
    CHECK(server.count() <= 3);
}

TEST_CASE("What is no HTTP is an error", "[net][wire:not-http]") {
    const std::string wire =
        GENERATE(std::string("SSH-2.0-OpenSSH_9.2\r\n"), std::string(200, '\0'),
                 std::string("HTTP/1.1 abc OK\r\n\r\nx"), std::string("HTTP/1.1 99999 OK\r\n\r\nx"),
                 std::string("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nwhole"),
                 std::string("<rss version='2.0'><channel/></rss>"),
                 std::string("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n"),
                 std::string("ICY 200 OK\r\n\r\nx"));
    HttpServer server([&](const RecordedRequest&, Exchange& exchange) {
        exchange.send(wire);
        exchange.close();
    });
    CHECK_FALSE(fetch(impatientRequest(server.url())));
}

TEST_CASE("Headers without end are an error", "[net][wire:endless-headers]") {
    const bool oneLine = GENERATE(false, true);
    HttpServer server([&](const RecordedRequest&, Exchange& exchange) {
        exchange.send("HTTP/1.1 200 OK\r\nX: ");
        while (exchange.send(oneLine ? std::string(1000, 'x')
                                     : fmt::format("x\r\nY: {:900}\r\nZ: ", "")))
            ;
        exchange.close();
    });
    CHECK_FALSE(fetch(request(server.url())));
}
