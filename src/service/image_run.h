#pragma once

#include "image_answer.h"

#include <musette/service/images.h>
#include <musette/service/refresher.h>

#include <atomic>
#include <deque>
#include <map>
#include <memory>
#include <string>

namespace musette::service {

/// Loads the images of one article, a few at a time, and gives up old ones afterwards. Lives on the
/// library executor; what runs elsewhere holds weak references.
class ImageRun : public std::enable_shared_from_this<ImageRun> {
public:
    ImageRun(LibraryFile& library, RefreshPlaces places, ImageRequest request, ImageHandler found,
             ImagesDone done);

    void start();
    /// No handler is called afterwards. Thread: any.
    void cancel();

private:
    base::Status sortOut();
    base::Result<bool> mayAsk();
    void pump();
    void send(const std::string& url);
    void take(base::Result<ImageAnswer> answer);
    void tell(const model::KnownImage& image);
    void giveUpOld();
    void end(base::Status status);

    LibraryFile& m_library;
    RefreshPlaces m_places;
    ImageRequest m_request;
    ImageFolder m_folder;
    ImageHandler m_found;
    ImagesDone m_done;
    std::deque<std::string> m_waiting;
    std::map<std::string, std::unique_ptr<net::RequestHandle>> m_running;
    std::size_t m_bytes = 0;
    std::atomic<bool> m_cancelled = false;
    bool m_ended = false;
};

} // namespace musette::service
