#include "session_import.h"

#include "session_replace.h"

#include <musette/base/hash.h>
#include <musette/base/text.h>
#include <musette/base/url.h>
#include <musette/store/writer.h>

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace musette::service {
namespace {

/// The ids of the document as the library knows them.
struct Translation {
    model::SessionId session;
    std::unordered_map<model::DayId, model::DayId> days;
    std::unordered_map<model::HalfDayId, model::HalfDayId> halfDays;
    std::unordered_map<model::SequenceId, model::SequenceId> sequences;
    std::unordered_map<model::NoteId, model::NoteId> notes;
};

base::Status importDays(store::SessionTables& tables, const model::SessionDocument& document,
                        Translation& ids) {
    for (const model::SessionDay& day : document.days) {
        const auto made = tables.day(ids.session, day.date);
        if (!made)
            return std::unexpected(made.error());
        ids.days[day.id] = *made;
    }
    for (model::HalfDay half : document.halfDays) {
        const model::HalfDayId key = half.id;
        half.day = translated(ids.days, half.day);
        const auto made = tables.halfDay(half);
        if (!made)
            return std::unexpected(made.error());
        ids.halfDays[key] = *made;
    }
    return {};
}

base::Status importSequences(store::SessionTables& tables, const model::SessionDocument& document,
                             Translation& ids) {
    for (model::Sequence sequence : document.sequences) {
        const model::SequenceId key = sequence.id;
        sequence.halfDay = translated(ids.halfDays, sequence.halfDay);
        const auto made = tables.insertSequence(sequence);
        if (!made)
            return std::unexpected(made.error());
        ids.sequences[key] = *made;
    }
    return {};
}

base::Status importNotes(store::SessionTables& tables, const model::SessionDocument& document,
                         Translation& ids) {
    for (model::Note note : document.notes) {
        const model::NoteId key = note.id;
        note.session = ids.session;
        note.halfDay = translated(ids.halfDays, note.halfDay);
        note.sequence = translated(ids.sequences, note.sequence);
        const auto made = tables.insertNote(note);
        if (!made)
            return std::unexpected(made.error());
        ids.notes[key] = *made;
    }
    return {};
}

base::Status importBoards(store::StoreWriter& store, const model::SessionDocument& document,
                          const Translation& ids) {
    for (model::Board board : document.boards) {
        board.id = {};
        board.sequence = translated(ids.sequences, board.sequence);
        for (model::BoardColumn& column : board.columns) {
            column.id = {};
            for (model::BoardCard& card : column.cards)
                card.id = {};
        }
        if (const auto made = store.boards().save(board); !made)
            return std::unexpected(made.error());
    }
    return {};
}

base::Status importParts(store::StoreWriter& store, const model::SessionDocument& document,
                         model::SessionId session) {
    store::SessionTables& tables = store.sessions();
    base::Status done = tables.replaceObjectives(session, document.objectives);
    if (done)
        done = tables.replaceResources(session, document.resources);
    if (done)
        done = tables.replaceAccounts(session, document.relatedAccounts);
    return done ? importTools(store, document, session) : done;
}

base::Status importItems(store::StoreWriter& store, const model::SessionDocument& document,
                         const Translation& ids, base::Instant now) {
    for (const model::LinkedItem& linked : document.items) {
        const auto item = store.items().addPage(pageOf(linked), model::ItemOrigin::Import,
                                                linked.sourceName, now);
        if (!item)
            return std::unexpected(item.error());
        if (auto done = importAnnotations(store.annotations(), linked, *item); !done)
            return done;
        model::SessionItem link = linked.link;
        link.session = ids.session;
        link.halfDay = translated(ids.halfDays, link.halfDay);
        link.sequence = translated(ids.sequences, link.sequence);
        link.note = translated(ids.notes, link.note);
        link.item = *item;
        if (const auto made = store.sessions().insertLink(link); !made)
            return std::unexpected(made.error());
    }
    return {};
}

} // namespace

base::Status importTools(store::StoreWriter& store, const model::SessionDocument& document,
                         model::SessionId session) {
    const auto known = store.tools().all();
    if (!known)
        return std::unexpected(known.error());
    for (model::Tool tool : document.tools) {
        const std::string key = store::toolKey(tool.name);
        const auto twin = std::ranges::find_if(*known, [&](const store::ToolRow& row) {
            return store::toolKey(row.tool.name) == key;
        });
        if (twin != known->end()) {
            tool.state = twin->tool.state;
            if (tool.url.empty())
                tool.url = twin->tool.url;
        }
        if (const auto made = store.tools().insert(session, tool); !made)
            return std::unexpected(made.error());
    }
    return {};
}

model::IncomingItem pageOf(const model::LinkedItem& linked) {
    model::IncomingItem page;
    page.url = linked.url;
    page.urlClean = base::withoutFragment(base::withoutTracking(base::normaliseUrl(linked.url)));
    page.title = linked.title.empty() ? linked.url : linked.title;
    page.rung = model::IdentityRung::Link;
    page.identity = page.urlClean.empty() ? "import:" + base::sha256Hex(page.title) : page.urlClean;
    if (!linked.author.empty())
        page.authors.push_back({linked.author, "", ""});
    page.published = linked.published;
    page.excerpt = linked.excerpt;
    page.searchText = base::foldForSearch(linked.title + '\n' + linked.excerpt);
    page.contentHash = base::sha256Hex(page.title + '\n' + page.url);
    return page;
}

/// Those that the item has already stay as they are.
base::Status importAnnotations(store::AnnotationTable& table, const model::LinkedItem& linked,
                               model::ItemId item) {
    for (model::Highlight highlight : linked.annotations.highlights) {
        highlight.item = item;
        if (const auto made = table.insert(highlight); !made)
            return std::unexpected(made.error());
    }
    for (model::ItemNote note : linked.annotations.notes) {
        note.item = item;
        auto made = table.find(item, note.body);
        if (made && !*made)
            made = table.insert(note);
        if (!made)
            return std::unexpected(made.error());
    }
    return {};
}

base::Result<model::SessionId> importSession(store::StoreWriter& store,
                                             const model::SessionDocument& document,
                                             base::Instant now) {
    store::SessionTables& tables = store.sessions();
    model::Session session = document.session;
    if (session.uuid.empty())
        session.uuid = base::randomUuid();
    session.id = {};
    const auto known = tables.findByUuid(session.uuid);
    if (!known)
        return std::unexpected(known.error());
    if (*known) {
        session.id = **known;
        return replaceSession(store, session, document, now);
    }
    const auto id = tables.insert(session);
    if (!id)
        return id;
    Translation ids;
    ids.session = *id;
    base::Status done = importDays(tables, document, ids);
    if (done)
        done = importSequences(tables, document, ids);
    if (done)
        done = importBoards(store, document, ids);
    if (done)
        done = importNotes(tables, document, ids);
    if (done)
        done = importItems(store, document, ids, now);
    if (done)
        done = importParts(store, document, *id);
    if (done && document.training)
        done = importTraining(store.trainings(), *id, *document.training);
    if (!done)
        return std::unexpected(done.error());
    return id;
}

} // namespace musette::service
