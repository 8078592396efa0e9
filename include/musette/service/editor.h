#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/change.h>
#include <musette/model/item.h>
#include <musette/model/session.h>
#include <musette/service/annotation_editor.h>
#include <musette/service/board_editor.h>
#include <musette/service/capture_editor.h>
#include <musette/service/note_editor.h>
#include <musette/service/options.h>
#include <musette/service/participant_editor.h>
#include <musette/service/person_editor.h>
#include <musette/service/report_editor.h>
#include <musette/service/rule_editor.h>
#include <musette/service/search_editor.h>
#include <musette/service/tool_editor.h>
#include <musette/service/training_editor.h>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace musette::feed {
struct Outline;
}
namespace musette::store {
class StoreWriter;
}

namespace musette::service {

class Logins;

struct NewFeed {
    std::string url;    ///< user:password@ in it becomes the feed's login, outside of the library
    std::string title;  ///< custom title, may be empty
    std::string folder; ///< path with " / ", made when missing; empty: at the top
};

struct FeedEdit {
    std::optional<std::string> title;     ///< empty string: back to the feed's own
    std::optional<std::string> folder;    ///< path; empty string: to the top
    std::optional<int> intervalMinutes;   ///< 0: back to the default
    std::optional<bool> alwaysFullText{}; ///< read its articles on their pages
    std::optional<std::string> url{};     ///< the history stays, a login on the same server too
    std::optional<bool> grouped{};        ///< its items stand with others of the same story
    /// What a purge may take; none inside: the library's rule.
    std::optional<std::optional<model::Retention>> retention{};
};

/// Feeds and folders. Every method is one undoable action.
class FeedEditor {
public:
    FeedEditor(store::StoreWriter& store, Logins& logins) : m_store(store), m_logins(logins) {}

    /// Records only. The same address twice gives the same feed, with the newer login.
    /// Errors: InvalidUrl.
    [[nodiscard]] base::Result<model::FeedId> add(const NewFeed& feed);
    /// Errors: NotFound; InvalidUrl; AlreadyExists when another feed has the new address.
    [[nodiscard]] base::Status edit(model::FeedId id, const FeedEdit& edit);
    /// Into that folder (none: to the top), before another feed of it or behind its last.
    [[nodiscard]] base::Status place(model::FeedId id, model::FolderId folder,
                                     model::FeedId before);
    /// The same for a folder within its parent. Errors: NotFound; AlreadyExists when there is one
    /// of that name; InvalidArgument for a place within itself.
    [[nodiscard]] base::Status placeFolder(model::FolderId id, model::FolderId parent,
                                           model::FolderId before);
    /// The interval of all feeds without one of their own; no undoable action. Errors:
    /// InvalidArgument.
    [[nodiscard]] base::Status setDefaultInterval(std::chrono::minutes interval);
    /// The reader has taken note that the feed has closed and keeps what came of it.
    [[nodiscard]] base::Status acceptClosure(model::FeedId id);
    /// The login of the feed's own origin, kept outside of the library; not an action to undo. A
    /// feed that failed is due at once. Errors: NotFound.
    [[nodiscard]] base::Status logIn(model::FeedId id, const std::string& user,
                                     const std::string& password);
    /// The word for all images of a feed: they are loaded without asking from now on, or no more.
    [[nodiscard]] base::Status allowImages(model::FeedId id, bool allowed);
    /// Its kept items stay, with the name of their source; the others go.
    [[nodiscard]] base::Status remove(model::FeedId id);
    /// Errors: InvalidArgument (no name, or one with " / "), NotFound, AlreadyExists.
    [[nodiscard]] base::Status renameFolder(model::FolderId id, std::string_view name);
    /// OPML, bookmarks or a list of addresses; one action for the whole file.
    [[nodiscard]] base::Result<std::vector<ImportOutcome>> importOutline(std::string_view bytes);
    /// Only the lines at these positions, as `previewOutline` counts them.
    [[nodiscard]] base::Result<std::vector<ImportOutcome>>
    importOutline(std::string_view bytes, std::span<const std::size_t> lines);

private:
    [[nodiscard]] base::Result<std::vector<ImportOutcome>>
    importLines(const feed::Outline& outline);

    store::StoreWriter& m_store;
    Logins& m_logins;
};

/// Whether an action goes to the journal: opening an article marks it read without an undo step.
enum class Journalled { Yes, No };

/// What adding pages came to.
struct PagesAdded {
    int added = 0;
    int known = 0;
    std::vector<model::ItemId> items; ///< the new ones and those that were there
};

/// Items. Every method is one undoable action.
class ItemEditor {
public:
    ItemEditor(store::StoreWriter& store, const base::Clock& clock)
        : m_store(store), m_clock(clock) {}

