// Documents of tests/golden/feed against the JSON beside them. MUSETTE_REWRITE_GOLDEN=1 writes what
// comes out now over what is expected; read the difference before committing it.
#include "support/catch.h"

#include <musette/feed/json.h>
#include <musette/feed/parse.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using namespace musette;
namespace fs = std::filesystem;

namespace {

constexpr std::string_view kExpected = ".expected.json";

fs::path goldenFolder() {
    return fs::path(MUSETTE_SOURCE_DIR) / "tests" / "golden" / "feed";
}

std::string contentOf(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

fs::path expectedOf(const fs::path& document) {
    return fs::path(document.string() + std::string(kExpected));
}

std::vector<fs::path> documents() {
    std::vector<fs::path> found;
    for (const auto& entry : fs::recursive_directory_iterator(goldenFolder())) {
        const std::string name = entry.path().filename().string();
        if (entry.is_regular_file() && !name.ends_with(kExpected) && name != "README.md") {
            found.push_back(entry.path());
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

/// Every document is read as if it came from here.
std::string readAsJson(const fs::path& document) {
    feed::ParseOptions options;
    options.baseUrl = "https://exemple.fr/flux/doc.xml";
    const auto parsed = feed::parse(contentOf(document), options);
    return parsed ? feed::toJson(*parsed) + "\n"
                  : "{\"error\": \"" + parsed.error().detail + "\"}\n";
}

} // namespace

TEST_CASE("Each document of the collection gives what its specification says") {
    const std::vector<fs::path> all = documents();
    REQUIRE(all.size() >= 120);
    const bool rewrite = std::getenv("MUSETTE_REWRITE_GOLDEN") != nullptr;
    for (const fs::path& document : all) {
        const std::string found = readAsJson(document);
        if (rewrite) {
            std::ofstream(expectedOf(document), std::ios::binary) << found;
        }
        INFO(fs::relative(document, goldenFolder()).string());
        CHECK(found == contentOf(expectedOf(document)));
    }
}

TEST_CASE("No expected result of the collection lacks its document") {
    for (const auto& entry : fs::recursive_directory_iterator(goldenFolder())) {
        const std::string path = entry.path().string();
        if (path.ends_with(kExpected)) {
            INFO(path);
            CHECK(fs::exists(path.substr(0, path.size() - kExpected.size())));
        }
    }
}
