#include "arrival_rules.h"

#include <musette/base/text.h>
#include <musette/service/rule_editor.h>
#include <musette/store/writer.h>

#include <utility>

namespace musette::service {
namespace {

std::string bylineOf(const model::IncomingItem& item) {
    std::string byline;
    for (const model::Person& person : item.authors) {
        const std::string& shown = person.name.empty() ? person.email : person.name;
        if (!byline.empty() && !shown.empty())
            byline += ", ";
        byline += shown;
    }
    return byline;
}

model::ItemWords wordsOf(const model::IncomingItem& item, bool withText) {
    model::ItemWords words;
    words.title = base::foldForSearch(item.title);
    if (withText)
        words.text = item.searchText;
    words.author = bylineOf(item);
    words.url = item.url;
    words.categories = item.categories;
    return words;
}

} // namespace

void ArrivalRules::forget() {
    m_loaded = false;
    m_needsText = false;
    m_rules.clear();
}

base::Status ArrivalRules::load() {
    m_loaded = true;
    auto rules = m_store.rules().all();
    if (!rules)
        return std::unexpected(rules.error());
    std::erase_if(*rules, [&](const model::Rule& rule) { return !isActive(rule, m_now); });
    if (rules->empty())
        return {};
    const auto feed = m_store.feeds().named(m_feed);
    if (!feed)
        return std::unexpected(feed.error());
    const auto folders = m_store.feeds().above(feed->folder);
    if (!folders)
        return std::unexpected(folders.error());
    m_source = RuleSource(*feed, *folders);
    for (model::Rule& rule : *rules) {
        RuleMatcher matcher(rule);
        if (!matcher.mayFit(m_source))
            continue;
        m_needsText |= matcher.needsText();
        m_rules.push_back({std::move(rule), std::move(matcher)});
    }
    return {};
}

base::Status ArrivalRules::apply(Active& active, model::ItemId id) {
    store::RuleRuns& runs = m_store.ruleRuns();
    if (!active.run) {
        const auto run = runs.arrivals(active.rule.id, m_now);
        if (!run)
            return std::unexpected(run.error());
        active.run = *run;
    }
    for (const model::RuleAction& action : active.rule.actions) {
        const auto done = runs.perform(*active.run, id, action, ruleReason(active.rule), m_now);
        if (!done)
            return std::unexpected(done.error());
    }
    return {};
}

base::Status ArrivalRules::take(model::ItemId id, const model::IncomingItem& item) {
    if (!m_loaded) {
        if (auto loaded = load(); !loaded)
            return loaded;
    }
    if (m_rules.empty())
        return {};
    const model::ItemWords words = wordsOf(item, m_needsText);
    for (Active& active : m_rules) {
        if (!active.matcher.fits(m_source, words))
            continue;
        if (auto applied = apply(active, id); !applied)
            return applied;
    }
    return {};
}

} // namespace musette::service
