#include "item_finder.h"

#include "item_walk.h"
#include "opening_test.h"
#include "search_rank.h"

#include <queue>

#include <algorithm>
#include <utility>

namespace musette::store {
namespace {

/// So many are looked up one by one sooner than an index is walked through.
constexpr std::size_t kFew = 5'000;
/// Rows that are looked at for a first page before sets are made.
constexpr int kLooked = 5'000;
/// The same where each costs the reading of a text.
constexpr int kTextsRead = 1'500;
/// Of so many newest hits the best are shown first.
constexpr std::size_t kRanked = 2'000;
/// The longest list that counts as a first page.
constexpr int kPage = 1'000;

/// How many hits are looked at before another way is taken. One that a set rules out costs a tenth
/// of one whose row is read.
class Patience {
public:
    explicit Patience(int rows) : m_left(kRow * rows) {}
    [[nodiscard]] bool ended() const { return m_left <= 0; }
    void spend(bool readsRow) { m_left -= readsRow ? kRow : 1; }

private:
    static constexpr int kRow = 10;
    int m_left;
};

} // namespace

ItemFinder::ItemFinder(Connection& connection, const model::ItemQuery& query, SearchText text)
    : m_connection(connection), m_query(query), m_text(std::move(text)),
      m_conditions(connection, query, m_text.filters) {
    if (m_text.hasWords())
        m_conditions.useSmallSets();
    if (m_query.sort == model::ItemSort::Rank && m_text.wanted.empty())
        m_query.sort = model::ItemSort::Published; // nothing to weigh
    if (m_query.sort == model::ItemSort::Feed && m_conditions.onlyFeed())
        m_query.sort = model::ItemSort::Published;
}

bool ItemFinder::ordersByTime() const {
    return m_query.sort == model::ItemSort::Published || m_query.sort == model::ItemSort::Arrived;
}

std::vector<std::int64_t> ItemFinder::ids() {
    if (m_conditions.impossible() || m_query.limit == 0)
        return {};
    if (m_query.sort == model::ItemSort::Rank && !m_query.newerThan)
        return ranked();
    if (m_query.limit && *m_query.limit <= kPage && !m_query.newerThan) {
        auto first = m_text.hasWords() ? firstSearched() : firstWalked();
        if (first)
            return *std::move(first);
    }
    return bySets();
}

/// The order's own index, as long as enough of what it gives fits.
std::optional<std::vector<std::int64_t>> ItemFinder::firstWalked() {
    if (m_conditions.hasSets() || !m_text.unwanted.empty())
        return std::nullopt;
    ItemConditions rest = m_conditions;
    ItemWalk walk(m_connection, m_query.sort, rest);
    FactReader facts(m_connection);
    const bool look = rest.needsFacts();
    std::vector<std::int64_t> found;
    for (int looked = 0; !enough(found.size()); ++looked) {
        if (look && looked == kLooked)
            return std::nullopt;
        if (!walk.next())
            return found;
        if (look) {
            const auto item = facts.of(walk.id());
            if (!item || !rest.fits(*item))
                continue;
        }
        found.push_back(walk.id());
    }
    return found;
}

/// The newest items of those that were looked at, and when no older one can be among them: what is
/// still to come was not published after it arrived, nor did it arrive after the bound.
struct ItemFinder::Newest {
    using Entry = std::pair<std::int64_t, std::int64_t>; ///< moment, id

    Newest(Connection& connection, std::size_t most)
        : size(most),
          arrivals(connection, "SELECT id, arrived FROM item INDEXED BY item_by_arrival "
                               "ORDER BY arrived DESC, id DESC") {}

    void add(std::int64_t moment, std::int64_t id) {
        entries.emplace(moment, id);
        if (entries.size() > size)
            entries.pop();
    }
    /// Whether all with ids up to this one come behind those found. Ids are asked for in
    /// descending order.
    bool settledAbove(std::int64_t id) {
        if (entries.size() < size)
            return false;
        while (!ended && (newest == 0 || newest > id)) {
            ended = !arrivals.next();
            if (!ended)
                newest = arrivals.number(0);
        }
        return ended || arrivals.number(1) <= entries.top().first;
    }
    std::vector<std::int64_t> ids() {
        std::vector<std::int64_t> ids;
        for (; !entries.empty(); entries.pop())
            ids.push_back(entries.top().second);
        std::ranges::reverse(ids);
        return ids;
    }

