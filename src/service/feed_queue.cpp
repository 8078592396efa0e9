#include "feed_queue.h"

#include <musette/base/url.h>

#include <utility>

namespace musette::service {

void FeedQueue::makeReady(Origin& origin, std::list<Origin*>::iterator before) {
    if (origin.place != m_ready.end())
        m_ready.splice(before, m_ready, origin.place);
    else if (!origin.waiting.empty() && origin.asked < kPerOrigin)
        origin.place = m_ready.insert(before, &origin);
}

void FeedQueue::add(model::FetchState feed) {
    const auto [found, isNew] = m_origins.try_emplace(base::originOf(feed.url));
    Origin& origin = found->second;
    if (isNew)
        origin.place = m_ready.end();
    origin.waiting.push_back(std::move(feed));
    ++m_waiting;
    if (origin.place == m_ready.end())
        makeReady(origin, m_ready.end());
}

std::optional<model::FetchState> FeedQueue::next() {
    if (m_ready.empty())
        return std::nullopt;
    Origin& origin = *m_ready.front();
    m_ready.pop_front();
    origin.place = m_ready.end();
    model::FetchState feed = std::move(origin.waiting.front());
    origin.waiting.pop_front();
    --m_waiting;
    ++origin.asked;
    makeReady(origin, m_ready.end());
    return feed;
}

void FeedQueue::answered(const std::string& url) {
    const auto found = m_origins.find(base::originOf(url));
    if (found == m_origins.end())
        return;
    --found->second.asked;
    makeReady(found->second, m_ready.begin());
}

void FeedQueue::clear() {
    m_ready.clear();
    m_origins.clear();
    m_waiting = 0;
}

} // namespace musette::service
