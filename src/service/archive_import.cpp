#include "archive_rows.h"

#include <musette/base/hash.h>
#include <musette/base/image_header.h>
#include <musette/base/zip.h>
#include <musette/markup/sanitise.h>
#include <musette/service/archive.h>
#include <musette/service/image_folder.h>
#include <musette/service/library_file.h>
#include <musette/store/safety.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <vector>

namespace musette::service {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

/// The longest row: an entry of the journal that a large action made.
constexpr std::size_t kLongestLine = std::size_t{1} << 30;
constexpr std::int64_t kRowsPerStep = 500;

std::unexpected<base::Error> damaged(std::string_view finding) {
    return base::fail(base::ErrorCode::FileDamaged,
                      fmt::format("this is no archive of Musette, or a damaged one ({})", finding));
}

struct ArchivedTable {
    store::TableShape shape;
    std::int64_t rows = 0;
    std::vector<std::string> files;
};

struct ArchiveHead {
    int schema = 0;
    std::vector<ArchivedTable> tables;
};

base::Result<ArchiveHead> headOf(base::ZipReader& zip) {
    if (zip.find("archive.json") == nullptr)
        return damaged("it has no archive.json");
    const auto text = zip.read("archive.json");
    if (!text)
        return std::unexpected(text.error());
    try {
        const Json json = Json::parse(*text);
        if (json.at("format") != "musette-archive")
            return damaged("archive.json names another format");
        if (json.at("version").get<int>() > 1)
            return base::fail(base::ErrorCode::LibraryTooNew,
                              "the archive was made by a later version of Musette");
        ArchiveHead head;
        head.schema = json.at("schema").get<int>();
        for (const Json& table : json.at("tables"))
            head.tables.push_back({{table.at("name").get<std::string>(),
                                    table.at("columns").get<std::vector<std::string>>()},
                                   table.at("rows").get<std::int64_t>(),
                                   table.at("files").get<std::vector<std::string>>()});
        return head;
    } catch (const Json::exception& problem) {
        return damaged(problem.what());
    }
}

/// Columns that hold HTML: only what the sanitiser has written may be shown.
bool holdsHtml(const std::string& table, const std::string& column) {
    static const std::set<std::pair<std::string, std::string>> kColumns{
        {"item_body", "summary_html"}, {"item_body", "content_html"}, {"item_full_text", "html"}};
    return kColumns.contains({table, column});
}

void sanitise(const store::TableShape& table, std::vector<store::StoredValue>& values) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        auto* text = std::get_if<std::string>(&values[i]);
        if (text == nullptr || !holdsHtml(table.name, table.columns[i]))
            continue;
        markup::SanitiseOptions options;
        options.idPrefix = table.columns[i] == "summary_html" ? "s-" : "u-";
        options.maxBytes = kLongestLine;
        *text = markup::sanitise(*text, options).html;
    }
}

/// Fills a library from an archive.
class Import {
public:
    Import(base::ZipReader& zip, store::RowWriter& rows, const ArchiveOptions& options)
        : m_zip(zip), m_rows(rows), m_options(options) {}

    base::Status readTables(const ArchiveHead& head) {
        for (const ArchivedTable& table : head.tables)
            m_total += table.rows;
        for (const ArchivedTable& table : head.tables) {
            if (auto begun = m_rows.begin(table.shape); !begun)
                return begun;
            const std::int64_t before = m_done;
            for (const std::string& file : table.files) {
                if (auto read = readFile(table.shape, file); !read)
                    return read;
            }
            if (m_done - before != table.rows)
                return damaged("rows of " + table.shape.name + " are missing");
        }
        return {};
    }

    [[nodiscard]] std::int64_t rows() const { return m_done; }

private:
    base::Status readFile(const store::TableShape& table, const std::string& file) {
        if (m_zip.find(file) == nullptr)
            return damaged("there is no " + file);
        if (auto begun = m_zip.begin(file); !begun)
            return begun;
        std::array<char, std::size_t{64} << 10> block{};
        std::string waiting;
        while (true) {
            const auto count = m_zip.next(block);
            if (!count)
                return std::unexpected(count.error());
            if (*count == 0)
                return waiting.empty() ? base::Status{} : damaged(file + " ends within a row");
            waiting.append(block.data(), *count);
            if (waiting.size() > kLongestLine)
                return damaged(file + " has a row without end");
            if (auto added = addLines(table, waiting); !added)
                return added;
        }
    }

