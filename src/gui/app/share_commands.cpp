#include "share_commands.h"

#include "../dialogs/bundle_dialog.h"
#include "../dialogs/file_choice.h"
#include "../dialogs/share_dialog.h"
#include "../session/current_session.h"
#include "../session/session_content.h"
#include "../session/session_words.h"
#include "actions.h"
#include "bridge.h"
#include "messages.h"
#include "surroundings.h"
#include "text.h"

#include <musette/base/file.h>
#include <musette/service/session_bundle.h>

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

#include <utility>

namespace musette::gui {
namespace {

constexpr int kMostShared = 2'000; ///< a page of more is no recommendation
constexpr std::size_t kLargestShared = std::size_t{32} << 20;

QString endingOf(service::ShareFormat format) {
    switch (format) {
    case service::ShareFormat::Html: return ".html";
    case service::ShareFormat::Markdown: return ".md";
    case service::ShareFormat::Opml: return ".opml";
    case service::ShareFormat::Atom: return ".atom";
    }
    return {};
}

} // namespace

ShareCommands::ShareCommands(const Surroundings& surroundings, std::function<ViewChoice()> shown,
                             QWidget& window, QObject* parent)
    : QObject(parent), m_surroundings(surroundings), m_shown(std::move(shown)), m_window(window) {
    const Actions& actions = surroundings.actions;
    connect(&actions[Act::ShareItems], &QAction::triggered, this, &ShareCommands::share);
    connect(&actions[Act::ImportShared], &QAction::triggered, this, &ShareCommands::importShared);
    connect(&actions[Act::ExportBundle], &QAction::triggered, this, &ShareCommands::exportBundle);
    connect(&actions[Act::ImportBundle], &QAction::triggered, this, &ShareCommands::importBundle);
    connect(&surroundings.session, &CurrentSession::changed, this, &ShareCommands::follow);
    follow();
}

void ShareCommands::follow() {
    m_surroundings.actions[Act::ExportBundle].setEnabled(m_surroundings.session.exists());
}

void ShareCommands::share() {
    const ViewChoice view = m_shown();
    m_surroundings.bridge.read(
        this,
        [query = view.query](service::LibraryReader& reader) {
            return service::itemsToShare(reader, query);
        },
        [this, title = view.title](const base::Result<service::ItemsToShare>& items) {
            if (items)
                shareItems(title, *items);
            else
                m_surroundings.messages.fail(items.error());
        });
}

void ShareCommands::shareItems(const QString& title, const service::ItemsToShare& items) {
    const std::vector<model::ItemId>& ids = items.ids;
    const int count = static_cast<int>(ids.size());
    auto* dialog = new ShareDialog(m_surroundings.theme, title,
                                   {count, kMostShared, items.keptBack}, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    std::vector<model::ItemId> handed(
        ids.begin(), ids.begin() + std::min<std::ptrdiff_t>(std::ssize(ids), kMostShared));
    connect(dialog, &QDialog::accepted, this, [this, dialog, handed = std::move(handed)] {
        const service::ShareFormat format = dialog->format();
        const service::ShareWords words = dialog->words();
        chooseFileToSave(m_window, tr("Share the list"), tr("All files (*)"),
                         fileNameOf(toQt(words.title)) + endingOf(format),
                         [this, handed, format, words](const QString& file) {
                             writeShared(handed, format, words, file);
                         });
    });
    dialog->open();
}

void ShareCommands::writeShared(const std::vector<model::ItemId>& ids, service::ShareFormat format,
                                service::ShareWords words, const QString& file) {
    m_surroundings.bridge.read(
        this,
        [ids, format, words = std::move(words),
         path = std::filesystem::path(fromQt(file))](service::LibraryReader& reader) mutable {
            auto templates = reader.reports.templates();
            if (templates)
                words.templates = *std::move(templates);
            const auto bytes = service::shareItems(reader, ids, format, words);
            return bytes ? base::writeFileAtomically(path, *bytes)
                         : base::Status(std::unexpected(bytes.error()));
        },
        [this, file](const base::Status& status) {
            if (status)
                tellWritten(tr("List shared"), file);
            else
                m_surroundings.messages.fail(status.error());
        });
}

void ShareCommands::tellWritten(const QString& text, const QString& file) {
    const QUrl page = QUrl::fromLocalFile(file);
    const QUrl folder = QUrl::fromLocalFile(QFileInfo(file).absolutePath());
    m_surroundings.messages.tell({text, tr("Open"), [page] { QDesktopServices::openUrl(page); },
                                  tr("Open folder"),
                                  [folder] { QDesktopServices::openUrl(folder); }});
}

void ShareCommands::importShared() {
    chooseFileToOpen(
        m_window, tr("Import shared articles"), tr("Atom files (*.atom *.xml);;All files (*)"),
        [this](const QString& file) {
            m_surroundings.bridge.edit(
                this,
                [path = std::filesystem::path(fromQt(file))](
                    service::LibraryEditor& editor) -> base::Result<service::PagesAdded> {
                    const auto bytes = base::readFile(path, kLargestShared);
                    if (!bytes)
                        return std::unexpected(bytes.error());
                    return service::importShared(editor, *bytes);
                },
                [this](const base::Result<service::PagesAdded>& added) {
                    if (!added)
                        m_surroundings.messages.fail(added.error());
                    else if (added->added == 0)
                        m_surroundings.messages.tell(
                            tr("Nothing new: all of it was here already."));
                    else
                        m_surroundings.messages.tellUndoable(
                            tr("%Ln article(s) imported", nullptr, added->added));
                });
        });
}

void ShareCommands::exportBundle() {
    if (!m_surroundings.session.exists())
        return;
    const model::Session& session = m_surroundings.session.content()->document.session;
    auto* dialog = new BundleDialog(m_surroundings.theme, toQt(session.title), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, id = session.id, title = toQt(session.title)] {
                chooseFileToSave(m_window, tr("Session for a colleague"),
                                 tr("Sessions of Musette (*.musette)"),
                                 fileNameOf(title) + ".musette",
                                 [this, id, audience = dialog->audience()](const QString& file) {
                                     writeBundle(id, audience, file);
                                 });
            });
    dialog->open();
}

void ShareCommands::writeBundle(model::SessionId session, model::ReportAudience audience,
                                const QString& file) {
    const auto write = [this, session, audience, file](const base::Result<std::string>& library) {
        if (!library) {
            m_surroundings.messages.fail(library.error());
            return;
        }
        m_surroundings.bridge.read(
            this,
            [session, audience, library = *library,
             path = std::filesystem::path(fromQt(file))](service::LibraryReader& reader) {
                return service::exportBundle(reader, session, audience, library, path);
            },
            [this, file](const base::Status& status) {
                if (status)
                    tellWritten(tr("Session packed for a colleague"), file);
                else
                    m_surroundings.messages.fail(status.error());
            });
    };
    m_surroundings.bridge.edit(
        this, [](service::LibraryEditor& editor) { return editor.reports.libraryUuid(); }, write);
}

void ShareCommands::importBundle() {
    chooseFileToOpen(m_window, tr("Import a colleague’s session"),
                     tr("Sessions of Musette (*.musette)"), [this](const QString& file) {
                         m_surroundings.bridge.read(
                             this,
                             [path = std::filesystem::path(fromQt(file))](service::LibraryReader&) {
                                 return service::readBundle(path);
                             },
                             [this](base::Result<model::SessionBundle> bundle) {
                                 if (!bundle) {
                                     m_surroundings.messages.fail(bundle.error());
                                     return;
                                 }
                                 m_surroundings.bridge.edit(
                                     this,
                                     [bundle = *std::move(bundle)](service::LibraryEditor& editor) {
                                         return editor.reports.importBundle(bundle);
                                     },
                                     [this](const base::Result<model::BundleOutcome>& outcome) {
                                         tellImported(outcome);
                                     });
                             });
                     });
}

void ShareCommands::tellImported(const base::Result<model::BundleOutcome>& outcome) {
    if (!outcome) {
        m_surroundings.messages.fail(outcome.error());
        return;
    }
    if (!outcome->isNew && outcome->added + outcome->updated == 0) {
        m_surroundings.messages.tell(tr("This session was here already, with all that is in it."));
        return;
    }
    QStringList words{outcome->isNew ? tr("Session imported") : tr("Session brought up to date")};
    if (outcome->added > 0)
        words << tr("%n part(s) new", nullptr, outcome->added);
    if (outcome->updated > 0)
        words << tr("%n changed", nullptr, outcome->updated);
    if (outcome->kept > 0)
        words << tr("%n edited here and kept", nullptr, outcome->kept);
    m_surroundings.messages.tellUndoable(words.join(QStringLiteral(" · ")));
}

} // namespace musette::gui
