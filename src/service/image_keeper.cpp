#include "image_keeper.h"

#include <musette/service/image_loader.h>
#include <musette/service/reading.h>
#include <musette/store/writer.h>

#include <algorithm>

namespace musette::service {
namespace {

/// A user changes a handful of items at a time; a refresh, which changes more, keeps nothing.
constexpr std::size_t kMostItems = 200;

} // namespace

void ImageKeeper::follow(const model::LibraryChange& change) {
    if (m_stopped || change.items.size() > kMostItems || m_library.storeWriter().readOnly())
        return;
    for (const model::ItemId item : change.items) {
        const auto keeps = m_library.storeWriter().images().keepsImages(item);
        if (keeps && *keeps && std::ranges::find(m_waiting, item) == m_waiting.end())
            m_waiting.push_back(item);
    }
    next();
}

void ImageKeeper::stop() {
    m_stopped = true;
    m_waiting.clear();
    m_job.reset();
}

void ImageKeeper::next() {
    if (m_busy || m_stopped || m_waiting.empty())
        return;
    m_busy = true;
    const model::ItemId item = m_waiting.front();
    m_waiting.pop_front();
    m_reading.post(
        [weak = weak_from_this(), &library = m_places.library, &reader = m_library.reader(), item] {
            const auto article = reader.article(item);
            auto urls = article ? imageAddresses(*article) : std::vector<std::string>();
            library.post([weak, item, urls = std::move(urls)]() mutable {
                if (const auto self = weak.lock())
                    self->load(item, std::move(urls));
            });
        });
}

void ImageKeeper::load(model::ItemId item, std::vector<std::string> urls) {
    const auto done = [weak = weak_from_this(), &library = m_places.library] {
        // A run does not end its own job.
        library.post([weak] {
            if (const auto self = weak.lock()) {
                self->m_job.reset();
                self->m_busy = false;
                self->next();
            }
        });
    };
    if (m_stopped)
        return;
    if (urls.empty())
        return done();
    m_job = loadImages(
        m_library, m_places, {item, std::move(urls), ImageWord::Permitted},
        [](const FoundImage&) {}, [done](const base::Status&) { done(); });
}

} // namespace musette::service
