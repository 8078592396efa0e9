#include "current_session.h"

#include "../app/bridge.h"
#include "../app/text.h"
#include "session_words.h"

#include <musette/service/session_days.h>

#include <chrono>
#include <utility>

namespace musette::gui {

CurrentSession::CurrentSession(Bridge& bridge, QObject* parent)
    : QObject(parent), m_bridge(bridge) {
    connect(&bridge, &Bridge::changed, this, [this](const model::LibraryChange& change) {
        if (change.sessions || (m_content && !change.items.empty()))
            reload();
    });
    // Half-days change by the clock, also while nothing is done in the window.
    m_minute.setInterval(std::chrono::minutes(1));
    m_minute.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_minute, &QTimer::timeout, this, [this] { reload(Because::Clock); });
    m_minute.start();
}

base::Result<CurrentSession::Reading> CurrentSession::readNow(service::LibraryReader& reader,
                                                              base::Instant now,
                                                              const SessionSnapshot& earlier) {
    Reading reading;
    auto place = reader.currentHalfDay(now);
    if (!place)
        return std::unexpected(place.error());
    if (*place) {
        auto document = reader.session((*place)->session);
        if (!document)
            return std::unexpected(document.error());
        const auto bytesOf = [&reader](const QString& address) {
            const auto attached = reader.attachment(fromQt(address));
            return attached && *attached ? QByteArray::fromStdString((*attached)->data)
                                         : QByteArray();
        };
        reading.content = makeSnapshot(*std::move(document), bytesOf, earlier);
    }
    reading.place = *std::move(place);
    return reading;
}

void CurrentSession::reload() {
    reload(Because::Library);
}

void CurrentSession::reload(Because reason) {
    const int generation = ++m_generation;
    m_bridge.read(
        this,
        [now = m_bridge.now(), earlier = m_content](service::LibraryReader& reader) {
            return readNow(reader, now, earlier);
        },
        [this, generation, reason](base::Result<Reading> reading) {
            if (generation != m_generation)
                return;
            if (!reading) {
                emit failed(reading.error());
                return;
            }
            take(*std::move(reading), reason);
        });
}

void CurrentSession::take(Reading reading, Because reason) {
    const model::HalfDayId before = halfDay();
    const model::SessionId sessionBefore = session();
    m_place = std::move(reading.place);
    m_content = std::move(reading.content);
    if (before != halfDay())
        m_chosenSequence = {};
    const model::Sequence* wanted = m_content ? m_content->sequence(m_wantedSequence) : nullptr;
    if (wanted != nullptr && wanted->halfDay == halfDay())
        m_chosenSequence = std::exchange(m_wantedSequence, {});
    if (m_content && !m_content->sequence(m_chosenSequence))
        m_chosenSequence = {};
    emit changed();
    if (reason == Because::Clock && before && before != halfDay() && sessionBefore == session())
        emit movedOn(before);
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

void CurrentSession::choose(model::HalfDayId id, model::SequenceId sequence) {
    m_wantedSequence = sequence;
    if (id == halfDay() && sequence)
        chooseSequence(std::exchange(m_wantedSequence, {}));
    else if (id)
        m_bridge.edit([id](service::LibraryEditor& editor) { return editor.chooseHalfDay(id); });
}

void CurrentSession::chooseSession(model::SessionId id) {
    m_bridge.read(
        this, [id](service::LibraryReader& reader) { return reader.session(id); },
        [this](base::Result<model::SessionDocument> document) {
            if (document)
                choose(service::halfDayToOpen(*document, m_bridge.now()));
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
