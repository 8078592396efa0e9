#pragma once

#include <vector>

class QWidget;

namespace musette::gui {

/// Puts widgets, in this order, where `place` stands in the way of the Tab key: behind what comes
/// before it. `place` may be one of them. For those that are made later than what stands after
/// them: Qt puts each new one at the end.
void putInTabOrder(const QWidget& place, const std::vector<QWidget*>& widgets);

} // namespace musette::gui
