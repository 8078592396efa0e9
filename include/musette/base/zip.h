#pragma once

#include <musette/base/error.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace musette::base {

/// How the bytes of an entry lie in a ZIP file (APPNOTE.TXT §4.4.5).
enum class ZipMethod { Deflated, Stored };

/// Who may read a new file; one that is replaced keeps its rights.
enum class FileRights { Usual, OwnerOnly };

/// A ZIP file that is being written, entry after entry, with memory for one block only.
///
/// It is made beside its target and takes its place in `finish`; dropped before, it leaves nothing.
/// The same entries in the same order give the same bytes at any time: every entry is dated
/// 1980-01-01 and has no extra fields, so that formats whose first entry must be bare (EPUB,
/// OpenDocument) can be written too. Names are relative paths with `/`, in UTF-8, each once.
///
/// Thread: one at a time. Errors: InvalidArgument (a name that ZipReader would refuse, or twice the
/// same), TooLarge (an entry of 4 GiB), DiskFull, FileUnwritable; after one only dropping it helps.
class ZipWriter {
public:
    [[nodiscard]] static Result<ZipWriter> create(const std::filesystem::path& path,
                                                  FileRights rights = FileRights::Usual);
    ZipWriter(ZipWriter&&) noexcept;
    ZipWriter& operator=(ZipWriter&&) noexcept;
    ~ZipWriter();

    /// A whole entry at once.
    [[nodiscard]] Status add(std::string_view name, std::string_view bytes,
                             ZipMethod method = ZipMethod::Deflated);

    /// An entry in pieces: `begin`, any number of `write`, `end`.
    [[nodiscard]] Status begin(std::string_view name, ZipMethod method = ZipMethod::Deflated);
    [[nodiscard]] Status write(std::string_view bytes);
    [[nodiscard]] Status end();

    /// Flushes to the disk and puts the file in its place.
    [[nodiscard]] Status finish();

private:
    struct Open;
    explicit ZipWriter(std::unique_ptr<Open> open);
    std::unique_ptr<Open> m_open;
};

/// One file in a ZIP file; folders are not listed.
struct ZipEntry {
    std::string name;       ///< relative, with `/`, never out of its folder
    std::uint64_t size = 0; ///< of the unpacked bytes, as announced
};

/// What a ZIP file may hold at most; more is refused before anything is unpacked.
struct ZipLimits {
    std::size_t entries = 1'000'000;
    std::uint64_t bytes = std::uint64_t{1} << 40; ///< unpacked, all together
};

/// A ZIP file of anybody, read entry by entry, with memory for one block and the list of names.
///
/// `open` refuses what an honest program does not write: names that lead out of the folder
/// (absolute, `..`, backslashes), names twice, links, encryption, other methods than Deflate and
/// Stored, entries that lie upon each other, more than the limits allow. Reading an entry fails
/// when its size or its checksum is not as announced.
///
/// Thread: one at a time. Errors: FileUnreadable, FileDamaged (no ZIP file, an empty one, or one of
/// the above), TooLarge (over a limit), NotFound (no such entry).
class ZipReader {
public:
    [[nodiscard]] static Result<ZipReader> open(const std::filesystem::path& path,
                                                ZipLimits limits = {});
    ZipReader(ZipReader&&) noexcept;
    ZipReader& operator=(ZipReader&&) noexcept;
    ~ZipReader();

    /// In the order of the file.
    [[nodiscard]] const std::vector<ZipEntry>& entries() const;
    /// Null when there is none.
    [[nodiscard]] const ZipEntry* find(std::string_view name) const;

    /// The whole entry. Errors: also TooLarge when it is longer than `limit`.
    [[nodiscard]] Result<std::string> read(std::string_view name,
                                           std::size_t limit = std::size_t{64} << 20);

    /// An entry in pieces: `begin`, then `next` until it gives 0, at which all was as announced.
    [[nodiscard]] Status begin(std::string_view name);
    [[nodiscard]] Result<std::size_t> next(std::span<char> block);

private:
    struct Open;
    explicit ZipReader(std::unique_ptr<Open> open);
    std::unique_ptr<Open> m_open;
};

} // namespace musette::base
