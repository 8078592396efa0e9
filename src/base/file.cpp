#include "descriptor.h"

#include <musette/base/file.h>

#include <fcntl.h>
#include <fmt/format.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>

namespace musette::base {
namespace {

namespace fs = std::filesystem;

std::unexpected<Error> readFailure(const fs::path& path, int number) {
    return fail(ErrorCode::FileUnreadable,
                fmt::format("cannot read {}: {}", path.string(), errnoText(number)));
}

/// The size of a regular file; 0 for what has none (pipes).
std::size_t sizeOf(int descriptor) {
    struct stat status{};
    const bool known = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    return known ? static_cast<std::size_t>(status.st_size) : 0;
}

/// $HOME, or what the system's list of users says.
fs::path homeFolder() {
    if (const char* home = std::getenv("HOME"); home != nullptr && *home == '/')
        return home;
    passwd entry{};
    passwd* found = nullptr;
    std::string buffer(std::size_t{16} << 10, '\0');
    ::getpwuid_r(::geteuid(), &entry, buffer.data(), buffer.size(), &found);
    return found != nullptr && found->pw_dir != nullptr ? fs::path(found->pw_dir) : fs::path("/");
}

fs::path folderOf(const char* variable, const char* standard) {
    const char* folder = std::getenv(variable);
    if (folder != nullptr && *folder == '/') // relative paths are to be ignored
        return fs::path(folder) / "musette";
    return homeFolder() / standard / "musette";
}

} // namespace

Result<std::string> readFile(const fs::path& path, std::size_t limit) {
    const Descriptor descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (descriptor.get() < 0)
        return readFailure(path, errno);
    std::string bytes;
    const std::size_t size = sizeOf(descriptor.get());
    bytes.reserve(size <= limit ? size : 0);
    std::string chunk(std::clamp<std::size_t>(size, 4096, std::size_t{64} << 10), '\0');
    for (;;) {
        const ssize_t got = ::read(descriptor.get(), chunk.data(), chunk.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return readFailure(path, errno);
        if (got == 0)
            return bytes;
        if (static_cast<std::size_t>(got) > limit - bytes.size())
            return fail(ErrorCode::TooLarge,
                        fmt::format("{} is larger than {} bytes", path.string(), limit));
        bytes.append(chunk, 0, static_cast<std::size_t>(got));
    }
}

fs::path dataFolder() {
    return folderOf("XDG_DATA_HOME", ".local/share");
}

fs::path configFolder() {
    return folderOf("XDG_CONFIG_HOME", ".config");
}

fs::path defaultLibraryFile() {
    return dataFolder() / "library.db";
}

} // namespace musette::base
