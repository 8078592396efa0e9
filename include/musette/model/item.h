#pragma once

#include <musette/base/time.h>
#include <musette/model/full_text.h>
#include <musette/model/ids.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace musette::model {

/// The reader's decision on an item. "Inbox" is the absence of one.
enum class Triage { Inbox, Kept, Watch, LetGo };

/// What an item is known again by.
enum class IdentityRung { Guid, Link, ContentHash };

/// Where an item came from.
enum class ItemOrigin { Feed, Manual, Import };

struct Person {
    std::string name;
    std::string email;
    std::string url;

    friend bool operator==(const Person&, const Person&) = default;
};

/// A file attached to an item by its feed; never fetched by itself.
struct Enclosure {
    std::string url;
    std::string type;
    std::optional<std::int64_t> length; ///< bytes

    friend bool operator==(const Enclosure&, const Enclosure&) = default;
};

/// An item as a list shows it: no body.
struct ItemRow {
    ItemId id;
    FeedId feed;            ///< none once the feed was removed, or for a page added by hand
    std::string sourceName; ///< title of the feed, kept when the feed goes
    std::string url;        ///< as the feed gave it
    std::string title;
    std::string author;  ///< names, joined by ", "
    std::string excerpt; ///< plain text
    std::optional<base::Instant> published;
    base::Instant arrived{};
    bool unread = true;
    bool starred = false;
    Triage triage = Triage::Inbox;
    std::vector<std::string> tags;
    std::vector<std::string>
        halfDays;   ///< where it is linked: "D1 · morning" keys, see HalfDayLabel
    int alsoIn = 0; ///< how many other items tell the same story
};

/// Another item that tells the same story.
struct StoryMember {
    ItemId item;
    FeedId feed; ///< none once the feed was removed
    std::string feedTitle;

    friend bool operator==(const StoryMember&, const StoryMember&) = default;
};

/// An item with everything that is stored of it.
struct Article {
    ItemRow row;
    std::string summaryHtml; ///< sanitised
    std::string contentHtml; ///< sanitised
    std::vector<Person> authors;
    std::vector<Enclosure> enclosures;
    std::string commentsUrl;
    std::string language;
    std::optional<base::Instant> updated;
    ItemOrigin origin = ItemOrigin::Feed;
    std::optional<FullText> fullText; ///< once its page was read
    bool alwaysFullText = false;      ///< its feed wants whole articles
};

/// An item on its way into the library: what merge compares and the store writes.
struct IncomingItem {
    IdentityRung rung = IdentityRung::Guid;
    std::string identity; ///< unique within its feed
    std::string
        otherIdentity; ///< what it was known by when its link was shared, or its own; or empty
    std::string guid;  ///< as the feed gives it, may be empty
    std::string url;
    std::string urlClean; ///< without tracking parameters and fragment, normalised
    std::string title;
    std::vector<Person> authors;
    std::optional<base::Instant> published;
    std::optional<base::Instant> updated;
    std::string summaryHtml; ///< sanitised
    std::string contentHtml; ///< sanitised
    std::string searchText;  ///< plain text as the search index holds it (base::foldForSearch)
    std::string excerpt;
    std::vector<std::string> categories;
    std::vector<Enclosure> enclosures;
    std::string commentsUrl;
    std::string language;
    std::string contentHash;               ///< SHA-256 over title, bodies and url
    std::vector<std::int64_t> storyKeys{}; ///< some of which others of the same story share
};

/// What the library already knows of an item, as far as merging needs it.
struct KnownItem {
    ItemId id; ///< none for a tombstone
    std::string identity;
    std::string contentHash;
};

} // namespace musette::model
