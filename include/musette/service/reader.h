#pragma once

#include <musette/base/error.h>
#include <musette/model/annotation.h>
#include <musette/model/attachment.h>
#include <musette/model/change.h>
#include <musette/model/feed.h>
#include <musette/model/half_day_place.h>
#include <musette/model/image.h>
#include <musette/model/item.h>
#include <musette/model/participant.h>
#include <musette/model/person.h>
#include <musette/model/query.h>
#include <musette/model/rule.h>
#include <musette/model/saved_search.h>
#include <musette/model/search.h>
#include <musette/model/session.h>
#include <musette/model/training.h>
#include <musette/service/images.h>
#include <musette/service/report_reader.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace musette::store {
class StoreReader;
}

namespace musette::service {

/// An image or a file of a note, with its bytes.
struct AttachedData {
    model::Attachment about;
    std::string data;
};

/// What the sidebar shows, in one go.
struct Overview {
    std::vector<model::FeedFolder> folders;
    std::vector<model::Feed> feeds;
    std::vector<model::TagCount> tags;
    std::vector<model::SessionSummary> sessions; ///< newest first
    std::vector<model::SavedSearch> searches;
    model::ViewCounts counts;
};

/// Where the next note goes: a half-day of a session, with its place in it.
struct CurrentHalfDay {
    model::SessionId session;
    model::HalfDayId halfDay;
    model::SequenceId sequence; ///< the last one of the half-day, none when it has none
    std::string sessionTitle;
    int dayNumber = 1;
    model::Slot slot = model::Slot::Morning;
};

/// Every read use case. Never writes.
/// Thread: one at a time, the reader executor's. Errors: those of the library file.
class LibraryReader {
public:
    explicit LibraryReader(store::StoreReader& store);

    ReportReader reports;

    [[nodiscard]] base::Result<Overview> overview() const;
    [[nodiscard]] base::Result<std::vector<model::Feed>> feeds() const;
    /// How much each feed brings.
    [[nodiscard]] base::Result<std::vector<model::FeedActivity>>
    feedActivity(base::Instant now) const;
    /// Errors: InvalidArgument for a search that is wrong.
    [[nodiscard]] base::Result<std::vector<model::ItemId>>
    itemIds(const model::ItemQuery& query) const;
    /// How many there are, without their order; the limit does not count.
    [[nodiscard]] base::Result<std::size_t> itemCount(const model::ItemQuery& query) const;
    /// Which of a few items each query holds, whatever else there is; orders, limits and stories do
    /// not count. The time it takes depends on those few alone.
    [[nodiscard]] base::Result<std::vector<std::vector<model::ItemId>>>
    foundAmong(std::span<const model::ItemQuery> queries, std::span<const model::ItemId> ids) const;
    /// The words of a search, folded, without criteria: what is to be marked where it was found. A
    /// blank behind the last one says that it is a whole word. Pure, on any thread.
    [[nodiscard]] static std::string wordsOf(std::string_view search);
    /// Where the words stand in the texts of these items; empty where the excerpt shows them, or
    /// where they stand in the title alone.
    [[nodiscard]] base::Result<std::vector<std::string>>
    passages(std::span<const model::ItemId> ids, std::string_view search) const;
    /// The item that was added last; none in an empty library.
    [[nodiscard]] base::Result<model::ItemId> newestItem() const;
    /// What is wrong with a search; nothing when it can be asked. Pure, on any thread.
    [[nodiscard]] static std::optional<model::SearchFault> faultIn(std::string_view search);
    /// Rows in the order of the ids; ids that are gone are left out.
    [[nodiscard]] base::Result<std::vector<model::ItemRow>>
    itemRows(std::span<const model::ItemId> ids) const;
    [[nodiscard]] base::Result<model::Article> article(model::ItemId id) const;
    /// The other items that tell the same story, in the order they came.
    [[nodiscard]] base::Result<std::vector<model::StoryMember>> alsoIn(model::ItemId id) const;
    /// The half-days that an item is linked to, newest session first; none of archived ones.
    [[nodiscard]] base::Result<std::vector<model::HalfDayPlace>> placesOf(model::ItemId item) const;
    [[nodiscard]] base::Result<std::vector<model::NoteHit>>
    searchNotes(std::string_view words) const;
    /// Texts of boards, those of the newest session first.
    [[nodiscard]] base::Result<std::vector<model::BoardHit>>
    searchBoards(std::string_view words) const;
    /// Titles, texts, remarks and lists of sessions, those of the newest session first.
    [[nodiscard]] base::Result<std::vector<model::SessionTextHit>>
    searchSessions(std::string_view words) const;

