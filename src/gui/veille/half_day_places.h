#pragma once

#include <musette/model/ids.h>

#include <QString>

#include <functional>
#include <vector>

class QObject;

namespace musette::gui {

class Bridge;

/// A half-day or a sequence that an article can be linked to.
struct HalfDayPlaceChoice {
    model::SessionId session;
    model::HalfDayId halfDay;
    model::SequenceId sequence; ///< none: the half-day as a whole
    QString sessionTitle;
    QString label; ///< "D1 · morning", with "3. Title" of a sequence
};

/// Reads the half-days, each with its sequences, of all sessions that are not archived, newest
/// session first. `done` is called on the GUI thread while `receiver` lives; with none when they
/// cannot be read.
void readHalfDays(Bridge& bridge, QObject* receiver,
                  std::function<void(std::vector<HalfDayPlaceChoice>)> done);

} // namespace musette::gui
