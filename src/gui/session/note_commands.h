#pragma once

#include "session_content.h"

#include <QObject>

#include <vector>

namespace musette::gui {

class Bridge;
class Messages;
struct Surroundings;

/// What is done to a note, a link or a sequence that stands in a time line. Each is one step of the
/// history; what takes something away offers «Undo».
/// Thread: GUI. Errors: told by Messages.
class NoteCommands final : public QObject {
    Q_OBJECT

public:
    explicit NoteCommands(const Surroundings& around, QObject* parent = nullptr);

    void setText(const model::Note& note, const QString& body);
    void setVisibility(const model::Note& note, model::Visibility visibility);
    /// Private, team, public, and round again.
    void cycleVisibility(const model::Note& note);
    void remove(const model::Note& note);
    /// -1 up, +1 down: past its neighbour in the half-day.
    void move(const SessionContent& content, const model::Note& note, int by);

    /// Into a sequence of its half-day (none: outside of all), as the entry of that number there.
    void place(const SessionContent& content, const model::Note& note, model::SequenceId sequence,
               int place);

    void unlink(const model::LinkedItem& item);

    void rename(const model::Sequence& sequence, const QString& title);
    void remove(const model::Sequence& sequence);
    void move(const model::Sequence& sequence, int by);
    /// Behind the last one of another half-day, with its notes and links.
    void toHalfDay(const model::Sequence& sequence, model::HalfDayId halfDay);

private:
    Bridge& m_bridge;
    Messages& m_messages;
};

/// The notes that change when a note passes its neighbour: it takes the neighbour's time, and comes
/// before or after it; past the end of a sequence it goes into the next one. Empty at the ends.
[[nodiscard]] std::vector<model::Note> movedNote(const SessionContent& content,
                                                 const model::Note& note, int by);

/// The notes that change when a note goes to a place of a sequence: it keeps its time where that
/// fits between its new neighbours.
[[nodiscard]] std::vector<model::Note> placedNote(const SessionContent& content,
                                                  const model::Note& note,
                                                  model::SequenceId sequence, int place);

} // namespace musette::gui
