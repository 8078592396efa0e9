#include "bundle_parts.h"
#include "operations.h"
#include "session_import.h"

#include <musette/base/hash.h>
#include <musette/service/capture_editor.h>
#include <musette/service/image_folder.h>
#include <musette/service/report_editor.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace musette::service {
namespace {

using Kind = model::ImportedPart::Kind;

/// What became of one part that came.
enum class Fate { New, Unchanged, Follows, EditedHere, DeletedHere };

/// Columns and cards as new ones.
model::Board withoutIds(model::Board board) {
    for (model::BoardColumn& column : board.columns) {
        column.id = {};
        for (model::BoardCard& card : column.cards)
            card.id = {};
    }
    return board;
}

/// Merges one bundle into the library, inside its transaction.
class Import {
public:
    Import(store::StoreWriter& store, const model::SessionBundle& bundle, std::string library,
           base::Instant now)
        : m_store(store), m_bundle(bundle), m_library(std::move(library)), m_now(now) {}

    base::Status run() {
        base::Status done = openSession();
        if (done)
            done = training();
        if (done)
            done = halfDays();
        if (done)
            done = sequences();
        if (done)
            done = boards();
        if (done)
            done = notes();
        if (done)
            done = links();
        if (done)
            done = lists();
        return done;
    }

    model::BundleOutcome outcome;

private:
    base::Status openSession();
    base::Status fillIn(model::Session& here);
    base::Status training();
    base::Status halfDays();
    base::Status sequences();
    base::Status boards();
    base::Status notes();
    base::Status links();
    base::Status lists();
    base::Result<model::ItemId> item(std::size_t place);

    /// The row that a part was before; 0 when it is new here.
    [[nodiscard]] std::int64_t rowOf(const std::string& key, Kind kind,
                                     std::string_view word) const {
        if (const auto known = m_known.find(key); known != m_known.end())
            return known->second.kind == kind ? known->second.id : 0;
        // It was written here in the first place.
        const std::string mine = '@' + m_library;
        if (outcome.isNew || !key.ends_with(mine) || !key.starts_with(word))
            return 0;
        return std::atoll(key.c_str() + word.size() + 1);
    }

    /// `here` is what the row says now, nothing when it is gone.
    Fate fateOf(const std::string& key, std::int64_t row, const std::optional<std::string>& here,
                const std::string& theirs) {
        Fate fate = Fate::New;
        const auto known = m_known.find(key);
        if (row != 0 && !here)
            fate = Fate::DeletedHere;
        else if (row != 0 && *here == theirs)
            fate = Fate::Unchanged;
        else if (row != 0)
            fate = known != m_known.end() && known->second.hash == *here ? Fate::Follows
                                                                         : Fate::EditedHere;
        count(fate);
        return fate;
    }

    void count(Fate fate) {
        switch (fate) {
        case Fate::New: ++outcome.added; break;
        case Fate::Unchanged: ++outcome.unchanged; break;
        case Fate::Follows: ++outcome.updated; break;
        case Fate::EditedHere: ++outcome.kept; break;
        case Fate::DeletedHere: ++outcome.deleted; break;
        }
    }

    base::Status remember(const std::string& key, Kind kind, std::int64_t id, std::string hash) {
        return m_store.reports().saveImported(outcome.session, {key, kind, id, std::move(hash)});
    }

    /// What is the same here as there from now on is remembered.
    base::Status settle(Fate fate, const std::string& key, Kind kind, std::int64_t id,
                        const std::string& hash) {
        const bool ours = fate == Fate::EditedHere || fate == Fate::DeletedHere;
        return ours ? base::Status() : remember(key, kind, id, hash);
    }

