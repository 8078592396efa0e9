#include "note_commands.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace musette::gui {
namespace {

/// A note, or an item (no note), in the order of the time line.
struct Entry {
    const model::Note* note = nullptr;
    base::Instant at{};
    int order = 0;
};

std::vector<Entry> entriesOf(const SessionContent& content, model::HalfDayId halfDay,
                             model::SequenceId sequence) {
    std::vector<Entry> entries;
    for (const model::Note& note : content.document.notes) {
        if (note.halfDay == halfDay && note.sequence == sequence)
            entries.push_back({&note, note.at, note.position});
    }
    for (const model::LinkedItem& item : content.document.items) {
        if (item.link.halfDay == halfDay && item.link.sequence == sequence)
            entries.push_back({nullptr, item.link.at, 0});
    }
    std::ranges::stable_sort(entries, {},
                             [](const Entry& entry) { return std::pair(entry.at, entry.order); });
    return entries;
}

/// Positions of the notes of one moment, so that they stand as listed; items keep theirs, 0.
void number(std::vector<Entry>& entries, base::Instant at, std::vector<model::Note>& changed) {
    const auto here = [at](const Entry& entry) { return entry.at == at; };
    const auto item = std::ranges::find_if(
        entries, [&](const Entry& entry) { return here(entry) && entry.note == nullptr; });
    const bool anyItem = item != entries.end();
    int position = anyItem ? -static_cast<int>(std::count_if(entries.begin(), item, here)) : 0;
    for (Entry& entry : entries) {
        if (!here(entry))
            continue;
        if (entry.note == nullptr) {
            position = 1;
            continue;
        }
        const auto known = std::ranges::find(changed, entry.note->id, &model::Note::id);
        if (known != changed.end()) {
            known->position = position;
        } else if (entry.note->position != position) {
            changed.push_back(*entry.note);
            changed.back().position = position;
        }
        ++position;
    }
}

/// The sequence before or after; none at the start stands for what is noted outside all sequences.
std::optional<model::SequenceId> besides(const SessionContent& content, const model::Note& note,
                                         int by) {
    std::vector<model::SequenceId> order{model::SequenceId{}};
    for (const model::Sequence* sequence : content.sequencesOf(note.halfDay))
        order.push_back(sequence->id);
    const auto here = std::ranges::find(order, note.sequence);
    const auto wanted = (here - order.begin()) + by;
    if (here == order.end() || wanted < 0 || wanted >= static_cast<std::ptrdiff_t>(order.size()))
        return std::nullopt;
    return order[static_cast<std::size_t>(wanted)];
}

std::vector<model::Note> intoNextSequence(const SessionContent& content, model::Note note, int by) {
    const auto sequence = besides(content, note, by);
    if (!sequence)
        return {};
    std::vector<Entry> entries = entriesOf(content, note.halfDay, *sequence);
    note.sequence = *sequence;
    std::vector<model::Note> changed{note};
    if (entries.empty())
        return changed;
    // First or last there, whatever the times are.
    const base::Instant at =
        by > 0 ? std::min(note.at, entries.front().at) : std::max(note.at, entries.back().at);
    note.at = at;
    changed.front().at = at;
    entries.insert(by > 0 ? entries.begin() : entries.end(), Entry{&note, at, 0});
    number(entries, at, changed);
    return changed;
}

} // namespace

std::vector<model::Note> placedNote(const SessionContent& content, const model::Note& note,
                                    model::SequenceId sequence, int place) {
    std::vector<Entry> entries = entriesOf(content, note.halfDay, sequence);
    std::erase_if(entries, [&](const Entry& entry) {
        return entry.note != nullptr && entry.note->id == note.id;
    });
    const auto wanted = entries.begin() + std::clamp(place, 0, static_cast<int>(entries.size()));
    // It keeps its time where that fits, else it takes that of its neighbour.
    base::Instant at = note.at;
    if (wanted != entries.begin())
        at = std::max(at, std::prev(wanted)->at);
    if (wanted != entries.end())
        at = std::min(at, wanted->at);
    std::vector<model::Note> changed{note};
    changed.front().at = at;
    changed.front().sequence = sequence;
    const model::Note moved = changed.front();
    entries.insert(wanted, Entry{&moved, at, 0});
    number(entries, at, changed);
    return changed;
}

std::vector<model::Note> movedNote(const SessionContent& content, const model::Note& note, int by) {
    std::vector<Entry> entries = entriesOf(content, note.halfDay, note.sequence);
    const auto here = std::ranges::find_if(entries, [&](const Entry& entry) {
        return entry.note != nullptr && entry.note->id == note.id;
    });
    if (here == entries.end())
        return {};
    const auto wanted = (here - entries.begin()) + by;
    if (wanted < 0 || wanted >= static_cast<std::ptrdiff_t>(entries.size()))
        return intoNextSequence(content, note, by);
    const base::Instant at = entries[static_cast<std::size_t>(wanted)].at;
    std::vector<model::Note> changed{note};
    changed.front().at = at;
    Entry moved = *here;
    moved.at = at;
    entries.erase(here);
    entries.insert(entries.begin() + wanted, moved);
    number(entries, at, changed);
    return changed;
}

} // namespace musette::gui
