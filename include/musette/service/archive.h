#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>

namespace musette::service {

/// How far an archive is: rows of the library, of so many.
struct ArchiveProgress {
    std::int64_t done = 0;
    std::int64_t total = 0;
};

struct ArchiveOptions {
    std::stop_token stop{}; ///< it then ends with Cancelled and leaves nothing
    std::function<void(const ArchiveProgress&)> onProgress{};
};

/// What an archive came to.
struct ArchiveSummary {
    std::int64_t rows = 0;
    std::int64_t images = 0;
};

/// Everything the library holds as a ZIP file (docs/archive.md): each table as JSON, a line a row;
/// feeds as OPML; articles as HTML pages to read; images. It is the library as it stood when this
/// began. In memory are one row and the list of files.
/// On a connection of its own. Thread: any that may wait. Errors: those of the library; DiskFull,
/// FileUnwritable, Cancelled.
[[nodiscard]] base::Result<ArchiveSummary> exportArchive(const std::filesystem::path& library,
                                                         const std::filesystem::path& archive,
                                                         base::Instant now,
                                                         const ArchiveOptions& options = {});

/// Makes a library of an archive, equal to the archived one in every table. HTML passes the
/// sanitiser again, images are looked at again: an archive is anybody's file. The library must not
/// be there yet, or hold nothing. Errors: AlreadyExists; FileDamaged for what is no archive, or
/// contradicts itself; LibraryTooNew; LibraryBusy; DiskFull, Cancelled, those of files.
[[nodiscard]] base::Result<ArchiveSummary> importArchive(const std::filesystem::path& archive,
                                                         const std::filesystem::path& library,
                                                         const base::Clock& clock,
                                                         const ArchiveOptions& options = {});

} // namespace musette::service
