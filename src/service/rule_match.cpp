#include <musette/base/text.h>
#include <musette/base/words.h>
#include <musette/service/rule_match.h>

#include <algorithm>
#include <string_view>

namespace musette::service {
namespace {

using Field = model::RuleField;

std::string folded(std::string_view text) {
    return base::collapseSpace(base::foldForSearch(text));
}

bool hasWord(std::string_view text, std::string_view word) {
    for (std::size_t at = text.find(word); at != std::string_view::npos;
         at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || !base::isWordByte(text[at - 1])) &&
            (end == text.size() || !base::isWordByte(text[end])))
            return true;
    }
    return false;
}

bool looksAtSource(Field field) {
    return field == Field::Feed || field == Field::Folder;
}

/// The names of a byline, which are joined by ", ", and the byline itself.
std::vector<std::string> namesOf(const std::string& byline) {
    std::vector<std::string> names{folded(byline)};
    for (std::size_t from = 0; byline.find(", ", from) != std::string::npos || from > 0;) {
        const std::size_t end = std::min(byline.find(", ", from), byline.size());
        names.push_back(folded(std::string_view(byline).substr(from, end - from)));
        if (end == byline.size())
            break;
        from = end + 2;
    }
    return names;
}

} // namespace

RuleSource::RuleSource(const model::Feed& from, std::span<const model::FeedFolder> known)
    : feed(from.id), title(folded(from.title)), address(folded(from.url)),
      folder(folded(from.folderName)) {
    for (model::FolderId at = from.folder; at && folders.size() <= known.size();) {
        folders.push_back(at);
        const auto above = std::ranges::find(known, at, &model::FeedFolder::id);
        at = above == known.end() ? model::FolderId{} : above->parent;
    }
}

RuleMatcher::RuleMatcher(const model::Rule& rule) : m_join(rule.join) {
    for (const model::RuleCondition& condition : rule.conditions) {
        const std::string value = folded(condition.value);
        const auto words = base::wordsOf(value);
        m_conditions.push_back({condition.field,
                                condition.test,
                                condition.negated,
                                value,
                                {words.begin(), words.end()},
                                condition.feed,
                                folded(condition.feedUrl),
                                condition.folder});
        m_needsText |= condition.field == Field::Text;
    }
}

bool RuleMatcher::Condition::holdsFor(const std::string& text) const {
    switch (test) {
    case model::RuleTest::Contains: return text.find(value) != std::string::npos;
    case model::RuleTest::Is: return text == value;
    case model::RuleTest::BeginsWith: return text.starts_with(value);
    case model::RuleTest::HasWords:
        return !words.empty() && std::ranges::all_of(words, [&](const std::string& word) {
            return hasWord(text, word);
        });
    }
    return false;
}

bool RuleMatcher::Condition::holdsForList(std::span<const std::string> texts) const {
    return std::ranges::any_of(texts, [&](const std::string& text) { return holdsFor(text); });
}

bool RuleMatcher::Condition::isFeed(const RuleSource& source) const {
    if (feed)
        return source.feed == feed;
    if (!feedUrl.empty())
        return source.address == feedUrl;
    return holdsFor(source.title) || holdsFor(source.address);
}

/// "Veille" holds for "Veille / Droit", which lies in it.
bool RuleMatcher::Condition::inFolder(const RuleSource& source) const {
    if (meant)
        return std::ranges::find(source.folders, meant) != source.folders.end();
    if (test == model::RuleTest::Is)
        return source.folder == value || source.folder.starts_with(value + " / ");
    return holdsFor(source.folder);
}

bool RuleMatcher::Condition::holds(const RuleSource& source, const model::ItemWords& item) const {
    switch (field) {
    case Field::Feed: return isFeed(source);
    case Field::Folder: return inFolder(source);
    case Field::Author: return holdsForList(namesOf(item.author));
    case Field::Title: return holdsFor(base::collapseSpace(item.title));
    case Field::Text: return holdsFor(item.text);
    case Field::Address: return holdsFor(folded(item.url));
    case Field::Category: {
        std::vector<std::string> categories;
        for (const std::string& category : item.categories)
            categories.push_back(folded(category));
        return holdsForList(categories);
    }
    }
    return false;
}

bool RuleMatcher::mayFit(const RuleSource& source) const {
    if (m_join == model::RuleJoin::Any)
        return std::ranges::any_of(m_conditions, [&](const Condition& condition) {
            return !looksAtSource(condition.field) ||
                   condition.holds(source, {}) != condition.negated;
        });
    return !m_conditions.empty() &&
           std::ranges::all_of(m_conditions, [&](const Condition& condition) {
               return !looksAtSource(condition.field) ||
                      condition.holds(source, {}) != condition.negated;
           });
}

bool RuleMatcher::fits(const RuleSource& source, const model::ItemWords& item) const {
    const auto holds = [&](const Condition& condition) {
        return condition.holds(source, item) != condition.negated;
    };
    if (m_join == model::RuleJoin::Any)
        return std::ranges::any_of(m_conditions, holds);
    return !m_conditions.empty() && std::ranges::all_of(m_conditions, holds);
}

bool isExpired(const model::Rule& rule, base::Instant now) {
    return rule.until && *rule.until < base::toLocal(now, base::systemZone()).date;
}

bool isActive(const model::Rule& rule, base::Instant now) {
    return rule.enabled && !rule.conditions.empty() && !rule.actions.empty() &&
           !isExpired(rule, now);
}

} // namespace musette::service
