#include "find_feeds.h"

#include "feed_document.h"
#include "run_handle.h"

#include <musette/base/url.h>
#include <musette/feed/discover.h>
#include <musette/feed/parse.h>
#include <musette/store/writer.h>

#include <algorithm>
#include <utility>

namespace musette::service {
namespace {

/// Enough for a site with a feed for each of its sections; more would be a list nobody reads.
constexpr std::size_t kMostAsked = 12;
constexpr std::chrono::milliseconds kTimeout{20'000};

bool unreachable(const base::Error& error) {
    using enum base::ErrorCode;
    return error.code == ConnectionFailed || error.code == TlsFailed || error.code == Timeout ||
           error.code == ProtocolError;
}

bool namesItsScheme(std::string_view address) {
    return address.find("://") != std::string_view::npos || address.starts_with("feed:") ||
           address.starts_with("view-source:");
}

} // namespace

base::Result<AddressContent> readAddress(const net::HttpResponse& response) {
    if (response.status < 200 || response.status > 299)
        return std::unexpected(errorForStatus(response.status));
    AddressContent content;
    content.url = response.url;
    const std::string type(response.header("content-type").value_or(""));
    const auto parsed = feed::parse(response.body, {.baseUrl = response.url, .contentType = type});
    if (parsed) {
        FoundFeed& found = content.feed.emplace();
        found.url = response.url;
        found.title = parsed->title.empty() ? base::displayHost(response.url) : parsed->title;
        found.type = std::string(feed::nameOf(parsed->format));
        found.items = static_cast<int>(parsed->items.size());
        const auto newest = std::ranges::max_element(
            parsed->items, {}, [](const feed::ParsedItem& item) { return item.published; });
        if (newest != parsed->items.end())
            found.newestTitle = newest->title;
        return content;
    }
    for (const auto& announced : feed::announcedFeeds(response.body, type, response.url))
        content.announced.push_back(announced.url);
    content.pageTitle =
        markup::readPage(feed::decodeToUtf8(response.body, type), response.url).title;
    return content;
}

void FindFeedsRun::start(const std::string& address) {
    const auto url = base::urlFromUserInput(address);
    if (!url)
        return end(std::unexpected(url.error()));
    if (!namesItsScheme(address) && url->starts_with("https://"))
        m_plainAddress = "http://" + url->substr(8);
    ask(Stage::Address, {*url});
}

void FindFeedsRun::cancel() {
    m_cancelled = true;
    m_places.library.post([self = shared_from_this()] { self->m_requests.clear(); });
}

void FindFeedsRun::ask(Stage stage, std::vector<std::string> urls) {
    m_stage = stage;
    const int round = ++m_round;
    if (urls.size() > kMostAsked)
        urls.resize(kMostAsked);
    if (stage == Stage::Address)
        m_login = loginIn(urls.front());
    if (m_login) { // what the page leads to at the same place asks for the same login
        for (std::string& url : urls)
            url = withLogin(url, *m_login);
    }
    m_urls = std::move(urls);
    m_missing = m_urls.size();
    m_answers.clear();
    m_answers.resize(m_urls.size());
    m_requests.clear();
    m_requests.resize(m_urls.size());
    for (const std::string& url : m_urls)
        m_found.tried.push_back(base::withoutUserInfo(url));
    // A client may answer inside send and so begin the next round.
    for (std::size_t position = 0; m_round == round && position < m_urls.size(); ++position)
        send(position);
}

void FindFeedsRun::send(std::size_t position) {
    const int round = m_round;
    net::HttpRequest request;
    request.url = m_urls[position];
    request.totalTimeout = kTimeout;
    auto handle =
        m_places.http.send(std::move(request), [weak = weak_from_this(), &pool = m_places.pool,
                                                &library = m_places.library, position,
                                                round](base::Result<net::HttpResponse> response) {
            pool.post([weak, &library, position, round, response = std::move(response)] {
                auto content =
                    response ? readAddress(*response)
                             : base::Result<AddressContent>(std::unexpected(response.error()));
                library.post([weak, position, round, content = std::move(content)]() mutable {
                    const auto self = weak.lock();
                    if (self && !self->m_cancelled && self->m_round == round)
                        self->answered(position, std::move(content));
                });
            });
        });
    if (m_round == round && position < m_requests.size())
        m_requests[position] = std::move(handle);
}

void FindFeedsRun::answered(std::size_t position, base::Result<AddressContent> content) {
    if (m_answers[position])
        return;
    m_answers[position] = std::move(content);
    if (--m_missing == 0)
        finishStage();
}

void FindFeedsRun::finishStage() {
    collect();
    if (!m_found.feeds.empty())
        return end(std::move(m_found));
    switch (m_stage) {
    case Stage::Address: return afterAddress();
    case Stage::Announced: return guess();
    case Stage::Guessed: break;
    }
    if (m_pageError)
        return end(std::unexpected(*m_pageError));
    end(std::move(m_found));
}

/// Adds the feeds of this stage in the order in which they were named, each once.
void FindFeedsRun::collect() {
    for (std::size_t i = 0; i < m_answers.size(); ++i) {
        const auto& answer = *m_answers[i];
        if (!answer || !answer->feed)
            continue;
        FoundFeed feed = *answer->feed;
        if (m_login) // an answer's own address has none; whoever follows the feed needs it
            feed.url = withLogin(feed.url, *m_login);
        const bool twice = std::ranges::any_of(m_found.feeds, [&](const FoundFeed& other) {
            const bool sameContent = m_stage == Stage::Guessed && other.title == feed.title &&
                                     other.newestTitle == feed.newestTitle &&
                                     other.items == feed.items;
            return sameContent || base::normaliseUrl(other.url) == base::normaliseUrl(feed.url);
        });
        if (twice)
            continue;
        const auto known = m_library.storeWriter().feeds().find(base::withoutUserInfo(feed.url));
        if (known && *known)
            feed.followed = **known;
        m_found.feeds.push_back(std::move(feed));
    }
}

void FindFeedsRun::afterAddress() {
    const base::Result<AddressContent>& answer = *m_answers.front();
    if (!answer) {
        const base::Error error = answer.error();
        if (!m_plainAddress.empty() && unreachable(error))
            return ask(Stage::Address, {std::exchange(m_plainAddress, {})});
        const bool answeredAtAll = error.code == base::ErrorCode::HttpStatus;
        if (!answeredAtAll)
            return end(std::unexpected(error));
        m_pageError = error;
        m_page = m_urls.front();
        return guess();
    }
    m_page = answer->url;
    m_found.pageTitle = answer->pageTitle;
    auto announced = answer->announced;
    if (announced.empty())
        return guess();
    ask(Stage::Announced, std::move(announced));
}

void FindFeedsRun::guess() {
    std::vector<std::string> guesses = feed::guessedFeedUrls(m_page);
    std::erase_if(guesses, [this](const std::string& url) {
        return std::ranges::find(m_found.tried, base::withoutUserInfo(url)) != m_found.tried.end();
    });
    if (guesses.empty()) {
        m_stage = Stage::Guessed;
        m_answers.clear();
        return finishStage();
    }
    ask(Stage::Guessed, std::move(guesses));
}

void FindFeedsRun::end(base::Result<FoundFeeds> result) {
    m_requests.clear();
    if (!m_cancelled && m_done)
        std::exchange(m_done, nullptr)(std::move(result));
}

std::unique_ptr<Job> findFeeds(LibraryFile& library, const RefreshPlaces& places,
                               std::string address, DiscoveryHandler done) {
    auto run = std::make_shared<FindFeedsRun>(library, places, std::move(done));
    run->start(address);
    return std::make_unique<RunHandle<FindFeedsRun>>(std::move(run));
}

} // namespace musette::service