    store::StoreWriter& m_store;
    const model::SessionBundle& m_bundle;
    std::string m_library;
    base::Instant m_now;
    model::SessionDocument m_here; ///< the session as it was before
    std::map<std::string, model::ImportedPart> m_known;
    std::unordered_map<model::HalfDayId, model::HalfDayId> m_halfDays;
    std::unordered_map<model::SequenceId, model::SequenceId> m_sequences;
    std::unordered_map<model::NoteId, model::NoteId> m_notes;
};

base::Status Import::openSession() {
    store::SessionTables& tables = m_store.sessions();
    const auto known = tables.findByUuid(m_bundle.document.session.uuid);
    if (!known)
        return std::unexpected(known.error());
    outcome.isNew = !known->has_value();
    if (outcome.isNew) {
        model::Session session = m_bundle.document.session;
        session.id = {};
        const auto made = tables.insert(session);
        if (!made)
            return std::unexpected(made.error());
        outcome.session = *made;
    } else {
        outcome.session = **known;
    }
    auto here = tables.document(outcome.session);
    if (!here)
        return std::unexpected(here.error());
    m_here = *std::move(here);
    const auto parts = m_store.reports().imported(outcome.session);
    if (!parts)
        return std::unexpected(parts.error());
    for (const model::ImportedPart& part : *parts)
        m_known.emplace(part.key, part);
    return outcome.isNew ? base::Status() : fillIn(m_here.session);
}

/// What the session says of itself stays; what it does not say is taken over.
base::Status Import::fillIn(model::Session& here) {
    const model::Session& theirs = m_bundle.document.session;
    bool changed = false;
    for (const auto field :
         {&model::Session::organiser, &model::Session::sponsor, &model::Session::place,
          &model::Session::contact, &model::Session::author, &model::Session::audience,
          &model::Session::introduction, &model::Session::conclusion, &model::Session::linkNotice,
          &model::Session::licence}) {
        if ((here.*field).empty() && !(theirs.*field).empty()) {
            here.*field = theirs.*field;
            changed = true;
        }
    }
    return changed ? m_store.sessions().update(here) : base::Status();
}

/// Of which training the session is a holding comes once; what is said of that here stays.
base::Status Import::training() {
    const auto& theirs = m_bundle.document.training;
    if (!theirs)
        return {};
    const std::string key = "training-of-" + m_bundle.document.session.uuid;
    const bool came = m_known.contains(key);
    const bool there = m_here.training.has_value();
    count(there ? Fate::Unchanged : came ? Fate::DeletedHere : Fate::New);
    if (!there && !came) {
        if (auto done = importTraining(m_store.trainings(), outcome.session, *theirs); !done)
            return done;
    }
    return came ? base::Status() : remember(key, Kind::List, 0, "");
}

base::Status Import::halfDays() {
    store::SessionTables& tables = m_store.sessions();
    std::unordered_map<model::DayId, model::DayId> days;
    for (const model::SessionDay& day : m_bundle.document.days) {
        const auto made = tables.day(outcome.session, day.date);
        if (!made)
            return std::unexpected(made.error());
        days[day.id] = *made;
    }
    for (model::HalfDay half : m_bundle.document.halfDays) {
        const model::HalfDayId key = half.id;
        half.day = translated(days, half.day);
        const auto made = tables.halfDay(half); // one that is there stays as it is
        if (!made)
            return std::unexpected(made.error());
        m_halfDays[key] = *made;
    }
    return {};
}

base::Status Import::sequences() {
    for (std::size_t i = 0; i < m_bundle.document.sequences.size(); ++i) {
        model::Sequence theirs = m_bundle.document.sequences[i];
        const model::SequenceId inBundle = theirs.id;
        const std::string& key = m_bundle.sequenceKeys[i];
        const std::string hash = hashOf(theirs);
        theirs.halfDay = translated(m_halfDays, theirs.halfDay);
        auto row = rowOf(key, Kind::Sequence, "sequence");
        auto here =
            std::ranges::find(m_here.sequences, model::SequenceId{row}, &model::Sequence::id);
        if (row == 0) {
            // Imported as JSON, or made by hand: the same title in the same half-day is the same.
            here = std::ranges::find_if(m_here.sequences, [&](const model::Sequence& one) {
                return one.halfDay == theirs.halfDay && one.title == theirs.title;
            });
            row = here == m_here.sequences.end() ? 0 : here->id.value;
        }
        const bool there = here != m_here.sequences.end();
        const Fate fate =
            fateOf(key, row, there ? std::optional(hashOf(*here)) : std::nullopt, hash);
        if (fate == Fate::New) {
            theirs.position = -1;
            const auto made = m_store.sessions().insertSequence(theirs);
            if (!made)
                return std::unexpected(made.error());
            row = made->value;
        } else if (fate == Fate::Follows) {
            theirs.id = here->id;
            theirs.halfDay = here->halfDay;
            theirs.position = here->position;
            if (auto done = m_store.sessions().updateSequence(theirs); !done)
                return done;
        }
        if (fate != Fate::DeletedHere)
            m_sequences[inBundle] = {row};
        if (auto done = settle(fate, key, Kind::Sequence, row, hash); !done)
            return done;
    }
    return {};
}

/// The board of a sequence comes as a whole, and follows where nobody changed it here.
base::Status Import::boards() {
    for (std::size_t i = 0; i < m_bundle.document.sequences.size(); ++i) {
        const model::SequenceId inBundle = m_bundle.document.sequences[i].id;
        const auto theirs =
            std::ranges::find(m_bundle.document.boards, inBundle, &model::Board::sequence);
        const model::SequenceId sequence = translated(m_sequences, inBundle);
        if (theirs == m_bundle.document.boards.end() || !sequence)
            continue;
        const std::string key = "board-of-" + m_bundle.sequenceKeys[i];
        const std::string hash = hashOf(*theirs);
        const auto here = m_store.boards().of(sequence);
        if (!here)
            return std::unexpected(here.error());
        const auto known = m_known.find(key);
        std::optional<std::string> said;
        if (here->id)
            said = hashOf(*here);
        // It came before when it is known, and was made here when it is there and is not.
        const Fate fate =
            fateOf(key, here->id || known != m_known.end() ? sequence.value : 0, said, hash);
        if (fate == Fate::New || fate == Fate::Follows) {
            model::Board board = withoutIds(*theirs);
            board.id = here->id;
            board.sequence = sequence;
            if (const auto saved = m_store.boards().save(board); !saved)
                return std::unexpected(saved.error());
        }
        if (fate != Fate::EditedHere && fate != Fate::DeletedHere) {
            if (auto done = remember(key, Kind::List, 0, hash); !done)
                return done;
        }
    }
    return {};
}

base::Status Import::notes() {
    for (std::size_t i = 0; i < m_bundle.document.notes.size(); ++i) {
        model::Note theirs = m_bundle.document.notes[i];
        const model::NoteId inBundle = theirs.id;
        const std::string& key = m_bundle.noteKeys[i];
        const std::string hash = hashOf(theirs);
        theirs.session = outcome.session;
        theirs.halfDay = translated(m_halfDays, theirs.halfDay);
        theirs.sequence = translated(m_sequences, theirs.sequence);
        auto row = rowOf(key, Kind::Note, "note");
        auto here = std::ranges::find(m_here.notes, model::NoteId{row}, &model::Note::id);
        if (row == 0) {
            here = std::ranges::find_if(
                m_here.notes, [&](const model::Note& one) { return hashOf(one) == hash; });
            row = here == m_here.notes.end() ? 0 : here->id.value;
        }
        const bool there = here != m_here.notes.end();
        const Fate fate =
            fateOf(key, row, there ? std::optional(hashOf(*here)) : std::nullopt, hash);
        if (fate == Fate::New) {
            const auto made = m_store.sessions().insertNote(theirs);
            if (!made)
                return std::unexpected(made.error());
            row = made->value;
        } else if (fate == Fate::Follows) {
            // It may have been moved here; what it says follows.
            theirs.id = here->id;
            theirs.halfDay = here->halfDay;
            theirs.sequence = here->sequence;
            theirs.position = here->position;
            if (auto done = m_store.sessions().updateNote(theirs, m_now); !done)
                return done;
        }
        if (fate != Fate::DeletedHere)
            m_notes[inBundle] = {row};
        if (auto done = settle(fate, key, Kind::Note, row, hash); !done)
            return done;
    }
    return {};
}

/// The item of a link, with the article that came when the library does not have it.
base::Result<model::ItemId> Import::item(std::size_t place) {
    const model::LinkedItem& linked = m_bundle.document.items[place];
    model::IncomingItem page = pageOf(linked);
    if (const auto article = m_bundle.articles.find(place); article != m_bundle.articles.end()) {
        page.contentHtml = article->second.html;
        page.searchText = base::foldForSearch(page.title + '\n' + article->second.text);
        page.contentHash = base::sha256Hex(page.title + '\n' + page.contentHtml + page.url);
    }
    return m_store.items().addPage(page, model::ItemOrigin::Import, linked.sourceName, m_now);
}

base::Status Import::links() {
    for (std::size_t i = 0; i < m_bundle.document.items.size(); ++i) {
        const model::LinkedItem& theirs = m_bundle.document.items[i];
        const std::string& key = m_bundle.linkKeys[i];
        const std::string hash = hashOf(theirs);
        const auto row = rowOf(key, Kind::Link, "link");
        const auto here = std::ranges::find_if(m_here.items, [&](const model::LinkedItem& one) {
            return one.link.id.value == row && row != 0;
        });
        const bool there = here != m_here.items.end();
        // A link that is there stays as it is, whatever it says.
        const auto said = there ? std::optional(hash) : std::nullopt;
        if (fateOf(key, row, said, hash) != Fate::New)
            continue;
        const auto made = item(i);
        if (!made)
            return std::unexpected(made.error());
        if (auto done = importAnnotations(m_store.annotations(), theirs, *made); !done)
            return done;
        model::SessionItem link = theirs.link;
        link.id = {};
        link.session = outcome.session;
        link.halfDay = translated(m_halfDays, link.halfDay);
        link.sequence = translated(m_sequences, link.sequence);
        link.note = translated(m_notes, link.note);
        link.item = *made;
        const auto id = m_store.sessions().insertLink(link);
        if (!id)
            return std::unexpected(id.error());
        if (auto done = remember(key, Kind::Link, id->value, hash); !done)
            return done;
    }
    return {};
}

/// Objectives, resources, tools and other accounts: lines that never came before are added.
base::Status Import::lists() {
    auto now = m_store.sessions().document(outcome.session);
    if (!now)
        return std::unexpected(now.error());
    bool changed = false;
    base::Status done;
    const auto add = [&](auto& here, const auto& theirs, std::string_view kind, auto nameOf) {
        for (const auto& one : theirs) {
            const std::string key = subjectOf(kind) + ':' +
                                    base::sha256Hex(m_bundle.document.session.uuid + nameOf(one));
            const bool there = std::ranges::any_of(
                here, [&](const auto& known) { return nameOf(known) == nameOf(one); });
            const bool came = m_known.contains(key);
            count(there ? Fate::Unchanged : came ? Fate::DeletedHere : Fate::New);
            if (!there && !came) {
                here.push_back(one);
                changed = true;
            }
            if (done && !came)
                done = remember(key, Kind::List, 0, "");
        }
    };
    const model::SessionDocument& theirs = m_bundle.document;
    add(now->objectives, theirs.objectives, "objective", [](const auto& one) { return one.text; });
    add(now->resources, theirs.resources, "resource",
        [](const auto& one) { return one.title + '\n' + one.url; });
    add(now->tools, theirs.tools, "tool", [](const auto& one) { return one.name; });
    add(now->relatedAccounts, theirs.relatedAccounts, "account",
        [](const auto& one) { return one.author + '\n' + one.title + '\n' + one.url; });
    if (!done || !changed)
        return done;
    return m_store.sessions().replaceParts(outcome.session, *now);
}

} // namespace

