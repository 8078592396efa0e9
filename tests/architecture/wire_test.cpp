// docs/wire.md and the tests that hold the program to it.

#include "architecture/source_tree.h"
#include "support/catch.h"
#include "support/temp_dir.h"

#include <algorithm>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>
#include <string>

using namespace musette;

namespace {

std::set<std::string> linesOfTheDocument() {
    std::istringstream document(
        test::readBytes(std::filesystem::path(MUSETTE_SOURCE_DIR) / "docs/wire.md"));
    const std::regex row(R"(^\| ([a-z0-9-]+) \| .+ \|$)");
    std::set<std::string> keys;
    for (std::string line; std::getline(document, line);) {
        std::smatch match;
        if (std::regex_match(line, match, row) && match[1] != "key" && match[1] != "---")
            keys.insert(match[1]);
    }
    return keys;
}

std::set<std::string> tagsOfTheTests() {
    const std::regex tag(R"(\[wire:([a-z0-9-]+)\])");
    std::set<std::string> keys;
    for (const architecture::SourceFile& file : architecture::readSources({"tests"})) {
        for (const std::string& line : file.lines) {
            for (std::sregex_iterator match(line.begin(), line.end(), tag), end; match != end;
                 ++match)
                keys.insert((*match)[1]);
        }
    }
    return keys;
}

} // namespace

TEST_CASE("every line on the behaviour on the wire has a test that carries its key") {
    const std::set<std::string> lines = linesOfTheDocument();
    const std::set<std::string> tags = tagsOfTheTests();
    CHECK(lines.size() > 100);
    std::set<std::string> untested;
    std::ranges::set_difference(lines, tags, std::inserter(untested, untested.end()));
    CHECK(untested == std::set<std::string>{});
    std::set<std::string> unknown;
    std::ranges::set_difference(tags, lines, std::inserter(unknown, unknown.end()));
    CHECK(unknown == std::set<std::string>{});
}
