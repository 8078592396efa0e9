#pragma once

#include <musette/base/hash.h>
#include <musette/cli/program.h>

#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

namespace musette::test {

/// What one call of the program came to.
struct CliAnswer {
    int code = 0;
    std::string out;
    std::string err;
};

/// Calls the program on a library of its own, in a folder that goes with the test.
class CliCall {
public:
    CliCall() {
        std::filesystem::create_directories(m_folder);
        ::setenv("MUSETTE_CREDENTIALS", credentials().c_str(),
                 1); // not the developer's own keyring
    }
    ~CliCall() { std::filesystem::remove_all(m_folder); }
    CliCall(const CliCall&) = delete;
    CliCall& operator=(const CliCall&) = delete;

    CliAnswer operator()(std::vector<std::string> arguments, const std::string& input = {}) {
        arguments.insert(arguments.begin(), {"--library", library().string()});
        return bare(std::move(arguments), input);
    }

    /// Without --library.
    static CliAnswer bare(std::vector<std::string> arguments, const std::string& input = {}) {
        std::istringstream in(input);
        std::ostringstream out;
        std::ostringstream err;
        CliAnswer answer;
        answer.code = cli::runProgram(std::move(arguments), in, out, err);
        answer.out = out.str();
        answer.err = err.str();
        return answer;
    }

    [[nodiscard]] std::filesystem::path library() const { return m_folder / "library.db"; }
    [[nodiscard]] std::filesystem::path credentials() const { return m_folder / "credentials"; }
    [[nodiscard]] std::filesystem::path file(const std::string& name) const {
        return m_folder / name;
    }

private:
    std::filesystem::path m_folder =
        std::filesystem::temp_directory_path() / ("musette-cli-" + base::randomUuid());
};

} // namespace musette::test
