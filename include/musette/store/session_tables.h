#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/change.h>
#include <musette/model/ids.h>
#include <musette/model/session.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace musette::store {

class Connection;

/// The parts that a session keeps.
struct KeptParts {
    std::vector<model::DayId> days;
    std::vector<model::HalfDayId> halfDays;
    std::vector<model::SequenceId> sequences; ///< those of a half-day in their order
    std::vector<model::NoteId> notes;
    std::vector<model::SessionItemId> links;
};

/// Sessions and what hangs on them. Part of StoreWriter.
class SessionTables {
public:
    SessionTables(Connection& connection, model::LibraryChange& changes)
        : m_connection(connection), m_changes(changes) {}

    /// With its id when it has one (a session that is replaced keeps it), else with a new one.
    [[nodiscard]] base::Result<model::SessionId> insert(const model::Session& session);
    [[nodiscard]] base::Status update(const model::Session& session);
    [[nodiscard]] base::Status remove(model::SessionId id);
    /// The items linked in the session, each once.
    [[nodiscard]] base::Result<std::vector<model::ItemId>> linkedItems(model::SessionId id);
    [[nodiscard]] base::Result<std::optional<model::SessionId>> findByUuid(std::string_view uuid);
    [[nodiscard]] base::Result<model::Session> session(model::SessionId id);
    /// The whole session as it stands in this transaction.
    [[nodiscard]] base::Result<model::SessionDocument> document(model::SessionId id);

    /// The day or half-day of that key, made when it is missing.
    [[nodiscard]] base::Result<model::DayId> day(model::SessionId session, base::Date date);
    [[nodiscard]] base::Result<model::HalfDayId> halfDay(const model::HalfDay& halfDay);
    [[nodiscard]] base::Status updateHalfDay(const model::HalfDay& halfDay);

    /// A position below 0 puts the sequence last in its half-day.
    [[nodiscard]] base::Result<model::SequenceId> insertSequence(const model::Sequence& sequence);
    /// In another half-day of its session it comes last, and takes its notes and links along.
    [[nodiscard]] base::Status updateSequence(const model::Sequence& sequence);
    [[nodiscard]] base::Status removeSequence(model::SequenceId id);
    [[nodiscard]] base::Status moveSequence(model::SequenceId id, int by);

    [[nodiscard]] base::Result<model::NoteId> insertNote(const model::Note& note);
    /// Keeps the former text as a revision.
    [[nodiscard]] base::Status updateNote(const model::Note& note, base::Instant now);
    [[nodiscard]] base::Status removeNote(model::NoteId id);

    /// The same item twice in one place is the same link, unless its comment says something else.
    [[nodiscard]] base::Result<model::SessionItemId> insertLink(const model::SessionItem& link);
    /// Everything but its item and its note. Errors: NotFound; InvalidArgument for a place in
    /// another session.
    [[nodiscard]] base::Status updateLink(const model::SessionItem& link);
    [[nodiscard]] base::Status removeLink(model::SessionItemId id);

    /// Removes the days, half-days, sequences, notes and links that are not among these.
    [[nodiscard]] base::Status keepOnly(model::SessionId id, const KeptParts& parts);

    /// Objectives, resources, tools and related accounts, all replaced.
    [[nodiscard]] base::Status replaceParts(model::SessionId id,
                                            const model::SessionDocument& document);
    /// All replaced, in the order given.
    [[nodiscard]] base::Status replaceObjectives(model::SessionId id,
                                                 std::span<const model::Objective> parts);
    [[nodiscard]] base::Status replaceResources(model::SessionId id,
                                                std::span<const model::Resource> parts);
    [[nodiscard]] base::Status replaceAccounts(model::SessionId id,
                                               std::span<const model::RelatedAccount> parts);

private:
    base::Status moveToHalfDay(const model::Sequence& sequence);
    base::Status setSpeakers(model::SequenceId id, const std::vector<model::Speaker>& speakers);
    base::Result<model::SpeakerId> speaker(const model::Speaker& speaker);
    base::Status checkPlace(model::SessionId session, model::HalfDayId halfDay,
                            model::SequenceId sequence);

    Connection& m_connection;
    model::LibraryChange& m_changes;
};

} // namespace musette::store
