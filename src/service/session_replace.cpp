#include "session_replace.h"

#include "session_import.h"

#include <musette/base/text.h>
#include <musette/store/writer.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace musette::service {
namespace {

/// Pairs the parts of a document with those that are there.
template <class Part>
class Pairs {
public:
    Pairs(const std::vector<Part>& theirs, const std::vector<Part>& here)
        : m_theirs(theirs), m_here(here), m_pairs(theirs.size(), nullptr),
          m_taken(here.size(), false) {}

    /// Those of equal keys, in their order.
    template <class TheirKey, class HereKey>
    void matchInOrder(TheirKey theirKey, HereKey hereKey) {
        auto waiting = waitingBy(hereKey);
        for (std::size_t i = 0; i < m_theirs.size(); ++i) {
            if (m_pairs[i] != nullptr)
                continue;
            auto& alike = waiting[theirKey(m_theirs[i])];
            if (!alike.empty()) {
                take(i, alike.front());
                alike.erase(alike.begin());
            }
        }
    }
    /// Those of equal keys that no other has, on either side.
    template <class TheirKey, class HereKey>
    void matchAlone(TheirKey theirKey, HereKey hereKey) {
        auto waiting = waitingBy(hereKey);
        std::map<decltype(theirKey(m_theirs.front())), std::vector<std::size_t>> wanted;
        for (std::size_t i = 0; i < m_theirs.size(); ++i) {
            if (m_pairs[i] == nullptr)
                wanted[theirKey(m_theirs[i])].push_back(i);
        }
        for (const auto& [key, places] : wanted) {
            const auto& alike = waiting[key];
            if (places.size() == 1 && alike.size() == 1)
                take(places.front(), alike.front());
        }
    }
    /// The one that is there; none for a part that is new.
    [[nodiscard]] const Part* of(std::size_t place) const { return m_pairs[place]; }

private:
    template <class Key>
    auto waitingBy(Key key) const {
        std::map<decltype(key(m_here.front())), std::vector<std::size_t>> waiting;
        for (std::size_t i = 0; i < m_here.size(); ++i) {
            if (!m_taken[i])
                waiting[key(m_here[i])].push_back(i);
        }
        return waiting;
    }
    void take(std::size_t theirs, std::size_t here) {
        m_pairs[theirs] = &m_here[here];
        m_taken[here] = true;
    }

    const std::vector<Part>& m_theirs;
    const std::vector<Part>& m_here;
    std::vector<const Part*> m_pairs;
    std::vector<bool> m_taken;
};

/// The board in place of another; columns and cards that say the same stay the rows they are.
model::Board inPlaceOf(const model::Board& here, model::Board board) {
    const auto title = [](const model::BoardColumn& one) { return one.title; };
    const auto text = [](const model::BoardCard& one) { return one.text; };
    std::vector<model::BoardCard> theirCards;
    std::vector<model::BoardCard> hereCards;
    for (const model::BoardColumn& column : board.columns)
        theirCards.insert(theirCards.end(), column.cards.begin(), column.cards.end());
    for (const model::BoardColumn& column : here.columns)
        hereCards.insert(hereCards.end(), column.cards.begin(), column.cards.end());
    const std::vector<model::BoardColumn> theirColumns = board.columns;
    Pairs columns(theirColumns, here.columns);
    columns.matchInOrder(title, title);
    Pairs cards(theirCards, hereCards);
    cards.matchInOrder(text, text);
    board.id = here.id;
    std::size_t card = 0;
    for (std::size_t i = 0; i < board.columns.size(); ++i) {
        board.columns[i].id = columns.of(i) != nullptr ? columns.of(i)->id : model::BoardColumnId{};
        for (model::BoardCard& one : board.columns[i].cards) {
            one.id = cards.of(card) != nullptr ? cards.of(card)->id : model::CardId{};
            ++card;
        }
    }
    return board;
}

class Replacement {
public:
    Replacement(store::StoreWriter& store, const model::SessionDocument& document,
                model::SessionId id, base::Instant now)
        : m_store(store), m_tables(store.sessions()), m_document(document), m_id(id), m_now(now) {}