    [[nodiscard]] base::Status markRead(std::span<const model::ItemId> ids, bool read,
                                        Journalled journalled = Journalled::Yes);
    /// Read, with all that tell the same story.
    [[nodiscard]] base::Status markStoryRead(model::ItemId id,
                                             Journalled journalled = Journalled::Yes);
    [[nodiscard]] base::Status markFeedRead(model::FeedId feed, bool read);
    /// All of a view that is called so.
    [[nodiscard]] base::Status markAllRead(std::string_view view,
                                           std::span<const model::ItemId> ids);
    [[nodiscard]] base::Status star(std::span<const model::ItemId> ids, bool starred);
    [[nodiscard]] base::Status triage(std::span<const model::ItemId> ids, model::Triage state,
                                      std::string_view reason = {});
    [[nodiscard]] base::Status tag(std::span<const model::ItemId> ids,
                                   std::span<const std::string> labels);
    [[nodiscard]] base::Status untag(std::span<const model::ItemId> ids,
                                     std::span<const std::string> labels);
    /// Whether the whole article is shown in place of what the feed gave; no undo step. Errors:
    /// NotFound when its page was not read.
    [[nodiscard]] base::Status showFullText(model::ItemId id, bool shown);
    /// Pages that came from elsewhere, as one action named `subject`; `sources` says for each what
    /// it comes from. Addresses that are known stay as they are. Errors: InvalidArgument when none
    /// has an address.
    [[nodiscard]] base::Result<PagesAdded> addPages(std::string_view subject,
                                                    std::span<const model::IncomingItem> pages,
                                                    std::span<const std::string> sources);
    /// A page added by hand. The same address twice gives the same item.
    [[nodiscard]] base::Result<model::ItemId> addPage(std::string_view url, std::string_view title);

private:
    store::StoreWriter& m_store;
    const base::Clock& m_clock;
};

/// A half-day that a session is made with. Times are minutes after midnight, local.
struct PlannedHalfDay {
    base::Date date{};
    model::Slot slot = model::Slot::Morning;
    std::optional<model::ClockMinutes> startsAt;
    std::optional<model::ClockMinutes> endsAt;
};

/// A morning (9:00–12:30) and an afternoon (14:00–17:00) for each day. Pure. At most 60 days.
[[nodiscard]] std::vector<PlannedHalfDay> usualHalfDays(base::Date first, base::Date last);

/// The smaller parts of a session that it lists without dates.
struct SessionParts {
    std::vector<model::Objective> objectives;
    std::vector<model::Resource> resources;
    std::vector<model::RelatedAccount> relatedAccounts;
};

/// A session made after another one: its days moved so that the first is `startsOn`, with its
/// half-days, sequences, speakers, objectives and columns of boards. Nothing of what was written
/// or linked there, no results, cards or numbers of people. Pure.
[[nodiscard]] model::SessionDocument structureOf(const model::SessionDocument& earlier,
                                                 base::Date startsOn);

/// Sessions, their days, sequences and links. Every method is one undoable action.
class SessionEditor {
public:
    SessionEditor(store::StoreWriter& store, const base::Clock& clock)
        : m_store(store), m_clock(clock) {}

    /// Makes the session with the usual half-days of each of its days.
    /// Errors: InvalidArgument (no title, dates the wrong way round, > 60 days).
    [[nodiscard]] base::Result<model::SessionId> create(const model::Session& session);
    /// Makes it with the half-days planned, as a holding of a training where one is named
    /// (`TrainingEditor::assign`). Errors: as above; a half-day outside the session's dates.
    [[nodiscard]] base::Result<model::SessionId> create(const model::Session& session,
                                                        std::span<const PlannedHalfDay> plan,
                                                        model::TrainingId training = {});
    /// Makes it after an earlier one (`structureOf`). An empty title is the earlier one's.
    [[nodiscard]] base::Result<model::SessionId>
    createAfter(const model::SessionDocument& earlier, std::string_view title, base::Date startsOn);
    [[nodiscard]] base::Status edit(const model::Session& session);
    /// And of which training it is a holding; none: of no training.
    [[nodiscard]] base::Status edit(const model::Session& session, model::TrainingId training);
    /// All replaced, in the order given; those without any text are left out.
    [[nodiscard]] base::Status editParts(model::SessionId id, const SessionParts& parts);
    [[nodiscard]] base::Status remove(model::SessionId id);
    /// With the items that came in with it and that nobody sorted, tagged or linked elsewhere.
    [[nodiscard]] base::Status removeWithItems(model::SessionId id);

