#include "image_keeper.h"

#include <musette/base/executor.h>
#include <musette/net/secure_hosts.h>
#include <musette/service/image_loader.h>
#include <musette/service/library.h>
#include <musette/service/library_file.h>
#include <musette/service/link_check.h>
#include <musette/service/logins.h>
#include <musette/service/refresher.h>

#include <atomic>
#include <future>
#include <utility>
#include <vector>

namespace musette::service {

namespace {

/// A job that is started, runs and is dropped on the library executor, held by a handle of another
/// thread. No handler is called once the handle is gone.
struct RemoteJob {
    std::atomic<bool> dropped = false;
    std::unique_ptr<Job> job; ///< touched on the library executor alone
};

} // namespace

/// The executors, the client and the file. `file` is made and destroyed on the library executor;
/// the reader executor is given reads only once it stands.
struct Library::Parts {
    LibraryOptions options;
    base::SystemClock systemClock;
    std::unique_ptr<LibraryFile> file;
    std::shared_ptr<ImageKeeper> images;        ///< lives and ends on the library executor
    std::vector<std::weak_ptr<RemoteJob>> jobs; ///< of the library executor
    bool stopping = false;                      ///< of the library executor
    ChangeHandler changed;
    std::unique_ptr<net::HttpClient> http;
    base::ThreadExecutor copying{1};
    base::ThreadExecutor pool{2};
    base::ThreadExecutor reading{1};
    base::ThreadExecutor writing{1};

    explicit Parts(LibraryOptions chosen) : options(std::move(chosen)) {
        if (!options.http.secureHosts)
            options.http.secureHosts = std::make_shared<net::SecureHosts>();
        http = net::makeCurlClient(options.http);
    }

