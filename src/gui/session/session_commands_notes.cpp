// The parts of SessionCommands about the note being written and about files.

#include "../app/actions.h"
#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/text.h"
#include "../dialogs/file_choice.h"
#include "../look/theme.h"
#include "../veille/item_commands.h"
#include "current_session.h"
#include "note_draft.h"
#include "session_commands.h"
#include "session_words.h"
#include "timeline_view.h"

#include <musette/base/file.h>
#include <musette/service/session_json.h>

#include <QActionGroup>
#include <QApplication>
#include <QInputDialog>
#include <QMenu>

namespace musette::gui {
namespace {

constexpr std::size_t kLargestSession = std::size_t{64} << 20; // bytes

QString nameOf(const model::Speaker& speaker) {
    return toQt(speaker.name.empty() ? speaker.function : speaker.name);
}

/// Those of the sequence, then of the half-day, then of the rest of the session; each once.
QStringList speakersOf(const CurrentSession& session) {
    QStringList names;
    const auto add = [&](const auto& wanted) {
        for (const model::Sequence& sequence : session.content()->document.sequences) {
            if (!wanted(sequence))
                continue;
            for (const model::Speaker& speaker : sequence.speakers) {
                if (!names.contains(nameOf(speaker)))
                    names << nameOf(speaker);
            }
        }
    };
    add([&](const model::Sequence& sequence) { return sequence.id == session.sequence(); });
    add([&](const model::Sequence& sequence) { return sequence.halfDay == session.halfDay(); });
    add([](const model::Sequence&) { return true; });
    return names;
}

TimelineView* timelineWithFocus() {
    return qobject_cast<TimelineView*>(QApplication::focusWidget());
}

} // namespace

void SessionCommands::connectNotes() {
    connect(&m_around.actions[Act::NoteVisibility], &QAction::triggered, this,
            &SessionCommands::cycleVisibility);
    connect(&m_around.actions[Act::AttachLast], &QAction::triggered, this,
            &SessionCommands::attachLast);
    connect(&m_around.actions[Act::NoteSpeaker], &QAction::triggered, this, [this] {
        const QWidget* focused = QApplication::focusWidget();
        const QWidget& at = focused != nullptr ? *focused : m_window;
        chooseSpeaker(at.mapToGlobal(QPoint(0, 0)));
    });
}

/// Of the note that has the focus in a time line, else of the note being written.
void SessionCommands::cycleVisibility() {
    if (TimelineView* timeline = timelineWithFocus(); timeline && timeline->cycleVisibility())
        return;
    m_around.draft.cycleVisibility();
}

void SessionCommands::attachLast() {
    const model::ItemRow* last = m_around.items.lastOpened();
    if (last == nullptr) {
        m_around.messages.tell(tr("No article has been read yet."));
        return;
    }
    m_around.draft.attach(last->id, toQt(last->title));
}

void SessionCommands::chooseSpeaker(const QPoint& place) {
    if (!m_around.session.exists())
        return;
    auto* menu = new QMenu(&m_window);
    menu->setObjectName("speakerMenu");
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillSpeakers(*menu);
    menu->popup(place);
    menu->setActiveAction(menu->actions().value(0));
}

void SessionCommands::fillSpeakers(QMenu& menu) {
    const QString current = m_around.draft.speaker();
    QStringList names = speakersOf(m_around.session);
    if (!current.isEmpty() && !names.contains(current))
        names.prepend(current);
    auto* choices = new QActionGroup(&menu);
    const auto choice = [&](const QString& text, const QString& name) {
        QAction* action =
            menu.addAction(text, this, [this, name] { m_around.draft.setSpeaker(name); });
        action->setCheckable(true);
        action->setChecked(name == current);
        choices->addAction(action);
    };
    for (const QString& name : names)
        choice(QString(name).replace('&', "&&"), name);
    choice(tr("&Nobody named"), QString(""));
    menu.addSeparator();
    menu.addAction(m_around.theme.icon("plus", Tone::Accent), tr("&Another…"), this,
                   &SessionCommands::askForSpeaker);
}

void SessionCommands::askForSpeaker() {
    auto* dialog = new QInputDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName("speakerDialog");
    dialog->setWindowTitle(tr("Speaker of the note"));
    dialog->setLabelText(tr("&Name:"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& name) {
        if (!name.trimmed().isEmpty())
            m_around.draft.setSpeaker(name.trimmed());
    });
    dialog->open();
}

void SessionCommands::exportSession() {
    if (!m_around.session.exists())
        return;
    const model::Session& session = m_around.session.content()->document.session;
    const QString name = fileNameOf(toQt(session.title)) + ".json";
    chooseFileToSave(
        m_window, tr("Export the session as data"), tr("Sessions (*.json)"), name,
        [this, id = session.id](const QString& file) {
            m_around.bridge.read(
                this,
                [id, path = std::filesystem::path(fromQt(file))](
                    service::LibraryReader& reader) -> base::Status {
                    const auto document = reader.session(id);
                    if (!document)
                        return std::unexpected(document.error());
                    return base::writeFileAtomically(path, service::sessionToJson(*document));
                },
                [this](const base::Status& written) {
                    if (!written)
                        m_around.messages.fail(written.error());
                    else
                        m_around.messages.tell(tr("Session exported, private notes included"));
                });
        });
}

void SessionCommands::importSession() {
    chooseFileToOpen(m_window, tr("Import a session"), tr("Sessions (*.json)"),
                     [this](const QString& file) { importFrom(file); });
}

void SessionCommands::importFrom(const QString& file) {
    struct Imported {
        model::SessionId id;
        std::string title;
    };
    m_around.bridge.edit(
        this,
        [path = std::filesystem::path(fromQt(file))](
            service::LibraryEditor& editor) -> base::Result<Imported> {
            const auto json = base::readFile(path, kLargestSession);
            if (!json)
                return std::unexpected(json.error());
            const auto document = service::sessionFromJson(*json);
            if (!document)
                return std::unexpected(
                    base::Error{base::ErrorCode::NotJson, document.error().detail});
            const auto id = editor.sessions.importDocument(*document);
            if (!id)
                return std::unexpected(id.error());
            return Imported{*id, document->session.title};
        },
        [this](const base::Result<Imported>& imported) {
            if (!imported) {
                m_around.messages.fail(imported.error());
                return;
            }
            m_around.session.chooseSession(imported->id);
            m_around.messages.tellUndoable(tr("Session “%1” imported").arg(toQt(imported->title)));
        });
}

} // namespace musette::gui
