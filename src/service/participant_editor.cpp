#include "operations.h"

#include <musette/base/find_words.h>
#include <musette/service/participant_editor.h>
#include <musette/service/person_editor.h>

#include <chrono>

namespace musette::service {
namespace {

constexpr std::chrono::years kLongestKept{3};

model::Participant cleaned(model::Participant participant) {
    participant.alias = base::collapseSpace(participant.alias);
    participant.name = base::collapseSpace(participant.name);
    return participant;
}

} // namespace

base::Status ParticipantEditor::turn(bool on) {
    return m_store.setSetting(kParticipantsKey, on ? "1" : "");
}

base::Status ParticipantEditor::check(const model::Participant& participant) {
    const auto on = m_store.setting(kParticipantsKey);
    if (!on)
        return std::unexpected(on.error());
    using enum base::ErrorCode;
    if (*on != "1")
        return base::fail(InvalidArgument, "participants are switched off in this library");
    if (participant.alias.empty())
        return base::fail(InvalidArgument, "a participant needs an alias");
    if (!participant.name.empty() && base::foldForSearch(participant.name).size() < 2)
        return base::fail(InvalidArgument, "a name has two letters or more");
    if (!participant.name.empty() && !base::findWords(participant.alias, participant.name).empty())
        return base::fail(InvalidArgument, "the alias holds the name");
    const auto today = std::chrono::floor<std::chrono::days>(m_clock.now());
    const std::chrono::sys_days day(participant.purgeOn);
    if (!participant.purgeOn.ok() || day <= today)
        return base::fail(InvalidArgument, "the name has to be purged on a day that comes");
    const std::chrono::year_month_day latest = std::chrono::year_month_day(today) + kLongestKept;
    if (day > std::chrono::sys_days(latest))
        return base::fail(InvalidArgument, "a name is kept for three years at most");
    return {};
}

base::Result<model::ParticipantId> ParticipantEditor::add(const model::Participant& wanted) {
    const model::Participant participant = cleaned(wanted);
    if (auto checked = check(participant); !checked)
        return std::unexpected(checked.error());
    const auto session = m_store.sessions().session(participant.session);
    if (!session)
        return std::unexpected(session.error());
    return made<model::ParticipantId>(m_store, model::OperationKind::EditSession,
                                      subjectOf(session->title),
                                      [&] { return m_store.participants().insert(participant); });
}

base::Status ParticipantEditor::edit(const model::Participant& wanted) {
    const model::Participant participant = cleaned(wanted);
    if (auto checked = check(participant); !checked)
        return checked;
    const auto known = m_store.participants().find(participant.id);
    if (!known)
        return std::unexpected(known.error());
    return changed(m_store, model::OperationKind::EditSession, known->session, [&] {
        model::Participant kept = participant;
        kept.session = known->session;
        return m_store.participants().update(kept);
    });
}

base::Status ParticipantEditor::remove(model::ParticipantId id) {
    const auto known = m_store.participants().find(id);
    if (!known)
        return std::unexpected(known.error());
    return changed(m_store, model::OperationKind::EditSession, known->session,
                   [&] { return m_store.participants().remove(id); });
}

base::Result<int> ParticipantEditor::purgeDue() {
    const auto today = std::chrono::floor<std::chrono::days>(m_clock.now());
    const auto due = m_store.participants().due(std::chrono::year_month_day(today));
    if (!due)
        return std::unexpected(due.error());
    for (const model::Participant& participant : *due) {
        // The name first goes from everywhere else: a step that fails is done again.
        if (const auto erased =
                PersonEditor(m_store, m_clock).erase(participant.name, participant.alias);
            !erased)
            return std::unexpected(erased.error());
        const base::Status forgotten =
            m_store.transaction(store::Durability::Now, [&]() -> base::Status {
                return m_store.participants().forgetName(participant.id);
            });
        if (!forgotten)
            return std::unexpected(forgotten.error());
    }
    if (!due->empty()) {
        if (auto settled = m_store.settle(); !settled)
            return std::unexpected(settled.error());
    }
    return static_cast<int>(due->size());
}

} // namespace musette::service
