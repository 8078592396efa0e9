#include "file_replacement.h"

#include <musette/base/hash.h>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <ctime>
#include <utility>

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

fs::path folderOf(const fs::path& target) {
    return target.has_parent_path() ? target.parent_path() : fs::path(".");
}

} // namespace

std::unexpected<Error> writeFailure(const fs::path& path, int number) {
    const bool full = number == ENOSPC || number == EFBIG || number == EDQUOT;
    return fail(full ? ErrorCode::DiskFull : ErrorCode::FileUnwritable,
                fmt::format("cannot write {}: {}", path.string(), errnoText(number)));
}

int writeAll(int descriptor, std::string_view bytes) {
    const SizeLimitAsError guard;
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errno;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

FileReplacement::FileReplacement(fs::path path, fs::path target)
    : m_path(std::move(path)), m_target(std::move(target)),
      m_temporary(folderOf(m_target) / fmt::format(".musette-{}", randomUuid())) {}

FileReplacement::FileReplacement(FileReplacement&& other) noexcept
    : m_path(std::move(other.m_path)), m_target(std::move(other.m_target)),
      m_temporary(std::exchange(other.m_temporary, {})),
      m_descriptor(std::exchange(other.m_descriptor, -1)) {}

FileReplacement::~FileReplacement() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    if (!m_temporary.empty())
        ::unlink(m_temporary.c_str());
}

Result<FileReplacement> FileReplacement::begin(const fs::path& path, mode_t rights) {
    FileReplacement file(path, behindLinks(path));
    mode_t mode = 0;
    if (const int problem = checkTarget(file.m_target, mode); problem != 0)
        return writeFailure(path, problem);
    file.m_descriptor =
        ::open(file.m_temporary.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, rights);
    if (file.m_descriptor < 0)
        return writeFailure(path, errno);
    if (mode != 0 && ::fchmod(file.m_descriptor, mode) != 0)
        return writeFailure(path, errno);
    return file;
}

Status FileReplacement::finish() {
    if (::fsync(m_descriptor) != 0)
        return writeFailure(m_path, errno);
    if (::close(std::exchange(m_descriptor, -1)) != 0)
        return writeFailure(m_path, errno);
    if (::rename(m_temporary.c_str(), m_target.c_str()) != 0)
        return writeFailure(m_path, errno);
    m_temporary.clear();
    syncFolder(folderOf(m_target));
    return {};
}

} // namespace musette::base
