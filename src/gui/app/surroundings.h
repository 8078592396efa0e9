#pragma once

namespace musette::gui {

class Actions;
class Bridge;
class CurrentSession;
class ItemCommands;
class Messages;
class NoteDraft;
class Preferences;
class Theme;
class WindowMemory;

/// What a screen, a panel or a dialog of the window may use, handed to it when it is made.
/// Ownership: the composition owns everything here and outlives every screen. Thread: GUI.
struct Surroundings {
    Bridge& bridge;
    const Theme& theme;
    Actions& actions;
    Messages& messages;
    WindowMemory& memory;
    CurrentSession& session;
    NoteDraft& draft;
    ItemCommands& items;
    Preferences& preferences;
};

} // namespace musette::gui