    std::size_t size;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> entries;
    IdCursor arrivals;
    std::int64_t newest = 0;
    bool ended = false;
};

/// The newest ids first, which the index of words gives as they are asked for.
std::optional<std::vector<std::int64_t>> ItemFinder::firstSearched() {
    if (!ordersByTime())
        return std::nullopt;
    const bool reads = !m_text.opening.empty();
    std::string sql = "SELECT id FROM item ORDER BY id DESC";
    std::string match = m_text.wanted;
    if (!match.empty()) {
        sql = "SELECT rowid FROM item_search WHERE item_search MATCH ?1 ORDER BY rowid DESC";
        if (!m_text.unwanted.empty())
            match = '(' + match + ") NOT (" + m_text.unwanted + ')';
    } else if (!m_text.unwanted.empty()) {
        return std::nullopt;
    }
    IdCursor hit(m_connection, sql);
    if (!match.empty())
        hit.bind(match);
    Newest newest(m_connection, static_cast<std::size_t>(*m_query.limit));
    FactReader facts(m_connection);
    OpeningTest opening(m_connection, m_text.opening);
    Patience patience(reads ? kTextsRead : kLooked);
    while (hit.next()) {
        const std::int64_t id = hit.number();
        if (newest.settledAbove(id))
            break;
        if (patience.ended())
            return std::nullopt;
        const bool inSets = m_conditions.fitsSets(id);
        patience.spend(inSets);
        if (!inSets)
            continue;
        const auto item = facts.of(id);
        if (!item || !m_conditions.fits(*item) || (reads && !opening.passes(id)))
            continue;
        newest.add(m_query.sort == model::ItemSort::Arrived ? item->arrived : item->sortAt, id);
    }
    return newest.ids();
}

/// The best of the newest hits, then the others by time.
std::vector<std::int64_t> ItemFinder::ranked() {
    std::string match = m_text.wanted;
    if (!m_text.unwanted.empty())
        match = '(' + match + ") NOT (" + m_text.unwanted + ')';
    const std::optional<IdSet>& within = m_conditions.within();
    IdCursor hit(m_connection, rankedHitsSql(m_connection, within ? &*within : nullptr));
    hit.bind(match);
    FactReader facts(m_connection);
    OpeningTest opening(m_connection, m_text.opening);
    std::vector<std::pair<double, std::int64_t>> best;
    bool all = false;
    for (Patience patience(2 * kLooked); best.size() < kRanked && !patience.ended();) {
        if (!hit.next()) {
            all = true;
            break;
        }
        const std::int64_t id = hit.number();
        const bool inSets = m_conditions.fitsSets(id);
        patience.spend(inSets);
        if (!inSets)
            continue;
        if (m_conditions.needsFacts()) {
            const auto item = facts.of(id);
            if (!item || !m_conditions.fits(*item))
                continue;
        }
        if (!m_text.opening.empty() && !opening.passes(id))
            continue;
        best.emplace_back(-hit.real(1), -id);
    }
    std::ranges::sort(best);
    std::vector<std::int64_t> found;
    for (const auto& [score, id] : best) {
        if (!enough(found.size()))
            found.push_back(-id);
    }
    if (all || enough(found.size()))
        return found;
    m_query.sort = model::ItemSort::Published;
    const IdSet shown = [&] {
        IdSet set;
        for (const std::int64_t id : found)
            set.insert(id);
        return set;
    }();
    for (const std::int64_t id : bySets()) {
        if (enough(found.size()))
            break;
        if (!shown.contains(id))
            found.push_back(id);
    }
    return found;
}

/// What words, tags, sessions and authors leave; nothing when there are no such conditions.
std::optional<IdSet> ItemFinder::wordsAndSets() {
    std::optional<IdSet> set = m_conditions.within();
    constexpr const char* kHits = "SELECT rowid FROM item_search WHERE item_search MATCH ?1";
    if (m_query.newerThan) {
        IdSet newer;
        IdCursor row(m_connection, "SELECT id FROM item WHERE id > ?1");
        row.bind(m_query.newerThan.value);
        newer.insertAll(row);
        if (set)
            set->keepOnly(newer);
        else
            set = std::move(newer);
        if (set->size() == 0)
            return set;
    }
    if (const std::string match = m_text.whole(); m_text.hasWords()) {
        IdSet hits;
        IdCursor hit(m_connection,
                     std::string(kHits) + (m_query.newerThan ? " AND rowid > ?2" : ""));
        hit.bind(match);
        if (m_query.newerThan)
            hit.bind(m_query.newerThan.value);
        hits.insertAll(hit);
        if (set)
            set->keepOnly(hits);
        else
            set = std::move(hits);
    }
    const bool unwanted = !m_text.hasWords() && !m_text.unwanted.empty();
    if (!set && (unwanted || !m_conditions.without().empty())) {
        IdCursor all(m_connection, "SELECT id FROM item INDEXED BY item_by_time");
        set.emplace().insertAll(all);
    }
    if (unwanted) {
        IdSet hits;
        IdCursor hit(m_connection, kHits);
        hit.bind(m_text.unwanted);
        hits.insertAll(hit);
        set->drop(hits);
    }
    if (set) {
        for (const IdSet& without : m_conditions.without())
            set->drop(without);
    }
    return set;
}

std::vector<std::int64_t> ItemFinder::bySets() {
    std::optional<IdSet> set = wordsAndSets();
    ItemConditions rest = m_conditions;
    if (set && set->size() <= kFew) {
        auto few = orderedFew(m_connection, set->ids(), m_query.sort, rest);
        if (m_query.limit)
            few.resize(std::min(few.size(), static_cast<std::size_t>(*m_query.limit)));
        return few;
    }
    return walked(set, std::move(rest));
}

std::vector<std::int64_t> ItemFinder::walked(const std::optional<IdSet>& set,
                                             ItemConditions conditions) {
    ItemWalk walk(m_connection, m_query.sort, conditions);
    std::optional<IdSet> wanted = set;
    if (conditions.needsFacts())
        conditions.narrow(wanted);
    if (wanted && wanted->size() <= kFew) {
        auto few = orderedFew(m_connection, wanted->ids(), m_query.sort, m_conditions);
        if (m_query.limit)
            few.resize(std::min(few.size(), static_cast<std::size_t>(*m_query.limit)));
        return few;
    }
    std::vector<std::int64_t> found;
    while (!enough(found.size()) && walk.next()) {
        if (!wanted || wanted->contains(walk.id()))
            found.push_back(walk.id());
    }
    return found;
}

std::size_t ItemFinder::count() {
    if (m_conditions.impossible())
        return 0;
    std::optional<IdSet> set = wordsAndSets();
    if (set && set->size() <= kFew && m_conditions.needsFacts())
        return orderedFew(m_connection, set->ids(), model::ItemSort::Published, m_conditions)
            .size();
    if (!set || m_conditions.needsFacts())
        m_conditions.narrow(set);
    return set->size();
}

} // namespace musette::store