    /// Takes the whole lines out of what has come.
    base::Status addLines(const store::TableShape& table, std::string& waiting) {
        std::size_t start = 0;
        for (std::size_t end = waiting.find('\n'); end != std::string::npos;
             end = waiting.find('\n', start)) {
            if (auto added = addRow(table, std::string_view(waiting).substr(start, end - start));
                !added)
                return added;
            start = end + 1;
        }
        waiting.erase(0, start);
        return {};
    }

    base::Status addRow(const store::TableShape& table, std::string_view line) {
        if (m_options.stop.stop_requested())
            return base::fail(base::ErrorCode::Cancelled, "the import was stopped");
        auto values = valuesOf(table, line);
        if (!values)
            return std::unexpected(values.error());
        sanitise(table, *values);
        if (++m_done % kRowsPerStep == 0 && m_options.onProgress)
            m_options.onProgress({m_done, m_total});
        return m_rows.add(*values);
    }

    base::ZipReader& m_zip;
    store::RowWriter& m_rows;
    const ArchiveOptions& m_options;
    std::int64_t m_done = 0;
    std::int64_t m_total = 0;
};

/// Images whose bytes are what their names say, and a picture by their first bytes; others are
/// passed over, and asked for again when they are wanted.
base::Result<std::int64_t> readImages(base::ZipReader& zip, const fs::path& library,
                                      const std::stop_token& stop) {
    constexpr std::string_view kFolder = "images/";
    constexpr std::size_t kLargest = std::size_t{32} << 20;
    const ImageFolder folder(library);
    std::int64_t count = 0;
    for (const base::ZipEntry& entry : std::vector(zip.entries())) {
        if (!entry.name.starts_with(kFolder) || entry.size > kLargest)
            continue;
        if (stop.stop_requested())
            return base::fail(base::ErrorCode::Cancelled, "the import was stopped");
        const auto bytes = zip.read(entry.name, kLargest);
        if (!bytes)
            return std::unexpected(bytes.error());
        const auto header = base::readImageHeader(*bytes);
        const std::string hash = base::sha256Hex(*bytes);
        if (!header)
            continue;
        const model::ImageFile image{hash, header->type, static_cast<std::int64_t>(bytes->size()),
                                     static_cast<int>(header->width),
                                     static_cast<int>(header->height)};
        if (std::string_view(entry.name).substr(kFolder.size()) !=
            folder.fileOf(image).filename().string())
            continue;
        if (auto kept = folder.keep(image, *bytes); !kept)
            return std::unexpected(kept.error());
        ++count;
    }
    return count;
}

/// Whether the archive may become the library at that place.
base::Status requireRoom(const fs::path& library) {
    std::error_code problem;
    if (!fs::exists(library, problem))
        return {};
    const auto contents = store::contentsOf(library);
    if (!contents)
        return contents.error().code == base::ErrorCode::NotFound
                   ? base::Status{}
                   : std::unexpected(contents.error());
    if (*contents != store::LibraryContents{})
        return base::fail(base::ErrorCode::AlreadyExists,
                          library.string() + ": an archive is imported into an empty library only");
    return {};
}

/// A file that goes unless it has come to its place.
struct IncomingFile {
    fs::path path;
    ~IncomingFile() {
        std::error_code ignored;
        for (const char* suffix : {"", "-wal", "-shm", "-journal"})
            fs::remove(path.string() + suffix, ignored);
    }
};

} // namespace

base::Result<ArchiveSummary> importArchive(const fs::path& archive, const fs::path& library,
                                           const base::Clock& clock,
                                           const ArchiveOptions& options) {
    auto zip = base::ZipReader::open(archive);
    if (!zip)
        return std::unexpected(zip.error());
    const auto head = headOf(*zip);
    if (!head)
        return std::unexpected(head.error());
    if (auto room = requireRoom(library); !room)
        return std::unexpected(room.error());
    const IncomingFile incoming{library.string() + ".importing-" + base::randomUuid().substr(0, 8)};
    ArchiveSummary summary;
    {
        auto rows = store::RowWriter::create(incoming.path, head->schema);
        if (!rows)
            return std::unexpected(rows.error());
        Import work(*zip, **rows, options);
        if (auto read = work.readTables(*head); !read)
            return std::unexpected(read.error());
        if (auto finished = (*rows)->finish(); !finished)
            return std::unexpected(finished.error());
        summary.rows = work.rows();
    }
    const auto images = readImages(*zip, library, options.stop);
    if (!images)
        return std::unexpected(images.error());
    summary.images = *images;
    const auto aside = store::restore(incoming.path, library, clock.now());
    if (!aside)
        return std::unexpected(aside.error());
    std::error_code ignored;
    if (!aside->empty())
        fs::remove(*aside, ignored); // it held nothing
    return summary;
}

} // namespace musette::service
