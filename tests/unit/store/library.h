#pragma once

#include "support/catch.h"
#include "support/library_snapshot.h"
#include "support/results.h"
#include "support/temp_dir.h"

#include <musette/base/text.h>
#include <musette/store/reader.h>
#include <musette/store/safety.h>
#include <musette/store/writer.h>

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

namespace musette::test {

/// The migrations, in their order.
[[nodiscard]] inline std::vector<std::filesystem::path> migrations() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(
             std::filesystem::path(MUSETTE_SOURCE_DIR) / "resources/migrations"))
        files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

/// An empty library as an earlier version made it.
inline void makeLibraryOfVersion(const std::filesystem::path& path, std::size_t version) {
    const auto files = migrations();
    for (std::size_t i = 0; i < version; ++i)
        sqlRows(path, readBytes(files[i]));
    sqlRows(path,
            "PRAGMA application_id = 1297437509; PRAGMA user_version = " + std::to_string(version));
}

/// The result without its value, which goes to `value`.
template <class T>
[[nodiscard]] base::Status statusOf(base::Result<T> result, T* value = nullptr) {
    if (!result)
        return std::unexpected(result.error());
    if (value != nullptr)
        *value = std::move(*result);
    return {};
}

/// The version that a library has now: there is a migration for each.
[[nodiscard]] inline int newestSchema() {
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(
             std::filesystem::path(MUSETTE_SOURCE_DIR) / "resources/migrations"))
        files += entry.path().extension() == ".sql" ? 1 : 0;
    return files;
}

/// A library file in a folder of its own, with both its connections.
class TestLibrary {
public:
    TestLibrary() { reopen(); }

    void reopen() {
        m_reader.reset();
        m_writer.reset();
        m_writer = need(store::StoreWriter::open(path(), clock));
        m_reader = need(store::StoreReader::open(path()));
    }
    void close() {
        m_reader.reset();
        m_writer.reset();
    }

    [[nodiscard]] std::filesystem::path path() const { return folder / "veille.musette"; }
    [[nodiscard]] store::StoreWriter& writer() { return *m_writer; }
    [[nodiscard]] store::StoreReader& reader() { return *m_reader; }

    /// Runs work that is no action of the user, as a refresh does.
    void write(const std::function<base::Status()>& work) {
        need(m_writer->transaction(store::Durability::Soon, work));
    }
    /// Runs work as one action of the user.
    void act(model::OperationKind kind, const std::function<base::Status()>& work) {
        need(m_writer->operation(kind, "subject", 1, work));
    }
    void undo() {
        need(m_writer->transaction(store::Durability::Now,
                                   [&] { return statusOf(m_writer->journal().undo()); }));
    }
    void redo() {
        need(m_writer->transaction(store::Durability::Now,
                                   [&] { return statusOf(m_writer->journal().redo()); }));
    }
    [[nodiscard]] std::string snapshot() const { return librarySnapshot(path()); }
    void requireSound() { need(store::check(path())); }

    model::FeedId addFeed(const std::string& url) {
        model::FeedId id;
        act(model::OperationKind::AddFeed,
            [&] { return statusOf(m_writer->feeds().insert(url, "", {}), &id); });
        return id;
    }
    model::ItemId addItem(model::FeedId feed, const model::IncomingItem& item) {
        model::ItemId id;
        write([&] { return statusOf(m_writer->items().insert(feed, item, clock.now()), &id); });
        return id;
    }

    TempDir folder;
    MovableClock clock;

private:
    std::unique_ptr<store::StoreWriter> m_writer;
    std::unique_ptr<store::StoreReader> m_reader;
};

/// Who may read and write a file: the last nine bits of its mode.
[[nodiscard]] inline mode_t rightsOf(const std::filesystem::path& file) {
    struct stat status{};
    REQUIRE(::stat(file.c_str(), &status) == 0);
    return status.st_mode & 0777;
}

/// An item as a feed gives it; its address and identity come from the title.
[[nodiscard]] inline model::IncomingItem incoming(const std::string& title,
                                                  const std::string& text = "") {
    model::IncomingItem item;
    item.identity = "id:" + title;
    item.guid = item.identity;
    item.url = "https://exemple.test/" + title;
    item.urlClean = item.url;
    item.title = title;
    item.searchText = base::foldForSearch(text);
    item.excerpt = text;
    item.contentHtml = "<p>" + text + "</p>";
    item.contentHash = "hash:" + title + text;
    return item;
}

} // namespace musette::test
