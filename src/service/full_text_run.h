#pragma once

#include "full_text_page.h"

#include <musette/service/full_text.h>
#include <musette/store/full_text_table.h>

#include <atomic>
#include <cstddef>
#include <deque>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace musette::service {

/// Reads the pages of some items, a few of each host at a time. Lives on the library executor; what
/// runs elsewhere holds weak references.
class FullTextRun : public std::enable_shared_from_this<FullTextRun> {
public:
    using Done = std::move_only_function<void(base::Result<std::vector<FullTextOutcome>>)>;

    FullTextRun(LibraryFile& library, RefreshPlaces places, std::size_t mostPerHost, Done done)
        : m_library(library), m_places(places), m_mostPerHost(mostPerHost),
          m_done(std::move(done)) {}

    void start(std::vector<store::PageOfItem> pages);
    /// Thread: any. No handler is called afterwards.
    void cancel();
    void end(base::Result<std::vector<FullTextOutcome>> result);

private:
    void pump();
    void send(const store::PageOfItem& page);
    void store(const store::PageOfItem& page, ReadPage read);

    LibraryFile& m_library;
    RefreshPlaces m_places;
    std::size_t m_mostPerHost;
    Done m_done;
    std::deque<store::PageOfItem> m_waiting;
    std::unordered_map<model::ItemId, std::unique_ptr<net::RequestHandle>> m_running;
    std::unordered_map<std::string, std::size_t> m_perHost;
    std::vector<FullTextOutcome> m_outcomes;
    std::atomic<bool> m_cancelled = false;
};

} // namespace musette::service
