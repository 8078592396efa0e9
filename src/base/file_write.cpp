#include "descriptor.h"

#include <musette/base/file.h>
#include <musette/base/hash.h>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <ctime>

namespace musette::base {
namespace {

namespace fs = std::filesystem;

/// While it lives, a write over the file-size limit fails with EFBIG; by default the kernel would
/// end the program with SIGXFSZ (write(2)).
class SizeLimitAsError {
public:
    SizeLimitAsError() {
        sigemptyset(&m_signal);
        sigaddset(&m_signal, SIGXFSZ);
        ::pthread_sigmask(SIG_BLOCK, &m_signal, &m_before);
    }
    ~SizeLimitAsError() {
        if (sigismember(&m_before, SIGXFSZ) == 0) {
            // Only now may the signal be let through: what this thread was sent is taken back
            // first.
            const timespec noWait{};
            while (::sigtimedwait(&m_signal, nullptr, &noWait) == SIGXFSZ) {
            }
        }
        ::pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }
    SizeLimitAsError(const SizeLimitAsError&) = delete;
    SizeLimitAsError& operator=(const SizeLimitAsError&) = delete;

private:
    sigset_t m_signal{};
    sigset_t m_before{};
};

std::unexpected<Error> writeFailure(const fs::path& path, int number) {
    const bool full = number == ENOSPC || number == EFBIG || number == EDQUOT;
    return fail(full ? ErrorCode::DiskFull : ErrorCode::FileUnwritable,
                fmt::format("cannot write {}: {}", path.string(), errnoText(number)));
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

/// What a link points to, so that the link stays and the file behind it changes.
fs::path behindLinks(const fs::path& path) {
    std::error_code ignored;
    if (!fs::is_symlink(path, ignored))
        return path;
    std::error_code failed;
    fs::path target = fs::weakly_canonical(path, failed);
    return failed ? path : target;
}

/// 0 when the target may be replaced, else an errno. `mode` gets the rights of a file that is there
/// already: a report that only its owner may read stays so.
int checkTarget(const fs::path& target, mode_t& mode) {
    struct stat status{};
    if (::stat(target.c_str(), &status) != 0)
        return 0;
    if (S_ISDIR(status.st_mode))
        return EISDIR;
    if (!S_ISREG(status.st_mode)) // a rename would put a file in the place of a device
        return EINVAL;
    mode = status.st_mode & 0777;
    return ::access(target.c_str(), W_OK) == 0 ? 0 : errno;
}

/// 0, or the errno of what failed; the file is gone again then.
int writeNewFile(const fs::path& file, std::string_view bytes, mode_t mode) {
    Descriptor descriptor(::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (descriptor.get() < 0)
        return errno;
    int problem = mode != 0 && ::fchmod(descriptor.get(), mode) != 0 ? errno : 0;
    if (problem == 0)
        problem = writeAll(descriptor.get(), bytes);
    if (::close(descriptor.release()) != 0 && problem == 0)
        problem = errno;
    if (problem != 0)
        ::unlink(file.c_str());
    return problem;
}

} // namespace

Status writeFileAtomically(const fs::path& path, std::string_view bytes) {
    const SizeLimitAsError guard;
    const fs::path target = behindLinks(path);
    mode_t mode = 0;
    if (const int problem = checkTarget(target, mode); problem != 0)
        return writeFailure(path, problem);
    const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
    const fs::path temporary = folder / fmt::format(".musette-{}", randomUuid());
    if (const int problem = writeNewFile(temporary, bytes, mode); problem != 0)
        return writeFailure(path, problem);
    if (::rename(temporary.c_str(), target.c_str()) != 0) {
        const int problem = errno;
        ::unlink(temporary.c_str());
        return writeFailure(path, problem);
    }
    syncFolder(folder);
    return {};
}

} // namespace musette::base
