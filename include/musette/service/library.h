#pragma once

#include <musette/base/error.h>
#include <musette/model/change.h>
#include <musette/net/http.h>
#include <musette/service/credentials.h>
#include <musette/service/editor.h>
#include <musette/service/full_text.h>
#include <musette/service/images.h>
#include <musette/service/options.h>
#include <musette/service/page_titles.h>
#include <musette/service/reader.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace musette::service {

class LibraryFile;

struct LibraryOptions {
    std::filesystem::path file;
    std::shared_ptr<const base::Clock> clock; ///< none: the system's
    net::HttpOptions http;
    std::shared_ptr<Credentials> credentials; ///< none: logins last as long as the program runs
};

/// The library for an interactive program: everything runs on executors of its own, nothing that
/// is called here waits. Handlers run on those executors; a GUI passes ones that only post to its
/// own thread.
/// Thread: all methods from any one thread. The destructor is the one place where it waits: it
/// cancels transfers, runs queued writes to their end and joins.
class Library {
public:
    using ChangeHandler = std::function<void(const model::LibraryChange&)>;
    using OpenHandler = std::move_only_function<void(base::Status)>;

    explicit Library(LibraryOptions options);
    ~Library();
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;

    /// Opens the file in the background, then calls `opened` on the library executor. Reads and
    /// edits posted meanwhile wait behind it, and are dropped when it fails.
    void open(OpenHandler opened);

    /// Called after every write that changed something, on the library executor.
    void onChange(ChangeHandler handler);

    /// A read, on the reader executor: never behind a refresh.
    void read(std::move_only_function<void(LibraryReader&)> task);
    /// A write, on the library executor; observers hear of it afterwards.
    void edit(std::move_only_function<void(LibraryEditor&)> task);

    /// Writes in steps (a purge, an import): `step` runs on the library executor, again and again
    /// until it says false, and others write in between. Dropping the job ends it after a step.
    [[nodiscard]] std::unique_ptr<Job>
    editInSteps(std::move_only_function<bool(LibraryFile&)> step);

    [[nodiscard]] std::unique_ptr<Job> refresh(const RefreshOptions& options,
                                               ProgressHandler progress, RefreshHandler done);
    [[nodiscard]] std::unique_ptr<Job> findFeeds(std::string address, DiscoveryHandler done);
    [[nodiscard]] std::unique_ptr<Job> readFullText(model::ItemId item, FullTextHandler done);
    [[nodiscard]] std::unique_ptr<Job> readNewFullTexts(const NewFullTextsOptions& options,
                                                        NewFullTextsHandler done);

    /// `fetchTitles` of page_titles.h.
    [[nodiscard]] std::unique_ptr<Job> fetchTitles(TitlesHandler done);

    /// `checkLinks` of link_check.h; what came of it is kept before `done` is called.
    [[nodiscard]] std::unique_ptr<Job> checkLinks(std::vector<std::string> urls,
                                                  LinkProgress progress, LinksDone done);

    /// The proxy of requests that begin from now on, as `net::HttpOptions::proxy`.
    void useProxy(std::string proxy);

    /// `loadImages` of image_loader.h. Images of items that the user keeps are seen to without it.
    [[nodiscard]] std::unique_ptr<Job> loadImages(ImageRequest request, ImageHandler found,
                                                  ImagesDone done);

    /// A verified copy, on a thread of its own.
    void backup(std::filesystem::path target, std::move_only_function<void(base::Status)> done);

    [[nodiscard]] const base::Clock& clock() const;

private:
    struct Parts;
    std::shared_ptr<Parts> m_parts;
};

} // namespace musette::service
