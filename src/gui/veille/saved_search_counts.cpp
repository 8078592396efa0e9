#include "saved_search_counts.h"

#include "../app/bridge.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

namespace musette::gui {
namespace {

/// After a change that names no articles.
constexpr std::chrono::milliseconds kQuiet{700};
/// A refresh brings articles several times a second.
constexpr std::chrono::seconds kArrived{2};
/// After any change: titles of feeds that criteria look for, and what other programs write, are not
/// told one by one.
constexpr std::chrono::minutes kSettled{3};
/// More articles are found again all together.
constexpr std::size_t kFew = 256;

model::ItemQuery unreadOf(const model::SavedSearch& search) {
    model::ItemQuery query = model::queryOf(search);
    query.unreadOnly = true;
    return query;
}

/// A timer that runs goes on: changes without end do not put it off for ever.
void startOnce(QTimer& timer) {
    if (!timer.isActive())
        timer.start();
}

} // namespace

void SavedSearchCounts::Found::set(model::ItemId id, bool found) {
    const auto at = static_cast<std::size_t>(id.value);
    if (at >= bits.size()) {
        if (!found)
            return;
        bits.resize(at + 1 + at / 8);
    }
    if (bits[at] == found)
        return;
    bits[at] = found;
    count += found ? 1 : -1;
}

SavedSearchCounts::SavedSearchCounts(Bridge& bridge, QObject* parent)
    : QObject(parent), m_bridge(bridge) {
    const auto prepare = [this](QTimer& timer, std::chrono::milliseconds wait, auto run) {
        timer.setSingleShot(true);
        timer.setInterval(wait);
        connect(&timer, &QTimer::timeout, this, run);
    };
    prepare(m_quiet, kQuiet, &SavedSearchCounts::countAll);
    prepare(m_arrived, kArrived, &SavedSearchCounts::askForNew);
    prepare(m_settled, kSettled, &SavedSearchCounts::countAll);
    connect(&bridge, &Bridge::changed, this, &SavedSearchCounts::heed);
}

void SavedSearchCounts::heed(const model::LibraryChange& change) {
    const bool touches =
        change.lists || change.tags || change.sessions || change.feeds || !change.items.empty();
    if (m_searches.empty() || !touches)
        return;
    startOnce(m_settled);
    const bool arrivals = change.newItems > 0 && !change.journal;
    const bool many = change.items.size() > kFew;
    const bool renamed = change.journal && change.items.empty() && (change.feeds || change.tags);
    if (many || renamed || (change.others && !arrivals)) {
        startOnce(m_quiet);
        return;
    }
    if (!change.items.empty())
        askFor(change.items);
    if (arrivals)
        startOnce(m_arrived);
}

void SavedSearchCounts::follow(const std::vector<model::SavedSearch>& searches) {
    const bool first = m_searches.empty();
    std::vector<model::SavedSearch> unknown;
    for (const model::SavedSearch& search : searches) {
        if (std::ranges::find(m_searches, search) != m_searches.end())
            continue;
        const auto before = m_found.find(search.id);
        if (before != m_found.end() && before->second.search.words == search.words &&
            before->second.search.withLetGo == search.withLetGo) {
            before->second.search = search; // called otherwise
            continue;
        }
        m_found.erase(search.id);
        unknown.push_back(search);
    }
    m_searches = searches;
    if (unknown.empty())
        return;
    if (first && searches.size() > 1) { // at the start lists come first
        startOnce(m_quiet);
        return;
    }
    m_waiting.insert(m_waiting.end(), unknown.begin(), unknown.end());
    countNext();
}

std::optional<int> SavedSearchCounts::of(model::SavedSearchId id) const {
    const auto found = m_found.find(id);
    return found == m_found.end() ? std::nullopt : std::optional(found->second.count);
}

void SavedSearchCounts::countAll() {
    m_settled.stop();
    m_quiet.stop();
    m_waiting = m_searches;
    m_counting = false;
    ++m_generation;
    countNext();
}

/// One after the other, so that what the user does waits for one of them at most.
void SavedSearchCounts::countNext() {
    if (m_waiting.empty() || m_counting)
        return;
    m_counting = true;
    const model::SavedSearch search = std::move(m_waiting.back());
    m_waiting.pop_back();
    struct Answer {
        std::vector<model::ItemId> ids;
        model::ItemId newest;
    };
    m_bridge.read(
        this,
        [search](service::LibraryReader& reader) -> base::Result<Answer> {
            const auto newest = reader.newestItem();
            if (!newest)
                return std::unexpected(newest.error());
            auto ids = reader.itemIds(unreadOf(search));
            if (!ids)
                return std::unexpected(ids.error());
            return Answer{*std::move(ids), *newest};
        },
        [this, search, generation = m_generation](const base::Result<Answer>& answer) {
            if (generation != m_generation)
                return;
            m_counting = false;
            if (answer && std::ranges::find(m_searches, search) != m_searches.end()) {
                Found found{search, {}, 0};
                for (const model::ItemId id : answer->ids)
                    found.set(id, true);
                const int count = found.count;
                m_found[search.id] = std::move(found);
                m_newest = m_newest ? std::min(m_newest, answer->newest) : answer->newest;
                emit counted(search.id, count);
            }
            countNext();
        });
}

std::vector<model::SavedSearch> SavedSearchCounts::known() const {
    std::vector<model::SavedSearch> searches;
    for (const auto& [id, found] : m_found)
        searches.push_back(found.search);
    return searches;
}

SavedSearchCounts::Found* SavedSearchCounts::foundBy(const model::SavedSearch& search) {
    const auto found = m_found.find(search.id);
    return found == m_found.end() || found->second.search.words != search.words ||
                   found->second.search.withLetGo != search.withLetGo
               ? nullptr
               : &found->second;
}

/// Answers come in the order of the questions: one that was asked before a search was counted anew
/// is older than that, one that was asked after it newer.
void SavedSearchCounts::askFor(const std::vector<model::ItemId>& items) {
    const std::vector<model::SavedSearch> searches = known();
    if (searches.empty())
        return;
    std::vector<model::ItemQuery> queries;
    std::ranges::transform(searches, std::back_inserter(queries), unreadOf);
    using Answer = std::vector<std::vector<model::ItemId>>;
    m_bridge.read(
        this,
        [queries, items](service::LibraryReader& reader) {
            return reader.foundAmong(queries, items);
        },
        [this, searches, items](const base::Result<Answer>& answer) {
            if (!answer) {
                startOnce(m_quiet);
                return;
            }
            for (std::size_t i = 0; i < searches.size(); ++i) {
                Found* found = foundBy(searches[i]);
                if (found == nullptr)
                    continue;
                const int before = found->count;
                for (const model::ItemId id : items)
                    found->set(id, false);
                for (const model::ItemId id : (*answer)[i])
                    found->set(id, true);
                if (found->count != before)
                    emit counted(found->search.id, found->count);
            }
        });
}

void SavedSearchCounts::askForNew() {
    const std::vector<model::SavedSearch> searches = known();
    if (searches.empty())
        return;
    struct Answer {
        std::vector<std::vector<model::ItemId>> ids;
        model::ItemId newest;
    };
    m_bridge.read(
        this,
        [searches, after = m_newest](service::LibraryReader& reader) -> base::Result<Answer> {
            const auto newest = reader.newestItem();
            if (!newest)
                return std::unexpected(newest.error());
            Answer answer{{}, *newest};
            for (const model::SavedSearch& search : searches) {
                model::ItemQuery query = unreadOf(search);
                query.newerThan = after;
                auto ids = reader.itemIds(query);
                if (!ids)
                    return std::unexpected(ids.error());
                answer.ids.push_back(*std::move(ids));
            }
            return answer;
        },
        [this, searches](const base::Result<Answer>& answer) {
            if (!answer) {
                startOnce(m_quiet);
                return;
            }
            m_newest = answer->newest;
            for (std::size_t i = 0; i < searches.size(); ++i) {
                Found* found = foundBy(searches[i]);
                if (found == nullptr)
                    continue;
                for (const model::ItemId id : answer->ids[i])
                    found->set(id, true);
                emit counted(found->search.id, found->count);
            }
        });
}

} // namespace musette::gui
