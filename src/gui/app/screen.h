#pragma once

namespace musette::gui {

/// The three screens of the window (ui.md §1).
enum class Screen { Veille, Journee, Rapport };

} // namespace musette::gui