    [[nodiscard]] const base::Clock& clock() const {
        return options.clock ? *options.clock : systemClock;
    }
    /// One step, and the next behind what others wish meanwhile.
    void runStep(std::shared_ptr<RemoteJob> remote,
                 std::shared_ptr<std::move_only_function<bool(LibraryFile&)>> step);
    [[nodiscard]] RefreshPlaces places() { return {writing, pool, *http}; }
    void tellChanges();
    base::Status openFile();
    /// False when the job is not to begin; else it ends with the library, if not before.
    bool mayStart(const std::shared_ptr<RemoteJob>& remote);
    void stopJobs();
};

bool Library::Parts::mayStart(const std::shared_ptr<RemoteJob>& remote) {
    if (remote->dropped || !file || stopping)
        return false;
    std::erase_if(jobs, [](const std::weak_ptr<RemoteJob>& job) { return job.expired(); });
    jobs.push_back(remote);
    return true;
}

void Library::Parts::stopJobs() {
    stopping = true;
    if (images)
        images->stop();
    for (const std::weak_ptr<RemoteJob>& job : std::exchange(jobs, {})) {
        if (const auto remote = job.lock())
            remote->job.reset();
    }
}

void Library::Parts::tellChanges() {
    file->forgetUnusedLogins();
    const model::LibraryChange change = file->editor().takeChanges();
    const bool any = change.feeds || change.tags || change.sessions || change.journal ||
                     change.lists || !change.items.empty();
    if (any && changed)
        changed(change);
    if (images)
        images->follow(change);
}

void Library::Parts::runStep(std::shared_ptr<RemoteJob> remote,
                             std::shared_ptr<std::move_only_function<bool(LibraryFile&)>> step) {
    writing.post([this, remote = std::move(remote), step = std::move(step)] {
        if (remote->dropped || !file || stopping)
            return;
        const bool more = (*step)(*file);
        tellChanges();
        if (more)
            runStep(remote, step);
    });
}

base::Status Library::Parts::openFile() {
    auto opened = LibraryFile::open(options.file, clock());
    if (!opened)
        return std::unexpected(opened.error());
    file = std::move(*opened);
    images = std::make_shared<ImageKeeper>(*file, places(), reading);
    if (auto known = file->keepSecureHosts(options.http.secureHosts); !known)
        return known;
    if (auto kept = file->keepLoginsIn(options.credentials); !kept)
        return kept;
    if (options.credentials)
        file->clearOldCopy(writing);
    return {};
}

namespace {

class RemoteJobHandle final : public Job {
public:
    RemoteJobHandle(std::shared_ptr<RemoteJob> remote, base::Executor& library,
                    std::shared_ptr<void> keptAlive)
        : m_keptAlive(std::move(keptAlive)), m_remote(std::move(remote)), m_library(library) {}
    ~RemoteJobHandle() override {
        m_remote->dropped = true;
        m_library.post([remote = m_remote] { remote->job.reset(); });
    }
    RemoteJobHandle(const RemoteJobHandle&) = delete;
    RemoteJobHandle& operator=(const RemoteJobHandle&) = delete;

private:
    std::shared_ptr<void> m_keptAlive; ///< the executors, when the handle outlives the library
    std::shared_ptr<RemoteJob> m_remote;
    base::Executor& m_library;
};

} // namespace

Library::Library(LibraryOptions options) : m_parts(std::make_shared<Parts>(std::move(options))) {}

Library::~Library() {
    // The order matters: no job may use a client that is gone, no answer reach an executor that has
    // ended, no read a file that is closed.
    std::promise<void> stopped;
    m_parts->writing.post([parts = m_parts.get(), &stopped] {
        parts->stopJobs();
        stopped.set_value();
    });
    stopped.get_future().wait();
    m_parts->http.reset();
    m_parts->pool.shutDown();
    m_parts->copying.shutDown();
    m_parts->writing.shutDown();
    m_parts->reading.shutDown();
    m_parts->file.reset();
}

void Library::open(OpenHandler opened) {
    auto stands = std::make_shared<std::promise<void>>();
    // Reads queue behind the opening, so that none finds the file half open.
    m_parts->reading.post([opening = stands->get_future()] { opening.wait(); });
    m_parts->writing.post([parts = m_parts.get(), opened = std::move(opened), stands]() mutable {
        const base::Status status = parts->openFile();
        stands->set_value();
        opened(status);
    });
}

void Library::onChange(ChangeHandler handler) {
    m_parts->writing.post([parts = m_parts.get(), handler = std::move(handler)]() mutable {
        parts->changed = std::move(handler);
    });
}

void Library::read(std::move_only_function<void(LibraryReader&)> task) {
    m_parts->reading.post([parts = m_parts.get(), task = std::move(task)]() mutable {
        if (parts->file)
            task(parts->file->reader());
    });
}

void Library::edit(std::move_only_function<void(LibraryEditor&)> task) {
    m_parts->writing.post([parts = m_parts.get(), task = std::move(task)]() mutable {
        if (!parts->file)
            return;
        task(parts->file->editor());
        parts->tellChanges();
    });
}

std::unique_ptr<Job> Library::editInSteps(std::move_only_function<bool(LibraryFile&)> step) {
    auto remote = std::make_shared<RemoteJob>();
    m_parts->runStep(
        remote, std::make_shared<std::move_only_function<bool(LibraryFile&)>>(std::move(step)));
    return std::make_unique<RemoteJobHandle>(std::move(remote), m_parts->writing, m_parts);
}

std::unique_ptr<Job> Library::refresh(const RefreshOptions& options, ProgressHandler progress,
                                      RefreshHandler done) {
    auto remote = std::make_shared<RemoteJob>();
    m_parts->writing.post([parts = m_parts.get(), options, remote, progress = std::move(progress),
                           done = std::move(done)]() mutable {
        if (!parts->mayStart(remote))
            return;
        auto told = [parts, remote = remote.get(),
                     progress = std::move(progress)](const RefreshProgress& step) mutable {
            parts->tellChanges();
            if (progress && !remote->dropped)
                progress(step);
        };
        auto ended = [parts, remote = remote.get(),
                      done = std::move(done)](base::Result<RefreshSummary> result) mutable {
            parts->tellChanges();
            if (!remote->dropped)
                done(std::move(result));
        };
        remote->job = service::refresh(*parts->file, parts->places(), options, std::move(told),
                                       std::move(ended));
    });
    return std::make_unique<RemoteJobHandle>(std::move(remote), m_parts->writing, m_parts);
}

std::unique_ptr<Job> Library::findFeeds(std::string address, DiscoveryHandler done) {
    auto remote = std::make_shared<RemoteJob>();
    m_parts->writing.post([parts = m_parts.get(), remote, address = std::move(address),
                           done = std::move(done)]() mutable {
        if (!parts->mayStart(remote))
            return;
        auto found = [remote = remote.get(),
                      done = std::move(done)](base::Result<FoundFeeds> result) mutable {
            if (!remote->dropped)
                done(std::move(result));
        };
        remote->job =
            service::findFeeds(*parts->file, parts->places(), std::move(address), std::move(found));
    });
    return std::make_unique<RemoteJobHandle>(std::move(remote), m_parts->writing, m_parts);
}

std::unique_ptr<Job> Library::readFullText(model::ItemId item, FullTextHandler done) {
    auto remote = std::make_shared<RemoteJob>();
    m_parts->writing.post([parts = m_parts.get(), remote, item, done = std::move(done)]() mutable {
        if (!parts->mayStart(remote))
            return;
        auto read = [parts, remote = remote.get(),
                     done = std::move(done)](base::Result<FullTextOutcome> outcome) mutable {
            parts->tellChanges();
            if (!remote->dropped)
                done(std::move(outcome));
        };
        remote->job = service::readFullText(*parts->file, parts->places(), item, std::move(read));
    });
    return std::make_unique<RemoteJobHandle>(std::move(remote), m_parts->writing, m_parts);
}

std::unique_ptr<Job> Library::fetchTitles(TitlesHandler done) {
    auto remote = std::make_shared<RemoteJob>();
    m_parts->writing.post([parts = m_parts.get(), remote, done = std::move(done)]() mutable {
        if (!parts->mayStart(remote))
            return;
        auto ended = [parts, remote = remote.get(),
                      done = std::move(done)](base::Result<TitleSummary> summary) mutable {
            parts->tellChanges();
            if (!remote->dropped)
                done(std::move(summary));
        };
        remote->job = service::fetchTitles(*parts->file, parts->places(), std::move(ended));
    });
    return std::make_unique<RemoteJobHandle>(std::move(remote), m_parts->writing, m_parts);
}

std::unique_ptr<Job> Library::loadImages(ImageRequest request, ImageHandler found,
                                         ImagesDone done) {
    auto remote = std::make_shared<RemoteJob>();
    m_parts->writing.post([parts = m_parts.get(), remote, request = std::move(request),
                           found = std::move(found), done = std::move(done)]() mutable {
        if (!parts->mayStart(remote))
            return;
        auto told = [remote = remote.get(),
                     found = std::move(found)](const FoundImage& image) mutable {
            if (!remote->dropped)
                found(image);
        };
        auto ended = [remote = remote.get(), done = std::move(done)](base::Status status) mutable {
            if (!remote->dropped)
                done(std::move(status));
        };
        remote->job = service::loadImages(*parts->file, parts->places(), std::move(request),
                                          std::move(told), std::move(ended));
    });
    return std::make_unique<RemoteJobHandle>(std::move(remote), m_parts->writing, m_parts);
}

std::unique_ptr<Job> Library::readNewFullTexts(const NewFullTextsOptions& options,
                                               NewFullTextsHandler done) {
    auto remote = std::make_shared<RemoteJob>();
    m_parts->writing.post(
        [parts = m_parts.get(), remote, options, done = std::move(done)]() mutable {
            if (!parts->mayStart(remote))
                return;
            auto read = [parts, remote = remote.get(),
                         done = std::move(done)](std::vector<FullTextOutcome> outcomes) mutable {
                parts->tellChanges();
                if (!remote->dropped)
                    done(std::move(outcomes));
            };
            remote->job =
                service::readNewFullTexts(*parts->file, parts->places(), options, std::move(read));
        });
    return std::make_unique<RemoteJobHandle>(std::move(remote), m_parts->writing, m_parts);
}

std::unique_ptr<Job> Library::checkLinks(std::vector<std::string> urls, LinkProgress progress,
                                         LinksDone done) {
    auto remote = std::make_shared<RemoteJob>();
    m_parts->writing.post([parts = m_parts.get(), remote, urls = std::move(urls),
                           progress = std::move(progress), done = std::move(done)]() mutable {
        if (!parts->mayStart(remote))
            return;
        auto told = [remote = remote.get(),
                     progress = std::move(progress)](std::size_t asked, std::size_t all) mutable {
            if (progress && !remote->dropped)
                progress(asked, all);
        };
        auto ended = [parts, remote = remote.get(),
                      done = std::move(done)](std::vector<model::LinkCheck> checks) mutable {
            // What cannot be kept can be asked for again.
            static_cast<void>(parts->file->editor().reports.recordLinks(checks));
            parts->tellChanges();
            if (!remote->dropped)
                done(std::move(checks));
        };
        remote->job = service::checkLinks(parts->places(), parts->clock(), std::move(urls),
                                          std::move(told), std::move(ended));
    });
    return std::make_unique<RemoteJobHandle>(std::move(remote), m_parts->writing, m_parts);
}

void Library::useProxy(std::string proxy) {
    m_parts->http->useProxy(std::move(proxy));
}

void Library::backup(std::filesystem::path target,
                     std::move_only_function<void(base::Status)> done) {
    // Behind the opening, but not in the way of reads: a copy takes as long as the disk does.
    m_parts->reading.post([parts = m_parts.get(), target = std::move(target),
                           done = std::move(done)]() mutable {
        parts->copying.post([parts, target = std::move(target), done = std::move(done)]() mutable {
            if (parts->file)
                done(parts->file->backupTo(target));
        });
    });
}

const base::Clock& Library::clock() const {
    return m_parts->clock();
}

} // namespace musette::service
