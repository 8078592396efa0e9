#pragma once

#include <musette/model/session.h>

class QWidget;

namespace musette::gui {

struct Surroundings;

/// Dialogs that several screens open, over the window of `parent`; what is accepted is saved at
/// once. Thread: GUI. Errors: told by Messages.

/// What is written first.
enum class SequenceField { Title, Speakers };

/// A sequence; one without id is made in its half-day and becomes the current one.
void openSequenceDialog(const Surroundings& around, QWidget& parent,
                        const model::Sequence& sequence,
                        SequenceField first = SequenceField::Title);
/// A half-day of the current session.
void openHalfDayDialog(const Surroundings& around, QWidget& parent, model::HalfDayId halfDay);

} // namespace musette::gui
