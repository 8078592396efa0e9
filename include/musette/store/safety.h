#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/image.h>

#include <filesystem>
#include <memory>
#include <vector>

namespace musette::store {

/// A copy by SQLite's online backup, verified before it takes its name: the target is the old file
/// or a sound copy, never half of one. Errors: FileUnwritable, DiskFull, those of the library.
[[nodiscard]] base::Status backup(const std::filesystem::path& library,
                                  const std::filesystem::path& target);

/// The images of items that the user keeps: those that a copy needs beside it. Errors: those of the
/// library.
[[nodiscard]] base::Result<std::vector<model::ImageFile>>
keptImages(const std::filesystem::path& library);

/// Integrity of the file and its references, the search index against its text, the counts against
/// the items. Errors: LibraryDamaged with the first finding.
[[nodiscard]] base::Status check(const std::filesystem::path& library);

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
