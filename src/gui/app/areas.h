#pragma once

#include <QList>

class QWidget;

namespace musette::gui {

/// The areas of a window that F6 walks through, in the order of the eye: the top bar, the panes of
/// the shown screen (the parts of its splitters), the status strip.
[[nodiscard]] QList<QWidget*> areasOf(QWidget& topBar, QWidget& screen, QWidget& status);

/// Gives the focus to the area after (+1) or before (-1) the one that has it.
void focusArea(const QList<QWidget*>& areas, int by);

} // namespace musette::gui