    /// The highlights and notes of an item.
    [[nodiscard]] base::Result<model::Annotations> annotations(model::ItemId item) const;
    /// Highlights and notes of items, newest first.
    [[nodiscard]] base::Result<std::vector<model::AnnotationHit>>
    searchAnnotations(std::string_view words) const;

    [[nodiscard]] base::Result<std::vector<model::SessionSummary>> sessions() const;
    [[nodiscard]] base::Result<model::SessionDocument> session(model::SessionId id) const;
    /// All tools of all sessions, by name.
    [[nodiscard]] base::Result<std::vector<model::ToolOverview>> tools() const;
    /// Every text of the user's own, and every step of the history, that names somebody.
    [[nodiscard]] base::Result<std::vector<model::PersonMention>>
    mentions(std::string_view name) const;
    /// The people who were trained in a session, by their aliases; also those whose names went.
    [[nodiscard]] base::Result<std::vector<model::Participant>>
    participants(model::SessionId session) const;
    /// By their titles.
    [[nodiscard]] base::Result<std::vector<model::Training>> trainings() const;
    /// What a note said before, newest first.
    [[nodiscard]] base::Result<std::vector<model::NoteRevision>>
    revisions(model::NoteId note) const;
    /// Speakers of earlier sessions whose name begins so, for completion.
    [[nodiscard]] base::Result<std::vector<model::Speaker>>
    speakersLike(std::string_view prefix) const;
    /// By the clock on session days (ui.md §2), else the last one used, else nothing.
    [[nodiscard]] base::Result<std::optional<CurrentHalfDay>>
    currentHalfDay(base::Instant now) const;

    /// What is known of the addresses of images, in their order; nothing for one that was never
    /// asked for, or whose file is gone.
    [[nodiscard]] base::Result<std::vector<std::optional<model::KnownImage>>>
    images(std::span<const std::string> urls) const;
    /// Where the bytes of an image lie.
    [[nodiscard]] std::filesystem::path imageFile(const model::ImageFile& image) const;
    [[nodiscard]] base::Result<ImagePermission> imagePermission(model::FeedId feed) const;
    /// An image or a file of a note, with what it holds; nothing when the library has none such.
    [[nodiscard]] base::Result<std::optional<AttachedData>> attachment(std::string_view url) const;
    /// An image that is at hand, also one of a note, as a `data:` address, for a file that stands
    /// alone; empty for another.
    [[nodiscard]] std::string imageData(std::string_view url) const;

    /// In their order.
    [[nodiscard]] base::Result<std::vector<model::Rule>> rules() const;
    /// What a rule did (all rules without one), newest first.
    [[nodiscard]] base::Result<std::vector<model::RuleRun>>
    ruleRuns(std::optional<model::RuleId> rule, int limit) const;
    [[nodiscard]] base::Result<std::vector<model::RuleDeed>>
    ruleDeeds(std::optional<model::RuleId> rule, std::optional<model::RuleRunId> run,
              int limit) const;
    [[nodiscard]] base::Result<std::vector<model::ItemWords>>
    itemWords(model::ItemId before, int limit, bool withText) const;
    [[nodiscard]] base::Result<bool> decided(model::ItemId item) const;

    /// In the order they were saved in.
    [[nodiscard]] base::Result<std::vector<model::SavedSearch>> savedSearches() const;
    [[nodiscard]] base::Result<model::SavedSearch> savedSearch(model::SavedSearchId id) const;

    /// What can be undone and redone, newest first.
    [[nodiscard]] base::Result<std::vector<model::JournalEntry>> history() const;
    /// OPML 2.0 of all feeds.
    [[nodiscard]] base::Result<std::string> exportOpml() const;
    /// A setting kept in the library (window state is not), empty when never set.
    [[nodiscard]] base::Result<std::string> setting(std::string_view key) const;

private:
    store::StoreReader& m_store;
};

} // namespace musette::service
