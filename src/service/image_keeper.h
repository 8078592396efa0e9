#pragma once

#include <musette/model/change.h>
#include <musette/service/refresher.h>

#include <deque>
#include <memory>

namespace musette::service {

/// Keeps the images of kept items with them: those that are at hand become the item's own, those
/// that are not are loaded where the user's word for the feed or for all articles stands. Keeping
/// an item is no such word. Thread: the library executor's; articles are read on the reader
/// executor. Ownership: outlives neither executor; `stop` before they end.
class ImageKeeper : public std::enable_shared_from_this<ImageKeeper> {
public:
    ImageKeeper(LibraryFile& library, RefreshPlaces places, base::Executor& reading)
        : m_library(library), m_places(places), m_reading(reading) {}

    /// Looks at the items that an edit changed.
    void follow(const model::LibraryChange& change);
    void stop();

private:
    void next();
    void load(model::ItemId item, std::vector<std::string> urls);

    LibraryFile& m_library;
    RefreshPlaces m_places;
    base::Executor& m_reading;
    std::deque<model::ItemId> m_waiting;
    std::unique_ptr<Job> m_job;
    bool m_busy = false;
    bool m_stopped = false;
};

} // namespace musette::service