    /// The day is made when it is missing, without half-days; days outside the session's dates
    /// widen them.
    [[nodiscard]] base::Result<model::DayId> addDay(model::SessionId session, base::Date date);
    /// The day with these half-days, at their usual hours, as one action; those it has stay.
    [[nodiscard]] base::Result<model::DayId> addDay(model::SessionId session, base::Date date,
                                                    std::span<const model::Slot> halfDays);
    [[nodiscard]] base::Result<model::HalfDayId> addHalfDay(model::DayId day, model::Slot slot);
    [[nodiscard]] base::Status editHalfDay(const model::HalfDay& halfDay);

    /// Speakers without id are matched by name and organisation, else made.
    [[nodiscard]] base::Result<model::SequenceId> addSequence(const model::Sequence& sequence);
    [[nodiscard]] base::Status editSequence(const model::Sequence& sequence);
    [[nodiscard]] base::Status removeSequence(model::SequenceId id);
    /// Within its half-day: -1 up, +1 down.
    [[nodiscard]] base::Status moveSequence(model::SequenceId id, int by);

    /// The same item twice in one half-day and sequence gives the same link, unless its comment
    /// says something else.
    [[nodiscard]] base::Result<model::SessionItemId> linkItem(const model::SessionItem& link);
    /// Its role, who gave it, remark, visibility and place in its session.
    [[nodiscard]] base::Status editLink(const model::SessionItem& link);
    [[nodiscard]] base::Status unlinkItem(model::SessionItemId id);

    /// A whole session; one with the same uuid is replaced. Linked items are found by address or
    /// made.
    [[nodiscard]] base::Result<model::SessionId>
    importDocument(const model::SessionDocument& document);

private:
    store::StoreWriter& m_store;
    const base::Clock& m_clock;
};

/// What an undo or redo did.
struct UndoResult {
    model::JournalEntry entry;
    bool undone = true;
};

/// Every write use case. Thread: one at a time, the library executor's.
/// Errors: those of the library file; InvalidArgument, NotFound as the methods say.
class LibraryEditor {
public:
    LibraryEditor(store::StoreWriter& store, const base::Clock& clock, Logins& logins);

    FeedEditor feeds;
    ItemEditor items;
    SessionEditor sessions;
    NoteEditor notes;
    CaptureEditor captures;
    BoardEditor boards;
    ToolEditor tools;
    PersonEditor people;
    ParticipantEditor participants;
    TrainingEditor trainings;
    AnnotationEditor annotations;
    RuleEditor rules;
    SearchEditor searches;
    ReportEditor reports;

    /// Takes the last user action back. Errors: NothingToUndo.
    [[nodiscard]] base::Result<UndoResult> undo();
    [[nodiscard]] base::Result<UndoResult> redo();
    [[nodiscard]] base::Status setSetting(std::string_view key, std::string_view value);
    /// The half-day that notes go to until its end, chosen by hand (ui.md §2).
    [[nodiscard]] base::Status chooseHalfDay(model::HalfDayId id);
    /// Makes the search index anew from the text it indexes: it is derived data.
    [[nodiscard]] base::Status rebuildSearch();
    /// Gives up what can no longer be taken back; that happens with every new action too.
    [[nodiscard]] base::Status forgetExpired(base::Instant now);
    /// Makes the stories of the next items above `after` anew, from the first one without: they are
    /// derived data. The last item looked at, none at the end. One transaction, for a bounded time.
    [[nodiscard]] base::Result<model::ItemId> rebuildStories(model::ItemId after);
    /// Finds the stories of some items that came before stories were kept, from where the last call
    /// ended; false once there is none left. For a bounded time.
    [[nodiscard]] base::Result<bool> groupEarlierItems();
    /// What the last writes changed, and forget it.
    [[nodiscard]] model::LibraryChange takeChanges();

private:
    base::Result<model::ItemId> placeStories(model::ItemId after, int most);

    store::StoreWriter& m_store;
    const base::Clock& m_clock;
    model::LibraryChange m_pending;
};

/// The setting that holds a half-day chosen by hand: its id and when it was chosen.
inline constexpr std::string_view kChosenHalfDayKey = "session.chosen-half-day";

} // namespace musette::service
