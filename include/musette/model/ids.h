#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace musette::model {

/// A row's identity in the library file; 0 means none. Ids of different things do not mix.
template <class Tag>
struct Id {
    std::int64_t value = 0;

    [[nodiscard]] explicit operator bool() const { return value != 0; }
    friend auto operator<=>(const Id&, const Id&) = default;
};

using FeedId = Id<struct FeedTag>;
using FolderId = Id<struct FolderTag>;
using ItemId = Id<struct ItemTag>;
using TagId = Id<struct TagTag>;
using SessionId = Id<struct SessionTag>;
using DayId = Id<struct DayTag>;
using HalfDayId = Id<struct HalfDayTag>;
using SequenceId = Id<struct SequenceTag>;
using SpeakerId = Id<struct SpeakerTag>;
using NoteId = Id<struct NoteTag>;
using HighlightId = Id<struct HighlightTag>;
using ItemNoteId = Id<struct ItemNoteTag>;
using SessionItemId = Id<struct SessionItemTag>;
using ObjectiveId = Id<struct ObjectiveTag>;
using ResourceId = Id<struct ResourceTag>;
using ToolId = Id<struct ToolTag>;
using RelatedAccountId = Id<struct RelatedAccountTag>;
using RuleId = Id<struct RuleTag>;
using RuleRunId = Id<struct RuleRunTag>;
using NoteRevisionId = Id<struct NoteRevisionTag>;
using BoardId = Id<struct BoardTag>;
using BoardColumnId = Id<struct BoardColumnTag>;
using CardId = Id<struct CardTag>;
using SavedSearchId = Id<struct SavedSearchTag>;
using OperationId = Id<struct OperationTag>;

} // namespace musette::model

template <class Tag>
struct std::hash<musette::model::Id<Tag>> {
    std::size_t operator()(musette::model::Id<Tag> id) const noexcept {
        return std::hash<std::int64_t>{}(id.value);
    }
};
