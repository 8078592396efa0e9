#pragma once

#include <musette/model/visibility.h>

#include <functional>

class QMenu;

namespace musette::gui {

/// Adds who may see something as a choice of one, with what holds now.
void addVisibilities(QMenu& menu, model::Visibility now,
                     std::function<void(model::Visibility)> choose);

} // namespace musette::gui
