#include "session_content.h"

#include "../app/text.h"

#include <musette/report/report.h>

#include <algorithm>

namespace musette::gui {
namespace {

template <class Things, class Id>
auto byId(const Things& things, Id id) {
    const auto found =
        std::ranges::find_if(things, [&](const auto& thing) { return thing.id == id; });
    return found == things.end() ? nullptr : &*found;
}

} // namespace

const model::HalfDay* SessionContent::halfDay(model::HalfDayId id) const {
    return byId(document.halfDays, id);
}

const model::SessionDay* SessionContent::day(model::DayId id) const {
    return byId(document.days, id);
}

const model::Sequence* SessionContent::sequence(model::SequenceId id) const {
    return byId(document.sequences, id);
}

const model::Note* SessionContent::note(model::NoteId id) const {
    return byId(document.notes, id);
}

int SessionContent::dayNumber(model::HalfDayId id) const {
    const model::HalfDay* half = halfDay(id);
    const auto found = half == nullptr
                           ? document.days.end()
                           : std::ranges::find(document.days, half->day, &model::SessionDay::id);
    return found == document.days.end() ? 1 : static_cast<int>(found - document.days.begin()) + 1;
}

int SessionContent::sequenceNumber(model::SequenceId id) const {
    const auto found = std::ranges::find(document.sequences, id, &model::Sequence::id);
    return static_cast<int>(found - document.sequences.begin()) + 1;
}

std::vector<const model::Sequence*> SessionContent::sequencesOf(model::HalfDayId id) const {
    std::vector<const model::Sequence*> sequences;
    for (const model::Sequence& sequence : document.sequences) {
        if (sequence.halfDay == id)
            sequences.push_back(&sequence);
    }
    return sequences;
}

model::HalfDayId SessionContent::neighbour(model::HalfDayId id, int by) const {
    const auto& all = document.halfDays;
    const auto here = std::ranges::find(all, id, &model::HalfDay::id);
    if (here == all.end())
        return {};
    const auto wanted = (here - all.begin()) + by;
    return wanted < 0 || wanted >= static_cast<std::ptrdiff_t>(all.size())
               ? model::HalfDayId{}
               : all[static_cast<std::size_t>(wanted)].id;
}

SessionSnapshot makeSnapshot(model::SessionDocument document) {
    auto content = std::make_shared<SessionContent>();
    for (const model::Note& note : document.notes)
        content->noteHtml[note.id] = toQt(report::markdownToHtml(note.body));
    content->document = std::move(document);
    return content;
}

} // namespace musette::gui
