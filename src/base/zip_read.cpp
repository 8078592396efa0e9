#include "descriptor.h"
#include "zip_name.h"

#include <musette/base/zip.h>

#include <fcntl.h>
#include <fmt/format.h>
#include <minizip/unzip.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <map>
#include <optional>
#include <utility>

namespace musette::base {
namespace {

namespace fs = std::filesystem;

std::unexpected<Error> damaged(const fs::path& path, std::string_view finding) {
    return fail(ErrorCode::FileDamaged,
                fmt::format("{}: no ZIP file that can be trusted ({})", path.string(), finding));
}

/// Why an entry is refused, or nothing.
std::optional<std::string_view> objectionTo(const unz_file_info64& info, std::string_view name) {
    constexpr uLong kEncrypted = 1;
    constexpr uLong kMadeByUnix = 3;
    constexpr uLong kStored = 0;
    constexpr uLong kMostDeflateGains = 1032; // RFC 1951: 258 bytes of a quarter of a byte
    constexpr uLong kRoundedUp = 64;
    if (!isSafeZipName(name))
        return "a name that leads out of the folder";
    if ((info.flag & kEncrypted) != 0)
        return "an encrypted entry";
    if (info.compression_method != kStored && info.compression_method != Z_DEFLATED)
        return "an unknown way of packing";
    const auto mode = static_cast<mode_t>(info.external_fa >> 16);
    if ((info.version >> 8) == kMadeByUnix && (mode & S_IFMT) != 0 && !S_ISREG(mode))
        return "an entry that is no plain file";
    if (info.compression_method == kStored && info.compressed_size != info.uncompressed_size)
        return "sizes that contradict each other";
    if (info.uncompressed_size / kMostDeflateGains > info.compressed_size + kRoundedUp)
        return "sizes that contradict each other";
    return std::nullopt;
}

} // namespace

struct ZipReader::Open {
    explicit Open(fs::path file) : path(std::move(file)) {}
    ~Open() {
        if (zip != nullptr) {
            unzCloseCurrentFile(zip);
            unzClose(zip);
        }
    }
    Open(const Open&) = delete;
    Open& operator=(const Open&) = delete;

    Status list(const ZipLimits& limits, std::uint64_t fileSize);
    Status take(const ZipLimits& limits, std::uint64_t fileSize);

