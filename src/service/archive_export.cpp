#include "archive_pages.h"
#include "archive_rows.h"

#include <musette/base/zip.h>
#include <musette/service/archive.h>
#include <musette/service/image_folder.h>
#include <musette/service/library_file.h>
#include <musette/service/reader.h>
#include <musette/store/reader.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <vector>

namespace musette::service {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

/// A file of rows; longer tables come in several.
constexpr std::size_t kLongestFile = std::size_t{128} << 20;
constexpr std::int64_t kRowsPerStep = 500;

/// One export on its way.
class Export {
public:
    Export(store::RowReader& rows, base::ZipWriter& zip, const ArchiveOptions& options)
        : m_rows(rows), m_zip(zip), m_options(options) {}

    base::Status writeTables(Json& list) {
        const auto tables = m_rows.tables();
        if (!tables)
            return std::unexpected(tables.error());
        for (const store::TableShape& table : *tables) {
            Json files = Json::array();
            const std::int64_t before = m_done;
            if (auto written = writeTable(table, files); !written)
                return written;
            list.push_back({{"name", table.name},
                            {"columns", table.columns},
                            {"rows", m_done - before},
                            {"files", files}});
        }
        return {};
    }

    base::Status writePages() {
        ArchivePages pages(m_zip);
        const auto add = [&](const store::StoredArticle& article) -> base::Status {
            if (stopped())
                return stoppedError();
            return pages.add(article);
        };
        if (auto written = m_rows.readArticles(add); !written)
            return written;
        return pages.finish();
    }

    base::Result<std::int64_t> writeImages(const fs::path& library) {
        const ImageFolder folder(library);
        std::int64_t count = 0;
        std::vector<model::ImageFile> images = folder.images();
        std::ranges::sort(images, {}, &model::ImageFile::hash);
        for (const model::ImageFile& image : images) {
            if (stopped())
                return std::unexpected(stoppedError().error());
            const auto bytes = folder.read(image);
            if (!bytes)
                continue; // damaged: it is asked for again
            const std::string name = "images/" + folder.fileOf(image).filename().string();
            if (auto written = m_zip.add(name, *bytes, base::ZipMethod::Stored); !written)
                return std::unexpected(written.error());
            ++count;
        }
        return count;
    }

    [[nodiscard]] std::int64_t rows() const { return m_done; }

private:
    [[nodiscard]] bool stopped() const { return m_options.stop.stop_requested(); }
    static base::Status stoppedError() {
        return base::fail(base::ErrorCode::Cancelled, "the archive was stopped");
    }

    base::Status writeTable(const store::TableShape& table, Json& files) {
        std::size_t bytes = 0;
        const auto open = [&]() -> base::Status {
            const std::size_t number = files.size() + 1;
            std::string name = "tables/" + table.name;
            name += number == 1 ? ".jsonl" : fmt::format("-{}.jsonl", number);
            bytes = 0;
            files.push_back(name);
            return m_zip.begin(name);
        };
        const auto add = [&](std::span<const store::StoredValue> values) -> base::Status {
            if (stopped())
                return stoppedError();
            if (files.empty() || bytes > kLongestFile) {
                if (!files.empty()) {
                    if (auto ended = m_zip.end(); !ended)
                        return ended;
                }
                if (auto opened = open(); !opened)
                    return opened;
            }
            const std::string line = lineOf(table, values);
            bytes += line.size();
            tell();
            return m_zip.write(line);
        };
        if (auto read = m_rows.read(table, add); !read)
            return read;
        return files.empty() ? base::Status{} : m_zip.end();
    }

    void tell() {
        if (++m_done % kRowsPerStep == 0 && m_options.onProgress)
            m_options.onProgress({m_done, 0});
    }

    store::RowReader& m_rows;
    base::ZipWriter& m_zip;
    const ArchiveOptions& m_options;
    std::int64_t m_done = 0;
};

base::Result<std::string> opmlOf(const fs::path& library) {
    auto store = store::StoreReader::open(library);
    if (!store)
        return std::unexpected(store.error());
    return LibraryReader(**store).exportOpml();
}

} // namespace

base::Result<ArchiveSummary> exportArchive(const fs::path& library, const fs::path& archive,
                                           base::Instant now, const ArchiveOptions& options) {
    auto rows = store::RowReader::open(library);
    if (!rows)
        return std::unexpected(rows.error());
    auto zip = base::ZipWriter::create(archive, base::FileRights::OwnerOnly);
    if (!zip)
        return std::unexpected(zip.error());
    Export work(**rows, *zip, options);
    Json tables = Json::array();
    if (auto written = work.writeTables(tables); !written)
        return std::unexpected(written.error());
    const auto opml = opmlOf(library);
    if (!opml)
        return std::unexpected(opml.error());
    if (auto written = zip->add("feeds.opml", *opml); !written)
        return std::unexpected(written.error());
    if (auto written = work.writePages(); !written)
        return std::unexpected(written.error());
    const auto images = work.writeImages(library);
    if (!images)
        return std::unexpected(images.error());
    const Json head{
        {"format", "musette-archive"},      {"version", 1},     {"schema", (*rows)->schema()},
        {"made", base::formatRfc3339(now)}, {"tables", tables}, {"images", *images}};
    if (auto written = zip->add("archive.json", head.dump(2) + '\n'); !written)
        return std::unexpected(written.error());
    if (auto finished = zip->finish(); !finished)
        return std::unexpected(finished.error());
    return ArchiveSummary{work.rows(), *images};
}

} // namespace musette::service
