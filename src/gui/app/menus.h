#pragma once

class QMenuBar;

namespace musette::gui {

class Actions;

/// Puts every command in its menu (ui.md §2), with the mnemonics of the language in use.
void buildMenus(QMenuBar& bar, const Actions& actions);

} // namespace musette::gui
