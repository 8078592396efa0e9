// What holds for any input: checked with documents damaged at random, the same ones in every run.
#include "parsing.h"

#include <musette/base/text.h>
#include <musette/feed/json.h>
#include <musette/feed/opml.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <vector>

using namespace musette;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> collection() {
    std::vector<std::string> documents;
    for (const auto& entry :
         fs::recursive_directory_iterator(fs::path(MUSETTE_SOURCE_DIR) / "tests/golden/feed")) {
        const std::string name = entry.path().filename().string();
        if (entry.is_regular_file() && !name.ends_with(".expected.json") && name != "README.md") {
            std::ifstream stream(entry.path(), std::ios::binary);
            documents.emplace_back(std::istreambuf_iterator<char>(stream),
                                   std::istreambuf_iterator<char>());
        }
    }
    return documents;
}

class Damage {
public:
    explicit Damage(unsigned seed) : m_random(seed) {}

    std::string of(std::string text) {
        for (std::size_t count = 1 + below(4); count > 0 && !text.empty(); --count) {
            const std::size_t at = below(text.size());
            switch (below(5)) {
            case 0: // a byte changes
                text[at] = static_cast<char>(below(256));
                break;
            case 1: // a stretch is lost
                text.erase(at, 1 + below(20));
                break;
            case 2: // a stretch comes twice
                text.insert(at, text.substr(below(text.size()), below(60)));
                break;
            case 3: // the rest is lost
                text.erase(at);
                break;
            default: // markup appears
                text.insert(at, std::string(kMarkup[below(std::size(kMarkup))]));
                break;
            }
        }
        return text;
    }

private:
    static constexpr std::string_view kMarkup[] = {
        "<",   ">",       "&",      "\"",      "'",     "]]>", "<![CDATA[", "<!--",
        "-->", "</item>", "<item>", "<title>", "&#x0;", "{",   "[",         "\xFF"};

    std::size_t below(std::size_t limit) { return m_random() % limit; }

    std::mt19937 m_random;
};

void checkText(const feed::ParsedItem& item) {
    for (const std::string* text :
         {&item.id, &item.url, &item.title, &item.summaryHtml, &item.contentHtml, &item.commentsUrl,
          &item.language, &item.sourceTitle, &item.contentBase}) {
        REQUIRE(base::isValidUtf8(*text));
    }
    REQUIRE(item.title == base::collapseSpace(item.title));
}

} // namespace

TEST_CASE("Damaged at random, a document gives a feed of UTF-8 text or an error, never more") {
    const auto documents = collection();
    Damage damage(20261124);
    std::size_t feeds = 0;
    for (int round = 0; round < 30; ++round) {
        for (const std::string& document : documents) {
            const std::string damaged = damage.of(document);
            INFO(damaged);
            const auto feed = feed::parse(damaged, {});
            if (!feed) {
                REQUIRE_FALSE(feed.error().detail.empty());
                continue;
            }
            ++feeds;
            REQUIRE(base::isValidUtf8(feed::toJson(*feed)));
            for (const feed::ParsedItem& item : feed->items) {
                checkText(item);
            }
        }
    }
    CHECK(feeds > documents.size() * 10);
}

TEST_CASE("Reading the UTF-8 of a document gives the same as reading its bytes") {
    for (const std::string& document : collection()) {
        const auto fromBytes = feed::parse(document, {});
        const auto fromText = feed::parse(feed::decodeToUtf8(document, {}), {});
        INFO(document);
        REQUIRE(fromBytes.has_value() == fromText.has_value());
        if (fromBytes) {
            CHECK(feed::toJson(*fromBytes) == feed::toJson(*fromText));
        }
    }
}

TEST_CASE("Decoding twice changes nothing more") {
    Damage damage(7);
    for (const std::string& document : collection()) {
        const std::string once = feed::decodeToUtf8(damage.of(document), {});
        INFO(once);
        CHECK(feed::decodeToUtf8(once, {}) == once);
    }
}

TEST_CASE("Blanks around a document do not matter") {
    for (const std::string& document : collection()) {
        if (!base::isValidUtf8(document)) {
            continue;
        }
        const auto bare = feed::parse(document, {});
        const auto padded = feed::parse("\n \n" + document + "\n\n", {});
        INFO(document);
        REQUIRE(bare.has_value() == padded.has_value());
        if (bare) {
            CHECK(feed::toJson(*bare) == feed::toJson(*padded));
        }
    }
}

TEST_CASE(
    "Lists of feeds damaged at random are read or refused, and written lists are read again") {
    const std::string list =
        "<?xml version=\"1.0\"?><opml version=\"2.0\"><head><title>T</title></head><body>"
        "<outline text=\"D\"><outline text=\"A &amp; B\" "
        "xmlUrl=\"https://a.exemple/f?a=1&amp;b=2\" category=\"x\"/>"
        "</outline><outline text=\"C\" xmlUrl=\"https://c.exemple/\"/></body></opml>";
    Damage damage(42);
    for (int round = 0; round < 3000; ++round) {
        const std::string damaged = damage.of(list);
        INFO(damaged);
        auto outline = feed::readOutline(damaged);
        if (!outline) {
            continue;
        }
        std::erase_if(outline->feeds, [](const auto& feed) { return !feed.refusal.empty(); });
        const auto again = feed::readOutline(feed::writeOpml(*outline));
        REQUIRE((again.has_value() || outline->feeds.empty()));
        if (again) {
            REQUIRE(again->feeds.size() == outline->feeds.size());
        }
    }
}

TEST_CASE("Dates damaged at random are moments that can be written, or none") {
    Damage damage(3);
    for (const char* date :
         {"Tue, 24 Nov 2026 09:30:15 +0100", "2026-11-24T09:30:15.5+01:00", "1795509000",
          "mardi 24 novembre 2026 09:30", "Tue Nov 24 09:30:15 2026", "24/11/2026 21:30"}) {
        for (int round = 0; round < 3000; ++round) {
            const std::string damaged = damage.of(date);
            const auto moment = feed::parseDate(damaged);
            if (moment) {
                INFO(damaged);
                const auto again = feed::parseDate(base::formatRfc3339(*moment));
                REQUIRE(again.has_value());
                REQUIRE(base::formatRfc3339(*again) == base::formatRfc3339(*moment));
            }
        }
    }
}
