#include "saved_search_counts.h"

#include "../app/bridge.h"

#include <algorithm>
#include <chrono>

namespace musette::gui {
namespace {

/// After a change; a refresh brings one several times a second.
constexpr std::chrono::milliseconds kQuiet{700};

} // namespace

SavedSearchCounts::SavedSearchCounts(Bridge& bridge, QObject* parent)
    : QObject(parent), m_bridge(bridge) {
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(kQuiet);
    connect(&m_quiet, &QTimer::timeout, this, &SavedSearchCounts::begin);
    connect(&bridge, &Bridge::changed, this, [this](const model::LibraryChange& change) {
        if (!m_searches.empty() && (change.lists || change.tags || change.sessions ||
                                    change.feeds || !change.items.empty()))
            m_quiet.start();
    });
}

void SavedSearchCounts::follow(const std::vector<model::SavedSearch>& searches) {
    const bool same = std::ranges::equal(searches, m_searches);
    for (const model::SavedSearch& search : searches) {
        if (std::ranges::find(m_searches, search) == m_searches.end())
            m_counts.erase(search.id);
    }
    m_searches = searches;
    if (!same)
        begin();
}

std::optional<int> SavedSearchCounts::of(model::SavedSearchId id) const {
    const auto found = m_counts.find(id);
    return found == m_counts.end() ? std::nullopt : std::optional(found->second);
}

void SavedSearchCounts::begin() {
    m_waiting = m_searches;
    ++m_generation;
    countNext();
}

void SavedSearchCounts::countNext() {
    if (m_waiting.empty())
        return;
    const model::SavedSearch search = std::move(m_waiting.back());
    m_waiting.pop_back();
    m_bridge.read(
        this,
        [search](service::LibraryReader& reader) {
            model::ItemQuery query = model::queryOf(search);
            query.unreadOnly = true;
            return reader.itemCount(query);
        },
        [this, search, generation = m_generation](const base::Result<std::size_t>& unread) {
            if (generation != m_generation)
                return;
            if (unread && std::ranges::find(m_searches, search) != m_searches.end()) {
                m_counts[search.id] = static_cast<int>(*unread);
                emit counted(search.id, static_cast<int>(*unread));
            }
            countNext();
        });
}

} // namespace musette::gui
