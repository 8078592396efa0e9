#include "support/catch.h"

#include <musette/base/log.h>

#include <unistd.h>

#include <array>
#include <cstdio>
#include <string>

using namespace musette::base;

namespace {

/// What is written to standard error while it lives.
class CapturedErrors {
public:
    CapturedErrors() : m_file(std::tmpfile()), m_saved(::dup(STDERR_FILENO)) {
        std::fflush(stderr);
        ::dup2(::fileno(m_file), STDERR_FILENO);
    }
    ~CapturedErrors() {
        restore();
        std::fclose(m_file);
    }
    CapturedErrors(const CapturedErrors&) = delete;
    CapturedErrors& operator=(const CapturedErrors&) = delete;

    std::string text() {
        restore();
        std::rewind(m_file);
        std::array<char, 4096> buffer{};
        return {buffer.data(), std::fread(buffer.data(), 1, buffer.size(), m_file)};
    }

private:
    void restore() {
        if (m_saved < 0)
            return;
        std::fflush(stderr);
        ::dup2(m_saved, STDERR_FILENO);
        ::close(m_saved);
        m_saved = -1;
    }

    std::FILE* m_file;
    int m_saved;
};

} // namespace

TEST_CASE("warnings and errors are written, what is less is not") {
    CapturedErrors captured;
    log(LogLevel::Debug, "talkative");
    log(LogLevel::Info, "quiet");
    log(LogLevel::Warning, "loud");
    log(LogLevel::Error, "louder");
    const std::string text = captured.text();
    CHECK(text.find("talkative") == std::string::npos);
    CHECK(text.find("quiet") == std::string::npos);
    CHECK(text.find("loud") != std::string::npos);
    CHECK(text.find("louder") != std::string::npos);
}

TEST_CASE("a message is one line, whatever it holds") {
    CapturedErrors captured;
    log(LogLevel::Error, "one {} %s\ntwo\x1B[31m");
    const std::string text = captured.text();
    CHECK(text.ends_with("one {} %s two [31m\n"));
    CHECK(text.find('\n') == text.size() - 1);
}
