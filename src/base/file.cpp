#include <musette/base/file.h>

#include <musette/base/hash.h>

#include <fmt/format.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace musette::base {
namespace {

namespace fs = std::filesystem;

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor() {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    [[nodiscard]] int get() const { return m_number; }
    [[nodiscard]] int release() { return std::exchange(m_number, -1); }

private:
    int m_number;
};

std::unexpected<Error> writeFailure(const fs::path& path, int number) {
    const bool full = number == ENOSPC || number == EFBIG || number == EDQUOT;
    return fail(full ? ErrorCode::DiskFull : ErrorCode::FileUnwritable,
                fmt::format("cannot write {}: {}", path.string(), std::strerror(number)));
}

/// 0, or the errno of what failed.
int writeAll(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errno;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(descriptor) == 0 ? 0 : errno;
}

/// Makes the rename itself durable; a file system that cannot is no error.
void syncFolder(const fs::path& folder) {
    const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor.get() >= 0)
        ::fsync(descriptor.get());
}

} // namespace

Result<std::string> readFile(const fs::path& path, std::size_t limit) {
    const Descriptor descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (descriptor.get() < 0)
        return fail(ErrorCode::FileUnreadable,
                    fmt::format("cannot read {}: {}", path.string(), std::strerror(errno)));
    std::string bytes;
    std::string chunk(std::size_t{64} << 10, '\0');
    for (;;) {
        const ssize_t got = ::read(descriptor.get(), chunk.data(), chunk.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fail(ErrorCode::FileUnreadable,
                        fmt::format("cannot read {}: {}", path.string(), std::strerror(errno)));
        if (got == 0)
            return bytes;
        if (bytes.size() + static_cast<std::size_t>(got) > limit)
            return fail(ErrorCode::TooLarge,
                        fmt::format("{} is larger than {} bytes", path.string(), limit));
        bytes.append(chunk, 0, static_cast<std::size_t>(got));
    }
}

Status writeFileAtomically(const fs::path& path, std::string_view bytes) {
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    const fs::path temporary =
        folder / fmt::format(".{}.{}", path.filename().string(), randomUuid().substr(0, 8));
    Descriptor descriptor(
        ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (descriptor.get() < 0)
        return writeFailure(path, errno);
    int problem = writeAll(descriptor.get(), bytes);
    if (::close(descriptor.release()) != 0 && problem == 0)
        problem = errno;
    if (problem == 0 && ::rename(temporary.c_str(), path.c_str()) != 0)
        problem = errno;
    if (problem != 0) {
        ::unlink(temporary.c_str());
        return writeFailure(path, problem);
    }
    syncFolder(folder);
    return {};
}

fs::path dataFolder() {
    const char* data = std::getenv("XDG_DATA_HOME");
    if (data != nullptr && *data == '/')
        return fs::path(data) / "musette";
    const char* home = std::getenv("HOME");
    return fs::path(home != nullptr && *home != '\0' ? home : "/tmp") / ".local/share/musette";
}

fs::path defaultLibraryFile() { return dataFolder() / "library.db"; }

} // namespace musette::base
