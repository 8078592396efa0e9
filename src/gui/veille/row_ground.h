#pragma once

class QPainter;
class QStyleOptionViewItem;

namespace musette::gui {

class Theme;

/// The ground of a row in a list: soft when selected, with a bar at its edge, a hairline below, a
/// border where the keyboard is (ui.md §3.2, §6).
void paintRowGround(QPainter& painter, const QStyleOptionViewItem& option, const Theme& theme);

/// «+2»: so many others tell the same story. It ends at `right`, in a line of the painter's font;
/// gives where it begins, `right` itself when there is nothing to say.
int paintStoryCount(QPainter& painter, int right, int top, int others, const Theme& theme);

} // namespace musette::gui
