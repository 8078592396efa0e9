#include "architecture/source_tree.h"
#include "support/catch.h"

#include <algorithm>
#include <map>
#include <regex>
#include <set>

using namespace musette::architecture;

namespace {

/// docs/architecture.md §1: what each module may include of the others.
const std::map<std::string, std::set<std::string>> kMayUse{
    {"base", {}},
    {"model", {"base"}},
    {"markup", {"base"}},
    {"feed", {"markup", "base"}},
    {"net", {"base"}},
    {"store", {"model", "base"}},
    {"report", {"model", "markup", "base"}},
    {"service", {"report", "store", "net", "feed", "markup", "model", "base"}},
    {"cli", {"service", "report", "feed", "markup", "model", "base"}},
    {"gui", {"service", "report", "model", "base"}},
};

/// Third-party headers and the only places that may include them.
struct Owner {
    std::regex header;
    std::vector<std::string> modules;
    std::string alsoFile; ///< one more file that may, relative to the repository
};

const std::vector<Owner>& owners() {
    static const std::vector<Owner> list{
        {std::regex("^curl/.*"), {"net"}, "src/base/url.cpp"},
        {std::regex("^pugi.*"), {"feed"}, ""},
        {std::regex("^gumbo.*"), {"markup"}, ""},
        {std::regex("^(SQLiteCpp/.*|sqlite3\\.h)"), {"store"}, ""},
        {std::regex("^md4c.*"), {"report"}, ""},
        {std::regex("^(kainjow/)?mustache\\.hpp"), {"report"}, ""},
        {std::regex("^CLI/.*"), {"cli"}, ""},
        {std::regex("^Q[A-Z].*"), {"gui"}, ""},
        {std::regex("^nlohmann/.*"), {"feed", "service", "cli"}, ""},
        {std::regex("^spdlog/.*"), {"base"}, ""},
        {std::regex("^unicode/.*"), {"base", "feed"}, ""},
        {std::regex("^openssl/.*"), {"base"}, ""},
        {std::regex("^minizip/.*"), {"base"}, ""},
        {std::regex("^zlib\\.h"), {"net", "store"}, ""},
        {std::regex("^brotli/.*"), {"net"}, ""},
    };
    return list;
}

std::vector<SourceFile> programSources() {
    return readSources({"src", "include"});
}

std::string joined(const std::vector<std::string>& findings) {
    std::string text;
    for (const std::string& finding : findings)
        text += finding + "\n";
    return text;
}

} // namespace

TEST_CASE("a module includes only the modules below it") {
    const std::regex ours("^musette/([a-z]+)/.*");
    std::vector<std::string> findings;
    for (const SourceFile& file : programSources()) {
        if (file.module.empty())
            continue;
        REQUIRE(kMayUse.contains(file.module));
        for (const std::string& header : includesOf(file)) {
            std::smatch match;
            if (!std::regex_match(header, match, ours) || match[1] == file.module)
                continue;
            if (!kMayUse.at(file.module).contains(match[1]))
                findings.push_back(file.path.string() + " includes " + header);
        }
    }
    INFO(joined(findings));
    CHECK(findings.empty());
}

TEST_CASE("a third-party library is included by its owner alone") {
    std::vector<std::string> findings;
    for (const SourceFile& file : programSources()) {
        if (file.module.empty())
            continue;
        for (const std::string& header : includesOf(file)) {
            for (const Owner& owner : owners()) {
                if (std::regex_match(header, owner.header) && file.path != owner.alsoFile &&
                    std::ranges::find(owner.modules, file.module) == owner.modules.end())
                    findings.push_back(file.path.string() + " includes " + header);
            }
        }
    }
    INFO(joined(findings));
    CHECK(findings.empty());
}

TEST_CASE("public headers name no third party but the standard library") {
    std::vector<std::string> findings;
    for (const SourceFile& file : readSources({"include"})) {
        for (const std::string& header : includesOf(file)) {
            for (const Owner& owner : owners()) {
                if (std::regex_match(header, owner.header))
                    findings.push_back(file.path.string() + " includes " + header);
            }
        }
    }
    INFO(joined(findings));
    CHECK(findings.empty());
}

TEST_CASE("SQL stands in the store and in migrations only") {
    const std::regex sql(
        R"("[^"]*\b(SELECT\s.+\sFROM|INSERT\s+(OR\s+\w+\s+)?INTO|DELETE\s+FROM|UPDATE\s+\w+\s+SET|CREATE\s+TABLE|PRAGMA\s+\w)\b)");
    std::vector<std::string> findings;
    for (const SourceFile& file : programSources()) {
        if (file.module == "store")
            continue;
        for (const std::string& line : file.lines) {
            if (std::regex_search(line, sql))
                findings.push_back(file.path.string() + ": " + line);
        }
    }
    INFO(joined(findings));
    CHECK(findings.empty());
}

TEST_CASE("no source file is longer than 500 lines") {
    std::vector<std::string> findings;
    for (const SourceFile& file : readSources({"src", "include", "tests"})) {
        if (file.lines.size() > 500)
            findings.push_back(file.path.string() + ": " + std::to_string(file.lines.size()));
    }
    INFO(joined(findings));
    CHECK(findings.empty());
}

TEST_CASE("every header has an include guard") {
    for (const SourceFile& file : readSources({"src", "include", "tests"})) {
        if (file.path.extension() != ".h")
            continue;
        INFO(file.path.string());
        CHECK(std::ranges::find(file.lines, "#pragma once") != file.lines.end());
    }
}
