#include <musette/service/reader.h>
#include <musette/service/rule_search.h>

namespace musette::service {

base::Result<RuleSearch> RuleSearch::begin(const LibraryReader& reader, const model::Rule& rule) {
    const auto overview = reader.overview();
    if (!overview)
        return std::unexpected(overview.error());
    RuleSearch search(rule);
    for (const model::Feed& feed : overview->feeds)
        search.m_sources.emplace(feed.id, RuleSource(feed, overview->folders));
    return search;
}

base::Result<RuleMatches> RuleSearch::next(const LibraryReader& reader, int items) {
    const auto words = reader.itemWords(m_before, items, m_matcher.needsText());
    if (!words)
        return std::unexpected(words.error());
    RuleMatches matches;
    matches.looked = static_cast<int>(words->size());
    matches.more = matches.looked == items;
    const RuleSource none;
    for (const model::ItemWords& item : *words) {
        m_before = item.item;
        const auto source = m_sources.find(item.feed);
        if (!m_matcher.fits(source == m_sources.end() ? none : source->second, item))
            continue;
        matches.items.push_back(item.item);
        const auto decided = reader.decided(item.item);
        if (!decided)
            return std::unexpected(decided.error());
        if (*decided)
            matches.decided.push_back(item.item);
    }
    return matches;
}

} // namespace musette::service
