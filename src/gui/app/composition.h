#pragma once

#include "../look/theme.h"
#include "../session/current_session.h"
#include "../session/note_draft.h"
#include "../veille/item_commands.h"
#include "../veille/refresh_controller.h"
#include "../veille/refresh_schedule.h"
#include "actions.h"
#include "bridge.h"
#include "file_work.h"
#include "keychain.h"
#include "library_care.h"
#include "library_errands.h"
#include "library_switch.h"
#include "messages.h"
#include "network.h"
#include "preferences.h"
#include "surroundings.h"
#include "window_memory.h"

#include <filesystem>
#include <memory>

class QApplication;

namespace musette::gui {

class MainWindow;
class Screens;

/// With what the program starts.
struct Start {
    std::filesystem::path library;
    QString memoryFile;                       ///< the window's memory, an INI file
    std::shared_ptr<const base::Clock> clock; ///< none: the system's
    std::shared_ptr<Network> network{};       ///< none: the system's
};

/// Puts the program together: everything a window needs is made here, once, and handed on.
/// Ownership: owns all of it. Thread: GUI.
class Composition final : public QObject {
    Q_OBJECT

public:
    Composition(QApplication& application, Start start);
    ~Composition() override;

    /// Shows the window, then opens the library in the background.
    void begin();
    /// Keeps what is on the screen, ends refreshes, writes what waits, closes the library. What
    /// comes after the last window and on SIGTERM; a second call does nothing.
    void shutDown();

    [[nodiscard]] MainWindow& window() const { return *m_window; }
    [[nodiscard]] const Surroundings& surroundings() const { return m_surroundings; }
    [[nodiscard]] LibrarySwitch& library() { return m_library; }
    [[nodiscard]] LibraryCare& care() { return m_care; }

private:
    void addCommands();
    void followPreferences();
    void followKeychain();
    void followTextSize();
    void startLibrary();

    WindowMemory m_memory;
    Preferences m_preferences;
    Theme m_theme;
    Actions m_actions;
    Messages m_messages;
    Bridge m_bridge;
    std::shared_ptr<Keychain> m_keychain;
    LibrarySwitch m_library;
    CurrentSession m_session;
    NoteDraft m_draft;
    ItemCommands m_items;
    std::shared_ptr<Network> m_network;
    RefreshController m_refresh;
    RefreshSchedule m_schedule;
    FileWork m_fileWork;
    LibraryCare m_care;
    LibraryErrands m_errands;
    Surroundings m_surroundings;
    std::filesystem::path m_file;
    std::unique_ptr<Screens> m_screens;
    std::unique_ptr<MainWindow> m_window;
    bool m_ended = false;
};

} // namespace musette::gui