    fs::path path;
    unzFile zip = nullptr;
    std::vector<ZipEntry> entries;
    std::vector<unz64_file_pos> places;
    std::map<std::string, std::size_t, std::less<>> byName;
    std::uint64_t packed = 0;
    std::uint64_t unpacked = 0;
    std::uint64_t left = 0; ///< of the entry that is open
    bool reading = false;
};

/// The entry at which minizip stands.
Status ZipReader::Open::take(const ZipLimits& limits, std::uint64_t fileSize) {
    std::array<char, 1026> buffer{};
    unz_file_info64 info{};
    if (unzGetCurrentFileInfo64(zip, &info, buffer.data(), buffer.size() - 1, nullptr, 0, nullptr,
                                0) != UNZ_OK)
        return damaged(path, "its list of files cannot be read");
    if (info.size_filename >= buffer.size() - 1)
        return damaged(path, "a name that is too long");
    const std::string_view name(buffer.data(), info.size_filename);
    // Two entries on the same bytes are a bomb: honest ones lie one after the other.
    packed += info.compressed_size;
    if (info.compressed_size > fileSize || packed > fileSize)
        return damaged(path, "entries that lie upon each other");
    if (name.ends_with('/') && info.uncompressed_size == 0 &&
        isSafeZipName(name.substr(0, name.size() - 1)))
        return {};
    if (const auto objection = objectionTo(info, name))
        return damaged(path, *objection);
    unpacked += info.uncompressed_size;
    if (unpacked > limits.bytes || entries.size() >= limits.entries)
        return fail(ErrorCode::TooLarge, path.string() + " holds more than is allowed");
    unz64_file_pos place{};
    if (unzGetFilePos64(zip, &place) != UNZ_OK)
        return damaged(path, "its list of files cannot be read");
    if (!byName.emplace(name, entries.size()).second)
        return damaged(path, "a name that is there twice");
    entries.push_back({std::string(name), info.uncompressed_size});
    places.push_back(place);
    return {};
}

Status ZipReader::Open::list(const ZipLimits& limits, std::uint64_t fileSize) {
    int answer = unzGoToFirstFile(zip);
    for (; answer == UNZ_OK; answer = unzGoToNextFile(zip)) {
        if (auto taken = take(limits, fileSize); !taken)
            return taken;
    }
    if (answer != UNZ_END_OF_LIST_OF_FILE)
        return damaged(path, "its list of files cannot be read");
    return {};
}

ZipReader::ZipReader(std::unique_ptr<Open> open) : m_open(std::move(open)) {}
ZipReader::ZipReader(ZipReader&&) noexcept = default;
ZipReader& ZipReader::operator=(ZipReader&&) noexcept = default;
ZipReader::~ZipReader() = default;

Result<ZipReader> ZipReader::open(const fs::path& path, ZipLimits limits) {
    struct stat status{};
    {
        const Descriptor readable(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
        if (readable.get() < 0 || ::fstat(readable.get(), &status) != 0)
            return fail(ErrorCode::FileUnreadable,
                        fmt::format("cannot read {}: {}", path.string(), errnoText(errno)));
    }
    if (!S_ISREG(status.st_mode))
        return fail(ErrorCode::FileUnreadable, path.string() + " is no file");
    auto open = std::make_unique<Open>(path);
    open->zip = unzOpen64(path.c_str());
    if (open->zip == nullptr)
        return damaged(path, "it does not end like one");
    if (auto listed = open->list(limits, static_cast<std::uint64_t>(status.st_size)); !listed)
        return std::unexpected(listed.error());
    return ZipReader(std::move(open));
}

const std::vector<ZipEntry>& ZipReader::entries() const {
    return m_open->entries;
}

const ZipEntry* ZipReader::find(std::string_view name) const {
    const auto found = m_open->byName.find(name);
    return found == m_open->byName.end() ? nullptr : &m_open->entries[found->second];
}

Result<std::string> ZipReader::read(std::string_view name, std::size_t limit) {
    if (auto begun = begin(name); !begun)
        return std::unexpected(begun.error());
    if (m_open->left > limit)
        return fail(ErrorCode::TooLarge, fmt::format("{} of {} is longer than {} bytes", name,
                                                     m_open->path.string(), limit));
    std::string bytes(static_cast<std::size_t>(m_open->left), '\0');
    std::size_t filled = 0;
    while (true) {
        std::array<char, 1> beyond{};
        const std::span<char> room(bytes.data() + filled, bytes.size() - filled);
        const auto count = next(room.empty() ? std::span<char>(beyond) : room);
        if (!count)
            return std::unexpected(count.error());
        if (*count == 0)
            return bytes;
        filled += *count;
    }
}

Status ZipReader::begin(std::string_view name) {
    const auto found = m_open->byName.find(name);
    if (found == m_open->byName.end())
        return fail(ErrorCode::NotFound,
                    fmt::format("{}: there is no {} in it", m_open->path.string(), name));
    unzCloseCurrentFile(m_open->zip);
    m_open->reading = unzGoToFilePos64(m_open->zip, &m_open->places[found->second]) == UNZ_OK &&
                      unzOpenCurrentFile(m_open->zip) == UNZ_OK;
    if (!m_open->reading)
        return damaged(m_open->path, fmt::format("{} is not as announced", name));
    m_open->left = m_open->entries[found->second].size;
    return {};
}

Result<std::size_t> ZipReader::next(std::span<char> block) {
    if (!m_open->reading)
        return std::size_t{0};
    const int count =
        unzReadCurrentFile(m_open->zip, block.data(), static_cast<unsigned>(block.size()));
    if (count > 0 && static_cast<std::uint64_t>(count) <= m_open->left) {
        m_open->left -= static_cast<std::uint64_t>(count);
        return static_cast<std::size_t>(count);
    }
    // minizip compares the checksum when it closes an entry that was read to its end.
    m_open->reading = false;
    const int closed = unzCloseCurrentFile(m_open->zip);
    if (count != 0 || m_open->left != 0 || closed != UNZ_OK)
        return damaged(m_open->path, "an entry is not as announced");
    return std::size_t{0};
}

} // namespace musette::base
