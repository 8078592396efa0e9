#include "full_text_run.h"

#include "run_handle.h"

#include <musette/base/url.h>
#include <musette/store/writer.h>

#include <algorithm>
#include <utility>

namespace musette::service {

void FullTextRun::start(std::vector<store::PageOfItem> pages) {
    m_waiting.assign(std::make_move_iterator(pages.begin()), std::make_move_iterator(pages.end()));
    if (m_waiting.empty())
        return end(std::move(m_outcomes));
    pump();
}

void FullTextRun::cancel() {
    m_cancelled = true;
    m_places.library.post([self = shared_from_this()] {
        self->m_waiting.clear();
        self->m_running.clear();
    });
}

void FullTextRun::pump() {
    while (!m_cancelled) {
        const auto next = std::ranges::find_if(m_waiting, [this](const store::PageOfItem& page) {
            return m_perHost[base::originOf(page.url)] < m_mostPerHost;
        });
        if (next == m_waiting.end())
            return;
        const store::PageOfItem page = std::move(*next);
        m_waiting.erase(next);
        send(page);
    }
}

void FullTextRun::send(const store::PageOfItem& page) {
    ++m_perHost[base::originOf(page.url)];
    m_running[page.item] = nullptr; // a client may answer inside send
    auto handle = m_places.http.send(
        requestForPage(page.url),
        [weak = weak_from_this(), &pool = m_places.pool, &library = m_places.library,
         page](base::Result<net::HttpResponse> response) {
            pool.post([weak, &library, page, response = std::move(response)] {
                ReadPage read = readPageOf(response);
                library.post([weak, page, read = std::move(read)]() mutable {
                    if (const auto self = weak.lock(); self && !self->m_cancelled)
                        self->store(page, std::move(read));
                });
            });
        });
    if (const auto running = m_running.find(page.item); running != m_running.end())
        running->second = std::move(handle);
}

void FullTextRun::store(const store::PageOfItem& page, ReadPage read) {
    m_running.erase(page.item);
    --m_perHost[base::originOf(page.url)];
    if (read.kind == FullTextOutcome::Kind::Stored) {
        read.text.fetchedAt = m_library.clock().now();
        store::StoreWriter& writer = m_library.storeWriter();
        const base::Status saved = writer.transaction(store::Durability::Now, [&] {
            return writer.fullTexts().save(page.item, read.text, read.plain);
        });
        if (!saved)
            return end(std::unexpected(saved.error()));
    }
    m_outcomes.push_back({page.item, read.kind, std::move(read.error)});
    if (m_waiting.empty() && m_running.empty())
        return end(std::move(m_outcomes));
    pump();
}

void FullTextRun::end(base::Result<std::vector<FullTextOutcome>> result) {
    m_waiting.clear();
    m_running.clear();
    if (!m_cancelled && m_done)
        std::exchange(m_done, nullptr)(std::move(result));
}

namespace {

base::Status writable(LibraryFile& library) {
    if (library.storeWriter().readOnly())
        return base::fail(base::ErrorCode::LibraryReadOnly,
                          "the library can only be read, so no page was asked for");
    return {};
}

} // namespace

std::unique_ptr<Job> readFullText(LibraryFile& library, const RefreshPlaces& places,
                                  model::ItemId item, FullTextHandler done) {
    auto run = std::make_shared<FullTextRun>(
        library, places, 1,
        [done = std::move(done)](base::Result<std::vector<FullTextOutcome>> outcomes) mutable {
            if (outcomes)
                done(std::move(outcomes->front()));
            else
                done(std::unexpected(outcomes.error()));
        });
    auto handle = std::make_unique<RunHandle<FullTextRun>>(run);
    if (const auto may = writable(library); !may) {
        run->end(std::unexpected(may.error()));
        return handle;
    }
    auto page = library.storeWriter().fullTexts().pageOf(item);
    if (page)
        run->start({std::move(*page)});
    else
        run->end(std::unexpected(page.error()));
    return handle;
}

std::unique_ptr<Job> readNewFullTexts(LibraryFile& library, const RefreshPlaces& places,
                                      const NewFullTextsOptions& options,
                                      NewFullTextsHandler done) {
    auto run = std::make_shared<FullTextRun>(
        library, places, options.mostPerHost,
        [done = std::move(done)](base::Result<std::vector<FullTextOutcome>> outcomes) mutable {
            done(outcomes ? std::move(*outcomes) : std::vector<FullTextOutcome>());
        });
    auto handle = std::make_unique<RunHandle<FullTextRun>>(run);
    auto pages = writable(library)
                     ? library.storeWriter().fullTexts().wanted(options.since, options.most)
                     : base::Result<std::vector<store::PageOfItem>>();
    run->start(pages ? std::move(*pages) : std::vector<store::PageOfItem>());
    return handle;
}

} // namespace musette::service
