#include <musette/base/log.h>

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace musette::base {
namespace {

spdlog::logger& logger() {
    static const std::shared_ptr<spdlog::logger> instance = [] {
        auto made = spdlog::stderr_logger_mt("musette");
        made->set_level(spdlog::level::warn);
        made->set_pattern("%Y-%m-%dT%H:%M:%S.%e %l: %v");
        return made;
    }();
    return *instance;
}

spdlog::level::level_enum levelOf(LogLevel level) {
    switch (level) {
    case LogLevel::Debug: return spdlog::level::debug;
    case LogLevel::Info: return spdlog::level::info;
    case LogLevel::Warning: return spdlog::level::warn;
    case LogLevel::Error: return spdlog::level::err;
    }
    return spdlog::level::err;
}

} // namespace

void log(LogLevel level, std::string_view message) { logger().log(levelOf(level), message); }

void setLogLevel(LogLevel level) { logger().set_level(levelOf(level)); }

} // namespace musette::base
