#pragma once

#include <QSize>

class QWidget;

namespace musette::gui {

/// The size for a dialog whose size with letters of 10 points is `usual`: larger letters have as
/// much more room as the screen gives. Thread: GUI.
[[nodiscard]] QSize roomFor(const QWidget& dialog, QSize usual);

} // namespace musette::gui
