#include "subscription_commands.h"

#include "../app/actions.h"
#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/surroundings.h"
#include "../app/text.h"
#include "../veille/refresh_controller.h"
#include "add_feed_dialog.h"
#include "file_choice.h"
#include "folder_paths.h"
#include "import_dialog.h"
#include "pack_dialog.h"

#include <musette/base/file.h>

#include <QDir>

namespace musette::gui {
SubscriptionCommands::SubscriptionCommands(const Surroundings& surroundings,
                                           RefreshController& refresh, QWidget& window,
                                           QObject* parent)
    : QObject(parent), m_surroundings(surroundings), m_refresh(refresh), m_window(window) {
    const Actions& actions = surroundings.actions;
    connect(&actions[Act::AddFeed], &QAction::triggered, this, [this] { addFeed(); });
    connect(&actions[Act::ImportFeeds], &QAction::triggered, this,
            &SubscriptionCommands::importFeeds);
    connect(&actions[Act::ExportFeeds], &QAction::triggered, this,
            &SubscriptionCommands::exportFeeds);
    connect(&actions[Act::StarterPack], &QAction::triggered, this,
            &SubscriptionCommands::choosePack);
}

void SubscriptionCommands::follow(QDialog& dialog) {
    dialog.setAttribute(Qt::WA_DeleteOnClose);
    m_dialog = &dialog;
    dialog.open();
}

void SubscriptionCommands::addFeed(const QString& address) {
    if (m_dialog) {
        m_dialog->activateWindow();
        return;
    }
    m_surroundings.bridge.read(
        this, [](service::LibraryReader& reader) { return reader.overview(); },
        [this, address](const base::Result<service::Overview>& overview) {
            if (overview)
                openAddDialog(folderPaths(overview->folders), address);
            else
                m_surroundings.messages.fail(overview.error());
        });
}

void SubscriptionCommands::openAddDialog(const QStringList& folders, const QString& address) {
    if (m_dialog)
        return;
    auto* dialog =
        new AddFeedDialog(m_surroundings.bridge, m_surroundings.theme, folders, &m_window);
    connect(dialog, &AddFeedDialog::subscribed, this, [this](model::FeedId first) {
        m_surroundings.messages.tellUndoable(tr("Feed added"));
        m_refresh.refreshDue();
        emit showFeedWanted(first);
    });
    connect(dialog, &AddFeedDialog::showWanted, this, &SubscriptionCommands::showFeedWanted);
    connect(dialog, &AddFeedDialog::pageWanted, this, &SubscriptionCommands::keepPage);
    follow(*dialog);
    if (!address.isEmpty())
        dialog->look(address);
}

void SubscriptionCommands::keepPage(const QString& address, const QString& title) {
    m_surroundings.bridge.edit(
        this,
        [url = fromQt(address), title = fromQt(title)](service::LibraryEditor& editor) {
            return editor.items.addPage(url, title);
        },
        [this](const base::Result<model::ItemId>& kept) {
            if (kept)
                m_surroundings.messages.tellUndoable(tr("Page kept as a link"));
            else
                m_surroundings.messages.fail(kept.error());
        });
}

void SubscriptionCommands::importFeeds() {
    chooseFileToOpen(m_window, tr("Import feeds"),
                     tr("Lists of feeds (*.opml *.xml *.html *.txt);;All files (*)"),
                     [this](const QString& file) { importFile(file); });
}

void SubscriptionCommands::importFile(const QString& file) {
    auto* dialog = new ImportDialog(m_surroundings.bridge, m_surroundings.theme, &m_window);
    connect(dialog, &ImportDialog::imported, this, [this](int added, int known, int refused) {
        QStringList parts{tr("%n feed(s) added", nullptr, added)};
        if (known > 0)
            parts << tr("%n already followed", nullptr, known);
        if (refused > 0)
            parts << tr("%n refused", nullptr, refused);
        if (added > 0)
            m_surroundings.messages.tellUndoable(parts.join(", "));
        else
            m_surroundings.messages.tell(parts.join(", "));
        m_refresh.refreshDue();
    });
    connect(dialog, &ImportDialog::failed, &m_surroundings.messages, &Messages::fail);
    follow(*dialog);
    dialog->load(file);
}

void SubscriptionCommands::exportFeeds() {
    chooseFileToSave(m_window, tr("Export feeds"), tr("OPML (*.opml)"), "musette.opml",
                     [this](const QString& file) { exportTo(file); });
}

void SubscriptionCommands::exportTo(const QString& file) {
    m_surroundings.bridge.read(
        this,
        [path = fromQt(file)](service::LibraryReader& reader) -> base::Status {
            const auto opml = reader.exportOpml();
            return opml ? base::writeFileAtomically(path, *opml) : std::unexpected(opml.error());
        },
        [this, file](const base::Status& status) {
            if (status)
                m_surroundings.messages.tell(
                    tr("Feeds exported to %1").arg(QDir::toNativeSeparators(file)));
            else
                m_surroundings.messages.fail(status.error());
        });
}

void SubscriptionCommands::choosePack() {
    if (m_dialog)
        return;
    auto* dialog = new PackDialog(m_surroundings.bridge, m_surroundings.theme, &m_window);
    connect(dialog, &PackDialog::subscribed, this, [this](int count) {
        m_surroundings.messages.tell(tr("%n feed(s) added", nullptr, count));
        m_refresh.refreshDue();
    });
    follow(*dialog);
}

} // namespace musette::gui
