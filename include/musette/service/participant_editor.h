#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>
#include <musette/model/participant.h>

#include <string_view>

namespace musette::store {
class StoreWriter;
}

namespace musette::service {

/// "1" when this library keeps participants; they are off by default.
inline constexpr std::string_view kParticipantsKey = "participants";

/// The people who were trained. Every method but `purgeDue` is one undoable action; the journal
/// names the session alone.
class ParticipantEditor {
public:
    ParticipantEditor(store::StoreWriter& store, const base::Clock& clock)
        : m_store(store), m_clock(clock) {}

    /// Switching them off keeps those that are there, and their dates. No action to undo.
    [[nodiscard]] base::Status turn(bool on);
    /// Errors: InvalidArgument while they are off, without an alias, with one that holds the name,
    /// or with a date that has passed or lies more than three years ahead; AlreadyExists.
    [[nodiscard]] base::Result<model::ParticipantId> add(const model::Participant& participant);
    /// Errors: as above; NotFound.
    [[nodiscard]] base::Status edit(const model::Participant& participant);
    [[nodiscard]] base::Status remove(model::ParticipantId id);

    /// Carries out what is due: each name gives way to its alias in the whole library, the
    /// history's steps that hold it go (`PersonEditor::erase`), and it is logged that it was done,
    /// without the name. How many people. It cannot be taken back.
    [[nodiscard]] base::Result<int> purgeDue();

private:
    [[nodiscard]] base::Status check(const model::Participant& participant);

    store::StoreWriter& m_store;
    const base::Clock& m_clock;
};

} // namespace musette::service
