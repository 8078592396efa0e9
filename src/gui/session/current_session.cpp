#include "current_session.h"

#include "../app/bridge.h"
#include "../app/text.h"
#include "session_words.h"

#include <algorithm>
#include <chrono>

namespace musette::gui {

CurrentSession::CurrentSession(Bridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge) {
    connect(&bridge, &Bridge::changed, this, [this](const model::LibraryChange& change) {
        if (change.sessions || (m_content && !change.items.empty()))
            reload();
    });
    // Half-days change by the clock, also while nothing is done in the window.
    m_minute.setInterval(std::chrono::minutes(1));
    m_minute.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_minute, &QTimer::timeout, this, &CurrentSession::reload);
    m_minute.start();
}

base::Result<CurrentSession::Reading> CurrentSession::readNow(service::LibraryReader& reader,
                                                              base::Instant now) {
    Reading reading;
    auto place = reader.currentHalfDay(now);
    if (!place)
        return std::unexpected(place.error());
    if (*place) {
        auto document = reader.session((*place)->session);
        if (!document)
            return std::unexpected(document.error());
        reading.content = makeSnapshot(*std::move(document));
    }
    reading.place = *std::move(place);
    return reading;
}

void CurrentSession::reload() {
    const int generation = ++m_generation;
    m_bridge.read(
        this,
        [now = m_bridge.now()](service::LibraryReader& reader) { return readNow(reader, now); },
        [this, generation](base::Result<Reading> reading) {
            if (generation != m_generation)
                return;
            if (!reading) {
                emit failed(reading.error());
                return;
            }
            if (halfDay() != (reading->place ? reading->place->halfDay : model::HalfDayId{}))
                m_chosenSequence = {};
            m_place = std::move(reading->place);
            m_content = std::move(reading->content);
            if (m_content && !m_content->sequence(m_chosenSequence))
                m_chosenSequence = {};
            emit changed();
        });
}

model::HalfDayId CurrentSession::halfDay() const {
    return m_place ? m_place->halfDay : model::HalfDayId{};
}

model::SessionId CurrentSession::session() const {
    return m_place ? m_place->session : model::SessionId{};
}

model::SequenceId CurrentSession::sequence() const {
    if (!m_place)
        return {};
    return m_chosenSequence ? m_chosenSequence : m_place->sequence;
}

QString CurrentSession::label() const {
    return m_place ? halfDayLabel(m_place->dayNumber, m_place->slot) : QString();
}

void CurrentSession::choose(model::HalfDayId id) {
    if (id)
        m_bridge.edit([id](service::LibraryEditor& editor) { return editor.chooseHalfDay(id); });
}

void CurrentSession::chooseSession(model::SessionId id) {
    m_bridge.read(
        this, [id](service::LibraryReader& reader) { return reader.session(id); },
        [this](base::Result<model::SessionDocument> document) {
            if (!document || document->halfDays.empty())
                return;
            const base::LocalTime local =
                base::toLocal(m_bridge.now(), document->session.timeZone);
            const auto today = std::ranges::find(document->days, local.date, &model::SessionDay::date);
            const model::DayId day =
                today == document->days.end() ? document->days.front().id : today->id;
            const auto half = std::ranges::find(document->halfDays, day, &model::HalfDay::day);
            choose(half == document->halfDays.end() ? document->halfDays.front().id : half->id);
        });
}

void CurrentSession::chooseSequence(model::SequenceId id) {
    if (m_chosenSequence == id)
        return;
    m_chosenSequence = id;
    emit changed();
}

void CurrentSession::step(int by) {
    if (exists())
        choose(m_content->neighbour(halfDay(), by));
}

} // namespace musette::gui
