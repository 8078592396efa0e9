#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/image.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace musette::store {

/// How a copy is made.
struct CopyOptions {
    std::stop_token stop{};             ///< the copy then fails with Cancelled, leaving nothing
    std::chrono::milliseconds pause{0}; ///< after every two megabytes, for others on the disk
};

/// A copy by SQLite's online backup, verified before it takes its name: the target is the old file
/// or a sound copy, never half of one. It is what the library held when it began, whatever is
/// written meanwhile. Errors: FileUnwritable, DiskFull, Cancelled, those of the library.
[[nodiscard]] base::Status backup(const std::filesystem::path& library,
                                  const std::filesystem::path& target,
                                  const CopyOptions& options = {});

/// The images of items that the user keeps: those that a copy needs beside it. Errors: those of the
/// library.
[[nodiscard]] base::Result<std::vector<model::ImageFile>>
keptImages(const std::filesystem::path& library);

/// What a check does, in this order; the first takes the longest.
enum class CheckStep { File, References, Counts, Search };

struct CheckOptions {
    std::stop_token stop{};
    std::function<void(CheckStep)> onStep{}; ///< called as each begins
    bool fileOnly =
        false; ///< leaves out what can be made anew: counts, texts and index of searches
};

/// Integrity of the file and its references, the search index against its text, the counts against
/// the items. Errors: LibraryDamaged with the first finding, Cancelled.
[[nodiscard]] base::Status check(const std::filesystem::path& library,
                                 const CheckOptions& options = {});

/// The cheap check at the start of a program: references of what the user made, then the file
/// without its indexes as far as the time allows. Errors: LibraryDamaged with the first finding;
/// Cancelled when the time was over or `stop` requested before anything was found.
[[nodiscard]] base::Status quickCheck(const std::filesystem::path& library,
                                      std::chrono::milliseconds limit,
                                      const std::stop_token& stop = {});

/// How much a library holds, told without reading it whole.
struct LibraryContents {
    int feeds = 0;
    std::int64_t items = 0;
    int sessions = 0;
    int notes = 0;                         ///< of sessions and on items, with highlights
    std::optional<base::Instant> newest{}; ///< when the last item arrived

    friend bool operator==(const LibraryContents&, const LibraryContents&) = default;
};

/// Errors: those of the library.
[[nodiscard]] base::Result<LibraryContents> contentsOf(const std::filesystem::path& library);

/// Puts a verified copy in the library's place; the present file is kept beside it under a dated
/// name, which is returned (empty when there was none). Errors: LibraryBusy when anybody has the
/// library open; those of `backup`.
[[nodiscard]] base::Result<std::filesystem::path>
restore(const std::filesystem::path& copy, const std::filesystem::path& library, base::Instant now);

/// True for a library of a version that kept the logins of feeds in their addresses, with such a
/// login in it. False where no file lies. Errors: those of the library.
[[nodiscard]] base::Result<bool> holdsLogins(const std::filesystem::path& copy);

/// Takes those logins out, and the entries of its journal that hold them; all else stays. For a
/// copy that nobody has open. Errors: those of the library.
[[nodiscard]] base::Status removeLogins(const std::filesystem::path& copy);

/// One refresh at a time on a library, across processes. The lock lives in the kernel (flock on
/// `<library>-refresh.lock`) and dies with its process; the empty file stays.
class RefreshLock {
public:
    /// Errors: LibraryBusy when another process holds it.
    [[nodiscard]] static base::Result<RefreshLock> take(const std::filesystem::path& library);
    ~RefreshLock();
    RefreshLock(RefreshLock&& other) noexcept;
    RefreshLock& operator=(RefreshLock&&) = delete;

private:
    explicit RefreshLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor = -1;
};

} // namespace musette::store
