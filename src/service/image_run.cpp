#include "image_run.h"

#include "run_handle.h"

#include <musette/base/url.h>
#include <musette/service/image_loader.h>
#include <musette/store/reader.h>
#include <musette/store/writer.h>

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

namespace musette::service {
namespace {

constexpr std::size_t kInFlight = 6;

std::int64_t cacheBytes(const std::string& setting) {
    int megabytes = 0;
    std::from_chars(setting.data(), setting.data() + setting.size(), megabytes);
    if (megabytes <= 0)
        megabytes = kDefaultCacheMegabytes;
    return std::int64_t{std::max(megabytes, kSmallestCacheMegabytes)} << 20;
}

} // namespace

ImageRun::ImageRun(LibraryFile& library, RefreshPlaces places, ImageRequest request,
                   ImageHandler found, ImagesDone done)
    : m_library(library), m_places(places), m_request(std::move(request)),
      m_folder(library.storeWriter().path()), m_found(std::move(found)), m_done(std::move(done)) {}

void ImageRun::cancel() {
    m_cancelled = true;
    m_places.library.post([self = shared_from_this()] {
        self->m_ended = true;
        self->m_waiting.clear();
        self->m_running.clear();
    });
}

void ImageRun::start() {
    if (const base::Status sorted = sortOut(); !sorted)
        return end(sorted);
    pump();
    if (m_running.empty())
        end({});
}

base::Result<bool> ImageRun::mayAsk() {
    store::StoreWriter& store = m_library.storeWriter();
    const auto policy = store.setting(kImagePolicyKey);
    if (!policy)
        return std::unexpected(policy.error());
    ImagePermission permission{imagePolicyFrom(*policy), false};
    if (permission.policy == ImagePolicy::Never)
        return false;
    if (m_request.word == ImageWord::Given)
        return true;
    const auto feed = store.images().allowed(m_request.item);
    if (!feed)
        return feed;
    permission.feed = *feed;
    return permission.withoutAsking();
}

/// Tells what is at hand, and leaves in `m_waiting` what has to be asked for and may be.
base::Status ImageRun::sortOut() {
    store::StoreWriter& store = m_library.storeWriter();
    const auto may = mayAsk();
    if (!may)
        return std::unexpected(may.error());
    std::vector<model::KnownImage> atHand;
    std::set<std::string> seen;
    const base::Status sorted = store.transaction(store::Durability::Soon, [&]() -> base::Status {
        for (const std::string& url : m_request.urls) {
            if (!base::isHttpUrl(url) || !seen.insert(url).second)
                continue;
            auto known = store.images().find(url);
            if (!known)
                return std::unexpected(known.error());
            const bool stored = *known && (*known)->outcome == model::ImageOutcome::Stored;
            if (stored && !m_folder.holds((*known)->file)) {
                if (auto forgotten = store.images().forget((*known)->file.hash); !forgotten)
                    return forgotten;
                known->reset();
            }
            const bool settled = *known && (m_request.word == ImageWord::Permitted || stored ||
                                            (*known)->outcome == model::ImageOutcome::Invisible);
            if (!settled) {
                if (*may && m_waiting.size() < kMostImages)
                    m_waiting.push_back(url);
                continue;
            }
            if (stored) {
                if (auto kept =
                        store.images().record(m_request.item, **known, m_library.clock().now());
                    !kept)
                    return kept;
            }
            atHand.push_back(std::move(**known));
        }
        return {};
    });
    if (!sorted)
        return sorted;
    for (const model::KnownImage& image : atHand)
        tell(image);
    return {};
}

void ImageRun::pump() {
    while (!m_ended && !m_cancelled && m_running.size() < kInFlight && !m_waiting.empty()) {
        const std::string url = std::move(m_waiting.front());
        m_waiting.pop_front();
        send(url);
    }
}

void ImageRun::send(const std::string& url) {
    m_running[url] = nullptr; // a client may answer inside send
    auto handle =
        m_places.http.send(imageRequest(url), [weak = weak_from_this(), &pool = m_places.pool,
                                               &library = m_places.library, folder = m_folder,
                                               url](base::Result<net::HttpResponse> response) {
            pool.post([weak, &library, folder, url, response = std::move(response)] {
                auto answer = readImage(url, response, folder);
                library.post([weak, answer = std::move(answer)]() mutable {
                    if (const auto self = weak.lock(); self && !self->m_cancelled)
                        self->take(std::move(answer));
                });
            });
        });
    if (const auto running = m_running.find(url); running != m_running.end())
        running->second = std::move(handle);
}

void ImageRun::take(base::Result<ImageAnswer> answer) {
    if (m_ended)
        return;
    if (!answer)
        return end(std::unexpected(answer.error()));
    m_running.erase(answer->image.url);
    m_bytes += answer->bytes;
    if (answer->lasting) {
        store::StoreWriter& store = m_library.storeWriter();
        const base::Status recorded = store.transaction(store::Durability::Soon, [&] {
            return store.images().record(m_request.item, answer->image, m_library.clock().now());
        });
        if (!recorded)
            return end(recorded);
    }
    tell(answer->image);
    if (m_bytes > kMostArticleBytes) {
        for (const std::string& url : std::exchange(m_waiting, {}))
            tell({url, model::ImageOutcome::Missing, {}});
    }
    pump();
    if (m_running.empty())
        end({});
}

void ImageRun::tell(const model::KnownImage& image) {
    const bool stored = image.outcome == model::ImageOutcome::Stored;
    m_found({image, stored ? m_folder.fileOf(image.file) : std::filesystem::path()});
}

/// First the library forgets them, then their files go: a file without its row is found again by
/// its content.
void ImageRun::giveUpOld() {
    store::StoreWriter& store = m_library.storeWriter();
    const auto setting = store.setting(kImageCacheKey);
    const auto old = store.images().surplus(cacheBytes(setting.value_or(std::string())));
    if (!old || old->empty())
        return;
    const base::Status forgotten =
        store.transaction(store::Durability::Soon, [&]() -> base::Status {
            for (const model::ImageFile& image : *old) {
                if (auto gone = store.images().forget(image.hash); !gone)
                    return gone;
            }
            return {};
        });
    if (!forgotten)
        return;
    m_places.pool.post([folder = m_folder, old = *old] {
        for (const model::ImageFile& image : old)
            folder.remove(image);
    });
}

void ImageRun::end(base::Status status) {
    if (m_ended)
        return;
    m_ended = true;
    m_waiting.clear();
    m_running.clear();
    giveUpOld();
    if (!m_cancelled)
        m_done(std::move(status));
}

std::unique_ptr<Job> loadImages(LibraryFile& library, const RefreshPlaces& places,
                                ImageRequest request, ImageHandler found, ImagesDone done) {
    auto run = std::make_shared<ImageRun>(library, places, std::move(request), std::move(found),
                                          std::move(done));
    run->start();
    return std::make_unique<RunHandle<ImageRun>>(std::move(run));
}

ImagePolicy imagePolicyFrom(std::string_view setting) {
    return setting == "never"    ? ImagePolicy::Never
           : setting == "always" ? ImagePolicy::Always
                                 : ImagePolicy::Ask;
}

std::string_view nameOf(ImagePolicy policy) {
    switch (policy) {
    case ImagePolicy::Never: return "never";
    case ImagePolicy::Ask: return "ask";
    case ImagePolicy::Always: return "always";
    }
    return "ask";
}

} // namespace musette::service
