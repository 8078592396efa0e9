#pragma once

#include <QList>

class QWidget;

namespace musette::gui {

/// The dynamic property of a pane that lies over the splitter of its screen in a narrow window.
inline constexpr const char* kOverlaidArea = "overlaidArea";

/// Names what is entered first in an area, whoever was there last left aside. (A focus proxy would
/// move the area in the tab order as well.) The entry lives as long as the area.
void setEntry(QWidget& area, QWidget& entry);
/// Gives the focus to what was last used in the area, else to its entry, else to the first thing in
/// it that takes the keyboard, else to the area itself.
void enterArea(QWidget& area);

/// The areas of a window that F6 walks through, in the order of the eye: the top bar, the panes of
/// the shown screen (the parts of its splitters), the status strip.
[[nodiscard]] QList<QWidget*> areasOf(QWidget& topBar, QWidget& screen, QWidget& status);

/// Gives the focus to the area after (+1) or before (-1) the one that has it.
void focusArea(const QList<QWidget*>& areas, int by);

} // namespace musette::gui
