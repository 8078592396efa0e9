#include "support/catch.h"

#include <musette/base/text.h>
#include <musette/feed/parse.h>

#include <string>

using namespace musette;
using namespace std::string_literals;

namespace {

/// The title of a small feed in which `title` stands.
std::string titleRead(const std::string& declaration, const std::string& title,
                      const std::string& contentType = {}) {
    feed::ParseOptions options;
    options.contentType = contentType;
    const auto parsed = feed::parse(declaration + "<rss version=\"2.0\"><channel><title>" + title +
                                        "</title></channel></rss>",
                                    options);
    REQUIRE(parsed.has_value());
    return parsed->title;
}

std::string declaring(const std::string& encoding) {
    return "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>";
}

} // namespace

TEST_CASE("Well-formed UTF-8 is read as such, whatever is declared", "[wire:charset-http-wrong]") {
    CHECK(titleRead("", "été") == "été");
    CHECK(titleRead(declaring("iso-8859-1"), "été") == "été");
    CHECK(titleRead("", "été", "text/xml; charset=us-ascii") == "été");
    CHECK(titleRead(declaring("no-such-encoding"), "été") == "été");
}

TEST_CASE("The HTTP charset goes before the declaration", "[wire:charset]") {
    CHECK(titleRead(declaring("utf-8"), "\xE9t\xE9", "text/xml; charset=iso-8859-1") == "été");
    CHECK(titleRead(declaring("iso-8859-1"), "\xCF\xF0\xE8\xE2\xE5\xF2",
                    "text/xml; charset=\"windows-1251\"") == "Привет");
}

TEST_CASE("Latin-1 means windows-1252, as in a browser") {
    CHECK(titleRead(declaring("iso-8859-1"), "l\x92\xE9t\xE9 \x80") == "l’été €");
    CHECK(titleRead("", "l\x92\xE9t\xE9", "text/xml; charset=latin1") == "l’été");
}

TEST_CASE("Bytes that are not in the declared UTF-8 are read as what they are") {
    CHECK(titleRead(declaring("utf-8"), "Un \xE9l\xE8ve \xE0 l'\xE9"
                                        "cole, c'est d\xE9j\xE0 l'\xE9t\xE9") ==
          "Un élève à l'école, c'est déjà l'été");
}

TEST_CASE("A few bad bytes in UTF-8 cost themselves alone") {
    CHECK(titleRead("", "été, hiver, école \xE9") == "été, hiver, école \xEF\xBF\xBD");
}

TEST_CASE("A repaired encoding is told in the diagnostics") {
    const auto parsed = feed::parse("<rss><channel><title>\xE9t\xE9</title></channel></rss>", {});
    REQUIRE(parsed.has_value());
    CHECK_FALSE(parsed->diagnostics.empty());
}

TEST_CASE("Text of two and four bytes is told by its mark or its first bytes", "[wire:charset]") {
    CHECK(feed::decodeToUtf8("\xFF\xFE<\0a\0"s, "") == "<a");
    CHECK(feed::decodeToUtf8("\xFE\xFF\0<\0a"s, "") == "<a");
    CHECK(feed::decodeToUtf8("<\0a\0"s, "") == "<a");
    CHECK(feed::decodeToUtf8("\0<\0a"s, "") == "<a");
    CHECK(feed::decodeToUtf8("\xFF\xFE\0\0<\0\0\0"s, "") == "<");
    CHECK(feed::decodeToUtf8("\xEF\xBB\xBF<a>", "") == "<a>");
}

TEST_CASE("Text of two bytes that ends in the middle stays valid") {
    CHECK(base::isValidUtf8(feed::decodeToUtf8("\xFF\xFE<\0a"s, "")));
    CHECK(base::isValidUtf8(feed::decodeToUtf8("\xFF\xFE<\0\x3D\xD8"s, "")));
    CHECK(base::isValidUtf8(feed::decodeToUtf8("\xFF\xFE"s, "")));
}

TEST_CASE("East Asian encodings are read when declared") {
    CHECK(titleRead(declaring("Shift_JIS"), "\x93\xFA\x96\x7B") == "日本");
    CHECK(titleRead(declaring("gb2312"), "\xD6\xD0\xCE\xC4") == "中文");
    CHECK(titleRead(declaring("iso-2022-jp"), "\x1B$BF|K\\\x1B(B") == "日本");
}

TEST_CASE("Whatever the bytes, the text is UTF-8") {
    std::string all;
    for (int c = 0; c < 256; ++c) {
        all += static_cast<char>(c);
    }
    for (const char* type :
         {"", "text/xml; charset=utf-8", "text/xml; charset=utf-16", "text/xml; charset=shift_jis",
          "text/xml; charset=", "charset=\"", "x"}) {
        INFO(type);
        CHECK(base::isValidUtf8(feed::decodeToUtf8(all, type)));
    }
}

TEST_CASE("A sequence of UTF-8 is known for what it is at every place of a long text") {
    const std::string plain(200, 'a');
    // Unicode, table 3-7: the ends of each row, and what lies just outside.
    const std::string good[] = {"\xC2\x80"s,         "\xDF\xBF"s,         "\xE0\xA0\x80"s,
                                "\xED\x9F\xBF"s,     "\xEE\x80\x80"s,     "\xEF\xBF\xBF"s,
                                "\xF0\x90\x80\x80"s, "\xF3\xBF\xBF\xBF"s, "\xF4\x8F\xBF\xBF"s};
    const std::string bad[] = {"\x80"s,
                               "\xC0\xAF"s,
                               "\xC1\xBF"s,
                               "\xC3"s,
                               "\xE0\x9F\xBF"s,
                               "\xED\xA0\x80"s,
                               "\xE2\x82"s,
                               "\xF0\x8F\xBF\xBF"s,
                               "\xF4\x90\x80\x80"s,
                               "\xF5\x80\x80\x80"s,
                               "\xFF"s,
                               "\xC3\xA9\xA9"s};
    const auto with = [&](std::size_t at, const std::string& sequence) {
        return plain.substr(0, at) + sequence + plain.substr(at);
    };
    for (std::size_t at = 0; at <= plain.size(); ++at) {
        CAPTURE(at);
        for (const std::string& sequence : good)
            CHECK(feed::decodeToUtf8(with(at, sequence), "") == with(at, sequence));
        for (const std::string& sequence : bad) {
            const std::string text = with(at, sequence);
            const std::string decoded = feed::decodeToUtf8(text, "text/xml; charset=utf-8");
            CHECK(decoded != text);
            CHECK(base::isValidUtf8(decoded));
        }
    }
}

TEST_CASE("A forbidden control is taken out at every place of a long text, a tab stays") {
    const std::string plain(200, 'a');
    for (std::size_t at = 0; at <= plain.size(); ++at) {
        CAPTURE(at);
        std::string text = plain;
        text.insert(at, 1, '\x01');
        CHECK(feed::decodeToUtf8(text, "") == plain);
        text[at] = '\t';
        CHECK(feed::decodeToUtf8(text, "") == text);
    }
}
