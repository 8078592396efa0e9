#pragma once

class QLabel;
class QString;

namespace musette::gui {

/// What a field of a dialog means or does, in quieter letters under it, on as many lines as it
/// needs. Ownership: the layout it is added to. Thread: GUI.
[[nodiscard]] QLabel* makeHint(const QString& words);

} // namespace musette::gui
