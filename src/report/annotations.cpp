#include "annotations.h"

namespace musette::report {

AnnotationRanks::AnnotationRanks(const model::SessionDocument& document) {
    for (const model::LinkedItem& item : document.items) {
        for (const model::Highlight& one : item.annotations.highlights)
            m_highlights.emplace(one.id, m_highlights.size() + 1);
        for (const model::ItemNote& one : item.annotations.notes)
            m_notes.emplace(one.id, m_notes.size() + 1);
    }
}

} // namespace musette::report
