#pragma once

#include "session_content.h"

#include <musette/service/reader.h>

#include <QObject>
#include <QTimer>

#include <optional>

namespace musette::gui {

class Bridge;

/// The half-day that notes and links go to (ui.md §2), with a snapshot of its session. Follows the
/// library and the clock.
/// Thread: GUI. Errors: told by `failed`.
class CurrentSession final : public QObject {
    Q_OBJECT

public:
    explicit CurrentSession(Bridge& bridge, QObject* parent = nullptr);

    void reload();

    [[nodiscard]] bool exists() const { return m_place.has_value() && m_content != nullptr; }
    /// Only when `exists()`.
    [[nodiscard]] const service::CurrentHalfDay& place() const { return *m_place; }
    [[nodiscard]] const SessionSnapshot& content() const { return m_content; }
    [[nodiscard]] model::HalfDayId halfDay() const;
    [[nodiscard]] model::SessionId session() const;
    /// The sequence a new note belongs to: the one chosen, else the last of the half-day.
    [[nodiscard]] model::SequenceId sequence() const;
    /// "D1 · morning", empty without a session.
    [[nodiscard]] QString label() const;

    /// `sequence`: the one of that half-day that new notes go to; none: its last.
    void choose(model::HalfDayId id, model::SequenceId sequence = {});
    /// The half-day of a session that is right for now: today's by the clock, else its first.
    void chooseSession(model::SessionId id);
    void chooseSequence(model::SequenceId id);
    void step(int by);

signals:
    void changed();
    /// The clock went on to another half-day of the same session.
    void movedOn(musette::model::HalfDayId before);
    void failed(const musette::base::Error& error);

private:
    struct Reading {
        std::optional<service::CurrentHalfDay> place;
        SessionSnapshot content;
    };
    static base::Result<Reading> readNow(service::LibraryReader& reader, base::Instant now,
                                         const SessionSnapshot& earlier);

    enum class Because { Library, Clock };
    void reload(Because reason);
    void take(Reading reading, Because reason);

    Bridge& m_bridge;
    std::optional<service::CurrentHalfDay> m_place;
    SessionSnapshot m_content;
    model::SequenceId m_chosenSequence;
    model::SequenceId m_wantedSequence; ///< to be chosen once its half-day is the current one
    QTimer m_minute;
    int m_generation = 0;
};

} // namespace musette::gui
