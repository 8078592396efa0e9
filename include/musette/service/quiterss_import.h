#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/ids.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace musette::service {

class LibraryFile;

/// What an import from QuiteRSS came to.
struct QuiteRssSummary {
    int feeds = 0;                    ///< added
    int feedsKnown = 0;               ///< were in the library already
    int items = 0;                    ///< added
    int itemsKnown = 0;               ///< were in the library already, or had been removed from it
    int deleted = 0;                  ///< deleted there: they are not announced again
    int starred = 0;                  ///< of those added
    int tagged = 0;                   ///< of those added
    std::vector<std::string> refused; ///< addresses that are none
};

/// Takes over the `feeds.db` of QuiteRSS: folders, feeds, articles with what was read, starred and
/// labelled. The file itself is only read. One action for the journal, in short transactions; a
/// second import of the same file adds nothing. Articles that are in the library already get stars
/// and labels they lack; their read state stays.
/// Thread: the library executor's. Errors: those of `store::QuiteRssFile` and of the library;
/// Cancelled when the action was taken back while it ran.
class QuiteRssImport {
public:
    [[nodiscard]] static base::Result<QuiteRssImport> open(LibraryFile& library,
                                                           const std::filesystem::path& file);
    ~QuiteRssImport();
    QuiteRssImport(QuiteRssImport&&) noexcept;
    QuiteRssImport& operator=(QuiteRssImport&&) = delete;

    [[nodiscard]] bool done() const;
    /// First the feeds, then a few hundred articles at a time.
    [[nodiscard]] base::Status step();
    [[nodiscard]] const QuiteRssSummary& summary() const;
    [[nodiscard]] std::int64_t seen() const;
    [[nodiscard]] std::int64_t total() const;

private:
    struct Parts;
    explicit QuiteRssImport(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace musette::service
