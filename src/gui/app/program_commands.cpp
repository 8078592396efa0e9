#include "program_commands.h"

#include "../dialogs/about_dialog.h"
#include "../dialogs/settings_dialog.h"
#include "../dialogs/shortcuts_dialog.h"
#include "actions.h"
#include "library_switch.h"
#include "surroundings.h"

namespace musette::gui {

ProgramCommands::ProgramCommands(const Surroundings& surroundings, LibrarySwitch& library,
                                 QWidget& window, QObject* parent)
    : QObject(parent), m_surroundings(surroundings), m_library(library), m_window(window) {
    const Actions& actions = surroundings.actions;
    connect(&actions[Act::Settings], &QAction::triggered, this, [this] { showSettings(); });
    connect(&actions[Act::Shortcuts], &QAction::triggered, this, &ProgramCommands::showShortcuts);
    connect(&actions[Act::About], &QAction::triggered, this, &ProgramCommands::showAbout);
}

void ProgramCommands::showSettings(Page page) {
    auto* dialog = new SettingsDialog(m_surroundings, m_library.file(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (page == Page::Keyboard)
        dialog->showKeyboard();
    dialog->open();
}

void ProgramCommands::showShortcuts() {
    auto* dialog = new ShortcutsDialog(m_surroundings.actions, m_surroundings.theme, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ShortcutsDialog::settingsWanted, this,
            [this] { showSettings(Page::Keyboard); });
    dialog->open();
}

void ProgramCommands::showAbout() {
    auto* dialog = new AboutDialog(MUSETTE_VERSION, m_surroundings.theme, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace musette::gui