    base::Status run(const model::Session& session) {
        auto here = m_tables.document(m_id);
        if (!here)
            return std::unexpected(here.error());
        m_here = *std::move(here);
        base::Status done = m_tables.update(session);
        for (const auto step :
             {&Replacement::halfDays, &Replacement::sequences, &Replacement::boards,
              &Replacement::notes, &Replacement::links, &Replacement::lists}) {
            if (done)
                done = (this->*step)();
        }
        if (done)
            done = m_tables.keepOnly(m_id, m_kept);
        if (done && m_document.training)
            done = importTraining(m_store.trainings(), m_id, *m_document.training);
        return done;
    }

private:
    base::Status halfDays();
    base::Status sequences();
    base::Status boards();
    base::Status notes();
    base::Status links();
    base::Status lists();

    store::StoreWriter& m_store;
    store::SessionTables& m_tables;
    const model::SessionDocument& m_document;
    model::SessionId m_id;
    base::Instant m_now;
    model::SessionDocument m_here; ///< the session as it was before
    store::KeptParts m_kept;
    std::unordered_map<model::HalfDayId, model::HalfDayId> m_halfDays;
    std::unordered_map<model::SequenceId, model::SequenceId> m_sequences;
    std::unordered_map<model::NoteId, model::NoteId> m_notes;
};

base::Status Replacement::halfDays() {
    std::unordered_map<model::DayId, model::DayId> days;
    for (const model::SessionDay& day : m_document.days) {
        const auto made = m_tables.day(m_id, day.date);
        if (!made)
            return std::unexpected(made.error());
        days[day.id] = *made;
        m_kept.days.push_back(*made);
    }
    for (model::HalfDay half : m_document.halfDays) {
        const model::HalfDayId key = half.id;
        half.day = translated(days, half.day);
        const auto made = m_tables.halfDay(half);
        if (!made)
            return std::unexpected(made.error());
        half.id = *made;
        if (auto done = m_tables.updateHalfDay(half); !done)
            return done;
        m_halfDays[key] = *made;
        m_kept.halfDays.push_back(*made);
    }
    return {};
}

base::Status Replacement::sequences() {
    const auto titleOf = [](const model::Sequence& one) { return base::collapseSpace(one.title); };
    Pairs pairs(m_document.sequences, m_here.sequences);
    pairs.matchInOrder(
        [&](const model::Sequence& one) {
            return std::pair(translated(m_halfDays, one.halfDay).value, titleOf(one));
        },
        [&](const model::Sequence& one) { return std::pair(one.halfDay.value, titleOf(one)); });
    // One that was moved to another half-day, by a title that no other has.
    pairs.matchAlone(titleOf, titleOf);
    for (std::size_t i = 0; i < m_document.sequences.size(); ++i) {
        model::Sequence sequence = m_document.sequences[i];
        const model::SequenceId key = sequence.id;
        sequence.halfDay = translated(m_halfDays, sequence.halfDay);
        if (const model::Sequence* here = pairs.of(i)) {
            sequence.id = here->id;
            if (auto done = m_tables.updateSequence(sequence); !done)
                return done;
        } else {
            const auto made = m_tables.insertSequence(sequence);
            if (!made)
                return std::unexpected(made.error());
            sequence.id = *made;
        }
        m_sequences[key] = sequence.id;
        m_kept.sequences.push_back(sequence.id);
    }
    return {};
}

base::Status Replacement::boards() {
    for (model::Board board : m_document.boards) {
        board.sequence = translated(m_sequences, board.sequence);
        const auto here = m_store.boards().of(board.sequence);
        if (!here)
            return std::unexpected(here.error());
        if (const auto saved = m_store.boards().save(inPlaceOf(*here, std::move(board))); !saved)
            return std::unexpected(saved.error());
    }
    return {};
}

base::Status Replacement::notes() {
    const auto placeOf = [&](const model::Note& one) {
        return std::pair(translated(m_halfDays, one.halfDay).value,
                         translated(m_sequences, one.sequence).value);
    };
    const auto placeHere = [](const model::Note& one) {
        return std::pair(one.halfDay.value, one.sequence.value);
    };
    const auto words = [](const model::Note& one) { return std::pair(one.at, one.body); };
    const auto body = [](const model::Note& one) { return one.body; };
    const auto takenAt = [](auto place) {
        return [place](const model::Note& one) {
            return std::tuple(one.at, static_cast<int>(one.kind), place(one));
        };
    };
    Pairs pairs(m_document.notes, m_here.notes);
    pairs.matchInOrder(words, words);
    pairs.matchInOrder(body, body);
    pairs.matchAlone(takenAt(placeOf), takenAt(placeHere)); // one that was reworded
    for (std::size_t i = 0; i < m_document.notes.size(); ++i) {
        model::Note note = m_document.notes[i];
        const model::NoteId key = note.id;
        note.session = m_id;
        note.halfDay = translated(m_halfDays, note.halfDay);
        note.sequence = translated(m_sequences, note.sequence);
        if (const model::Note* here = pairs.of(i)) {
            note.id = here->id;
            if (auto done = m_tables.updateNote(note, m_now); !done)
                return done;
        } else {
            const auto made = m_tables.insertNote(note);
            if (!made)
                return std::unexpected(made.error());
            note.id = *made;
        }
        m_notes[key] = note.id;
        m_kept.notes.push_back(note.id);
    }
    return {};
}

base::Status Replacement::links() {
    std::vector<model::SessionItem> theirs;
    std::vector<model::SessionItem> here;
    for (const model::LinkedItem& linked : m_here.items)
        here.push_back(linked.link);
    for (const model::LinkedItem& linked : m_document.items) {
        const auto item = m_store.items().addPage(pageOf(linked), model::ItemOrigin::Import,
                                                  linked.sourceName, m_now);
        if (!item)
            return std::unexpected(item.error());
        if (auto done = importAnnotations(m_store.annotations(), linked, *item); !done)
            return done;
        model::SessionItem link = linked.link;
        link.session = m_id;
        link.halfDay = translated(m_halfDays, link.halfDay);
        link.sequence = translated(m_sequences, link.sequence);
        link.note = translated(m_notes, link.note);
        link.item = *item;
        theirs.push_back(std::move(link));
    }
    const auto aboutWhat = [](const model::SessionItem& one) {
        return std::pair(one.item.value, one.note.value);
    };
    const auto where = [](const model::SessionItem& one) {
        return std::tuple(one.item.value, one.note.value, one.halfDay.value, one.sequence.value,
                          one.comment);
    };
    Pairs pairs(theirs, here);
    pairs.matchInOrder(where, where);
    pairs.matchInOrder(aboutWhat, aboutWhat);
    for (std::size_t i = 0; i < theirs.size(); ++i) {
        model::SessionItem link = theirs[i];
        link.id = {};
        if (const model::SessionItem* known = pairs.of(i)) {
            link.id = known->id;
        } else {
            const auto made = m_tables.insertLink(link);
            if (!made)
                return std::unexpected(made.error());
            link.id = *made;
        }
        if (auto done = m_tables.updateLink(link); !done)
            return done;
        m_kept.links.push_back(link.id);
    }
    return {};
}

base::Status Replacement::lists() {
    model::SessionDocument withoutTools;
    withoutTools.objectives = m_document.objectives;
    withoutTools.resources = m_document.resources;
    withoutTools.relatedAccounts = m_document.relatedAccounts;
    base::Status done = m_tables.replaceParts(m_id, withoutTools);
    return done ? importTools(m_store, m_document, m_id) : done;
}

} // namespace

base::Result<model::SessionId> replaceSession(store::StoreWriter& store,
                                              const model::Session& session,
                                              const model::SessionDocument& document,
                                              base::Instant now) {
    Replacement replacement(store, document, session.id, now);
    if (const base::Status done = replacement.run(session); !done)
        return std::unexpected(done.error());
    return session.id;
}

} // namespace musette::service
