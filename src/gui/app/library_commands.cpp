#include "library_commands.h"

#include "../dialogs/copies_dialog.h"
#include "../dialogs/file_choice.h"
#include "actions.h"
#include "bridge.h"
#include "library_switch.h"
#include "messages.h"
#include "surroundings.h"
#include "text.h"

#include <QDir>

namespace musette::gui {

LibraryCommands::LibraryCommands(const Surroundings& surroundings, LibrarySwitch& library,
                                 FileWork& work, QWidget& window, QObject* parent)
    : QObject(parent), m_surroundings(surroundings), m_library(library), m_work(work),
      m_window(window) {
    const Actions& actions = surroundings.actions;
    connect(&actions[Act::OpenLibrary], &QAction::triggered, this, &LibraryCommands::open);
    connect(&actions[Act::Backup], &QAction::triggered, this, &LibraryCommands::backup);
    connect(&actions[Act::Restore], &QAction::triggered, this, &LibraryCommands::restore);
}

void LibraryCommands::open() {
    chooseFileToOpen(m_window, tr("Open another library"), tr("Libraries (*.db);;All files (*)"),
                     [this](const QString& file) { m_library.open(fromQt(file)); });
}

void LibraryCommands::backup() {
    const QString day = toQt(m_surroundings.bridge.now()).date().toString(Qt::ISODate);
    chooseFileToSave(m_window, tr("Back up the library"), tr("Libraries (*.db)"),
                     "musette-" + day + ".db", [this](const QString& file) { backupTo(file); });
}

void LibraryCommands::backupTo(const QString& file) {
    m_library.backup(fromQt(file), [this, file](const base::Status& status) {
        if (status)
            m_surroundings.messages.tell(tr("The library was copied to %1, and the copy checked.")
                                             .arg(QDir::toNativeSeparators(file)));
        else
            m_surroundings.messages.fail(status.error());
    });
}

void LibraryCommands::restore() {
    auto* dialog = new CopiesDialog(m_work, m_surroundings.theme, &m_window);
    connect(dialog, &CopiesDialog::chosen, this, &LibraryCommands::restoreFrom);
    connect(dialog, &CopiesDialog::fileWanted, this, &LibraryCommands::chooseCopy);
    dialog->load(m_library.file());
    dialog->open();
}

void LibraryCommands::chooseCopy() {
    chooseFileToOpen(m_window, tr("Restore a backup"), tr("Libraries (*.db);;All files (*)"),
                     [this](const QString& copy) { restoreFrom(copy); });
}

void LibraryCommands::restoreFrom(const QString& copy) {
    m_library.restore(fromQt(copy), [this](const base::Status& status) {
        if (status)
            m_surroundings.messages.tell(
                tr("The backup is in place. The library it replaces was kept beside it."));
        else
            m_surroundings.messages.fail(status.error());
    });
}

} // namespace musette::gui
