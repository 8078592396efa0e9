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

} // namespace

std::optional<ReportPlace> placeOf(const model::SessionDocument& document,
                                   const std::string& anchor) {
    const std::string name = report::stableName(document, anchor);
    ReportPlace place;
    if (const std::int64_t id = idIn(name, "note:"); id != 0) {
        for (const model::Note& note : document.notes) {
            if (note.id.value == id)
                place = {note.halfDay, note.sequence};
        }
    } else if (const std::int64_t link = idIn(name, "link:"); link != 0) {
        for (const model::LinkedItem& item : document.items) {
            if (item.link.id.value == link)
                place = {item.link.halfDay, item.link.sequence};
        }
    } else if (const std::int64_t sequence = idIn(name, "sequence:"); sequence != 0) {
        place.sequence = {sequence};
    }
    if (place.sequence && !place.halfDay) {
        const auto found =
            std::ranges::find(document.sequences, place.sequence, &model::Sequence::id);
        if (found != document.sequences.end())
            place.halfDay = found->halfDay;
    }
    return place.halfDay ? std::optional(place) : std::nullopt;
}

} // namespace musette::gui
