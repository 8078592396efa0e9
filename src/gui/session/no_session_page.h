#pragma once

#include <functional>

class QString;
class QWidget;

namespace musette::gui {

/// What stands in place of a screen without a session: a sentence and the button that makes one,
/// which calls `create`. Ownership: the caller's layout. Thread: GUI.
[[nodiscard]] QWidget* makeNoSessionPage(const QString& words, std::function<void()> create);

} // namespace musette::gui
