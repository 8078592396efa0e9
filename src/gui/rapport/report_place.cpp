#include "report_place.h"

#include <musette/report/settings.h>

#include <algorithm>
#include <charconv>

namespace musette::gui {
namespace {

/// The id in "note:12" when the name begins so; 0 otherwise.
std::int64_t idIn(const std::string& name, std::string_view kind) {
    if (!name.starts_with(kind))
        return 0;
    std::int64_t id = 0;
    std::from_chars(name.data() + kind.size(), name.data() + name.size(), id);
    return id;
}

/// What the report names things by that have an id.
std::string nameOfRow(const report::FindingPlace& place) {
    std::string_view kind;
    switch (place.entity) {
    case report::FindingEntity::Sequence: kind = "sequence:"; break;
    case report::FindingEntity::Note: kind = "note:"; break;
    case report::FindingEntity::Link: kind = "link:"; break;
    case report::FindingEntity::Highlight: kind = "highlight:"; break;
    case report::FindingEntity::ItemNote: kind = "item-note:"; break;
    case report::FindingEntity::Report:
    case report::FindingEntity::Session:
    case report::FindingEntity::Objective:
    case report::FindingEntity::Tool:
    case report::FindingEntity::Resource:
    case report::FindingEntity::Account: return {};
    }
    return std::string(kind) + std::to_string(place.id);
}

/// The link itself, or something marked in its article.
bool isOf(const model::LinkedItem& item, const std::string& name) {
    const auto has = [](const auto& all, std::int64_t id) {
        return std::ranges::any_of(all, [id](const auto& one) { return one.id.value == id; });
    };
    const std::int64_t link = idIn(name, "link:");
    const std::int64_t passage = idIn(name, "highlight:");
    const std::int64_t remark = idIn(name, "item-note:");
    return (link != 0 && item.link.id.value == link) ||
           (passage != 0 && has(item.annotations.highlights, passage)) ||
           (remark != 0 && has(item.annotations.notes, remark));
}

} // namespace

std::optional<ReportPlace> placeOf(const model::SessionDocument& document,
                                   const report::FindingPlace& wanted) {
    const std::string name =
        wanted.anchor.empty() ? nameOfRow(wanted) : report::stableName(document, wanted.anchor);
    ReportPlace place;
    if (const std::int64_t id = idIn(name, "note:"); id != 0) {
        for (const model::Note& note : document.notes) {
            if (note.id.value == id)
                place = {note.halfDay, note.sequence, note.id, {}};
        }
    } else if (const std::int64_t sequence = idIn(name, "sequence:"); sequence != 0) {
        place.sequence = {sequence};
    } else {
        for (const model::LinkedItem& item : document.items) {
            if (isOf(item, name))
                place = {item.link.halfDay, item.link.sequence, {}, item.link.id};
        }
    }
    if (place.sequence && !place.halfDay) {
        const auto found =
            std::ranges::find(document.sequences, place.sequence, &model::Sequence::id);
        if (found != document.sequences.end())
            place.halfDay = found->halfDay;
    }
    return place.halfDay ? std::optional(place) : std::nullopt;
}

model::NoteId noteOf(const model::SessionDocument& document, const std::string& anchor) {
    return {idIn(report::stableName(document, anchor), "note:")};
}

} // namespace musette::gui
