#include "title_run.h"

#include "full_text_page.h"
#include "run_handle.h"

#include <musette/base/text.h>
#include <musette/feed/parse.h>
#include <musette/markup/text.h>
#include <musette/store/writer.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace musette::service {
namespace {

constexpr int kMostTries = 20;
constexpr int kMostAtOnce = 50;
constexpr std::size_t kLongestTitle = 300;

/// That page is not there, or not for us: asking again brings nothing.
bool isFinal(int status) {
    return status >= 400 && status < 500 && status != 408 && status != 429;
}

std::string titleOf(const net::HttpResponse& response) {
    const std::string type(response.header("content-type").value_or(""));
    if (!type.empty() && type.find("html") == std::string::npos &&
        type.find("xml") == std::string::npos)
        return {};
    const std::string html = feed::decodeToUtf8(response.body, type);
    return base::ellipsize(base::collapseSpace(markup::readPage(html, response.url).title),
                           kLongestTitle);
}

} // namespace

std::optional<base::Instant> nextTitleTry(int tries, base::Instant now) {
    if (tries >= kMostTries)
        return std::nullopt;
    constexpr std::chrono::minutes kFirst{5};
    constexpr std::chrono::minutes kLongest{24 * 60};
    constexpr int kDoublings = 9; // beyond a day
    return now + std::min(kFirst * (1 << std::min(tries, kDoublings)), kLongest);
}

void TitleRun::start(std::vector<store::TitleWish> wishes) {
    m_waiting.assign(std::make_move_iterator(wishes.begin()),
                     std::make_move_iterator(wishes.end()));
    next();
}

void TitleRun::cancel() {
    m_cancelled = true;
    m_places.library.post([self = shared_from_this()] {
        self->m_waiting.clear();
        self->m_running.reset();
    });
}

void TitleRun::next() {
    if (m_cancelled)
        return;
    if (m_waiting.empty())
        return end(m_summary);
    const store::TitleWish wish = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_running = m_places.http.send(
        requestForPage(wish.url),
        [weak = weak_from_this(), &pool = m_places.pool, &library = m_places.library,
         wish](base::Result<net::HttpResponse> response) {
            pool.post([weak, &library, wish, response = std::move(response)] {
                Answer answer = Answer::Later;
                std::string title;
                const bool came = response && response->status >= 200 && response->status < 300;
                if (came)
                    title = titleOf(*response);
                if (came || (response && isFinal(response->status)))
                    answer = title.empty() ? Answer::None : Answer::Title;
                library.post([weak, wish, answer, title = std::move(title)] {
                    if (const auto self = weak.lock(); self && !self->m_cancelled)
                        self->take(wish, answer, title);
                });
            });
        });
}

void TitleRun::take(const store::TitleWish& wish, Answer answer, const std::string& title) {
    store::StoreWriter& writer = m_library.storeWriter();
    const base::Instant now = m_library.clock().now();
    const auto again = answer == Answer::Later ? nextTitleTry(wish.tries, now) : std::nullopt;
    const base::Status saved = writer.transaction(store::Durability::Soon, [&] {
        return answer == Answer::Title ? writer.titles().fulfil(wish, title)
                                       : writer.titles().postpone(wish, again);
    });
    if (!saved)
        return end(std::unexpected(saved.error()));
    ++(answer == Answer::Title ? m_summary.named : again ? m_summary.waiting : m_summary.givenUp);
    next();
}

void TitleRun::end(base::Result<TitleSummary> result) {
    m_waiting.clear();
    if (!m_cancelled && m_done)
        std::exchange(m_done, nullptr)(std::move(result));
}

std::unique_ptr<Job> fetchTitles(LibraryFile& library, const RefreshPlaces& places,
                                 TitlesHandler done) {
    auto run = std::make_shared<TitleRun>(library, places, std::move(done));
    auto handle = std::make_unique<RunHandle<TitleRun>>(run);
    if (library.storeWriter().readOnly()) {
        run->end(TitleSummary{});
        return handle;
    }
    auto wishes = library.storeWriter().titles().due(library.clock().now(), kMostAtOnce);
    if (wishes)
        run->start(*std::move(wishes));
    else
        run->end(std::unexpected(wishes.error()));
    return handle;
}

} // namespace musette::service
