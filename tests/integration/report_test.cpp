// The report of a session on two machines.

#include "program.h"
#include "support/catch.h"
#include "support/temp_dir.h"

#include <musette/base/file.h>

#include <map>

using namespace musette;
using test::Program;
using test::TempDir;

namespace {

/// All that a machine writes of the session of the demo, by the names of the files.
std::map<std::string, std::string> reportsOn(const Program& machine,
                                             const std::filesystem::path& folder) {
    const std::filesystem::path session =
        std::filesystem::path(MUSETTE_SOURCE_DIR) / "resources/demo/session-reference.json";
    REQUIRE(machine({"session", "import-json", session.string()}).status == 0);
    std::map<std::string, std::string> files;
    for (const char* format : {"html", "fragment", "markdown", "moodle", "text"}) {
        for (const char* audience : {"public", "team", "private"}) {
            std::string name = "rapport-";
            name.append(format).append("-").append(audience);
            const std::filesystem::path file = folder / name;
            INFO(name);
            REQUIRE(machine({"report", "1", "--format", format, "--audience", audience, "-o",
                             file.string()})
                        .status == 0);
            files[name] = base::readFile(file).value();
            CHECK(files[name].size() > 2'000);
        }
    }
    return files;
}

} // namespace

TEST_CASE(
    "A report is the same, byte for byte, on another machine, elsewhere and at another time") {
    const TempDir here;
    Program first(here.path());
    first.environment = {"TZ=Europe/Paris"};
    const TempDir there;
    Program second(there.path());
    second.environment = {"TZ=Asia/Kathmandu", "LC_ALL=fr_FR.UTF-8", "LANG=fr_FR.UTF-8"};
    second.now = "2027-02-01T23:59:59Z";
    const auto one = reportsOn(first, here.path());
    const auto other = reportsOn(second, there.path());
    for (const auto& [name, bytes] : one) {
        INFO(name);
        CHECK(other.at(name) == bytes);
    }
}