base::Result<std::string> ReportEditor::libraryUuid() {
    auto uuid = m_store.setting(kLibraryUuid);
    if (!uuid || !uuid->empty())
        return uuid;
    std::string made = base::randomUuid();
    if (auto saved = m_store.setSetting(kLibraryUuid, made); !saved)
        return std::unexpected(saved.error());
    return made;
}

base::Result<model::BundleOutcome> ReportEditor::importBundle(const model::SessionBundle& bundle) {
    if (bundle.document.session.uuid.empty())
        return base::fail(base::ErrorCode::InvalidArgument, "the session of a bundle has a uuid");
    const auto library = libraryUuid();
    if (!library)
        return std::unexpected(library.error());
    const ImageFolder folder(m_store.path());
    for (const model::BundledImage& image : bundle.images) {
        if (auto kept = folder.keep(image.file, image.bytes); !kept)
            return std::unexpected(kept.error());
    }
    // A note finds them by what they hold, not by what a bundle calls them. One that is empty or
    // too large is passed over.
    CaptureEditor captures(m_store, m_clock);
    for (const model::BundledAttachment& one : bundle.attachments) {
        const auto kept = captures.attach(one.name, one.bytes);
        if (!kept && kept.error().code != base::ErrorCode::TooLarge &&
            kept.error().code != base::ErrorCode::EmptyBody)
            return std::unexpected(kept.error());
    }
    Import import(m_store, bundle, *library, m_clock.now());
    const base::Status done = m_store.operation(model::OperationKind::ImportSession,
                                                subjectOf(bundle.document.session.title), 1,
                                                [&] { return import.run(); });
    if (!done)
        return std::unexpected(done.error());
    // What can be fetched again is no part of the action.
    const base::Status images = m_store.transaction(store::Durability::Soon, [&]() -> base::Status {
        for (const model::BundledImage& image : bundle.images) {
            if (auto saved = m_store.images().record(
                    {}, {image.url, model::ImageOutcome::Stored, image.file}, m_clock.now());
                !saved)
                return saved;
        }
        return {};
    });
    if (!images)
        return std::unexpected(images.error());
    return import.outcome;
}

} // namespace musette::service
