#include "support/catch.h"

#include <musette/base/text.h>
#include <musette/base/url.h>

#include <random>
#include <string>
#include <vector>

using namespace musette::base;

namespace {

/// Texts put together from pieces at random, the same ones in each run.
class Texts {
public:
    explicit Texts(std::vector<std::string> pieces) : m_pieces(std::move(pieces)) {}

    std::string next() {
        std::string text;
        const std::size_t count = m_random() % 12;
        for (std::size_t i = 0; i < count; ++i)
            text += m_pieces[m_random() % m_pieces.size()];
        return text;
    }

private:
    std::vector<std::string> m_pieces;
    std::minstd_rand m_random{20261124};
};

Texts addresses() {
    return Texts({"http://",     "https://", "HTTP:",  "feed:", "mailto:", "x:",   "//",
                  "/",           "\\",       ".",      "..",    "/./",     "/../", "?",
                  "#",           "@",        ":",      ":80",   ":443",    "a",    "B",
                  "example.org", "é",        "École",  "xn--",  "%e9",     "%",    "%2",
                  " ",           "\t",       "\n",     "[::1]", "&",       "=",    "|",
                  "{",           "\u00A0",   "\uFF0F", "\xE9",  "\x01"});
}

} // namespace

TEST_CASE("the short way for common addresses gives what the long way gives") {
    Texts texts = addresses();
    for (int i = 0; i < 20'000; ++i) {
        const std::string url = "http://example.org/" + texts.next();
        INFO(url);
        // A blank in front asks for the long way.
        REQUIRE(resolveUrl("", url) == resolveUrl("", " " + url));
    }
}

TEST_CASE("resolving and normalising twice changes nothing more") {
    Texts texts = addresses();
    for (int i = 0; i < 20'000; ++i) {
        const std::string base = texts.next();
        const std::string reference = texts.next();
        INFO("<" << base << "> <" << reference << ">");
        const std::string url = resolveUrl("https://example.org/a/b?c", reference);
        REQUIRE(resolveUrl("https://example.net/", url) == url);
        const std::string normal = normaliseUrl(reference);
        REQUIRE(normaliseUrl(normal) == normal);
        REQUIRE(isValidUtf8(withoutTracking(withoutUserInfo(resolveUrl(base, reference)))) ==
                isValidUtf8(resolveUrl(base, reference)));
    }
}

TEST_CASE("the host that is shown is the host that is fetched") {
    Texts texts = addresses();
    for (int i = 0; i < 20'000; ++i) {
        const std::string url = resolveUrl("https://example.org/", texts.next());
        const auto parts = splitUrl(url);
        if (!parts || !isHttpUrl(url))
            continue;
        INFO(url);
        REQUIRE(displayHost(url) == displayHost("http://" + parts->host + "/"));
        REQUIRE(withoutUserInfo(url).find('@') >= withoutUserInfo(url).find('/', 8));
    }
}

TEST_CASE("what a user pastes is a web address or an error") {
    Texts texts = addresses();
    for (int i = 0; i < 20'000; ++i) {
        const std::string text = texts.next();
        INFO("<" << text << ">");
        if (const auto url = urlFromUserInput(text)) {
            REQUIRE(isHttpUrl(*url));
            REQUIRE(urlFromUserInput(*url) == *url);
        }
    }
}

TEST_CASE("French spacing and folding settle at once, whatever the text") {
    Texts texts({"a",     "mot", "É",    " ", "  ",     "\n", "?",      "!",      ":",
                 ";",     "«",   "»",    "%", "€",      "h",  "9",      "12",     "000",
                 ",",     ".",   "(",    ")", "-",      "&",  "\u00A0", "\u202F", "…",
                 "http:", "<",   "\xC2", "ﬁ", "\u0301", "\"", "“",      "”",      "’"});
    for (int i = 0; i < 50'000; ++i) {
        const std::string text = texts.next();
        INFO("<" << text << ">");
        const std::string spaced = frenchSpacing(text);
        REQUIRE(frenchSpacing(spaced) == spaced);
        const std::string folded = foldForSearch(text);
        REQUIRE(foldForSearch(folded) == folded);
        REQUIRE(isValidUtf8(folded));
    }
}
