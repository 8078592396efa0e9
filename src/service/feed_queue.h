#pragma once

#include <musette/model/feed.h>

#include <cstddef>
#include <deque>
#include <list>
#include <optional>
#include <string>
#include <unordered_map>

namespace musette::service {

/// The feeds of a refresh that wait to be asked, in an order that is kind to servers: every host
/// gets its first request before any gets a second, and a host that has just answered comes next,
/// while its connection is open. A host that hangs keeps no more than its own places. Thread: one.
class FeedQueue {
public:
    /// Of one origin at a time; a few more than the client asks, so that it always has the next.
    static constexpr std::size_t kPerOrigin = 8;

    void add(model::FetchState feed);
    /// The next feed, which takes a place of its origin; nothing while no origin has one left.
    [[nodiscard]] std::optional<model::FetchState> next();
    /// Gives back the place of a feed that came from `next`; `url` is the one it came with.
    void answered(const std::string& url);

    [[nodiscard]] bool empty() const { return m_waiting == 0; }
    void clear();

private:
    struct Origin {
        std::deque<model::FetchState> waiting;
        std::size_t asked = 0;
        std::list<Origin*>::iterator place; ///< in m_ready, or its end
    };

    void makeReady(Origin& origin, std::list<Origin*>::iterator before);

    std::unordered_map<std::string, Origin> m_origins; ///< their addresses stay
    std::list<Origin*> m_ready; ///< those with a feed to ask and a place for it
    std::size_t m_waiting = 0;
};

} // namespace musette::service
