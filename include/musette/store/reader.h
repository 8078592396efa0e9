#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
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
#include <musette/model/report.h>
#include <musette/model/rule.h>
#include <musette/model/saved_search.h>
#include <musette/model/search.h>
#include <musette/model/session.h>
#include <musette/model/session_bundle.h>
#include <musette/model/training.h>
#include <musette/store/query_plan.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace musette::store {

/// The words that a search wants, folded.
struct SearchedWords {
    std::vector<std::string> words;
    bool open = false; ///< the last one is a beginning
};

/// An image or a file of a note, with what it holds.
struct StoredAttachment {
    model::Attachment about;
    std::string data;
};

/// A second, query-only connection: sees the last committed state and is never behind a writer.
/// Thread: one at a time. Errors: those of the library file; NotFound.
class StoreReader {
public:
    /// Opens a library that a StoreWriter has opened before (it is then known to be sound).
    [[nodiscard]] static base::Result<std::unique_ptr<StoreReader>>
    open(const std::filesystem::path& path);
    ~StoreReader();
    StoreReader(const StoreReader&) = delete;
    StoreReader& operator=(const StoreReader&) = delete;

    [[nodiscard]] base::Result<std::vector<model::Feed>> feeds() const;
    [[nodiscard]] base::Result<std::vector<model::FeedFolder>> folders() const;
    [[nodiscard]] base::Result<std::vector<model::FeedActivity>>
    feedActivity(base::Instant now) const;
    [[nodiscard]] base::Result<std::vector<model::TagCount>> tags() const;
    [[nodiscard]] base::Result<model::ViewCounts> counts() const;

    /// Errors: InvalidArgument for a search that is wrong.
    [[nodiscard]] base::Result<std::vector<model::ItemId>>
    itemIds(const model::ItemQuery& query) const;
    /// How many `itemIds` would give, without their order; the limit does not count.
    [[nodiscard]] base::Result<std::size_t> itemCount(const model::ItemQuery& query) const;
    /// Which of a few items each query holds, whatever else there is; orders, limits and stories do
    /// not count.
    [[nodiscard]] base::Result<std::vector<std::vector<model::ItemId>>>
    foundAmong(std::span<const model::ItemQuery> queries, std::span<const model::ItemId> ids) const;
    /// Its words, without criteria and without what is not to occur. Pure.
    [[nodiscard]] static SearchedWords wordsOf(std::string_view search);
    /// The item that was added last; none in an empty library.
    [[nodiscard]] base::Result<model::ItemId> newestItem() const;
    /// What is wrong with a search; nothing when it can be asked. Pure.
    [[nodiscard]] static std::optional<model::SearchFault> faultIn(std::string_view search);
    [[nodiscard]] base::Result<std::vector<model::ItemRow>>
    itemRows(std::span<const model::ItemId> ids) const;
    [[nodiscard]] base::Result<model::Article> article(model::ItemId id) const;
    /// The other items that tell the same story, in the order they came.
    [[nodiscard]] base::Result<std::vector<model::StoryMember>> alsoIn(model::ItemId id) const;

    /// What is known of an address of an image; nothing when it was never asked for.
    [[nodiscard]] base::Result<std::optional<model::KnownImage>> image(std::string_view url) const;
    /// Whether the images of a feed are loaded without asking.
    [[nodiscard]] base::Result<bool> imagesAllowed(model::FeedId feed) const;

    [[nodiscard]] base::Result<std::vector<model::SessionSummary>> sessions() const;
    [[nodiscard]] base::Result<model::SessionDocument> session(model::SessionId id) const;
    /// Nothing when the author never said a word of it.
    [[nodiscard]] base::Result<std::optional<model::ReportSettings>>
    reportSettings(model::SessionId id) const;
    [[nodiscard]] base::Result<model::ReportProgress>
    reportProgress(model::SessionId id, model::ReportAudience audience) const;
    /// Of those that were ever asked for.
    [[nodiscard]] base::Result<std::vector<model::LinkCheck>>
    linkChecks(std::span<const std::string> urls) const;
    /// What came with bundles.
    [[nodiscard]] base::Result<std::vector<model::ImportedPart>>
    importedParts(model::SessionId id) const;
    /// What the choice of the current half-day needs, in a few small queries.
    [[nodiscard]] base::Result<model::HalfDayCandidates> halfDayCandidates(model::HalfDayId chosen,
                                                                           base::Instant now) const;
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
    [[nodiscard]] base::Result<model::Annotations> annotations(model::ItemId item) const;
    [[nodiscard]] base::Result<std::vector<model::Participant>>
    participants(model::SessionId session) const;
    [[nodiscard]] base::Result<std::vector<model::Training>> trainings() const;
    [[nodiscard]] base::Result<std::optional<StoredAttachment>>
    attachment(std::string_view key) const;
    [[nodiscard]] base::Result<std::vector<model::AnnotationHit>>
    searchAnnotations(std::string_view words) const;
    /// All tools of all sessions, by name.
    [[nodiscard]] base::Result<std::vector<model::ToolOverview>> tools() const;
    /// Every text of the user's own, and every entry of the history, that names somebody.
    [[nodiscard]] base::Result<std::vector<model::PersonMention>>
    mentions(std::string_view name) const;
    /// What a note said before, newest first.
    [[nodiscard]] base::Result<std::vector<model::NoteRevision>>
    revisions(model::NoteId note) const;
    [[nodiscard]] base::Result<std::vector<model::Speaker>>
    speakersLike(std::string_view prefix) const;

    /// In their order.
    [[nodiscard]] base::Result<std::vector<model::Rule>> rules() const;
    /// What a rule did (all rules without one), newest first.
    [[nodiscard]] base::Result<std::vector<model::RuleRun>>
    ruleRuns(std::optional<model::RuleId> rule, int limit) const;
    [[nodiscard]] base::Result<std::vector<model::RuleDeed>>
    ruleDeeds(std::optional<model::RuleId> rule, std::optional<model::RuleRunId> run,
              int limit) const;
    /// Items by descending id, from below `before` on (none: from the newest), as rules see them;
    /// the text is left out unless it is asked for.
    [[nodiscard]] base::Result<std::vector<model::ItemWords>>
    itemWords(model::ItemId before, int limit, bool withText) const;
    /// True when the user decided on the item, or took a decision back; a rule's word is no
    /// decision.
    [[nodiscard]] base::Result<bool> decided(model::ItemId item) const;

    /// In the order they were saved in.
    [[nodiscard]] base::Result<std::vector<model::SavedSearch>> savedSearches() const;

    [[nodiscard]] base::Result<std::vector<model::JournalEntry>> history() const;
    [[nodiscard]] base::Result<std::string> setting(std::string_view key) const;

    [[nodiscard]] const std::filesystem::path& path() const;

    /// The plans of all statements that are run by `reads`, for tests of the indexes.
    [[nodiscard]] base::Result<std::vector<StatementPlan>>
    plansOf(const std::function<void()>& reads) const;

private:
    base::Result<std::vector<model::ItemId>> oneOfEachStory(const model::ItemQuery& query) const;

    StoreReader();
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace musette::store
