#pragma once

#include <musette/model/ids.h>
#include <musette/model/item.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace musette::model {

/// Newest first by publication or arrival; by how well a search fits; by title; by the title of the
/// feed and then newest first.
enum class ItemSort { Published, Arrived, Rank, Title, Feed };

/// Which items, in which order; ties by id. Conditions add up. Every member has an
/// initialiser, so that callers can name only those they mean.
struct ItemQuery {
    std::string search{}; ///< words and criteria as typed (docs/user); empty: no search
    bool unreadOnly = false;
    bool starredOnly = false;
    std::optional<FeedId> feed{};
    std::optional<FolderId> folder{}; ///< with its sub-folders
    std::optional<std::string> tag{};
    std::optional<Triage> triage{};
    std::optional<SessionId> session{};
    std::optional<HalfDayId> halfDay{};
    ItemId newerThan{};          ///< added to the library later than this one; none: any
    bool withoutLetGo = false;   ///< unless the search asks for what was let go
    bool oneOfEachStory = false; ///< of items that tell the same, the first in the order alone
    std::optional<int> limit{};
    ItemSort sort = ItemSort::Published;

    friend bool operator==(const ItemQuery&, const ItemQuery&) = default;
};

/// A note found by a search.
struct NoteHit {
    NoteId note;
    SessionId session;
    HalfDayId halfDay;
    std::string sessionTitle;
    std::string body;
};

/// A text of a board found by a search: its title, the heading of a column, or a card.
struct BoardHit {
    BoardId board;
    CardId card; ///< none: the title or a heading
    SequenceId sequence;
    SessionId session;
    HalfDayId halfDay;
    std::string sessionTitle;
    std::string sequenceTitle;
    std::string text;
};

/// What a session says besides its notes and boards, found by a search.
struct SessionTextHit {
    enum class Part { Session, Sequence, Link, Objective, Resource, Tool, Account };
    Part part = Part::Session;
    std::int64_t id = 0; ///< of the part
    SessionId session;
    HalfDayId halfDay;   ///< of a sequence or a link
    SequenceId sequence; ///< of a sequence, or of a link in one
    std::string sessionTitle;
    std::string text;
};

/// Numbers beside the views of the sidebar.
struct ViewCounts {
    int inbox = 0;
    int kept = 0;
    int watch = 0;
    int letGo = 0;
    int all = 0;
    int unread = 0;
};

struct TagCount {
    std::string label;
    int items = 0;
};

} // namespace musette::model
