#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/store/safety.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <vector>

namespace musette::service {

// What the programs ask of a file without opening it as their library.
using store::check;
using store::CheckOptions;
using store::CheckStep;
using store::contentsOf;
using store::LibraryContents;
using store::quickCheck;

/// A copy of the library that was made on its own, named by its moment.
struct DatedCopy {
    std::filesystem::path file;
    base::Instant made{};
    std::uint64_t bytes = 0;

    friend bool operator==(const DatedCopy&, const DatedCopy&) = default;
};

/// Whether a day has gone by since the newest copy. One dated ahead, by a clock that was wrong,
/// does not count. Pure.
[[nodiscard]] bool isCopyDue(std::span<const DatedCopy> copies, base::Instant now);

/// The copies that are no longer needed: what remains is the newest of each of the last 2 days, 4
/// weeks (from Monday) and 12 months that have one, in UTC, as far as they fit into `room` bytes
/// together; the two newest always remain, and so do those dated ahead of `now`. Pure.
[[nodiscard]] std::vector<DatedCopy> copiesToLetGo(std::span<const DatedCopy> copies,
                                                   base::Instant now, std::uint64_t room);

/// The verified copies of a library that are made by themselves, in `<library>.backups`, which its
/// owner alone can enter. The images of kept items lie once for all copies in
/// `<library>.backups/kept.images`.
/// Thread: one at a time, none that anybody waits for: a copy takes as long as the disk does.
/// Errors: those of `store::backup`; DiskFull also where the disk would be filled by a copy.
class DatedCopies {
public:
    explicit DatedCopies(std::filesystem::path library);

    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }

    /// Newest first; what else lies in the folder is none of ours.
    [[nodiscard]] std::vector<DatedCopy> list() const;

    /// A copy of now; those that are no longer needed go once it stands.
    [[nodiscard]] base::Result<DatedCopy> make(base::Instant now,
                                               const store::CopyOptions& options = {}) const;
    /// The same when one is due; nothing otherwise, and nothing of a library that holds nothing.
    [[nodiscard]] base::Result<std::optional<DatedCopy>>
    makeWhenDue(base::Instant now, const store::CopyOptions& options = {}) const;

private:
    void letGo(base::Instant now) const;
    void dropImagesOfNoCopy() const;

    std::filesystem::path m_library;
    std::filesystem::path m_folder;
};

} // namespace musette::service
