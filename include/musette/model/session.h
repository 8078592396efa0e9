#pragma once

#include <musette/base/time.h>
#include <musette/model/annotation.h>
#include <musette/model/board.h>
#include <musette/model/ids.h>
#include <musette/model/training.h>
#include <musette/model/visibility.h>

#include <optional>
#include <string>
#include <vector>

namespace musette::model {

enum class SessionRole { Attended, Led, Organised };
enum class SessionState { Planned, Running, Closed, Archived };
enum class Modality { OnSite, Remote, Hybrid };
enum class Slot { Morning, Afternoon, Evening };
enum class SequenceKind { Talk, Workshop, RoundTable, Activity, Assessment };
enum class NoteKind { Note, Quote, Reflection, Workshop };
enum class NoteMark { None, Keep, Test, PassOn };
enum class LinkRole { Source, Definition, Illustration };
enum class GivenBy { Speaker, Writer, Participant };
enum class ToolState { Spotted, Testing, Tested, Adopted, Dropped, Vanished };

/// Minutes after midnight in the session's own time zone.
using ClockMinutes = int;

struct Session {
    SessionId id;
    std::string uuid;
    std::string title;
    SessionRole role = SessionRole::Attended;
    std::string organiser;
    std::string sponsor;
    std::string place;
    Modality modality = Modality::OnSite;
    base::Date startsOn{};
    base::Date endsOn{}; ///< not before startsOn
    SessionState state = SessionState::Planned;
    std::string contact;
    std::string author;       ///< who signs the report
    std::string audience;     ///< whom the training was for
    std::string introduction; ///< Markdown, opens the report
    std::string conclusion;   ///< Markdown, closes the half-days in the report
    std::string linkNotice;   ///< Markdown, the notice on links at the foot of the report
    std::string licence;
    std::string timeZone = "Europe/Paris"; ///< IANA
    std::string language = "fr";
};

struct SessionDay {
    DayId id;
    SessionId session;
    base::Date date{};
};

struct HalfDay {
    HalfDayId id;
    DayId day;
    Slot slot = Slot::Morning;
    std::optional<ClockMinutes> startsAt;
    std::optional<ClockMinutes> endsAt;
    std::optional<Modality> modality; ///< none: the session's
    std::optional<int> presentCount;
};

struct Speaker {
    SpeakerId id;
    std::string name; ///< may be empty when known by function only
    std::string function;
    std::string organisation;
};

struct Sequence {
    SequenceId id;
    HalfDayId halfDay;
    int position = 0; ///< order within the half-day
    std::string title;
    SequenceKind kind = SequenceKind::Talk;
    std::optional<Modality> modality;
    Visibility visibility = Visibility::Public;
    std::vector<Speaker> speakers;
};

struct Note {
    NoteId id;
    SessionId session;
    HalfDayId halfDay;   ///< none: of the session as a whole
    SequenceId sequence; ///< none: of the half-day as a whole
    NoteKind kind = NoteKind::Note;
    NoteMark mark = NoteMark::None;
    std::string body; ///< Markdown
    base::Instant at{};
    std::string authors; ///< who said it (quote) or wrote it; may be empty
    Visibility visibility = Visibility::Private;
    int position = 0; ///< breaks ties of `at`
};

/// An item tied to what was being said.
struct SessionItem {
    SessionItemId id;
    SessionId session;
    HalfDayId halfDay;
    SequenceId sequence;
    NoteId note;
    ItemId item;
    LinkRole role = LinkRole::Source;
    GivenBy givenBy = GivenBy::Writer;
    std::string comment;
    Visibility visibility = Visibility::Public;
    base::Instant at{}; ///< when it was linked
};

struct Objective {
    ObjectiveId id;
    int position = 0;
    std::string text;
    std::string result;
};

struct Resource {
    ResourceId id;
    int position = 0;
    std::string title;
    std::string url;
    std::string comment;
    Visibility visibility = Visibility::Public;
};

struct ToolTrial {
    base::Date on{};
    std::string verdict;
    SessionId elsewhere{};                       ///< the other session it was recorded in
    Visibility visibility = Visibility::Private; ///< of one recorded elsewhere
};

/// A tool as one session names it. By its name it is the same tool in all sessions: state, address
/// and trials are common to them, comment and visibility each session's own.
struct Tool {
    ToolId id;
    int position = 0;
    std::string name;
    std::string url;
    ToolState state = ToolState::Spotted; ///< Tested and later need a dated trial
    std::string comment;
    Visibility visibility = Visibility::Public;
    std::vector<ToolTrial> trials;
};

/// Somebody else's account of the same session.
struct RelatedAccount {
    RelatedAccountId id;
    int position = 0;
    std::string author;
    std::string title;
    std::string url;
    std::string comment;
};

/// An item as a session document carries it: enough to show, cite and import it elsewhere.
struct LinkedItem {
    SessionItem link;
    std::string url;
    std::string urlClean;
    std::string title;
    std::string author;
    std::string sourceName;
    std::optional<base::Instant> published;
    std::string excerpt;
    Annotations annotations{};
};

/// A whole session, the unit of display, export and import. Days by date, half-days by slot,
/// sequences by position, notes and items in clock order.
struct SessionDocument {
    Session session;
    std::vector<SessionDay> days;
    std::vector<HalfDay> halfDays;
    std::vector<Sequence> sequences;
    std::vector<Board> boards{};
    std::vector<Note> notes;
    std::vector<LinkedItem> items;
    std::vector<Objective> objectives;
    std::vector<Resource> resources;
    std::vector<Tool> tools;
    std::vector<RelatedAccount> relatedAccounts;
    /// Of which training it is a holding; none: of none, or the document does not say.
    std::optional<Training> training{};
};

/// A tool across all sessions that name it.
struct ToolOverview {
    struct Mention {
        ToolId tool;
        SessionId session;
        std::string sessionTitle;
        base::Date startsOn{};
        std::string comment;
        Visibility visibility = Visibility::Private;
    };
    std::string name;
    std::string url;
    ToolState state = ToolState::Spotted;
    std::vector<Mention> mentions; ///< newest session first
    std::vector<ToolTrial> trials; ///< by date; `elsewhere` says in which session
};

/// What a note said until it was changed.
struct NoteRevision {
    NoteRevisionId id;
    std::string body;
    base::Instant replacedAt{};
};

/// A session as a list shows it.
struct SessionSummary {
    SessionId id;
    std::string title;
    std::string place;
    base::Date startsOn{};
    base::Date endsOn{};
    SessionState state = SessionState::Planned;
    int notes = 0;
    int items = 0;
};

} // namespace musette::model
