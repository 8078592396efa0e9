#pragma once

#include "support/catch.h"
#include "support/library_snapshot.h"
#include "support/results.h"
#include "support/temp_dir.h"

#include <musette/base/text.h>
#include <musette/service/library_file.h>
#include <musette/service/session_json.h>
#include <musette/store/reader.h>
#include <musette/store/writer.h>

#include <array>
#include <memory>
#include <string>

namespace musette::test {

/// A library file in a folder of its own, as the programs use it.
class OpenLibrary {
public:
    OpenLibrary() { reopen(); }
    void reopen() {
        m_file.reset();
        m_file = need(service::LibraryFile::open(path(), clock));
    }
    void close() { m_file.reset(); }
    /// None of the library's files holds these bytes.
    void requireNoBytes(const std::string& bytes) const {
        for (const char* suffix : {"", "-wal", "-shm"})
            CHECK(readBytes(path().string() + suffix).find(bytes) == std::string::npos);
    }
    [[nodiscard]] std::filesystem::path path() const { return folder / "veille.musette"; }
    [[nodiscard]] std::string snapshot() const { return librarySnapshot(path()); }
    [[nodiscard]] service::LibraryEditor& editor() { return m_file->editor(); }
    [[nodiscard]] service::LibraryReader& reader() { return m_file->reader(); }
    [[nodiscard]] service::LibraryFile& file() { return *m_file; }

    /// Does the action, takes it back, does it again, with the file closed and opened in between:
    /// each time the library has to hold exactly what it held before or after, and to be sound.
    template <class Action>
    void requireUndoable(Action action) {
        const std::string before = snapshot();
        need(action());
        const std::string after = snapshot();
        CHECK(after != before);
        requireState(after);
        for (int round = 0; round < 2; ++round) {
            need(editor().undo());
            requireState(before);
            reopen();
            need(editor().redo());
            requireState(after);
            reopen();
        }
    }

    model::FeedId addFeed(const std::string& url) {
        return need(editor().feeds.add({url, "", ""}));
    }

    /// What a refresh does: not an action of the user.
    model::ItemId refreshed(model::FeedId feed, const std::string& title) {
        model::IncomingItem item;
        item.identity = item.guid = "id:" + title;
        item.url = item.urlClean = "https://exemple.test/" + title;
        item.title = title;
        item.searchText = base::foldForSearch(title + " texte");
        item.contentHash = "hash";
        auto& writer = m_file->storeWriter();
        model::ItemId id;
        need(writer.transaction(store::Durability::Soon, [&]() -> base::Status {
            id = need(writer.items().insert(feed, item, clock.now()));
            return {};
        }));
        return id;
    }

    [[nodiscard]] std::size_t found(const std::string& words) {
        return need(reader().itemIds({.search = words})).size();
    }

    TempDir folder;
    MovableClock clock;

private:
    void requireState(const std::string& expected) {
        CHECK(snapshot() == expected);
        need(m_file->check());
    }

    std::unique_ptr<service::LibraryFile> m_file;
};

[[nodiscard]] inline base::Date date(const char* text) {
    return *base::parseDate(text);
}

[[nodiscard]] inline model::Session trainingSession(const std::string& title, const char* first,
                                                    const char* last) {
    model::Session session;
    session.title = title;
    session.startsOn = date(first);
    session.endsOn = date(last);
    return session;
}

} // namespace musette::test
