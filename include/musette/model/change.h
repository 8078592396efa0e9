#pragma once

#include <musette/base/time.h>
#include <musette/model/ids.h>

#include <string>
#include <vector>

namespace musette::model {

/// What a write changed, coarse on purpose: observers ask again for what they show.
struct LibraryChange {
    bool feeds = false; ///< feeds, folders, their counts or their errors
    bool tags = false;
    bool sessions = false;     ///< any part of any session
    bool annotations = false;  ///< highlights or notes of an item
    bool rules = false;        ///< rules, or what they did
    bool searches = false;     ///< the saved searches
    bool journal = false;      ///< what can be undone or redone
    bool lists = false;        ///< which items a view holds may have changed
    bool others = false;       ///< so may items that are not among these:
    std::vector<ItemId> items; ///< items whose row changed
    int newItems = 0;

    void add(const LibraryChange& other) {
        feeds |= other.feeds;
        tags |= other.tags;
        sessions |= other.sessions;
        annotations |= other.annotations;
        rules |= other.rules;
        searches |= other.searches;
        journal |= other.journal;
        lists |= other.lists;
        others |= other.others || (other.items.empty() && (other.lists || other.journal));
        items.insert(items.end(), other.items.begin(), other.items.end());
        newItems += other.newItems;
    }
};

/// What kind of user action a journal entry takes back; the interface words it.
enum class OperationKind {
    AddFeed,
    EditFeed,
    RemoveFeed,
    ImportFeeds,
    EditFolder,
    MarkRead,
    Star,
    Triage,
    Tag,
    AddItem,
    CreateSession,
    EditSession,
    DeleteSession,
    EditDays,
    EditSequence,
    EditSpeakers,
    AddNote,
    EditNote,
    DeleteNote,
    LinkItem,
    UnlinkItem,
    EditParts,
    ImportSession,
    AddHighlight,
    EditHighlight,
    DeleteHighlight,
    AddItemNote,
    EditItemNote,
    DeleteItemNote,
    AllowImages,
    Purge,
    ImportLibrary,
    AddRule,
    EditRule,
    RemoveRule,
    ApplyRule,
    UndoRule,
    EditReport,
    EditBoard,
    EditTools,
    SaveSearch,
    EditSearch,
    RemoveSearch
};

/// A user action that can be taken back, for 30 days, also after a restart.
struct JournalEntry {
    OperationId id;
    OperationKind kind = OperationKind::MarkRead;
    std::string subject; ///< title of what was changed
    int count = 1;       ///< how many things
    base::Instant at{};
    bool undone = false; ///< it was taken back and can be done again
};

} // namespace musette::model
