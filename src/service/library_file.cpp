#include "login_move.h"

#include <musette/net/secure_hosts.h>
#include <musette/service/image_folder.h>
#include <musette/service/library_file.h>
#include <musette/service/logins.h>
#include <musette/store/reader.h>
#include <musette/store/safety.h>
#include <musette/store/writer.h>

#include <algorithm>

namespace musette::service {

struct LibraryFile::Parts {
    const base::Clock& clock;
    std::filesystem::path path;
    std::unique_ptr<store::StoreWriter> writer;
    std::unique_ptr<store::StoreReader> storeReader;
    Logins logins;
    bool loginsMoved = false; ///< or to be moved still: in this run
    std::shared_ptr<net::SecureHosts> secureHosts;
    LibraryEditor editor;
    LibraryReader reader;

    Parts(const base::Clock& now, std::filesystem::path file,
          std::unique_ptr<store::StoreWriter> writing, std::unique_ptr<store::StoreReader> reading)
        : clock(now), path(std::move(file)), writer(std::move(writing)),
          storeReader(std::move(reading)), editor(*writer, clock, logins), reader(*storeReader) {}
};

LibraryFile::LibraryFile() = default;
LibraryFile::~LibraryFile() = default;

base::Result<std::unique_ptr<LibraryFile>> LibraryFile::open(const std::filesystem::path& path,
                                                             const base::Clock& clock) {
    auto writer = store::StoreWriter::open(path, clock);
    if (!writer)
        return std::unexpected(writer.error());
    auto reader = store::StoreReader::open(path);
    if (!reader)
        return std::unexpected(reader.error());
    std::unique_ptr<LibraryFile> file(new LibraryFile);
    file->m_parts = std::make_unique<Parts>(clock, path, std::move(*writer), std::move(*reader));
    return file;
}

LibraryReader& LibraryFile::reader() {
    return m_parts->reader;
}
LibraryEditor& LibraryFile::editor() {
    return m_parts->editor;
}
store::StoreReader& LibraryFile::storeReader() {
    return *m_parts->storeReader;
}
store::StoreWriter& LibraryFile::storeWriter() {
    return *m_parts->writer;
}
const base::Clock& LibraryFile::clock() const {
    return m_parts->clock;
}

Logins& LibraryFile::logins() {
    return m_parts->logins;
}

base::Status LibraryFile::keepLoginsIn(std::shared_ptr<Credentials> credentials) {
    const bool lasting = credentials != nullptr;
    m_parts->logins.keepIn(std::move(credentials));
    if (!lasting)
        return {};
    const auto found = m_parts->writer->feeds().addressesWithLogin();
    m_parts->loginsMoved = !found || !found->empty();
    return takeLoginsOut(*m_parts->writer, m_parts->logins);
}

void LibraryFile::clearOldCopy(base::Executor& executor) {
    std::filesystem::path copy = m_parts->path;
    copy += ".before-upgrade";
    const auto old = store::holdsLogins(copy);
    if (m_parts->loginsMoved || !old || !*old)
        return;
    const auto states = m_parts->writer->feeds().fetchStates({});
    if (!states)
        return;
    std::vector<std::string> names;
    for (const model::FetchState& state : *states) {
        if (!state.login.empty())
            names.push_back(state.login);
    }
    std::ranges::sort(names);
    names.erase(std::ranges::unique(names).begin(), names.end());
    const std::size_t count = names.size();
    m_parts->logins.read(std::move(names), executor,
                         [copy, count](const Logins::Known& known, const base::Status& read) {
                             if (read && known.size() == count)
                                 static_cast<void>(store::removeLogins(copy)); // or the next time
                         });
}

void LibraryFile::forgetUnusedLogins() {
    const auto unused = m_parts->writer->journal().takeUnusedLogins();
    if (!unused)
        return; // they stay where only their owner sees them
    for (const std::string& name : *unused)
        m_parts->logins.forget(name);
}

base::Status LibraryFile::keepSecureHosts(std::shared_ptr<net::SecureHosts> hosts) {
    const auto known = m_parts->writer->feeds().secureHosts();
    if (!known)
        return std::unexpected(known.error());
    std::vector<net::SecureHost> kept;
    for (const store::SecureHostRow& row : *known)
        kept.push_back({row.host, row.subdomains, row.until});
    hosts->add(kept);
    m_parts->secureHosts = std::move(hosts);
    return {};
}

base::Status LibraryFile::saveSecureHosts() {
    if (!m_parts->secureHosts)
        return {};
    for (const net::SecureHost& host : m_parts->secureHosts->takeChanges()) {
        auto saved = m_parts->writer->feeds().saveSecureHost(
            {host.host, host.subdomains, host.until}, m_parts->clock.now());
        if (!saved)
            return saved;
    }
    return {};
}

base::Status LibraryFile::backupTo(const std::filesystem::path& target) {
    const auto kept = store::keptImages(m_parts->path);
    if (!kept)
        return std::unexpected(kept.error());
    if (auto copied = store::backup(m_parts->path, target); !copied)
        return copied;
    return ImageFolder(target).takeFrom(ImageFolder(m_parts->path), *kept);
}

base::Status LibraryFile::check(const store::CheckOptions& options) {
    return store::check(m_parts->path, options);
}

base::Status LibraryFile::rebuild() {
    store::StoreWriter& writer = *m_parts->writer;
    if (auto made = m_parts->editor.rebuildSearch(); !made)
        return made;
    const ImageFolder folder(m_parts->path);
    return writer.transaction(store::Durability::Now, [&]() -> base::Status {
        if (auto counted = writer.items().recount(); !counted)
            return counted;
        const auto images = writer.images().all();
        if (!images)
            return std::unexpected(images.error());
        for (const model::ImageFile& image : *images) {
            if (folder.read(image))
                continue;
            if (auto forgotten = writer.images().forget(image.hash); !forgotten)
                return forgotten;
        }
        return {};
    });
}

base::Result<std::filesystem::path> LibraryFile::restore(const std::filesystem::path& copy,
                                                         const std::filesystem::path& library,
                                                         const base::Clock& clock) {
    // First, for they are in nobody's way when the library then stays what it is. Those of the
    // former library stay too: it may come back.
    for (const std::filesystem::path& beside : {copy, copy.parent_path() / "kept"}) {
        const ImageFolder images(beside);
        if (auto taken = ImageFolder(library).takeFrom(images, images.images()); !taken)
            return std::unexpected(taken.error());
    }
    return store::restore(copy, library, clock.now());
}

} // namespace musette::service
