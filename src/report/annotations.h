#pragma once

#include <musette/model/session.h>

#include <cstddef>
#include <unordered_map>
#include <unordered_set>

namespace musette::report {

/// The highlights and notes on the items of a session, counted in its order whoever reads, each
/// once however often its item is linked.
class AnnotationRanks {
public:
    explicit AnnotationRanks(const model::SessionDocument& document);

    [[nodiscard]] std::size_t rankOf(model::HighlightId id) const { return m_highlights.at(id); }
    [[nodiscard]] std::size_t rankOf(model::ItemNoteId id) const { return m_notes.at(id); }
    /// True the first time that it is asked about an item.
    [[nodiscard]] bool takeFirst(const model::LinkedItem& item) {
        return !item.link.item || m_taken.insert(item.link.item).second;
    }

private:
    std::unordered_map<model::HighlightId, std::size_t> m_highlights;
    std::unordered_map<model::ItemNoteId, std::size_t> m_notes;
    std::unordered_set<model::ItemId> m_taken;
};

} // namespace musette::report
