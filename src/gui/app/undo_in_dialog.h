#pragma once

class QDialog;

namespace musette::gui {

class Actions;

/// In a dialog that changes the library at once Ctrl+Z and Ctrl+Shift+Z do what they do in the
/// window, except in fields, which have steps of their own. Thread: GUI.
void undoInDialog(QDialog& dialog, Actions& actions);

} // namespace musette::gui
