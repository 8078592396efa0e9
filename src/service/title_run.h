#pragma once

#include <musette/service/page_titles.h>
#include <musette/store/title_table.h>

#include <atomic>
#include <cstddef>
#include <deque>
#include <memory>
#include <string>
#include <vector>

namespace musette::service {

/// Asks for the titles of some pages, one after the other. Lives on the library executor; what runs
/// elsewhere holds weak references.
class TitleRun : public std::enable_shared_from_this<TitleRun> {
public:
    TitleRun(LibraryFile& library, RefreshPlaces places, TitlesHandler done)
        : m_library(library), m_places(places), m_done(std::move(done)) {}

    void start(std::vector<store::TitleWish> wishes);
    /// Thread: any. No handler is called afterwards.
    void cancel();
    void end(base::Result<TitleSummary> result);

private:
    /// What a page answered: its title, that it has none, or that there was no answer.
    enum class Answer { Title, None, Later };

    void next();
    void take(const store::TitleWish& wish, Answer answer, const std::string& title);

    LibraryFile& m_library;
    RefreshPlaces m_places;
    TitlesHandler m_done;
    std::deque<store::TitleWish> m_waiting;
    std::unique_ptr<net::RequestHandle> m_running;
    TitleSummary m_summary;
    std::atomic<bool> m_cancelled = false;
};

} // namespace musette::service
