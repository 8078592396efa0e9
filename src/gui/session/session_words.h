#pragma once

#include <musette/base/time.h>
#include <musette/model/session.h>

#include <QString>

namespace musette::gui {

/// The words of a session on the screen (ui.md §1, glossary of the domain), in the user's language.

/// "Morning"
[[nodiscard]] QString slotWord(model::Slot slot);
/// "D1 · morning"
[[nodiscard]] QString halfDayLabel(int dayNumber, model::Slot slot);
/// "Day 1 · Morning"
[[nodiscard]] QString halfDayTitle(int dayNumber, model::Slot slot);
[[nodiscard]] QString sequenceKindWord(model::SequenceKind kind);
[[nodiscard]] QString visibilityWord(model::Visibility visibility);
/// A mark names the note when it has one ("I keep"), its kind otherwise.
[[nodiscard]] QString noteKindWord(model::NoteKind kind, model::NoteMark mark);
[[nodiscard]] QString sessionRoleWord(model::SessionRole role);
[[nodiscard]] QString modalityWord(model::Modality modality);
[[nodiscard]] QString toolStateWord(model::ToolState state);
[[nodiscard]] QString linkRoleWord(model::LinkRole role);
[[nodiscard]] QString givenByWord(model::GivenBy who);
/// Icons by the names of resources/icons.
[[nodiscard]] QString visibilityIcon(model::Visibility visibility);
[[nodiscard]] QString noteIcon(model::NoteKind kind, model::NoteMark mark);
[[nodiscard]] QString slotIcon(model::Slot slot);
/// "09:31" on this machine's clock.
[[nodiscard]] QString clockText(base::Instant moment);
/// "9 h 30" as text has it in French, "9:30" elsewhere.
[[nodiscard]] QString hourText(model::ClockMinutes minutes);
/// "9 h 00 – 12 h 30", empty when neither is known.
[[nodiscard]] QString hoursText(const model::HalfDay& halfDay);
/// "24 – 25 novembre 2026"
[[nodiscard]] QString datesText(base::Date first, base::Date last);
/// A title as the name of a file, without its ending.
[[nodiscard]] QString fileNameOf(const QString& title);

} // namespace musette::gui
