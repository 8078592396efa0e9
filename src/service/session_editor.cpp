#include "operations.h"
#include "session_import.h"
#include "training_holding.h"

#include <musette/base/hash.h>
#include <musette/service/editor.h>
#include <musette/service/session_days.h>

#include <algorithm>

namespace musette::service {
namespace {

using namespace std::chrono;

base::Status checkSession(const model::Session& session) {
    if (base::collapseSpace(session.title).empty())
        return base::fail(base::ErrorCode::InvalidArgument, "a session needs a title");
    if (!session.startsOn.ok() || !session.endsOn.ok())
        return base::fail(base::ErrorCode::InvalidArgument,
                          "a session needs a first and a last day");
    if (session.endsOn < session.startsOn)
        return base::fail(base::ErrorCode::InvalidArgument,
                          "a session cannot end before it begins");
    if (sys_days{session.endsOn} - sys_days{session.startsOn} >= days{kLongestSessionDays})
        return base::fail(base::ErrorCode::InvalidArgument, "a session lasts 60 days at most");
    return {};
}

/// The usual hours, to be changed where they differ.
model::HalfDay usualHalfDay(model::DayId day, model::Slot slot) {
    constexpr model::ClockMinutes kHour = 60;
    model::HalfDay half;
    half.day = day;
    half.slot = slot;
    switch (slot) {
    case model::Slot::Morning:
        half.startsAt = 9 * kHour;
        half.endsAt = 12 * kHour + 30;
        break;
    case model::Slot::Afternoon:
        half.startsAt = 14 * kHour;
        half.endsAt = 17 * kHour;
        break;
    case model::Slot::Evening:
        half.startsAt = 18 * kHour;
        half.endsAt = 20 * kHour;
        break;
    }
    return half;
}

/// The day is made with its first half-day.
base::Result<model::DayId> addPlanned(store::SessionTables& tables, model::SessionId session,
                                      const PlannedHalfDay& planned) {
    const auto day = tables.day(session, planned.date);
    if (!day)
        return day;
    model::HalfDay half;
    half.day = *day;
    half.slot = planned.slot;
    half.startsAt = planned.startsAt;
    half.endsAt = planned.endsAt;
    if (const auto added = tables.halfDay(half); !added)
        return std::unexpected(added.error());
    return day;
}

/// A further day may lengthen a session, but not beyond what one may last.
base::Status checkWidened(store::StoreWriter& store, model::SessionId id, base::Date date) {
    auto session = store.sessions().session(id);
    if (!session)
        return std::unexpected(session.error());
    session->startsOn = std::min(session->startsOn, date);
    session->endsOn = std::max(session->endsOn, date);
    return checkSession(*session);
}

} // namespace

std::vector<PlannedHalfDay> usualHalfDays(base::Date first, base::Date last) {
    std::vector<PlannedHalfDay> plan;
    if (!first.ok() || !last.ok())
        return plan;
    const sys_days end = std::min(sys_days{last}, sys_days{first} + days{kLongestSessionDays - 1});
    for (sys_days date = first; date <= end; date += days{1}) {
        for (const model::Slot slot : {model::Slot::Morning, model::Slot::Afternoon}) {
            const model::HalfDay usual = usualHalfDay({}, slot);
            plan.push_back({date, slot, usual.startsAt, usual.endsAt});
        }
    }
    return plan;
}

base::Result<model::SessionId> SessionEditor::create(const model::Session& wanted) {
    return create(wanted, usualHalfDays(wanted.startsOn, wanted.endsOn));
}

base::Result<model::SessionId> SessionEditor::create(const model::Session& wanted,
                                                     std::span<const PlannedHalfDay> plan,
                                                     model::TrainingId training) {
    if (auto fits = checkSession(wanted); !fits)
        return std::unexpected(fits.error());
    for (const PlannedHalfDay& half : plan) {
        if (!half.date.ok() || half.date < wanted.startsOn || half.date > wanted.endsOn)
            return base::fail(base::ErrorCode::InvalidArgument,
                              "a half-day lies outside the session's dates");
    }
    model::Session session = wanted;
    session.id = {};
    session.title = base::collapseSpace(session.title);
    if (session.uuid.empty())
        session.uuid = base::randomUuid();
    const auto twin = m_store.sessions().findByUuid(session.uuid);
    if (!twin)
        return std::unexpected(twin.error());
    if (*twin)
        return base::fail(base::ErrorCode::AlreadyExists,
                          "a session with that uuid is in the library already");
    return made<model::SessionId>(
        m_store, model::OperationKind::CreateSession, session.title,
        [&]() -> base::Result<model::SessionId> {
            const auto id = m_store.sessions().insert(session);
            if (!id)
                return id;
            for (const PlannedHalfDay& half : plan) {
                if (const auto added = addPlanned(m_store.sessions(), *id, half); !added)
                    return std::unexpected(added.error());
            }
            if (training) {
                if (const auto held = holdTraining(m_store, *id, training); !held)
                    return std::unexpected(held.error());
            }
            return id;
        });
}

base::Status SessionEditor::edit(const model::Session& session) {
    if (auto fits = checkSession(session); !fits)
        return fits;
    return m_store.operation(model::OperationKind::EditSession, session.title, 1,
                             [&] { return m_store.sessions().update(session); });
}

base::Status SessionEditor::edit(const model::Session& session, model::TrainingId training) {
    if (auto fits = checkSession(session); !fits)
        return fits;
    return m_store.operation(
        model::OperationKind::EditSession, session.title, 1, [&]() -> base::Status {
            if (auto done = m_store.sessions().update(session); !done)
                return done;
            const auto before = m_store.trainings().of(session.id);
            if (!before)
                return std::unexpected(before.error());
            const model::TrainingId held = *before ? (*before)->id : model::TrainingId{};
            return held == training ? base::Status() : holdTraining(m_store, session.id, training);
        });
}

base::Status SessionEditor::remove(model::SessionId id) {
    const auto session = m_store.sessions().session(id);
    if (!session)
        return std::unexpected(session.error());
    return m_store.operation(model::OperationKind::DeleteSession, session->title, 1,
                             [&] { return m_store.sessions().remove(id); });
}

base::Status SessionEditor::removeWithItems(model::SessionId id) {
    const auto session = m_store.sessions().session(id);
    if (!session)
        return std::unexpected(session.error());
    return m_store.operation(
        model::OperationKind::DeleteSession, session->title, 1, [&]() -> base::Status {
            const auto items = m_store.sessions().linkedItems(id);
            if (!items)
                return std::unexpected(items.error());
            const base::Status removed = m_store.sessions().remove(id);
            return removed ? m_store.items().removeUntouchedImports(*items) : removed;
        });
}

base::Result<model::DayId> SessionEditor::addDay(model::SessionId session, base::Date date) {
    if (!date.ok())
        return base::fail(base::ErrorCode::InvalidArgument, "that day does not exist");
    if (auto fits = checkWidened(m_store, session, date); !fits)
        return std::unexpected(fits.error());
    return made<model::DayId>(m_store, model::OperationKind::EditDays, base::formatDate(date),
                              [&] { return m_store.sessions().day(session, date); });
}

base::Result<model::DayId> SessionEditor::addDay(model::SessionId session, base::Date date,
                                                 std::span<const model::Slot> halfDays) {
    if (halfDays.empty())
        return addDay(session, date);
    if (!date.ok())
        return base::fail(base::ErrorCode::InvalidArgument, "that day does not exist");
    if (auto fits = checkWidened(m_store, session, date); !fits)
        return std::unexpected(fits.error());
    return made<model::DayId>(m_store, model::OperationKind::EditDays, base::formatDate(date),
                              [&]() -> base::Result<model::DayId> {
                                  base::Result<model::DayId> day;
                                  for (const model::Slot slot : halfDays) {
                                      const model::HalfDay usual = usualHalfDay({}, slot);
                                      day = addPlanned(m_store.sessions(), session,
                                                       {date, slot, usual.startsAt, usual.endsAt});
                                      if (!day)
                                          break;
                                  }
                                  return day;
                              });
}

base::Result<model::HalfDayId> SessionEditor::addHalfDay(model::DayId day, model::Slot slot) {
    const auto date = m_store.subjects().of(day);
    if (!date)
        return std::unexpected(date.error());
    return made<model::HalfDayId>(m_store, model::OperationKind::EditDays, *date, [&] {
        return m_store.sessions().halfDay(usualHalfDay(day, slot));
    });
}

base::Status SessionEditor::editHalfDay(const model::HalfDay& halfDay) {
    if (halfDay.startsAt && halfDay.endsAt && *halfDay.endsAt <= *halfDay.startsAt)
        return base::fail(base::ErrorCode::InvalidArgument,
                          "a half-day cannot end before it begins");
    return changed(m_store, model::OperationKind::EditDays, halfDay.id,
                   [&] { return m_store.sessions().updateHalfDay(halfDay); });
}

base::Result<model::SequenceId> SessionEditor::addSequence(const model::Sequence& wanted) {
    model::Sequence sequence = wanted;
    sequence.title = base::collapseSpace(sequence.title);
    if (sequence.title.empty())
        return base::fail(base::ErrorCode::InvalidArgument, "a sequence needs a title");
    sequence.position = -1; // last in its half-day
    return made<model::SequenceId>(m_store, model::OperationKind::EditSequence, sequence.title,
                                   [&] { return m_store.sessions().insertSequence(sequence); });
}

base::Status SessionEditor::editSequence(const model::Sequence& wanted) {
    model::Sequence sequence = wanted;
    sequence.title = base::collapseSpace(sequence.title);
    if (sequence.title.empty())
        return base::fail(base::ErrorCode::InvalidArgument, "a sequence needs a title");
    return m_store.operation(model::OperationKind::EditSequence, sequence.title, 1,
                             [&] { return m_store.sessions().updateSequence(sequence); });
}

base::Status SessionEditor::removeSequence(model::SequenceId id) {
    return changed(m_store, model::OperationKind::EditSequence, id,
                   [&] { return m_store.sessions().removeSequence(id); });
}

base::Status SessionEditor::moveSequence(model::SequenceId id, int by) {
    return changed(m_store, model::OperationKind::EditSequence, id,
                   [&] { return m_store.sessions().moveSequence(id, by); });
}

base::Result<model::SessionItemId> SessionEditor::linkItem(const model::SessionItem& wanted) {
    const auto title = m_store.items().title(wanted.item);
    if (!title)
        return std::unexpected(title.error());
    model::SessionItem link = wanted;
    if (link.at == base::Instant{})
        link.at = m_clock.now();
    return made<model::SessionItemId>(m_store, model::OperationKind::LinkItem, *title,
                                      [&] { return m_store.sessions().insertLink(link); });
}

base::Status SessionEditor::editLink(const model::SessionItem& link) {
    return changed(m_store, model::OperationKind::LinkItem, link.id,
                   [&] { return m_store.sessions().updateLink(link); });
}

base::Status SessionEditor::unlinkItem(model::SessionItemId id) {
    return changed(m_store, model::OperationKind::UnlinkItem, id,
                   [&] { return m_store.sessions().removeLink(id); });
}

base::Result<model::SessionId>
SessionEditor::importDocument(const model::SessionDocument& document) {
    model::Session widest = document.session;
    for (const model::SessionDay& day : document.days) {
        widest.startsOn = std::min(widest.startsOn, day.date);
        widest.endsOn = std::max(widest.endsOn, day.date);
    }
    for (const model::Session& session : {document.session, widest}) {
        if (auto fits = checkSession(session); !fits)
            return std::unexpected(fits.error());
    }
    return made<model::SessionId>(m_store, model::OperationKind::ImportSession,
                                  document.session.title,
                                  [&] { return importSession(m_store, document, m_clock.now()); });
}

} // namespace musette::service
