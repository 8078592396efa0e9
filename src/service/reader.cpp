#include "current_half_day.h"

#include <musette/feed/opml.h>
#include <musette/service/editor.h>
#include <musette/service/reader.h>
#include <musette/store/reader.h>

#include <algorithm>

namespace musette::service {

LibraryReader::LibraryReader(store::StoreReader& store) : reports(store), m_store(store) {}

base::Result<Overview> LibraryReader::overview() const {
    Overview overview;
    auto folders = m_store.folders();
    auto feeds = m_store.feeds();
    auto tags = m_store.tags();
    auto sessions = m_store.sessions();
    auto searches = m_store.savedSearches();
    auto counts = m_store.counts();
    if (!folders)
        return std::unexpected(folders.error());
    if (!feeds)
        return std::unexpected(feeds.error());
    if (!tags)
        return std::unexpected(tags.error());
    if (!sessions)
        return std::unexpected(sessions.error());
    if (!searches)
        return std::unexpected(searches.error());
    if (!counts)
        return std::unexpected(counts.error());
    return Overview{std::move(*folders),  std::move(*feeds),    std::move(*tags),
                    std::move(*sessions), std::move(*searches), *counts};
}

base::Result<std::vector<model::Feed>> LibraryReader::feeds() const {
    return m_store.feeds();
}

base::Result<std::vector<model::FeedActivity>>
LibraryReader::feedActivity(base::Instant now) const {
    return m_store.feedActivity(now);
}

base::Result<std::vector<model::ItemId>>
LibraryReader::itemIds(const model::ItemQuery& query) const {
    return m_store.itemIds(query);
}

base::Result<std::size_t> LibraryReader::itemCount(const model::ItemQuery& query) const {
    return m_store.itemCount(query);
}

base::Result<std::vector<std::vector<model::ItemId>>>
LibraryReader::foundAmong(std::span<const model::ItemQuery> queries,
                          std::span<const model::ItemId> ids) const {
    return m_store.foundAmong(queries, ids);
}

base::Result<model::ItemId> LibraryReader::newestItem() const {
    return m_store.newestItem();
}

std::optional<model::SearchFault> LibraryReader::faultIn(std::string_view search) {
    return store::StoreReader::faultIn(search);
}

base::Result<std::vector<model::ItemRow>>
LibraryReader::itemRows(std::span<const model::ItemId> ids) const {
    return m_store.itemRows(ids);
}

base::Result<std::vector<model::SavedSearch>> LibraryReader::savedSearches() const {
    return m_store.savedSearches();
}

base::Result<model::SavedSearch> LibraryReader::savedSearch(model::SavedSearchId id) const {
    const auto searches = m_store.savedSearches();
    if (!searches)
        return std::unexpected(searches.error());
    const auto found = std::ranges::find(*searches, id, &model::SavedSearch::id);
    if (found == searches->end())
        return base::fail(base::ErrorCode::NotFound, "there is no saved search " +
                                                         std::to_string(id.value) +
                                                         " in this library");
    return *found;
}

base::Result<std::vector<model::Rule>> LibraryReader::rules() const {
    return m_store.rules();
}

base::Result<std::vector<model::RuleRun>> LibraryReader::ruleRuns(std::optional<model::RuleId> rule,
                                                                  int limit) const {
    return m_store.ruleRuns(rule, limit);
}

base::Result<std::vector<model::RuleDeed>>
LibraryReader::ruleDeeds(std::optional<model::RuleId> rule, std::optional<model::RuleRunId> run,
                         int limit) const {
    return m_store.ruleDeeds(rule, run, limit);
}

base::Result<std::vector<model::ItemWords>>
LibraryReader::itemWords(model::ItemId before, int limit, bool withText) const {
    return m_store.itemWords(before, limit, withText);
}

base::Result<bool> LibraryReader::decided(model::ItemId item) const {
    return m_store.decided(item);
}

base::Result<std::vector<model::HalfDayPlace>> LibraryReader::placesOf(model::ItemId item) const {
    return m_store.placesOf(item);
}

base::Result<std::vector<model::StoryMember>> LibraryReader::alsoIn(model::ItemId id) const {
    return m_store.alsoIn(id);
}

base::Result<model::Article> LibraryReader::article(model::ItemId id) const {
    return m_store.article(id);
}

base::Result<std::vector<model::NoteHit>> LibraryReader::searchNotes(std::string_view words) const {
    return m_store.searchNotes(words);
}
base::Result<std::vector<model::BoardHit>>
LibraryReader::searchBoards(std::string_view words) const {
    return m_store.searchBoards(words);
}
base::Result<std::vector<model::SessionTextHit>>
LibraryReader::searchSessions(std::string_view words) const {
    return m_store.searchSessions(words);
}

base::Result<model::Annotations> LibraryReader::annotations(model::ItemId item) const {
    return m_store.annotations(item);
}

base::Result<std::vector<model::AnnotationHit>>
LibraryReader::searchAnnotations(std::string_view words) const {
    return m_store.searchAnnotations(words);
}

base::Result<std::vector<model::SessionSummary>> LibraryReader::sessions() const {
    return m_store.sessions();
}

base::Result<model::SessionDocument> LibraryReader::session(model::SessionId id) const {
    return m_store.session(id);
}

base::Result<std::vector<model::ToolOverview>> LibraryReader::tools() const {
    return m_store.tools();
}

base::Result<std::vector<model::PersonMention>>
LibraryReader::mentions(std::string_view name) const {
    return m_store.mentions(name);
}

base::Result<std::vector<model::NoteRevision>> LibraryReader::revisions(model::NoteId note) const {
    return m_store.revisions(note);
}

base::Result<std::vector<model::Speaker>>
LibraryReader::speakersLike(std::string_view prefix) const {
    return m_store.speakersLike(prefix);
}

base::Result<std::optional<CurrentHalfDay>> LibraryReader::currentHalfDay(base::Instant now) const {
    const auto setting = m_store.setting(kChosenHalfDayKey);
    if (!setting)
        return std::unexpected(setting.error());
    const std::optional<ChosenHalfDay> chosen = readChosenHalfDay(*setting);
    const auto candidates =
        m_store.halfDayCandidates(chosen ? chosen->halfDay : model::HalfDayId{}, now);
    if (!candidates)
        return std::unexpected(candidates.error());
    return chooseCurrentHalfDay(*candidates, chosen, now);
}

base::Result<std::vector<model::JournalEntry>> LibraryReader::history() const {
    return m_store.history();
}

namespace {

/// Folder names from the top.
std::vector<std::string> splitPath(std::string_view path) {
    constexpr std::string_view kSeparator = " / ";
    std::vector<std::string> names;
    while (!path.empty()) {
        const std::size_t end = std::min(path.find(kSeparator), path.size());
        names.emplace_back(path.substr(0, end));
        path.remove_prefix(std::min(end + kSeparator.size(), path.size()));
    }
    return names;
}

} // namespace

base::Result<std::string> LibraryReader::exportOpml() const {
    const auto feeds = m_store.feeds();
    if (!feeds)
        return std::unexpected(feeds.error());
    feed::Outline outline;
    outline.title = "Musette";
    for (const model::Feed& feed : *feeds) {
        feed::OutlineFeed line;
        line.url = feed.url;
        line.siteUrl = feed.siteUrl;
        line.title = feed.title;
        line.folder = splitPath(feed.folderName);
        outline.feeds.push_back(std::move(line));
    }
    return feed::writeOpml(outline);
}

base::Result<std::string> LibraryReader::setting(std::string_view key) const {
    return m_store.setting(key);
}

base::Result<std::vector<model::Participant>>
LibraryReader::participants(model::SessionId session) const {
    return m_store.participants(session);
}

base::Result<std::vector<model::Training>> LibraryReader::trainings() const {
    return m_store.trainings();
}

} // namespace musette::service
