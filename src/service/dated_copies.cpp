#include <musette/service/dated_copies.h>
#include <musette/service/image_folder.h>

#include <sys/stat.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace musette::service {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kSuffix = ".musette";
/// What a copy must leave free on the disk for everything else.
constexpr std::uint64_t kLeftFree = std::uint64_t{500} << 20;

/// "20261126T081500Z.musette": a moment without what some file systems do not take.
std::string nameFor(base::Instant moment) {
    std::string name;
    for (const char c : base::formatRfc3339(moment)) {
        if (c != ':' && c != '-')
            name += c;
    }
    return name.append(kSuffix);
}

std::optional<base::Instant> momentOf(const std::string& name) {
    constexpr std::size_t kLength = 16; // 20261126T081500Z
    if (name.size() != kLength + kSuffix.size() || !name.ends_with(kSuffix))
        return {};
    const std::string_view text(name);
    std::string spelt(text.substr(0, 4));
    spelt.append("-").append(text.substr(4, 2)).append("-").append(text.substr(6, 5));
    spelt.append(":").append(text.substr(11, 2)).append(":").append(text.substr(13, 3));
    return base::parseRfc3339(spelt);
}

/// All copies together take a tenth of the disk at most.
std::uint64_t roomOn(const fs::path& folder) {
    std::error_code problem;
    const fs::space_info space = fs::space(folder, problem);
    return problem ? ~std::uint64_t{0} : space.capacity / 10;
}

base::Status requireRoom(const fs::path& library, const fs::path& folder) {
    std::error_code problem;
    const std::uint64_t size = fs::file_size(library, problem);
    if (problem)
        return {};
    const fs::space_info space = fs::space(folder, problem);
    if (!problem && space.available < size + kLeftFree)
        return base::fail(base::ErrorCode::DiskFull,
                          folder.string() + ": a copy of the library would fill the disk");
    return {};
}

} // namespace

DatedCopies::DatedCopies(fs::path library) : m_library(std::move(library)), m_folder(m_library) {
    m_folder += ".backups";
}

std::vector<DatedCopy> DatedCopies::list() const {
    std::vector<DatedCopy> copies;
    std::error_code problem;
    for (const fs::directory_entry& entry : fs::directory_iterator(m_folder, problem)) {
        std::error_code ignored;
        const auto made = momentOf(entry.path().filename().string());
        if (made && entry.is_regular_file(ignored))
            copies.push_back({entry.path(), *made, entry.file_size(ignored)});
    }
    std::ranges::sort(copies, std::greater(), &DatedCopy::made);
    return copies;
}

base::Result<DatedCopy> DatedCopies::make(base::Instant now,
                                          const store::CopyOptions& options) const {
    if (const auto contents = store::contentsOf(m_library); !contents)
        return std::unexpected(contents.error());
    if (::mkdir(m_folder.c_str(), 0700) != 0 && !fs::is_directory(m_folder))
        return base::fail(base::ErrorCode::FileUnwritable,
                          m_folder.string() + ": the folder of copies cannot be made");
    if (auto room = requireRoom(m_library, m_folder); !room)
        return std::unexpected(room.error());
    const auto images = store::keptImages(m_library);
    if (!images)
        return std::unexpected(images.error());
    const DatedCopy copy{m_folder / nameFor(now), now, 0};
    if (auto made = store::backup(m_library, copy.file, options); !made)
        return std::unexpected(made.error());
    // The copy stands without its images too; they lie beside the library still.
    const auto taken = ImageFolder(m_folder / "kept").takeFrom(ImageFolder(m_library), *images);
    letGo(now);
    if (!taken)
        return std::unexpected(taken.error());
    std::error_code problem;
    return DatedCopy{copy.file, now, fs::file_size(copy.file, problem)};
}

base::Result<std::optional<DatedCopy>>
DatedCopies::makeWhenDue(base::Instant now, const store::CopyOptions& options) const {
    if (!isCopyDue(list(), now))
        return std::nullopt;
    const auto contents = store::contentsOf(m_library);
    if (!contents)
        return std::unexpected(contents.error());
    if (*contents == store::LibraryContents{})
        return std::nullopt;
    auto made = make(now, options);
    if (!made)
        return std::unexpected(made.error());
    return *std::move(made);
}

void DatedCopies::letGo(base::Instant now) const {
    const std::vector<DatedCopy> gone = copiesToLetGo(list(), now, roomOn(m_folder));
    std::error_code ignored;
    for (const DatedCopy& copy : gone)
        fs::remove(copy.file, ignored);
    if (!gone.empty())
        dropImagesOfNoCopy();
}

void DatedCopies::dropImagesOfNoCopy() const {
    std::set<std::string> wanted;
    for (const DatedCopy& copy : list()) {
        const auto images = store::keptImages(copy.file);
        if (!images) // what it wants is not known, so nothing goes
            return;
        for (const model::ImageFile& image : *images)
            wanted.insert(image.hash);
    }
    const ImageFolder pool(m_folder / "kept");
    for (const model::ImageFile& image : pool.images()) {
        if (!wanted.contains(image.hash))
            pool.remove(image);
    }
}

} // namespace musette::service
